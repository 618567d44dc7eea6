//! `cargo xtask eval tokenise DIR`: figures against gold beside the repository.

use std::path::Path;

use crate::task::Failed;

/// Measures and prints.
pub fn run(arguments: &[String]) -> Result<(), Failed> {
    match arguments {
        [what, folder] if what == "tokenise" => {
            presswork_eval::tokenise(Path::new(folder), &mut std::io::stdout().lock())
                .map_err(|error| Failed(format!("eval tokenise: {error}")))
        }
        _ => Err(Failed("eval takes what to measure and a folder: eval tokenise DIR".to_owned())),
    }
}
