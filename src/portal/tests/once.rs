//! One tip, however often it is sent.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

mod common;

use std::{io::Write, net::TcpStream, thread, time::Duration};

use common::{FORM, Site};
use rustix::net::sockopt::set_socket_linger;

#[test]
fn a_form_sent_twice_is_one_tip() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let consent = visitor.write(&tell, &[("story", "once")]);
    let code = visitor.send(&consent, &[]).code();
    let again = visitor.send(&consent, &[]);
    assert_eq!(again.code(), code, "the code is still shown");
    let again = visitor.send(&tell, &[("story", "once"), ("send", "1")]);
    assert_eq!(
        again.code(),
        code,
        "an earlier page sent anew changes nothing"
    );
    let done = visitor.skip_check(&again);
    assert!(done.has("Thank you"));
    for (old, fields) in [(&consent, &[][..]), (&tell, &[("story", "once")])] {
        let back = visitor.send(old, fields);
        assert!(back.has("Thank you"), "{}", back.said());
    }
    assert_eq!(site.texts(), ["once"]);
}

#[test]
fn a_double_click_is_one_tip() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let consent = visitor.write(&tell, &[("story", "once")]);
    let clicks: Vec<_> = (0..8)
        .map(|_| {
            let (mut visitor, consent) = (visitor.clone(), consent.clone());
            thread::spawn(move || visitor.send(&consent, &[]).code())
        })
        .collect();
    let codes: Vec<_> = clicks
        .into_iter()
        .map(|click| click.join().unwrap())
        .collect();
    assert!(codes.iter().all(|code| *code == codes[0]), "{codes:?}");
    assert_eq!(site.texts(), ["once"]);
}

#[test]
fn a_browser_that_hangs_up_gets_its_code_when_it_comes_again() {
    let site = Site::new();
    for _ in 0..10 {
        let (mut visitor, tell) = site.at_tell();
        let consent = visitor.write(&tell, &[("story", "hung up")]);
        let body = consent.form(&[]);
        let head = visitor.head("POST", "/", &[FORM], body.as_bytes());
        let mut stream = TcpStream::connect(site.addr).unwrap();
        stream.write_all((head + &body).as_bytes()).unwrap();
        // Long enough to be read, too short to be stored; then a reset.
        thread::sleep(Duration::from_millis(1));
        set_socket_linger(&stream, Some(Duration::ZERO)).unwrap();
        drop(stream);
        visitor.send(&consent, &[]).code();
    }
    assert_eq!(site.texts().len(), 10);
}

#[test]
fn another_story_from_an_old_page_is_kept_and_asked_about() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let code_page = visitor.tell(&tell, &[("story", "first")]);
    let still = visitor.send(&tell, &[("story", "second")]);
    assert_eq!(still.code(), code_page.code(), "the first code is not lost");
    let unsent = visitor.skip_check(&still);
    assert!(unsent.has("not sent yet"), "{}", unsent.said());
    assert_eq!(unsent.text_area("story"), "second");
    assert_eq!(site.texts(), ["first"]);
    let code = visitor.tell(&unsent, &[("story", "second")]).code();
    assert_ne!(code, code_page.code());
    assert_eq!(site.texts().len(), 2);
}

#[test]
fn an_old_page_before_sending_sends_no_other_story() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let consent = visitor.write(&tell, &[("story", "first")]);
    let code = visitor.send(&consent, &[]);
    visitor.send(&tell, &[("story", "second")]);
    visitor.skip_check(&code);
    let asked = visitor.send(&consent, &[("consent", "police")]);
    assert!(asked.has("role=\"alert\""), "{}", asked.said());
    assert_eq!(site.texts(), ["first"]);
    visitor.send(&asked, &[]).code();
    assert_eq!(site.texts().len(), 2);
}

