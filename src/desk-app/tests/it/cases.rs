//! Cases from the queue to the decision, through the program.

use std::fs;

use quietline_case::{Code, Kind};
use serde_json::Value;

use crate::support::{Ended, House, Portal};

/// What someone in danger answers who lets the police know, not who it is.
const URGENT: &[(&str, &str)] = &[
    ("danger", "yes"),
    ("minor", "no"),
    ("signs", "keep-pay, watched"),
    ("place-city", "Springfield"),
    ("place-kind", "a farm"),
    ("consent", "police"),
    ("consent-chosen", "yes"),
];

/// A house with an advocate, a second supervisor, and one tip with these answers.
fn with_tip(given: &[(&str, &str)]) -> (House, Portal, Code, String) {
    let house = House::new();
    house.join("adam", "advocate");
    house.join("tom", "supervisor");
    let mut portal = Portal::enrolled(&house);
    let code = Code::random(&mut rand::rng());
    portal.take_with(&house, &code, Kind::Tip, "help", given);
    house.run_with("import", &["-"], &portal.export()).well();
    let thread = house.only_thread();
    (house, portal, code, thread)
}

fn data(ended: Ended) -> Value {
    serde_json::from_slice(&ended.well().out).unwrap()
}

/// The case as data.
fn case(house: &House, thread: &str) -> Value {
    data(house.run("case", &[thread, "--json"]))
}

/// The queue as data.
fn queue(house: &House, filters: &[&str]) -> Vec<Value> {
    let rows = data(house.run("queue", &[filters, &["--json"]].concat()));
    rows.as_array().unwrap().clone()
}

/// A step of the supervisor who founded the vault.
fn step(house: &House, command: &str, arguments: &[&str]) -> Ended {
    house.run_with(
        command,
        &[arguments, &["--text-file", "-"]].concat(),
        b"because",
    )
}

/// The same step of another member.
fn step_as(house: &House, name: &str, command: &str, arguments: &[&str]) -> Ended {
    house.run_as(
        name,
        command,
        &[arguments, &["--text-file", "-"]].concat(),
        b"because",
    )
}

#[test]
fn the_queue_shows_what_waits_and_filters() {
    let (house, mut portal, _, urgent) = with_tip(URGENT);
    portal.tip(&house, "later", "no");
    house.run_with("import", &["-"], &portal.export()).well();
    let rows = queue(&house, &[]);
    assert_eq!(rows.len(), 2);
    assert!(rows[0]["thread"].as_str().unwrap().starts_with(&urgent));
    assert_eq!(
        (&rows[0]["task"], &rows[0]["kind"]),
        (&"plan".into(), &"labour".into())
    );
    assert_eq!(rows[1]["task"], "review");
    assert!(rows[0]["waited_seconds"].is_u64() && rows[0]["picked_up"].is_string());
    for (filter, count) in [
        (["--place", "SPRING"], 1),
        (["--venue", "farm"], 1),
        (["--language", "Korean"], 0),
        (["--kind", "labour,sex"], 1),
        (["--state", "new"], 2),
        (["--state", "closed"], 0),
    ] {
        assert_eq!(queue(&house, &filter).len(), count, "{filter:?}");
    }
    let table = house.run("queue", &[]).well().text();
    assert!(
        table.contains("labour?") && table.contains("2 shown"),
        "{table}"
    );
    house
        .run("sort", &[&urgent, "--kind", "both", "--language", "Korean"])
        .well();
    assert_eq!(queue(&house, &["--language", "korean"])[0]["kind"], "both");
    assert_eq!(house.run("queue", &["--state", "king"]).status, Some(2));
}

