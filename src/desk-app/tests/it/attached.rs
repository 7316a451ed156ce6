//! Attached files, and what a tipster asks for, through the commands.

use std::fs;

use quietline_case::Kind;

use crate::support::{House, Portal};

/// A name that would be a path, and act on a terminal.
const EVIL: &str = "../../etc/passwd\u{1b}[2J\u{202e}gpj";

#[test]
fn a_file_is_numbered_shown_and_saved() {
    let house = House::new();
    let mut portal = Portal::enrolled(&house);
    portal.attach(&house, EVIL, b"a photo");
    portal.attach(&house, "two", b"two");
    portal.tip(&house, "look", "no");
    portal.parcels.retain(|_, parcel| !parcel.is_empty());
    let said = house
        .run_with("import", &["-"], &portal.export())
        .well()
        .text();
    assert!(said.contains("2 files, 2 new"), "{said}");
    let listed = &house.list()[0]["files"];
    assert_eq!(
        (&listed[0]["number"], &listed[1]["number"]),
        (&1.into(), &2.into())
    );
    assert_eq!(listed[0]["state"], "here");
    assert_eq!(listed[0]["name"], EVIL);

    let thread = house.only_thread();
    let shown = house.run("show", &[&thread]).well().text();
    assert!(shown.contains("File 1, 7 bytes, here"), "{shown}");
    assert!(shown.contains("File 2, 3 bytes, here"), "{shown}");
    assert!(!shown.contains('\u{1b}') && !shown.contains('\u{202e}'));

    let saved = house
        .run("save-file", &[&thread, "1", "--to", &house.text("photo")])
        .well();
    assert!(
        saved.err.contains("plaintext outside of the vault"),
        "{}",
        saved.err
    );
    assert!(!saved.text().contains('\u{1b}') && !saved.text().contains('\u{202e}'));
    assert_eq!(fs::read(house.path("photo")).unwrap(), b"a photo");
    house
        .run("save-file", &[&thread, "1", "--to", &house.text("photo")])
        .refused(&["exists", "choose another name"]);
    house
        .run("save-file", &[&thread, "3", "--to", &house.text("three")])
        .refused(&["has no file 3"]);
    house
        .run("save-file", &[&thread, "1", "--to", "-"])
        .refused(&["--to FILE"]);
    house
        .run("save-file", &[&thread, "1", "--to", &house.text("desk/x")])
        .refused(&["inside the vault"]);
}

#[test]
fn a_missing_and_a_damaged_file_are_told() {
    let house = House::new();
    let mut portal = Portal::enrolled(&house);
    portal.attach(&house, "one", b"one");
    portal.tip(&house, "look", "no");
    let parcels = std::mem::take(&mut portal.parcels);
    let said = house
        .run_with("import", &["-"], &portal.export())
        .well()
        .text();
    assert!(said.contains("have not come"), "{said}");
    let thread = house.only_thread();
    assert_eq!(house.list()[0]["files"][0]["state"], "missing");
    let to = house.text("one");
    let save = || house.run("save-file", &[&thread, "1", "--to", &to]);
    save().refused(&["has not come", "next export"]);

    portal.parcels = parcels;
    house.run_with("import", &["-"], &portal.export()).well();
    let name = portal.parcels.keys().next().unwrap();
    let path = house.dir().join(format!("parcels/{name}.age"));
    let mut rot = fs::read(&path).unwrap();
    rot[30_000] ^= 1;
    fs::write(&path, rot).unwrap();
    let shown = house.run("show", &[&thread]).well().text();
    assert!(shown.contains("DAMAGED"), "{shown}");
    save().refused(&["altered, damaged or exchanged", "nothing was written"]);
    assert!(!house.path("one").exists());
}

#[test]
fn a_wish_for_no_answers_is_shown_and_heeded() {
    let house = House::new();
    let mut portal = Portal::enrolled(&house);
    let code = portal.tip(&house, "one", "no");
    portal.take(&house, &code, Kind::NoAnswers, "", "no");
    let said = house
        .run_with("import", &["-"], &portal.export())
        .well()
        .text();
    assert!(said.contains("asked for no answers"), "{said}");
    let listed = &house.list()[0];
    assert_eq!(listed["flags"][0], "no-answers");
    assert_eq!(listed["more"][0]["kind"], "no-answers");
    let thread = house.only_thread();
    let shown = house.run("show", &[&thread]).well().text();
    assert!(shown.contains("asked for no answers here"), "{shown}");
    house
        .run_with("answer", &[&thread, "--text-file", "-"], b"hello")
        .refused(&["asked for no answers here"]);
}

#[test]
fn a_withdrawal_may_have_been_forced() {
    let house = House::new();
    let mut portal = Portal::enrolled(&house);
    let code = portal.tip(&house, "one", "no");
    portal.take(&house, &code, Kind::Withdrawal, "", "no");
    house.run_with("import", &["-"], &portal.export()).well();
    let shown = house.run("show", &[&house.only_thread()]).well().text();
    assert!(shown.contains("may have been forced"), "{shown}");
}