#[test]
fn more_sent_twice_is_one_letter_and_the_same_words_later_are_another() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let code = visitor.tell(&tell, &[("story", "tip")]).code();
    let (mut later, answers) = site.at_answers(&code);
    let sent = later.send(&answers, &[("more", "yes")]);
    later.send(&answers, &[("more", "yes")]);
    assert_eq!(site.texts().len(), 2);
    later.send(&sent, &[("more", "yes")]);
    assert_eq!(site.texts().len(), 3);
}

#[test]
fn coming_back_twice_is_no_error() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let code = visitor.tell(&tell, &[("story", "tip")]).code();
    let mut later = site.visitor();
    let first = later.get();
    for _ in 0..2 {
        let back = later.send(&first, &[("code", &code)]);
        assert!(back.has("You are back") && !back.has("role=\"alert\""));
    }
}

#[test]
fn a_flood_of_codes_is_told_to_wait_and_keeps_its_codes() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let code = visitor.tell(&tell, &[("story", "tip")]).code();
    let floods: Vec<_> = (0..60)
        .map(|_| {
            let (mut visitor, code) = (site.visitor(), code.clone());
            thread::spawn(move || {
                let first = visitor.get();
                visitor.send(&first, &[("code", &code)])
            })
        })
        .collect();
    let pages: Vec<_> = floods
        .into_iter()
        .map(|flood| flood.join().unwrap())
        .collect();
    let told: Vec<_> = pages
        .iter()
        .filter(|page| page.has("Many people"))
        .collect();
    let read = pages.iter().filter(|page| page.has("You are back")).count();
    assert!(!told.is_empty() && read >= 32, "{} {read}", told.len());
    assert!(
        told.iter()
            .all(|page| page.has(&format!("value=\"{code}\"")))
    );
    assert_eq!(read + told.len(), 60);
}

#[test]
fn two_tabs_keep_what_was_typed_in_each() {
    let site = Site::new();
    let (mut visitor, older) = site.at_tell();
    let newer = visitor.get();
    visitor.send(&newer, &[("story", "typed in the newer")]);
    let asked = visitor.send(&older, &[("story", "typed in the older")]);
    assert!(asked.has("role=\"alert\"") && asked.has("open twice"));
    let both = "typed in the newer\n\ntyped in the older";
    assert_eq!(asked.text_area("story"), both);
    let on = visitor.send(&asked, &[("story", both)]);
    assert!(!on.has("role=\"alert\""), "{}", on.said());
    assert!(site.texts().is_empty());
}

#[test]
fn an_empty_field_of_an_older_tab_wipes_nothing() {
    let site = Site::new();
    let (mut visitor, older) = site.at_tell();
    visitor.send(&older, &[("story", "typed")]);
    let on = visitor.send(&older, &[("story", "")]);
    assert!(!on.has("role=\"alert\""), "{}", on.said());
    let back = visitor.send(&on, &[("back", "1")]);
    assert_eq!(back.text_area("story"), "typed");
    let emptied = visitor.send(&back, &[("story", ""), ("time", "1")]);
    assert_eq!(
        emptied.text_area("story"),
        "",
        "the newest page may empty it"
    );
}

#[test]
fn choices_of_two_tabs_are_looked_at_again() {
    let site = Site::new();
    let (mut visitor, start) = site.at_start();
    let page = visitor.send(&start, &[("who", "me")]);
    let older = page.clone();
    visitor.send(&page, &[("danger", "yes")]);
    let asked = visitor.send(&older, &[("danger", "no")]);
    assert!(asked.has("role=\"alert\""), "{}", asked.said());
    let mut page = visitor.send(&asked, &[("danger", "no")]);
    while !page.has("name=\"signs\"") {
        page = visitor.send(&page, &[("skip", "1")]);
    }
    let older = page.clone();
    visitor.send(&page, &[("signs", "debt")]);
    let asked = visitor.send(&older, &[("signs", "hurt")]);
    assert!(asked.has("role=\"alert\""), "{}", asked.said());
    for ticked in ["debt", "hurt"] {
        assert!(
            asked.has(&format!("value=\"{ticked}\" checked")),
            "{ticked}"
        );
    }
}
