//! Real `age`, `jq` and `tar` open what the desk keeps, without our software.

use std::fs;

use crate::support::{House, PASSPHRASE, Portal, text, tool};

/// A house with classic keys, which every age knows, and one tip.
fn with_a_tip() -> (House, Portal) {
    let house = House::with(&["--keys", "x25519"]);
    let mut portal = Portal::enrolled(&house);
    portal.tip(&house, "a tip for jq", "yes");
    house.run_with("import", &["-"], &portal.export()).well();
    (house, portal)
}

#[test]
fn the_emergency_identity_opens_a_letter() {
    let (house, _) = with_a_tip();
    let printed = house.run("emergency-identity", &[]).well();
    assert!(printed.err.contains("WARNING"), "{}", printed.err);
    let identity = house.file("identity", &printed.out);
    let letter = fs::read_dir(house.dir().join("letters"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap();
    let json = tool("age", &["-d", "-i", &identity, text(&letter.path())], b"").well();
    let read = tool("jq", &["-r", ".kind, .text, .answers.danger"], &json.out).well();
    assert_eq!(read.text(), "tip\na tip for jq\nyes\n");
    let state = tool(
        "age",
        &["-d", "-i", &identity, text(&house.dir().join("state.age"))],
        b"",
    )
    .well();
    let format = tool("jq", &[".format"], &state.out).well();
    assert_eq!(format.text(), "1\n");
}

/// Opens `file` with the passphrase, typed on a terminal that `script` makes.
fn age_with_passphrase(house: &House, file: &str) -> String {
    let out = house.text("identity");
    let line = format!("age -d -o {out} {file}");
    let typed = format!("{PASSPHRASE}\n");
    tool(
        "script",
        &["-q", "-e", "-c", &line, "/dev/null"],
        typed.as_bytes(),
    )
    .well();
    out
}

#[test]
fn a_backup_opens_with_the_passphrase_tar_and_age() {
    let (house, portal) = with_a_tip();
    house.run("backup", &["--to", &house.text("backup")]).well();
    let unpacked = house.path("unpacked");
    fs::create_dir(&unpacked).unwrap();
    tool(
        "tar",
        &["-x", "-f", &house.text("backup"), "-C", text(&unpacked)],
        b"",
    )
    .well();
    let member = age_with_passphrase(&house, text(&unpacked.join("staff/ann.age")));
    let team = unpacked.join("team/1/ann.age");
    let team = tool("age", &["-d", "-i", &member, text(&team)], b"").well();
    let team = house.file("team", &team.out);
    let vault = tool(
        "age",
        &["-d", "-i", &team, text(&unpacked.join("vault.age"))],
        b"",
    )
    .well();
    tool("tar", &["-x", "-C", text(&unpacked)], &vault.out).well();
    let (id, letter) = portal.letters.first_key_value().unwrap();
    assert_eq!(
        &fs::read(unpacked.join(format!("letters/{id}.age"))).unwrap(),
        letter
    );
    let keys = tool(
        "age",
        &["-d", "-i", &team, text(&unpacked.join("keys"))],
        b"",
    )
    .well();
    assert!(
        keys.text().starts_with("untrusted comment:"),
        "a minisign key"
    );
}
