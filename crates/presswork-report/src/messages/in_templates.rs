//! The function `t` by which templates speak: `t("n-documents", n=3)` is a message with its places filled, as markup.

use minijinja::value::Kwargs;
use minijinja::{Environment, Error, ErrorKind, HtmlEscape, Value};

use super::{Fill, Messages};
use crate::Locale;

/// What fills a place, ready for a page.
enum Filled {
    Count(u64),
    Markup(String),
}

/// Gives templates `t`, and the page's language as `page_lang` and `page_dir`.
pub(crate) fn add_to(environment: &mut Environment<'_>, locale: Locale) {
    environment.add_function("t", move |name: &str, fills: Kwargs| say(locale, name, &fills));
    environment.add_global("page_lang", locale.tag());
    environment.add_global("page_dir", locale.direction());
}

/// A name that no message has is an error, as any other name that a template misspells.
fn say(locale: Locale, name: &str, fills: &Kwargs) -> Result<Value, Error> {
    let messages = Messages::of(locale);
    if !messages.has(name) {
        return Err(Error::new(ErrorKind::InvalidOperation, format!("there is no message \"{name}\"")));
    }
    let mut filled = Vec::new();
    for place in fills.args() {
        let value: Value = fills.get(place)?;
        filled.push((place, of_value(&value)));
    }
    let fills: Vec<(&str, Fill<'_>)> = filled
        .iter()
        .map(|(place, fill)| match fill {
            Filled::Count(n) => (*place, Fill::Count(*n)),
            Filled::Markup(text) => (*place, Fill::Text(text)),
        })
        .collect();
    Ok(Value::from_safe_string(messages.say(name, &fills)))
}

/// A whole number is a count; a text is escaped, unless it is markup already.
fn of_value(value: &Value) -> Filled {
    match u64::try_from(value.clone()) {
        Ok(n) if value.is_number() => Filled::Count(n),
        _ if value.is_safe() => Filled::Markup(value.to_string()),
        _ => Filled::Markup(HtmlEscape(&value.to_string()).to_string()),
    }
}
