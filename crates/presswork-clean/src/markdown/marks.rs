//! The marks that begin a line of Markdown: headings, lists, rules, definitions (CommonMark 0.31, 4 and 5).

/// The level of an ATX heading's mark at the front of `line`, 1 to 6.
pub(super) fn heading_level(line: &str) -> Option<usize> {
    let level = line.bytes().take_while(|&b| b == b'#').count();
    let after = line.as_bytes().get(level);
    ((1..=6).contains(&level) && after.is_none_or(|b| b.is_ascii_whitespace())).then_some(level)
}

/// Bytes of a list's mark at the front of `line`.
pub(super) fn list_mark(line: &str) -> Option<usize> {
    let bytes = line.as_bytes();
    let length = match bytes.first()? {
        b'-' | b'*' | b'+' => 1,
        b'0'..=b'9' => {
            let digits = bytes.iter().take(9).take_while(|b| b.is_ascii_digit()).count();
            if !matches!(bytes.get(digits), Some(b'.' | b')')) || digits > 3 {
                return None;
            }
            digits + 1
        }
        _ => return None,
    };
    bytes.get(length).is_none_or(u8::is_ascii_whitespace).then_some(length)
}

/// A thematic break: three or more of one mark; or the dashes of a simple table.
pub(super) fn is_rule(line: &str) -> bool {
    let marks = line.bytes().filter(|b| !b.is_ascii_whitespace()).count();
    marks >= 3
        && (line.bytes().all(|b| matches!(b, b'-' | b' '))
            || line.bytes().all(|b| matches!(b, b'*' | b' '))
            || line.bytes().all(|b| matches!(b, b'_' | b' ')))
}

/// `[label]: address`, which shows nothing.
pub(super) fn is_definition(line: &str) -> bool {
    line.strip_prefix('[').and_then(|rest| rest.split_once("]:")).is_some_and(|(label, target)| {
        !label.is_empty()
            && !label.contains(['[', ']'])
            && !target.trim().is_empty()
            && target.split_whitespace().next().is_some_and(|t| t.contains(['/', '#', '<', '.']))
    })
}
