//! What a report is called that nobody named.

use crate::Locale;
use crate::messages::Fill;

/// Names the numbers of documents and of groups; `group_by` is what groups them, as the command line has it.
pub fn title(locale: Locale, documents: u64, groups: u64, group_by: &str) -> String {
    let message = match group_by {
        // Without outlets, a document is a group of its own.
        _ if groups == documents => "title-compared",
        "outlet" => "title-outlets",
        "date" => "title-days",
        "language" => "title-languages",
        _ => "title-label",
    };
    let fills =
        [("n", Fill::Count(documents)), ("groups", Fill::Count(groups)), ("label", Fill::Text(group_by))];
    locale.fill(message, &fills)
}
