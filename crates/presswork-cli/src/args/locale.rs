//! The report's language, by its tag.

use presswork::report::Locale;

pub(crate) fn locale(tag: &str) -> Result<Locale, String> {
    Locale::parse(tag).ok_or_else(|| {
        let tags: Vec<&str> = Locale::ALL.iter().map(|locale| locale.tag()).collect();
        format!("the report can be written in {}", tags.join(", "))
    })
}