#[test]
fn an_advocate_sorts_and_a_supervisor_decides() {
    let (house, mut portal, code, thread) = with_tip(URGENT);
    step_as(&house, "adam", "note", &[&thread]).well();
    step_as(&house, "adam", "plan", &[&thread]).well();
    step_as(
        &house,
        "adam",
        "decide",
        &[&thread, "--to", "with-supervisor"],
    )
    .well();
    step_as(&house, "adam", "decide", &[&thread, "--to", "reported"])
        .refused(&["adam is an advocate", "takes a supervisor"]);
    step_as(&house, "adam", "review", &[&thread]).refused(&["takes a supervisor"]);
    step(&house, "review", &[&thread]).well();
    step(&house, "decide", &[&thread, "--to", "new"]).refused(&["can't become new"]);
    step(&house, "decide", &[&thread, "--to", "reported"]).well();
    assert!(queue(&house, &[]).is_empty());
    let shown = case(&house, &thread);
    let records = shown["records"].as_array().unwrap();
    assert_eq!(records.len(), 5);
    assert_eq!(records[0]["by"]["role"], "advocate");
    assert_eq!(records[0]["what"]["note"]["text"], "because");
    assert_eq!(records[4]["what"]["decision"]["consent"], "police");
    portal.take(&house, &code, Kind::FollowUp, "more", "no");
    house.run_with("import", &["-"], &portal.export()).well();
    assert_eq!(queue(&house, &[])[0]["reopened"], true);
    house
        .run_with("note", &[&thread, "--text-file", "-"], b" \n")
        .refused(&["the note is empty"]);
}

#[test]
fn nothing_is_reported_against_the_tipsters_word_but_by_exception() {
    let (house, mut portal, code, thread) =
        with_tip(&[("consent", "hotline"), ("consent-chosen", "yes")]);
    let report = || step(&house, "decide", &[&thread, "--to", "reported"]);
    report().refused(&["does not allow", "except"]);
    step_as(
        &house,
        "adam",
        "except",
        &[&thread, "--ground", "imminent-harm"],
    )
    .refused(&["takes a supervisor"]);
    step(&house, "except", &[&thread, "--ground", "imminent-harm"]).well();
    report().well();
    assert_eq!(queue(&house, &[])[0]["task"], "second-review");
    step(&house, "except", &[&thread, "--second", "stands"]).refused(&["another supervisor"]);
    step_as(&house, "tom", "except", &[&thread, "--second", "stands"]).well();
    step_as(&house, "tom", "except", &[&thread, "--second", "stands"]).refused(&["no exception"]);
    assert!(queue(&house, &[]).is_empty());
    portal.take_with(&house, &code, Kind::Withdrawal, "stop", &[]);
    house.run_with("import", &["-"], &portal.export()).well();
    report().refused(&["taken back", "withdrawal"]);
    step(&house, "withdrawal", &[&thread, "--coerced", "no"]).well();
    step(&house, "withdrawal", &[&thread, "--coerced", "no"]).refused(&["no withdrawal"]);
    let page = house.run("case", &[&thread]).well().text();
    assert!(
        page.lines().nth(1).unwrap().contains("all was taken back"),
        "{page}"
    );
}

#[test]
fn what_is_missing_is_asked_for() {
    let (house, portal, code, thread) = with_tip(URGENT);
    assert_eq!(
        case(&house, &thread)["lacks"],
        serde_json::json!(["time", "trace"])
    );
    let preview = house.run("ask", &[&thread]).well().text();
    assert!(
        preview.contains("When did it") && !preview.contains("Where is it"),
        "{preview}"
    );
    assert_eq!(case(&house, &thread)["state"], "new");
    house
        .run("ask", &[&thread, "--for", "place", "--send"])
        .well();
    assert_eq!(case(&house, &thread)["state"], "more-asked");
    let bundle = house.run("outgoing", &["--to", "-"]).well();
    let replies = portal.come_back(&house, &bundle.out, &code);
    assert!(replies[0].text.reveal().contains("Where is it"));
}

#[test]
fn cases_are_set_aside_in_bulk_and_taken_back() {
    let (house, mut portal, _, first) = with_tip(URGENT);
    portal.tip(&house, "spam", "no");
    house.run_with("import", &["-"], &portal.export()).well();
    let names: Vec<_> = queue(&house, &[])
        .iter()
        .map(|row| row["thread"].as_str().unwrap()[..8].to_owned())
        .collect();
    house
        .run("set-aside", &[&names[0], "ffffffff", "--spam"])
        .refused(&["no thread begins"]);
    assert_eq!(queue(&house, &[]).len(), 2, "none was touched");
    house
        .run("set-aside", &[&names[0], &names[1], "--spam"])
        .well();
    assert!(queue(&house, &[]).is_empty());
    assert_eq!(queue(&house, &["--all"]).len(), 2);
    house.run("undo", &[&names[0], &names[1]]).well();
    assert_eq!(queue(&house, &[]).len(), 2);
    house.run("undo", &[&names[1]]).refused(&["not set aside"]);
    house
        .run("set-aside", &[&first, "--duplicate-of", &first])
        .refused(&["duplicate of itself"]);
    house
        .run("set-aside", &[&names[1], "--duplicate-of", &first])
        .well();
    assert_eq!(queue(&house, &["--state", "duplicate"]).len(), 1);
    assert_eq!(house.run("set-aside", &[&first]).status, Some(2));
}

