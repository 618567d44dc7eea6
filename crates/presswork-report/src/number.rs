//! Numbers as the report prints them: comma thousands, fixed decimals, a true minus sign.

/// A count with comma thousands: `12,345`.
pub(crate) fn count(n: u64) -> String {
    grouped(&n.to_string())
}

fn grouped(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `x` with `decimals` digits after the point; a negative one has U+2212. Not a number: an en dash.
pub(crate) fn fixed(x: f64, decimals: usize) -> String {
    if x.is_nan() {
        return "–".to_owned();
    }
    if x.is_infinite() {
        return if x > 0.0 { "∞" } else { "−∞" }.to_owned();
    }
    let text = format!("{:.decimals$}", x.abs());
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    // What rounds to zero has no sign.
    let minus = x < 0.0 && text.bytes().any(|b| b.is_ascii_digit() && b != b'0');
    format!("{}{}{rest}", if minus { "−" } else { "" }, grouped(whole))
}

/// `x` with its sign always, `+1.50` or `−1.50`; what rounds to zero has none.
pub(crate) fn signed(x: f64, decimals: usize) -> String {
    let text = fixed(x, decimals);
    let zero = !text.bytes().any(|b| b.is_ascii_digit() && b != b'0');
    if x > 0.0 && !zero { format!("+{text}") } else { text }
}

/// `part` of `whole` as a whole percentage, `12 %` with a no-break space; 0 of 0 is an en dash. A share
/// that is not nothing never prints as 0 %, nor one that is not all as 100 %.
pub(crate) fn percent(part: u64, whole: u64) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    let share = 100.0 * part as f64 / whole as f64;
    if share > 0.0 && share < 0.5 {
        return "< 1\u{a0}%".to_owned();
    }
    if (99.5..100.0).contains(&share) {
        return "> 99\u{a0}%".to_owned();
    }
    format!("{}\u{a0}%", fixed(share, 0))
}

/// A probability: four decimals from 0.0001 up, below that `1.2 × 10⁻¹⁴`, and `< 10⁻³⁰⁰` at the end of
/// what an f64 holds well.
pub(crate) fn probability(p: f64) -> String {
    if p.is_nan() {
        return "–".to_owned();
    }
    if p >= 1e-4 {
        return fixed(p.min(1.0), 4);
    }
    if p < 1e-300 {
        return format!("<\u{a0}10{}", superscript("-300"));
    }
    let text = format!("{p:.1e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text.as_str(), "0"));
    format!("{mantissa}\u{a0}×\u{a0}10{}", superscript(exponent))
}

fn superscript(n: &str) -> String {
    let digit = |c: char| match c {
        '-' => '⁻',
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4'..='9' => char::from_u32('⁴' as u32 + (c as u32 - '4' as u32)).unwrap_or(c),
        other => other,
    };
    n.chars().map(digit).collect()
}

/// `n` of a noun, with its plural: `1 document`, `2,000 documents`.
pub(crate) fn of(n: u64, one: &str, many: &str) -> String {
    format!("{}\u{a0}{}", count(n), if n == 1 { one } else { many })
}
