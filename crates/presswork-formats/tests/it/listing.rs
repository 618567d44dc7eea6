//! What is listed, under which keys, and what is said of the rest.

use std::fs;

use presswork_corpus::Reason;
use presswork_formats::{Input, Listing, list};
use proptest::prelude::*;

use crate::folder::{Folder, OPTIONS, capture, keys};

fn listed(listing: &Listing) -> Vec<&str> {
    listing.files.iter().map(|file| file.key.as_str()).collect()
}

#[test]
fn a_directory_is_walked_whole_in_the_order_of_keys() {
    let folder = Folder::with(&[
        ("b.html", "<p>b"),
        ("a/z.txt", "z"),
        ("a.html", "<p>a"),
        (".hidden", "h"),
        (".gitignore", "*\n"),
        ("a/.ignore", "*"),
    ]);
    let listing = folder.list();
    // `.` stands before `/` in the order of bytes.
    assert_eq!(listed(&listing), [".gitignore", ".hidden", "a.html", "a/.ignore", "a/z.txt", "b.html"]);
    assert_eq!(listing.files[2].bytes, 4);
    assert!(listing.failures.is_empty() && listing.notes.is_empty());
}

#[test]
fn what_is_not_there_is_a_failure_with_its_path_and_a_remedy() {
    let folder = Folder::new();
    let listing = list(&[folder.input("gone.html"), Input::parse("no/such/page.html")]);
    assert!(listing.files.is_empty());
    let [gone, page] = &listing.failures[..] else { panic!("{:?}", listing.failures) };
    // Neither key nor detail, which outputs hold, is an absolute path; what was typed is in a note.
    assert_eq!((gone.key.as_str(), gone.reason), ("gone.html", Reason::Unreadable));
    let typed = folder.path("gone.html").display().to_string();
    assert!(!gone.detail.contains(&typed), "{gone}");
    assert!(listing.notes.iter().any(|note| note.contains(&typed)), "{:?}", listing.notes);
    assert_eq!(page.key, "no/such/page.html");
    assert!(page.detail.contains("check how it is spelt"), "{page}");
}

#[test]
fn an_empty_directory_is_said() {
    let folder = Folder::new();
    let listing = folder.list();
    assert!(listing.files.is_empty() && listing.failures.is_empty());
    assert!(listing.notes[0].starts_with("an empty directory: "), "{:?}", listing.notes);
}

#[test]
fn one_input_named_twice_is_read_once_and_said() {
    let folder = Folder::with(&[("a/page.html", "<p>x"), ("other.html", "<p>y")]);
    let twice =
        list(&[folder.input("a/../other.html"), folder.input("other.html"), Input::Stdin, Input::Stdin]);
    assert_eq!(listed(&twice), ["other.html", "stdin"]);
    assert_eq!(twice.notes.len(), 2, "{:?}", twice.notes);
    assert_eq!(twice.notes[0], "named twice, read once: -");
    assert!(twice.notes[1].starts_with("named twice, read once: "), "{:?}", twice.notes);

    // A directory, one in it, and a file in that.
    let nested = list(&[folder.input("a/page.html"), folder.input("a"), folder.input("")]);
    assert_eq!(listed(&nested), ["a/page.html", "other.html"]);
    let inner = [folder.path("a"), folder.path("a/page.html")].map(|path| path.display().to_string());
    assert_eq!(nested.notes, inner.map(|path| format!("named twice, read once: {path}")));
    assert!(nested.failures.is_empty());
}

