//! Numbers as the report prints them: digits in groups, fixed decimals, a true minus sign, each as its language writes it.

use crate::Locale;

/// What puts numbers that begin with a sign in order where the text about them runs from right to left: U+200E.
const LEFT_TO_RIGHT: &str = "\u{200e}";

impl Locale {
    /// Between groups of three digits, and before decimals (Unicode's CLDR; Arabic with its Latin digits).
    fn marks(self) -> (&'static str, &'static str) {
        match self {
            Locale::English | Locale::Arabic => (",", "."),
            Locale::German | Locale::Spanish => (".", ","),
            Locale::French => ("\u{202f}", ","),
        }
    }

    /// Digits from which on they are grouped: Spanish writes 1234, and 12.345.
    fn least_digits(self) -> usize {
        if self == Locale::Spanish { 5 } else { 4 }
    }

    /// A count with its digits in groups: `12,345`.
    pub(crate) fn count(self, n: u64) -> String {
        self.grouped(&n.to_string())
    }

    fn grouped(self, digits: &str) -> String {
        if digits.len() < self.least_digits() {
            return digits.to_owned();
        }
        let mut out = String::with_capacity(digits.len() + digits.len() / 3);
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                out.push_str(self.marks().0);
            }
            out.push(digit);
        }
        out
    }

    /// What stands before a number that has more than digits in it.
    fn lead(self) -> &'static str {
        if self == Locale::Arabic { LEFT_TO_RIGHT } else { "" }
    }

    /// `x` with `decimals` digits after the point; a negative one has U+2212. Not a number: an en dash.
    pub(crate) fn fixed(self, x: f64, decimals: usize) -> String {
        if x.is_nan() {
            return "–".to_owned();
        }
        let minus = if x < 0.0 { format!("{}−", self.lead()) } else { String::new() };
        if x.is_infinite() {
            // A sign and no digit behind it: the mark stands on both sides.
            return format!("{minus}∞{}", self.lead());
        }
        let text = format!("{:.decimals$}", x.abs());
        let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
        // What rounds to zero has no sign.
        let minus = if is_zero(&text) { "" } else { &minus };
        let mark = if rest.is_empty() { "" } else { self.marks().1 };
        format!("{minus}{}{mark}{rest}", self.grouped(whole))
    }

    /// `x` with its sign always, `+1.50` or `−1.50`; what rounds to zero has none.
    pub(crate) fn signed(self, x: f64, decimals: usize) -> String {
        let text = self.fixed(x, decimals);
        if x > 0.0 && !is_zero(&text) { format!("{}+{text}", self.lead()) } else { text }
    }

    /// `part` of `whole` as a whole percentage, `12 %` with a no-break space; 0 of 0 is an en dash. A share
    /// that is not nothing never prints as 0 %, nor one that is not all as 100 %.
    pub(crate) fn percent(self, part: u64, whole: u64) -> String {
        if whole == 0 {
            return "–".to_owned();
        }
        let share = 100.0 * part as f64 / whole as f64;
        // Arabic writes the sign against the number.
        let sign = if self == Locale::Arabic { "%" } else { "\u{a0}%" };
        if share > 0.0 && share < 0.5 {
            return format!("{}< 1{sign}", self.lead());
        }
        if (99.5..100.0).contains(&share) {
            return format!("{}> 99{sign}", self.lead());
        }
        format!("{}{sign}", self.fixed(share, 0))
    }

    /// A probability: four decimals from 0.0001 up, below that `1.2 × 10⁻¹⁴`, and `< 10⁻³⁰⁰` at the end of
    /// what an f64 holds well.
    pub(crate) fn probability(self, p: f64) -> String {
        if p.is_nan() {
            return "–".to_owned();
        }
        if p >= 1e-4 {
            return self.fixed(p.min(1.0), 4);
        }
        let lead = self.lead();
        if p < 1e-300 {
            return format!("{lead}<\u{a0}10{}", superscript("-300"));
        }
        let text = format!("{p:.1e}");
        let (mantissa, exponent) = text.split_once('e').unwrap_or((text.as_str(), "0"));
        let mantissa = mantissa.replace('.', self.marks().1);
        format!("{lead}{mantissa}\u{a0}×\u{a0}10{}", superscript(exponent))
    }
}

fn is_zero(text: &str) -> bool {
    !text.contains('∞') && !text.bytes().any(|b| b.is_ascii_digit() && b != b'0')
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
