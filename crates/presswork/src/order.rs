//! The order of documents: path bytes, then the record's number as a number, so that `rows.jsonl#2`
//! stands before `rows.jsonl#10`.

use std::cmp::Ordering;

/// Compares two keys.
pub(crate) fn by_key(a: &str, b: &str) -> Ordering {
    parts(a).cmp(&parts(b)).then_with(|| a.cmp(b))
}

fn parts(key: &str) -> (&str, Option<u64>) {
    // A literal # in a path is percent-encoded in the key.
    match key.rsplit_once('#').map(|(path, number)| (path, number.parse())) {
        Some((path, Ok(number))) => (path, Some(number)),
        _ => (key, None),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn records_are_ordered_as_numbers() {
        let mut keys = ["b", "a.jsonl#10", "a.jsonl#2", "a.jsonl", "a.html", "c#x"];
        keys.sort_by(|a, b| super::by_key(a, b));
        assert_eq!(keys, ["a.html", "a.jsonl", "a.jsonl#2", "a.jsonl#10", "b", "c#x"]);
    }
}
