//! What goes wrong ends with status 1, a reason and advice; wrong use with 2.

use std::{fs, process::Command};

use crate::support::{House, Portal, program, run, text};

#[test]
fn a_vault_that_is_none() {
    let house = House::empty();
    for command in ["list", "emergency-identity"] {
        house
            .run(command, &[])
            .refused(&["is not a desk's vault", "quietline-desk init"]);
    }
    let passphrase = house.text("passphrase");
    let file = run(
        program().args([
            "list",
            "--dir",
            &passphrase,
            "--passphrase-file",
            &passphrase,
        ]),
        b"",
    );
    file.refused(&["is not a desk's vault"]);
}

#[test]
fn a_passphrase_that_is_none() {
    let house = House::new();
    let dir = house.text("desk");
    let list = |passphrase: &str| {
        run(
            program().args(["list", "--dir", &dir, "--passphrase-file", passphrase]),
            b"",
        )
    };
    list(&house.text("nowhere")).refused(&["could not read", "nowhere"]);
    list(&dir).refused(&["could not read"]);
    list(&house.file("wrong", b"another passphrase")).refused(&["passphrase opens no identity"]);
    list(&house.file("empty", b"")).refused(&["passphrase opens no identity"]);
    list(&house.file("noise", b"\xff\xfe\xfd")).refused(&["not UTF-8"]);
    list(&house.file("large", &vec![b'x'; 2 << 20])).refused(&["too large"]);
    // In a session of its own it has no terminal to ask on.
    let mut alone = Command::new("setsid");
    let alone = alone.args([
        "--wait",
        env!("CARGO_BIN_EXE_quietline-desk"),
        "list",
        "--dir",
        &dir,
    ]);
    run(alone, b"").refused(&["could not ask for the passphrase", "--passphrase-file"]);
}

#[test]
fn init_refuses_what_would_not_hold() {
    let house = House::empty();
    let who = ["--name", "ann", "--role", "advocate"];
    let weak = house.file("weak", b"secret\n");
    let dir = house.text("desk");
    let init = ["init", "--dir", &dir, "--passphrase-file", &weak];
    run(program().args(init).args(who), b"").refused(&["too weak", "six or more words"]);
    house
        .run("init", &["--name", "../ann", "--role", "advocate"])
        .refused(&["staff name"]);
    let escrow = ["--escrow", "age1nonsense"];
    house
        .run("init", &[who.as_slice(), &escrow].concat())
        .refused(&["public keys", "line 2"]);
    assert!(!house.dir().exists());
    fs::create_dir(house.dir()).unwrap();
    fs::write(house.dir().join("mine"), "").unwrap();
    house
        .run("init", &who)
        .refused(&["not empty", "nothing was changed"]);
    let wrong = house.run("init", &["--name", "ann", "--role", "king"]);
    assert_eq!(wrong.status, Some(2));
}

#[test]
fn a_bundle_that_is_none() {
    let house = House::new();
    let mut portal = Portal::enrolled(&house);
    portal.tip(&house, "one", "no");
    let bundle = portal.export();
    let import = |bytes: &[u8]| house.run_with("import", &["-"], bytes);
    import(&bundle[..bundle.len() / 2]).refused(&["cut short", "copy it again"]);
    import(b"").refused(&["empty"]);
    import(&b"words ".repeat(1_000)).refused(&["not a Quietline bundle"]);
    house
        .run("import", &[&house.text("nowhere")])
        .refused(&["could not read", "nowhere"]);
    house
        .run("import", &[&house.text("desk")])
        .refused(&["could not read"]);
    assert!(house.list().is_empty());
    let wrong = house.run("outgoing", &["--to", &house.text("no/such/place")]);
    wrong.refused(&["could not write", "check the path"]);
}

#[test]
fn a_thread_or_an_answer_that_is_none() {
    let house = House::new();
    let mut portal = Portal::enrolled(&house);
    portal.tip(&house, "one", "no");
    house.run_with("import", &["-"], &portal.export()).well();
    let thread = house.only_thread();
    let words = house.file("words", b"words");
    house
        .run("show", &["0000000"])
        .refused(&["no thread begins with 0000000"]);
    house
        .run("show", &["abc"])
        .refused(&["first 4 to 32 hex digits"]);
    house
        .run("answer", &["\u{1b}[31m", "--text-file", &words])
        .refused(&["names no thread"]);
    let answer = |bytes: &[u8]| house.run_with("answer", &[&thread, "--text-file", "-"], bytes);
    answer(b" \n").refused(&["the answer is empty"]);
    answer(b"good\xff").refused(&["not UTF-8", "byte 4"]);
    answer(&vec![b'x'; 31_000]).refused(&["bytes too long", "shorten"]);
    answer(&vec![b'x'; 2 << 20]).refused(&["too large"]);
    house
        .run("answer", &[&thread, "--text-file", &house.text("nowhere")])
        .refused(&["could not read"]);
    assert!(house.list()[0]["replies"].as_array().unwrap().is_empty());
}

