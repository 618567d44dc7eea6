//! Standard input, from a process of its own.

use std::io::Write;
use std::process::{Command, Stdio};

use presswork_formats::{Input, list};

use crate::folder::{OPTIONS, gzip, keys};

/// Not a test of its own: the test below runs it with something on standard input.
#[test]
#[ignore = "run by what_stands_on_standard_input_is_read"]
fn reads_standard_input() {
    let read: Vec<_> = list(&[Input::parse("-")]).documents(&OPTIONS).collect();
    println!("keys: {}", keys(&read).join(" "));
}

#[test]
fn what_stands_on_standard_input_is_read() {
    for (content, expected) in [
        (b"<p>A page.</p>".to_vec(), "keys: stdin#0\n"),
        (Vec::new(), "keys: stdin#0!empty\n"),
        (
            gzip(b"{\"text\":\"a\"}\n{\"id\":\"x\",\"text\":\"b\"}\n{}\n"),
            "keys: stdin#0 x stdin#2!invalid-row\n",
        ),
    ] {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--ignored", "--exact", "stdin::reads_standard_input", "--nocapture"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(&content).unwrap();
        let output = child.wait_with_output().unwrap();
        let output = String::from_utf8(output.stdout).unwrap();
        assert!(output.contains(expected), "{output}");
    }
}
