//! The Content-Security-Policy of the page: nothing loads, and only the embedded style and script run.

use std::sync::LazyLock;

use sha2::{Digest, Sha256};

use crate::bare;
use crate::figures::marker::SHAPES;
use crate::pack::base64;
use crate::templates::{LIVE, STYLES, Templates};

/// Our style sheets, as they are embedded in the page.
static OURS: LazyLock<[String; STYLES.len()]> = LazyLock::new(|| STYLES.map(|(_, text)| bare::style(text)));

/// Our style sheet of what the script makes.
static OURS_LIVE: LazyLock<String> = LazyLock::new(|| bare::style(LIVE.1));

/// The page's style sheet: ours without what says nothing, the user's to the byte; of the groups' signs so many as they have.
pub(crate) fn style_of(templates: &Templates, of_groups: usize) -> String {
    let sheets = STYLES.iter().zip(OURS.iter());
    let sheets = sheets.map(|((name, _), ours)| templates.style(name).unwrap_or(ours).to_owned());
    std::iter::once(signs(of_groups)).chain(sheets).collect()
}

/// The style sheet that the script puts in, packed with the data: no reader without script needs it.
pub(crate) fn live_of(templates: &Templates) -> &str {
    templates.style(LIVE.0).unwrap_or(&OURS_LIVE)
}

/// The script, packed with the data, in which it is the first part: its files one behind the other, in one scope.
pub(crate) static SCRIPT: LazyLock<String> = LazyLock::new(|| {
    bare::script(concat!(
        "(() => {'use strict';",
        include_str!("../assets/page.js"),
        include_str!("../assets/folds.js"),
        include_str!("../assets/report.js"),
        include_str!("../assets/measures.js"),
        include_str!("../assets/sorting.js"),
        include_str!("../assets/downloads.js"),
        include_str!("../assets/explorer.js"),
        include_str!("../assets/cells.js"),
        include_str!("../assets/start.js"),
        "})();"
    ))
});

/// The script that stands in the page and runs the other.
pub(crate) static BOOT: LazyLock<String> = LazyLock::new(|| {
    bare::script(concat!("(() => {'use strict';", include_str!("../assets/boot.js"), "})();"))
});

/// The policy, for a `<meta http-equiv>`: the style's hash is of exactly the bytes between its tags, the scripts' of these and of
/// the text that they run. Trusted types are required, and the one that is named makes that text and nothing else, so no
/// string can become markup even by our own script.
pub(crate) fn policy(style: &str) -> String {
    format!(
        "default-src 'none'; style-src '{}'; script-src '{}' '{}'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types presswork",
        source(style),
        source(&BOOT),
        source(&SCRIPT)
    )
}

/// CSP Level 3, section 2.3.1, `hash-source`: the base64 of the SHA-256 of the element's text.
fn source(text: &str) -> String {
    format!("sha256-{}", base64(&Sha256::digest(text.as_bytes())))
}

/// The rules of the groups' signs: of each shape, for the groups that have its number as their colour's too (`g2`) and for
/// those that have it besides (`g0 m2`); of each colour, `c2` where it is nobody's sign.
fn signs(of_groups: usize) -> String {
    let rule = |(n, path)| {
        format!(
            ".c{n},.g{n}{{--k:var(--c{n})}}.g{n}::before,.m{n}.m{n}::before{{clip-path:path(\"{path}\")}}"
        )
    };
    SHAPES[..of_groups].iter().enumerate().map(rule).collect()
}
