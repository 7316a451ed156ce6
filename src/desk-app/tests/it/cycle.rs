//! The whole way through the commands.

use std::fs;

use quietline_case::{Kind, ReplyKind};

use crate::support::{House, Portal};

#[test]
fn from_a_tip_to_its_answer() {
    let house = House::new();
    let mut portal = Portal::enrolled(&house);
    let code = portal.tip(&house, "they took my passport\nand my phone", "yes");
    portal.tip(&house, "calm", "no");
    let bundle = house.file("export.tar", &portal.export());
    let said = house.run("import", &[&bundle]).well().text();
    assert!(
        said.contains("2 letters, 2 new") && said.contains("URGENT"),
        "{said}"
    );
    let again = house.run("import", &[&bundle]).well().text();
    assert!(again.to_lowercase().contains("nothing new"), "{again}");

    let threads = house.list();
    assert_eq!(threads.len(), 2);
    let first = &threads[0];
    assert_eq!(first["text"], "they took my passport\nand my phone");
    assert_eq!(
        (&first["kind"], &first["urgency"]),
        (&"tip".into(), &"urgent".into())
    );
    assert_eq!(first["received"], "2026-09-21T14:13:20Z");
    assert_eq!(first["answers"]["danger"], "yes");
    assert_eq!(threads[1]["urgency"], "normal");

    let thread = &first["thread"].as_str().unwrap()[..8];
    let shown = house.run("show", &[thread]).well().text();
    assert!(
        shown.contains("  │ they took my passport\n  │ and my phone\n"),
        "{shown}"
    );
    assert_eq!(house.list()[0]["stage"], "read");
    house
        .run_with(
            "answer",
            &[thread, "--text-file", "-"],
            "we read it, Núñez\n".as_bytes(),
        )
        .well();
    let table = house.run("list", &[]).well().text();
    assert!(
        table.contains("URGENT") && table.contains("answered"),
        "{table}"
    );

    let outgoing = house.run("outgoing", &["--to", "-"]).well();
    assert!(
        outgoing.err.contains("2 replies (1 answer, 0 marks"),
        "{}",
        outgoing.err
    );
    let replies = portal.come_back(&house, &outgoing.out, &code);
    assert_eq!(replies.len(), 1);
    assert_eq!(replies[0].text.reveal(), "we read it, Núñez");
}

#[test]
fn what_is_added_stands_under_more() {
    let house = House::new();
    let mut portal = Portal::enrolled(&house);
    let code = portal.tip(&house, "one", "no");
    portal.take(&house, &code, Kind::FollowUp, "two", "yes");
    portal.take(&house, &code, Kind::Withdrawal, "", "no");
    let said = house
        .run_with("import", &["-"], &portal.export())
        .well()
        .text();
    assert!(said.contains("asks to take back"), "{said}");
    let threads = house.list();
    assert_eq!(threads[0]["text"], "one");
    assert_eq!(threads[0]["urgency"], "urgent");
    assert_eq!(threads[0]["more"][0]["text"], "two");
    assert_eq!(threads[0]["more"][0]["kind"], "follow-up");
    assert_eq!(threads[0]["more"][1]["kind"], "withdrawal");
    assert_eq!(threads[0]["flags"][0], "withdrawal");
    let shown = house.run("show", &[&house.only_thread()]).well().text();
    assert!(shown.contains("taken back"), "{shown}");
}

#[test]
fn a_seen_tip_gets_a_mark() {
    let house = House::new();
    let mut portal = Portal::enrolled(&house);
    let code = portal.tip(&house, "one", "no");
    house.run_with("import", &["-"], &portal.export()).well();
    house.run("show", &[&house.only_thread()]).well();
    house
        .run("outgoing", &["--to", &house.text("outgoing.tar")])
        .well();
    let bundle = fs::read(house.path("outgoing.tar")).unwrap();
    let replies = portal.come_back(&house, &bundle, &code);
    assert_eq!(replies.len(), 1);
    assert_eq!(replies[0].kind, ReplyKind::Mark);
}

#[test]
fn a_lost_vault_comes_back_from_its_backup() {
    let house = House::new();
    let mut portal = Portal::enrolled(&house);
    portal.tip(&house, "one", "yes");
    house.run_with("import", &["-"], &portal.export()).well();
    let thread = house.only_thread();
    let answer = house.file("answer.txt", b"\xef\xbb\xbfan answer\r\n");
    house
        .run("answer", &[&thread, "--text-file", &answer])
        .well();
    let said = house
        .run("backup", &["--to", &house.text("backup")])
        .well()
        .text();
    assert!(said.contains("1 letter"), "{said}");
    let before = house.list();
    assert_eq!(before[0]["replies"][0]["text"], "an answer");
    let outgoing = house.run("outgoing", &["--to", "-"]).well();
    assert!(
        outgoing.err.contains("may erase 1 letter"),
        "{}",
        outgoing.err
    );

    fs::remove_dir_all(house.dir()).unwrap();
    house
        .run("restore", &["--from", &house.text("backup")])
        .well();
    assert_eq!(house.list(), before);
    house
        .run("restore", &["--from", &house.text("backup")])
        .refused(&["not empty"]);
}
