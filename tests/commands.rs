//! The commands as a person meets them: help with an example, exit status 2 for
//! wrong use, 1 with a reason for what failed, and no panic on any file.

use std::fs;
use std::path::{Path, PathBuf};

use quietline_tests::child::{self, Ended};
use quietline_tests::hotline::Hotline;
use quietline_tests::place;
use tempfile::TempDir;

/// The portal's commands that scripts rely on.
const PORTAL: [&str; 5] = ["init", "serve", "export", "deliver", "status"];

/// The desk's.
const DESK: [&str; 23] = [
    "init",
    "enrol",
    "import",
    "list",
    "show",
    "answer",
    "backup",
    "outgoing",
    "emergency-identity",
    "queue",
    "case",
    "note",
    "sort",
    "decide",
    "plan",
    "review",
    "except",
    "ask",
    "withdrawal",
    "hold",
    "set-aside",
    "undo",
    "clocks",
];

/// Runs one of our programs.
fn run(program: &str, arguments: &[&str]) -> Ended {
    child::run(&place::binary(program), arguments)
}

/// The commands that a program's help lists, `help` itself left out.
fn listed(program: &str) -> Vec<String> {
    let help = run(program, &["--help"]).well().text();
    let (_, after) = help
        .split_once("Commands:")
        .expect("help lists the commands");
    let lines = after
        .lines()
        .skip(1)
        .take_while(|line| !line.trim().is_empty());
    let names = lines.filter(|line| line.starts_with("  ") && !line.starts_with("    "));
    let names = names.filter_map(|line| line.split_whitespace().next());
    names
        .filter(|name| *name != "help")
        .map(str::to_owned)
        .collect()
}

/// Demands of a program what every command must do.
fn keeps_the_rules(program: &str, promised: &[&str]) {
    let commands = listed(program);
    for name in promised {
        assert!(
            commands.iter().any(|known| known == name),
            "{program} lacks {name}"
        );
    }
    for command in &commands {
        let help = run(program, &[command, "--help"]).well().text();
        let example = format!("{program} {command} ");
        let shown = help.to_lowercase().contains("example") && help.contains(&example);
        assert!(shown, "{program} {command} --help shows no example: {help}");
        let wrong = run(program, &[command, "--no-such-option"]).with_status(2);
        assert!(!wrong.stderr.is_empty());
    }
    run(program, &[]).with_status(2);
    run(program, &["no-such-command"]).with_status(2);
}

#[test]
fn the_portals_commands_keep_the_rules() {
    keeps_the_rules("quietline-portal", &PORTAL);
}

#[test]
fn the_desks_commands_keep_the_rules() {
    keeps_the_rules("quietline-desk", &DESK);
}

/// A path as an argument.
fn text(path: &Path) -> &str {
    path.to_str().expect("temporary paths are text")
}

#[test]
fn a_folder_that_is_none_is_refused() {
    let folder = TempDir::new().expect("a folder can be made");
    let nowhere = folder.path().join("nowhere");
    let nowhere = text(&nowhere);
    run(
        "quietline-portal",
        &["export", "--dir", nowhere, "--to", "-"],
    )
    .refused(&["nowhere"]);
    run("quietline-portal", &["status", "--dir", nowhere]).refused(&["nowhere"]);
    run("quietline-portal", &["deliver", "--dir", nowhere, "-"]).refused(&["nowhere"]);
    let listen = ["serve", "--dir", nowhere, "--listen", "127.0.0.1:0"];
    run("quietline-portal", &listen).refused(&["nowhere"]);
    let passphrase = folder.path().join("passphrase");
    fs::write(&passphrase, "secret\n").expect("a file can be written");
    let passphrase = text(&passphrase);
    for command in ["list", "outgoing", "emergency-identity"] {
        let to: &[&str] = if command == "outgoing" {
            &["--to", "-"]
        } else {
            &[]
        };
        let arguments = [
            &[command, "--dir", nowhere, "--passphrase-file", passphrase],
            to,
        ];
        run("quietline-desk", &arguments.concat()).refused(&["nowhere"]);
    }
}

/// Files that are not what a command asks for.
fn garbage(folder: &Path) -> Vec<PathBuf> {
    let files: [(&str, Vec<u8>); 5] = [
        ("empty", Vec::new()),
        ("zeros", vec![0; 100_000]),
        (
            "noise",
            (0..50_000_u32)
                .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
                .collect(),
        ),
        ("words", b"these are words\n".repeat(300)),
        ("json", b"{\"portal\": 7, \"site\": null}".to_vec()),
    ];
    let write = |(name, bytes): (&str, Vec<u8>)| {
        let file = folder.join(name);
        fs::write(&file, bytes).expect("a file can be written");
        file
    };
    files.into_iter().map(write).collect()
}

#[test]
fn garbage_is_refused_everywhere() {
    let hotline = Hotline::set_up();
    for file in garbage(hotline.folder()) {
        let file = text(&file);
        hotline.desk.run("import", &[file]).refused(&[]);
        hotline.desk.run("enrol", &[file]).refused(&[]);
        hotline.portal.run("deliver", &[file]).refused(&[]);
        let fresh = hotline.folder().join("fresh");
        let fresh = text(&fresh);
        let key = hotline.desk.dir().join("public/desk.pub");
        let init = [
            "init",
            "--dir",
            fresh,
            "--recipients",
            file,
            "--desk-key",
            text(&key),
        ];
        run("quietline-portal", &init).refused(&[]);
        let recipients = hotline.desk.dir().join("public/recipients.txt");
        let recipients = text(&recipients);
        let init = [
            "init",
            "--dir",
            fresh,
            "--recipients",
            recipients,
            "--desk-key",
            file,
        ];
        run("quietline-portal", &init).refused(&[]);
    }
    assert!(hotline.desk.list().is_empty());
}

#[test]
fn a_wrong_passphrase_is_refused() {
    let hotline = Hotline::set_up();
    let wrong = hotline.folder().join("wrong");
    fs::write(&wrong, "not the passphrase\n").expect("a file can be written");
    let dir = text(hotline.desk.dir());
    let list = ["list", "--dir", dir, "--passphrase-file", text(&wrong)];
    run("quietline-desk", &list).refused(&["passphrase"]);
}

#[test]
fn what_is_there_is_never_replaced() {
    let hotline = Hotline::set_up();
    let before = fs::read(hotline.desk.dir().join("public/recipients.txt")).expect("a file");
    let more = ["--name", "Eve", "--role", "supervisor"];
    hotline.desk.run("init", &more).refused(&[]);
    let after = fs::read(hotline.desk.dir().join("public/recipients.txt")).expect("a file");
    assert_eq!(before, after);
    let card = fs::read(hotline.portal.dir().join("public/portal.json")).expect("a file");
    let recipients = hotline.desk.dir().join("public/recipients.txt");
    let key = hotline.desk.dir().join("public/desk.pub");
    let init = ["--recipients", text(&recipients), "--desk-key", text(&key)];
    hotline.portal.run("init", &init).refused(&[]);
    let again = fs::read(hotline.portal.dir().join("public/portal.json")).expect("a file");
    assert_eq!(card, again);
}
