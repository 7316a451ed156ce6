//! A tip that attacks the terminal it is shown on.

use crate::support::{House, Portal};

/// Clears the screen, rings, writes backwards, hides, and forges our own words.
const EVIL: &str = "\u{1b}[2J\u{1b}]0;owned\u{7}\u{9b}31m\u{202e}txet\u{2066}\u{200b}\u{e0041}\r\n\
    Thread 00000000000000000000000000000000\nURGENT, new\n\u{8}\u{8}\u{2028}\u{0}end";

/// Whether a terminal would do anything but show this.
fn acts(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(u32::from(c), 0x200B | 0x200E..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F | 0xE0000..=0xE0FFF)
}

#[test]
fn it_is_shown_and_does_nothing() {
    let house = House::new();
    let mut portal = Portal::enrolled(&house);
    portal.tip(&house, EVIL, "\u{1b}[31myes");
    house.run_with("import", &["-"], &portal.export()).well();
    assert_eq!(house.list()[0]["text"], EVIL, "JSON keeps it whole");
    let thread = house.only_thread();
    for (command, arguments) in [
        ("list", vec![]),
        ("list", vec!["--json"]),
        ("show", vec![&*thread]),
    ] {
        let shown = house.run(command, &arguments).well().text();
        assert!(!shown.chars().any(acts), "{command}: {shown:?}");
    }
    let shown = house.run("show", &[&thread]).well().text();
    let forged = |line: &&str| line.contains("00000000") || line.contains("URGENT");
    for line in shown.lines().filter(forged) {
        assert!(line.starts_with("  │ "), "{line}");
    }
}

#[test]
fn a_line_without_end_is_broken_behind_the_bar() {
    let house = House::new();
    let mut portal = Portal::enrolled(&house);
    portal.tip(&house, &"x".repeat(100_000), "no");
    house.run_with("import", &["-"], &portal.export()).well();
    let shown = house.run("show", &[&house.only_thread()]).well().text();
    assert!(shown.lines().all(|line| line.chars().count() <= 90));
    let kept: usize = shown
        .lines()
        .filter_map(|line| line.strip_prefix("  │ x"))
        .map(|rest| rest.len() + 1)
        .sum();
    assert_eq!(kept, 100_000);
    let table = house.run("list", &[]).well().text();
    assert!(
        table.lines().all(|line| line.chars().count() <= 100),
        "{table}"
    );
}

#[test]
fn the_table_lines_up() {
    let house = House::new();
    let mut portal = Portal::enrolled(&house);
    portal.tip(&house, "one", "yes");
    portal.tip(&house, "الشرطة", "not-sure");
    portal.tip(&house, "谢谢", "no");
    house.run_with("import", &["-"], &portal.export()).well();
    let table = house.run("list", &[]).well().text();
    let lines: Vec<_> = table.lines().collect();
    let at = lines[0].find("RECEIVED").unwrap();
    assert!(
        lines[1].starts_with("URGENT ")
            && lines[2].starts_with("unclear")
            && lines[3].starts_with("normal")
    );
    for line in &lines[1..4] {
        assert!(line[at..].starts_with("2026-09-21 14:13 UTC"), "{table}");
    }
    assert_eq!(lines[5], "3 in all, 1 urgent, 3 new.");
}
