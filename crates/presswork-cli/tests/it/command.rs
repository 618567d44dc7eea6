//! Runs the binary.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A folder of the repository's data.
pub fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data").join(name)
}

/// How a command ended.
pub struct Ended {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Ended {
    /// Asserts the exit code and that nothing panicked.
    pub fn with(self, code: i32) -> Self {
        assert_eq!(self.code, code, "stdout: {}\nstderr: {}", self.stdout, self.stderr);
        assert!(!self.stderr.contains("panicked"), "{}", self.stderr);
        self
    }

    /// The rows of stdout.
    pub fn rows(&self) -> Vec<serde_json::Value> {
        self.stdout.lines().map(|line| serde_json::from_str(line).expect("a JSON row")).collect()
    }
}

fn ended(output: Output) -> Ended {
    Ended {
        code: output.status.code().expect("an exit code"),
        stdout: String::from_utf8(output.stdout).expect("UTF-8 on stdout"),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// The binary in `folder`.
pub fn binary(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_presswork"));
    command.args(arguments).current_dir(folder);
    command
}

/// Runs `presswork` in `folder`.
pub fn presswork(folder: &Path, arguments: &[&str]) -> Ended {
    ended(binary(folder, arguments).stdin(Stdio::null()).output().expect("the binary starts"))
}

/// Runs `presswork` in a shell, after `limit`, a command that bounds what it may take. A write beyond a limit fails, as on a
/// full disk, instead of ending the process.
#[cfg(unix)]
pub fn presswork_under(limit: &str, folder: &Path, variables: &[(&str, &str)], arguments: &[&str]) -> Ended {
    let mut shell = Command::new("sh");
    shell
        .args(["-c", &format!("trap '' XFSZ; {limit}; exec \"$0\" \"$@\"")])
        .arg(env!("CARGO_BIN_EXE_presswork"));
    shell.args(arguments).current_dir(folder).envs(variables.iter().copied());
    ended(shell.stdin(Stdio::null()).output().expect("the shell starts"))
}

/// Runs `presswork` with `stdin`.
pub fn presswork_with(folder: &Path, arguments: &[&str], stdin: &[u8]) -> Ended {
    let mut child = binary(folder, arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    let mut pipe = child.stdin.take().expect("a pipe");
    let bytes = stdin.to_owned();
    let writer = std::thread::spawn(move || {
        // The command may end before it has read everything.
        let _ = pipe.write_all(&bytes);
    });
    let output = child.wait_with_output().expect("the binary ends");
    writer.join().expect("the writer ends");
    ended(output)
}

/// A folder with `captures/`, a copy of the sample.
pub fn with_captures() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let captures = folder.path().join("captures");
    std::fs::create_dir(&captures).expect("a folder");
    for entry in std::fs::read_dir(data("sample")).expect("the sample") {
        let entry = entry.expect("an entry");
        std::fs::copy(entry.path(), captures.join(entry.file_name())).expect("a copy");
    }
    folder
}
