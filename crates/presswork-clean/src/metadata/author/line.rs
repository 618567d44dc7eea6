//! Which part of a line is a byline.

use super::lead::opens_with_lead;
use super::name::Grade;
use super::names::{after_date, graded};

/// The part of a line that is a byline, from the word on that says so; in the middle of a line only where
/// the day stands beside it.
pub(crate) fn byline(line: &str) -> Option<&str> {
    const LONGEST: usize = 160;
    const INSIDE: [&str; 9] = [
        " by ",
        " By ",
        " von ",
        " Von ",
        " Autor: ",
        " Author: ",
        " Verfasst von: ",
        " Redaktion: ",
        " par ",
    ];
    if line.len() > LONGEST {
        return None;
    }
    let opens = opens_with_lead(line) && names_somebody(line);
    if opens {
        return Some(line);
    }
    if !line.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let said = INSIDE.iter().find_map(|lead| {
        let at = line.find(lead)? + 1;
        let rest = &line[at..];
        names_somebody(rest).then_some(rest)
    });
    said.or_else(|| {
        // "11.12.2019 - Jo Doe": the day and a name, and nothing else.
        let rest = after_date(line).trim();
        let is_name = rest.len() < line.len()
            && (2..=3).contains(&rest.split_whitespace().count())
            && matches!(graded(rest).as_slice(), [(Grade::Person, name)] if name == rest);
        (is_name && crate::lines::mentions_day(line)).then_some(rest)
    })
}

fn names_somebody(text: &str) -> bool {
    graded(text).iter().any(|(grade, _)| *grade > Grade::Body)
}
