//! The binary `presswork`.

use std::process::ExitCode;

fn main() -> ExitCode {
    presswork_cli::run(std::env::args_os(), None)
}
