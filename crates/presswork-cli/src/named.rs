//! What a person says of words and names: `--terms` and `--names`.

use std::fs;

use presswork::terms::coverage::naming::NamedTerm;

/// Words of one actor.
#[derive(Clone, Debug)]
pub(crate) struct TermSet {
    pub words: Vec<String>,
}

/// The rows of an alias file.
#[derive(Clone, Debug)]
pub(crate) struct AliasFile {
    pub rows: Vec<(String, String)>,
}

/// Reads `regime,government`.
pub(crate) fn term_set(text: &str) -> Result<TermSet, String> {
    let words: Vec<String> =
        text.split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect();
    if words.len() < 2 {
        return Err("a set has two words at least, parted by a comma: regime,government".to_owned());
    }
    for word in &words {
        NamedTerm::parse(word, false).map_err(|error| format!("{word}: {error}"))?;
    }
    Ok(TermSet { words })
}

/// Reads an alias file.
pub(crate) fn aliases(path: &str) -> Result<AliasFile, String> {
    let text = fs::read_to_string(path).map_err(|error| error.to_string())?;
    let text = text.trim_start_matches('\u{feff}');
    let mut rows = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let cells = cells(line);
        match cells.as_slice() {
            _ if line.trim().is_empty() => {}
            [name, alias] if number == 1 && name == "name" && alias == "alias" => {}
            [name, alias] if !name.is_empty() && !alias.is_empty() => {
                rows.push((name.clone(), alias.clone()))
            }
            _ => return Err(format!("line {number} is not a name and an alias, parted by a comma")),
        }
    }
    if rows.is_empty() { Err("it names no alias".to_owned()) } else { Ok(AliasFile { rows }) }
}

/// The cells of a line of CSV; no name holds a line break.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        let cell = cells.last_mut();
        match (c, cell) {
            ('"', Some(cell)) if quoted && chars.next_if_eq(&'"').is_some() => cell.push('"'),
            ('"', _) => quoted = !quoted,
            (',', _) if !quoted => cells.push(String::new()),
            (c, Some(cell)) => cell.push(c),
            (_, None) => {}
        }
    }
    cells.iter().map(|cell| cell.trim().to_owned()).collect()
}
