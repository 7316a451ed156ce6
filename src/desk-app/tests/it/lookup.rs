//! Looking across threads: links and search.

use serde_json::Value;

use crate::support::{Ended, House, Portal};

/// A house with three tips, of which two share a number and a user name.
fn shared() -> House {
    let house = House::new();
    let mut portal = Portal::enrolled(&house);
    portal.tip(
        &house,
        "call (918) 583-0123 in Tulsa, Oklahoma; snap: Big_Daddy",
        "no",
    );
    portal.tip(
        &house,
        "El jefe usa el número ٩١٨-٥٨٣-٠١٢٣, y @big_daddy",
        "yes",
    );
    portal.tip(&house, "another one, see 1-888-373-7888", "no");
    house.run_with("import", &["-"], &portal.export()).well();
    house
}

fn data(ended: &Ended) -> Value {
    serde_json::from_slice(&ended.out).unwrap()
}

#[test]
fn links_are_listed_and_shown_for_a_thread() {
    let house = shared();
    let table = house.run("links", &[]).well().text();
    let lines: Vec<_> = table.lines().collect();
    assert_eq!(lines.len(), 3, "{table}");
    assert!(
        lines[1].starts_with("phone     sure    +19185830123"),
        "{table}"
    );
    assert!(
        lines[2].starts_with("user      likely  @big_daddy"),
        "{table}"
    );
    let all = data(&house.run("links", &["--json"]).well());
    assert_eq!(all[0]["form"], "+19185830123");
    assert_eq!(all[0]["threads"].as_array().unwrap().len(), 2);
    let urgent = house.list()[0]["thread"].as_str().unwrap()[..8].to_owned();
    let page = house.run("links", &[&urgent]).well().text();
    assert!(
        page.contains("phone +19185830123, sure") && page.contains("  normal "),
        "{page}"
    );
    let one = data(&house.run("links", &[&urgent, "--json"]).well());
    let text = house.list()[0]["text"].as_str().unwrap().to_owned();
    let found = &one["found"][0];
    let at = |key: &str| found[key].as_u64().unwrap() as usize;
    assert_eq!(&text[at("start")..at("end")], "٩١٨-٥٨٣-٠١٢٣");
    assert_eq!(found["part"], "text");
}

#[test]
fn settings_say_what_is_no_link() {
    let house = shared();
    let with = |name: &str, toml: &str| {
        let file = house.file(name, toml.as_bytes());
        house.run("links", &["--json", "--settings", &file])
    };
    let own = with("own.toml", "regions = [\"US\"]\nown = [\"918-583-0123\"]\n");
    let kinds = data(&own.well());
    assert_eq!(
        (kinds.as_array().unwrap().len(), &kinds[0]["kind"]),
        (1, &Value::from("user"))
    );
    with("wrong.toml", "regions = [\"Oklahoma\"]").refused(&["wrong.toml", "no region"]);
    with("other.toml", "regoins = []").refused(&["other.toml", "regoins", "common_above"]);
    house
        .run("links", &["--settings", &house.text("nowhere")])
        .refused(&["could not read", "nowhere"]);
    house.run("links", &["ffff"]).refused(&["no thread"]);
}

#[test]
fn a_search_finds_and_marks() {
    let house = shared();
    let found = house.run("search", &["jefe"]).well().text();
    assert!(
        found.starts_with("URGENT ") && found.contains("  │ El [jefe] usa"),
        "{found}"
    );
    assert!(found.ends_with("1 found.\n"), "{found}");
    let order = data(&house.run("search", &["--json", "phone:9185830123"]).well());
    assert_eq!(
        (&order[0]["urgency"], &order[1]["urgency"]),
        (&Value::from("urgent"), &Value::from("normal"))
    );
    assert_eq!(order[1]["states"], serde_json::json!(["OK"]));
    let excerpt = &order[1]["excerpt"];
    let mark = |end: usize| excerpt["marks"][0][end].as_u64().unwrap() as usize;
    assert_eq!(
        &excerpt["text"].as_str().unwrap()[mark(0)..mark(1)],
        "(918) 583-0123"
    );
    let typed = house.run_with("search", &["-"], "place:oklahoma \"in tulsa\"\n".as_bytes());
    assert!(typed.well().text().contains("[in Tulsa]"));
    let none = house.run("search", &["zebra"]).well().text();
    assert_eq!(none, "Nothing found.\n");
    let few = house
        .run("search", &["phone:0123", "--limit", "1"])
        .well()
        .text();
    assert!(few.ends_with("2 found, the first 1 shown.\n"), "{few}");
}

#[test]
fn what_is_no_search_is_refused() {
    let house = shared();
    house
        .run("search", &["colour:red"])
        .refused(&["could not search", "\"colour\"", "phone:"]);
    house
        .run("search", &["  "])
        .refused(&["nothing to look for"]);
    house
        .run_with("search", &["-"], b"\xff")
        .refused(&["not UTF-8"]);
    assert_eq!(house.run("search", &[]).status, Some(2));
}

#[test]
fn a_hostile_tip_is_found_and_does_nothing() {
    let house = House::new();
    let mut portal = Portal::enrolled(&house);
    let evil = "\u{1b}[2J\u{202e}evil\u{7}\n http://a.com/\u{202e}x @evil_one \u{9b}31m";
    portal.tip(&house, evil, "no");
    portal.tip(&house, evil, "no");
    house.run_with("import", &["-"], &portal.export()).well();
    let thread = house.list()[0]["thread"].as_str().unwrap()[..8].to_owned();
    for (command, arguments) in [
        ("search", vec!["evil"]),
        ("search", vec!["evil", "--json"]),
        ("links", vec![]),
        ("links", vec!["--json"]),
        ("links", vec![&*thread]),
        ("links", vec![&*thread, "--json"]),
    ] {
        let shown = house.run(command, &arguments).well().text();
        let acts = |c: char| c != '\n' && c.is_control() || matches!(c, '\u{202e}' | '\u{9b}');
        assert!(!shown.chars().any(acts), "{command}: {shown:?}");
        assert!(shown.contains("evil"), "{command}: {shown}");
    }
}