#[test]
fn what_needs_a_portal_says_so() {
    let house = House::new();
    house
        .run("outgoing", &["--to", "-"])
        .refused(&["no portal is enrolled"]);
    house
        .run("enrol", &[&house.file("card", b"{\"portal\": 7}")])
        .refused(&["not a portal's card"]);
    let portal = Portal::enrolled(&house);
    let again = house
        .run_with("enrol", &["-"], &portal.card())
        .well()
        .text();
    assert!(again.contains("Nothing new"), "{again}");
    let other = house.run("outgoing", &["--to", "-", "--portal", "ffffffffff"]);
    other.refused(&["is not enrolled here", &portal.id.to_string()]);
}

#[test]
fn a_backup_that_is_none() {
    let house = House::new();
    house
        .run("backup", &["--to", "-"])
        .refused(&["needs a file"]);
    house
        .run("backup", &["--to", &house.text("desk/backup")])
        .refused(&["inside the vault"]);
    house.run("backup", &["--to", &house.text("backup")]).well();
    fs::remove_dir_all(house.dir()).unwrap();
    let whole = fs::read(house.path("backup")).unwrap();
    let cut = house.file("cut", &whole[..whole.len() - 2_000]);
    house
        .run("restore", &["--from", &cut])
        .refused(&["could not restore", "try another backup"]);
    house
        .run("restore", &["--from", &house.text("passphrase")])
        .refused(&["could not restore"]);
    assert!(!house.dir().exists());
}

#[test]
fn a_damaged_state_is_named_and_the_letters_open() {
    let house = House::new();
    let mut portal = Portal::enrolled(&house);
    portal.tip(&house, "still here", "no");
    house.run_with("import", &["-"], &portal.export()).well();
    let thread = house.only_thread();
    fs::write(house.dir().join("state.age"), b"rot").unwrap();
    let listed = house
        .run("list", &["--json"])
        .refused(&["state.age is damaged", "restore"]);
    assert!(listed.text().contains("still here"));
    let shown = house
        .run("show", &[&thread])
        .refused(&["state.age is damaged"]);
    assert!(shown.text().contains("still here"));
    house
        .run("outgoing", &["--to", "-"])
        .refused(&["state.age is damaged"]);
    house.run("emergency-identity", &[]).well();
    let damaged = fs::read_dir(house.dir().join("letters"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap();
    fs::write(damaged.path(), b"rot").unwrap();
    house
        .run("list", &[])
        .refused(&["is lost or damaged on this disk"]);
}

#[test]
fn wrong_use_ends_with_2() {
    for arguments in [
        &[][..],
        &["no-such"],
        &["list"],
        &["list", "--dir"],
        &["answer", "--dir", "x", "abcd"],
    ] {
        let ended = run(program().args(arguments), b"");
        assert_eq!(ended.status, Some(2), "{arguments:?}");
        assert!(!ended.err.is_empty());
    }
    let help = run(program().args(["restore", "--help"]), b"")
        .well()
        .text();
    assert!(
        help.contains("Example:\n  quietline-desk restore --from"),
        "{help}"
    );
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let house = House::new();
    let mut portal = Portal::enrolled(&house);
    portal.tip(&house, &"a long story. ".repeat(20_000), "no");
    house.run_with("import", &["-"], &portal.export()).well();
    let line = format!(
        "{} list --json --dir {} --passphrase-file {} | head -c 1",
        env!("CARGO_BIN_EXE_quietline-desk"),
        text(&house.dir()),
        text(&house.path("passphrase"))
    );
    let ended = run(
        Command::new("bash").args(["-o", "pipefail", "-c", &line]),
        b"",
    )
    .well();
    assert!(ended.err.is_empty(), "{}", ended.err);
}

#[test]
fn two_commands_do_not_race() {
    let house = House::new();
    let lock = fs::OpenOptions::new()
        .append(true)
        .create(true)
        .open(house.dir().join("lock"))
        .unwrap();
    lock.try_lock().unwrap();
    house
        .run("list", &[])
        .refused(&["another command is working"]);
    // Dropping the file would leave the lock with a process that another test
    // starts at this very moment; this takes it from all.
    lock.unlock().unwrap();
    house.run("list", &[]).well();
}