#[test]
fn equal_relative_paths_get_their_roots_names() {
    let folder = Folder::with(&[
        ("tide/1.html", "a"),
        ("tide/2.html", "b"),
        ("herald/1.html", "c"),
        ("gull/3.html", "d"),
    ]);
    let listing = list(&[folder.input("tide"), folder.input("herald"), folder.input("gull")]);
    assert_eq!(listed(&listing), ["3.html", "herald/1.html", "tide/1.html", "tide/2.html"]);

    // Roots of one name: as many of the folders above as it takes, and no more.
    let folder = Folder::with(&[("x/may/day/1.html", "a"), ("y/may/day/1.html", "b")]);
    let listing = list(&[folder.input("x/may/day"), folder.input("y/may/day/1.html")]);
    assert_eq!(listed(&listing), ["x/may/day/1.html", "y/may/day/1.html"]);

    // A name in front may make a new clash, which is resolved too.
    let folder = Folder::with(&[("p/1.html", "a"), ("q/1.html", "b"), ("r/p/1.html", "c")]);
    let listing = list(&[folder.input("p"), folder.input("q"), folder.input("r")]);
    let mut keys = listed(&listing);
    keys.dedup();
    assert_eq!(keys.len(), 3, "{keys:?}");
    assert!(keys.contains(&"r/p/1.html"), "{keys:?}");
}

#[test]
fn a_file_called_stdin_does_not_take_its_key() {
    let folder = Folder::with(&[("in/stdin", "a")]);
    assert_eq!(listed(&list(&[folder.input("in"), Input::Stdin])), ["in/stdin", "stdin"]);
}

#[test]
fn a_folder_of_our_output_is_not_read_unless_a_file_of_it_is_named() {
    let provenance = r#"{"schema":"presswork/provenance/1","version":"0.1.0"}"#;
    let folder = Folder::with(&[
        ("page.html", "<p>x"),
        ("out/provenance.json", provenance),
        ("out/articles.jsonl", "{}"),
        ("killed/stages/clean-0.bin", "PRESSWRK and so on"),
        ("theirs/provenance.json", r#"{"builder":"someone else"}"#),
        ("theirs/stages/page.html", "<p>z"),
    ]);
    let listing = folder.list();
    assert_eq!(listed(&listing), ["page.html", "theirs/provenance.json", "theirs/stages/page.html"]);
    assert_eq!(listing.notes.len(), 2);
    for (note, name) in listing.notes.iter().zip(["killed", "out"]) {
        assert!(note.starts_with("an output folder of Presswork, not read: "), "{note}");
        assert!(note.contains(name), "{note}");
    }
    assert!(list(&[folder.input("out")]).files.is_empty());

    let named = list(&[folder.input(""), folder.input("out/articles.jsonl")]);
    assert!(listed(&named).contains(&"articles.jsonl"));
    assert!(!named.notes.iter().any(|note| note.contains("twice")), "{:?}", named.notes);
}

#[cfg(unix)]
#[test]
fn links_are_not_followed_and_none_is_passed_over_in_silence() {
    use std::os::unix::fs::symlink;

    let folder = Folder::with(&[("in/page.html", "<p>x"), ("elsewhere/y.html", "<p>y")]);
    symlink("page.html", folder.path("in/again.html")).unwrap();
    symlink(".", folder.path("in/round")).unwrap();
    symlink("../elsewhere", folder.path("in/out")).unwrap();
    symlink("nothing", folder.path("in/dangling")).unwrap();
    let listing = list(&[folder.input("in")]);
    assert_eq!(listed(&listing), ["page.html"]);
    assert_eq!(
        listing.notes,
        ["again.html", "round"].map(|key| format!("skipped link, what it leads to is read anyway: {key}"))
    );
    let failed: Vec<_> =
        listing.failures.iter().map(|failure| (failure.key.as_str(), failure.reason)).collect();
    assert_eq!(failed, [("dangling", Reason::Unreadable), ("out", Reason::Unreadable)]);

    // Whoever names a link wants what it leads to, once.
    let listing = list(&[folder.input("in/again.html"), folder.input("in/page.html")]);
    assert_eq!(listed(&listing), ["page.html"]);
    assert!(
        listing.notes.iter().any(|note| note.starts_with("named twice, read once: ")),
        "{:?}",
        listing.notes
    );
}

#[cfg(unix)]
#[test]
fn names_that_are_no_utf8_have_keys_of_their_own() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let folder = Folder::new();
    for name in [&b"caf\xe9.html"[..], b"caf%E9.html", "café.html".as_bytes(), b"a#1.html", b"line\nfeed"] {
        folder.write(OsStr::from_bytes(name), "<p>text");
    }
    let expected = ["a%231.html", "caf%25E9.html", "caf%E9.html", "café.html", "line%0Afeed"];
    assert_eq!(listed(&folder.list()), expected);
    assert_eq!(keys(&folder.read()), expected);
}