#[test]
fn holds_and_clocks_are_a_supervisors() {
    let (house, _, _, thread) = with_tip(URGENT);
    step_as(&house, "adam", "hold", &[&thread]).refused(&["takes a supervisor"]);
    step(&house, "hold", &[&thread]).well();
    step(&house, "hold", &[&thread]).refused(&["on this case already"]);
    assert_eq!(case(&house, &thread)["held"], true);
    step(&house, "hold", &[&thread, "--off"]).well();
    assert_eq!(case(&house, &thread)["held"], false);
    house
        .run_as("adam", "clocks", &["--plan-minutes", "5"], b"")
        .refused(&["takes a supervisor"]);
    house
        .run("clocks", &["--plan-minutes", "0"])
        .refused(&["at least 1"]);
    house.run("clocks", &["--plan-minutes", "5"]).well();
    let said = house.run("clocks", &[]).well().text();
    assert!(
        said.contains("within 5 minutes") && said.contains("within 24 hours"),
        "{said}"
    );
}

#[test]
fn a_damaged_case_file_loses_that_one_alone_and_a_backup_brings_it_back() {
    let (house, mut portal, _, thread) = with_tip(URGENT);
    portal.tip(&house, "other", "no");
    house.run_with("import", &["-"], &portal.export()).well();
    let zebra = b"a zebra was seen";
    house
        .run_with("note", &[&thread, "--text-file", "-"], zebra)
        .well();
    house.run("backup", &["--to", &house.text("backup")]).well();
    let files: Vec<_> = fs::read_dir(house.dir().join("cases")).unwrap().collect();
    assert_eq!(files.len(), 1);
    let path = files[0].as_ref().unwrap().path();
    let name = path.file_name().unwrap().to_str().unwrap();
    assert!(
        !name.starts_with(&thread),
        "the disk does not name the thread"
    );
    let sealed = fs::read(&path).unwrap();
    assert!(!sealed.windows(5).any(|window| window == b"zebra"));
    fs::write(&path, b"rot").unwrap();
    let shown = house
        .run("queue", &["--json"])
        .refused(&["case file", "damaged"]);
    let rows: Value = serde_json::from_slice(&shown.out).unwrap();
    assert_eq!(rows.as_array().unwrap().len(), 2);
    assert_eq!(rows[0]["damaged"], true);
    assert_eq!(rows[1]["damaged"], false);
    step(&house, "note", &[&thread]).refused(&["nothing is written over it"]);
    assert_eq!(fs::read(&path).unwrap(), b"rot");
    fs::remove_dir_all(house.dir()).unwrap();
    house
        .run("restore", &["--from", &house.text("backup")])
        .well();
    assert_eq!(
        case(&house, &thread)["records"][0]["what"]["note"]["text"],
        "a zebra was seen"
    );
}

#[test]
fn hostile_answers_do_nothing_in_the_queue() {
    let evil = "\u{1b}[2J\u{202e}Springfield\r\nURGENT";
    let (house, _, _, thread) = with_tip(&[("place-city", evil), ("language", evil)]);
    for (command, arguments) in [
        ("queue", vec![]),
        ("queue", vec!["--json"]),
        ("case", vec![&*thread]),
    ] {
        let shown = house.run(command, &arguments).well().text();
        assert!(
            !shown.contains('\u{1b}') && !shown.contains('\u{202e}'),
            "{shown:?}"
        );
        assert!(
            !shown.lines().skip(1).any(|line| line.starts_with("URGENT")),
            "{shown}"
        );
    }
}