#[cfg(unix)]
#[test]
fn what_the_system_refuses_is_a_failure_and_costs_nothing_else() {
    use std::os::unix::fs::PermissionsExt;

    let folder = Folder::with(&[("closed.html", "<p>x"), ("dark/page.html", "<p>y"), ("open.html", "<p>z")]);
    for name in ["closed.html", "dark"] {
        fs::set_permissions(folder.path(name), fs::Permissions::from_mode(0o000)).unwrap();
    }
    if fs::read(folder.path("closed.html")).is_ok() {
        return; // The superuser may read everything.
    }
    let listing = folder.list();
    assert_eq!(listing.failures.len(), 1);
    assert_eq!((listing.failures[0].key.as_str(), listing.failures[0].reason), ("dark", Reason::Unreadable));
    let results: Vec<_> = listing.documents(&OPTIONS).collect();
    fs::set_permissions(folder.path("dark"), fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!(keys(&results), ["closed.html!unreadable", "open.html"]);
}

#[cfg(unix)]
#[test]
fn a_socket_in_a_folder_is_said_and_not_waited_for() {
    let folder = Folder::with(&[("page.html", "<p>x")]);
    let _socket = std::os::unix::net::UnixListener::bind(folder.path("socket")).unwrap();
    let listing = folder.list();
    assert_eq!(listed(&listing), ["page.html"]);
    assert_eq!(listing.failures[0].key, "socket");
}

#[test]
fn a_file_that_goes_after_the_listing_is_a_failure() {
    let folder = Folder::with(&[("a.html", "<p>x"), ("b.html", "<p>y")]);
    let listing = folder.list();
    fs::remove_file(folder.path("a.html")).unwrap();
    let results: Vec<_> = listing.documents(&OPTIONS).collect();
    assert_eq!(keys(&results), ["a.html!unreadable", "b.html"]);
}

proptest! {
    /// Law 5: the order of the inputs changes nothing at all.
    #[test]
    fn the_order_of_inputs_changes_nothing(order in Just((0..8).collect::<Vec<usize>>()).prop_shuffle()) {
        let folder = Folder::with(&[
            ("tide/1.html", "one"), ("tide/rows.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\n"),
            ("herald/1.html", "two"), ("herald/sub/2.html", "three"),
            ("herald/metadata.csv", "path,outlet\n2.html,Herald\n"),
            ("more.jsonl", "{\"id\":\"1\",\"text\":\"y\"}\n{\"text\":\"z\"}\n"),
        ]);
        let inputs = [
            folder.input("tide"), folder.input("herald"), folder.input("herald/sub"), folder.input("more.jsonl"),
            folder.input("herald/sub/2.html"), folder.input("tide/../more.jsonl"), folder.input("gone"), Input::Stdin,
        ];
        let expected = list(&inputs);
        let shuffled: Vec<Input> = order.iter().map(|&at| inputs[at].clone()).collect();
        let listing = list(&shuffled);
        prop_assert_eq!(&listing, &expected);
        let without_stdin: Vec<Input> = shuffled.into_iter().filter(|input| *input != Input::Stdin).collect();
        let read: Vec<_> = list(&without_stdin).documents(&OPTIONS).collect();
        prop_assert_eq!(
            keys(&read),
            // `1` is the key that two rows declare; the first in reading order has it.
            ["herald/1.html", "herald/sub/2.html", "1", "more.jsonl#1", "tide/1.html", "tide/rows.jsonl#0"]
        );
        let herald = capture(read.into_iter().nth(1).unwrap());
        prop_assert_eq!(herald.labels.get("outlet").map(String::as_str), Some("Herald"));
    }
}
