//! The pages between the first and the last: each way on keeps every word, and
//! what is sealed is what was meant.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

mod common;

use std::fs;

use common::{Answer, Desk, Site, Visitor};
use quietline_case::{DANGER, Kind, Urgency};
use quietline_portal::Portal;
use quietline_seal::LetterPart;

/// Goes on until a page has this field.
fn go_to(visitor: &mut Visitor, page: &Answer, field: &str) -> Answer {
    let wanted = format!("name=\"{field}\"");
    let mut page = page.clone();
    for _ in 0..20 {
        if page.has(&wanted) {
            return page;
        }
        page = visitor.send(&page, &[("skip", "1")]);
    }
    panic!("no page asks for {field}: {}", page.said());
}

/// Goes back until a page has this field.
fn back_to(visitor: &mut Visitor, page: &Answer, field: &str) -> Answer {
    let wanted = format!("name=\"{field}\"");
    let mut page = page.clone();
    for _ in 0..20 {
        if page.has(&wanted) {
            return page;
        }
        page = visitor.send(&page, &[("back", "1")]);
    }
    panic!("no page asks for {field}: {}", page.said());
}

/// Sends a tip with these answers: each on the page that asks for it.
fn send_tip(site: &Site, answers: &[(&str, &str)], consent: &[(&str, &str)]) -> Answer {
    let (mut visitor, mut page) = site.at_start();
    for (field, answer) in answers {
        page = go_to(&mut visitor, &page, field);
        page = visitor.send(&page, &[(field, answer)]);
    }
    let page = go_to(&mut visitor, &page, "consent");
    visitor.send(&page, consent)
}

/// The only letter.
fn letter(site: &Site) -> LetterPart {
    let mut letters = site.letters();
    assert_eq!(letters.len(), 1);
    letters.remove(0)
}

#[test]
fn every_way_on_keeps_every_word() {
    let site = Site::new();
    for way in ["forward", "skip", "send", "back", "time"] {
        for (who, field) in [
            ("me", "story"),
            ("me", "where-now"),
            ("me", "who-does-it"),
            ("me", "language"),
            ("someone", "worry"),
            ("someone", "plate"),
            ("someone", "police-number"),
            ("work", "job"),
            ("work", "wants"),
        ] {
            let (mut visitor, start) = site.at_start();
            let page = visitor.send(&start, &[("who", who)]);
            let page = go_to(&mut visitor, &page, field);
            let page = visitor.send(&page, &[(field, "zebra <words>"), (way, "1")]);
            assert!(!page.has("role=\"alert\""), "{way} {field}");
            let page = if way == "back" {
                go_to(&mut visitor, &page, field)
            } else {
                back_to(&mut visitor, &page, field)
            };
            assert!(page.has("zebra &lt;words&gt;"), "{way} {field}");
        }
    }
    assert!(site.texts().is_empty());
}

#[test]
fn boxes_can_be_ticked_and_unticked() {
    let site = Site::new();
    let (mut visitor, start) = site.at_start();
    let page = visitor.send(&start, &[("who", "me")]);
    let page = go_to(&mut visitor, &page, "signs");
    let ticked = [("signs", "debt"), ("signs", "hurt"), ("time", "1")];
    let page = visitor.send(&page, &ticked);
    for (value, is_ticked) in [("debt", true), ("hurt", true), ("threats", false)] {
        assert_eq!(page.has(&format!("value=\"{value}\" checked")), is_ticked);
    }
    let page = visitor.send(&page, &[("signs", "hurt"), ("time", "1")]);
    assert!(!page.has("value=\"debt\" checked") && page.has("value=\"hurt\" checked"));
}

#[test]
fn the_story_is_all_that_is_needed() {
    let site = Site::new();
    let (mut visitor, start) = site.at_start();
    let consent = visitor.send(&start, &[("send", "1")]);
    assert!(consent.has("name=\"consent\""), "never straight to sending");
    let page = visitor.send(&consent, &[]);
    assert!(page.has("<a href=\"#story\">") && page.has("There is nothing written yet."));
    assert!(site.texts().is_empty());
    visitor.tell(&page, &[("story", "it is enough")]).code();
    assert_eq!(letter(&site).text.reveal(), "it is enough");
}

#[test]
fn danger_now_leads_to_a_call() {
    let site = Site::new();
    let (mut visitor, start) = site.at_start();
    let page = go_to(&mut visitor, &start, "danger");
    let call = visitor.send(&page, &[("danger", "yes")]);
    assert!(call.has("Call now") && call.has("href=\"tel:911\""));
    let page = visitor.send(&call, &[]);
    assert!(page.has("name=\"minor\""));
    let page = back_to(&mut visitor, &page, "danger");
    let page = visitor.send(&page, &[("danger", "not-sure")]);
    assert!(page.has("name=\"minor\""));
}

#[test]
fn a_sealed_tip_carries_its_answers_and_the_version() {
    let site = Site::new();
    let answers = [
        ("who", "someone"),
        ("danger", "yes"),
        ("minor", "maybe"),
        ("story", "A van\r\ncame"),
        ("plate", "ABC 123"),
    ];
    send_tip(&site, &answers, &[]).code();
    let letter = letter(&site);
    assert!(letter.kind == Kind::Tip && letter.text.reveal() == "A van\ncame");
    assert_eq!(letter.answers.urgency(), Urgency::Urgent);
    for (key, answer) in [
        ("questions", Some("1")),
        ("who", Some("someone")),
        (DANGER, Some("yes")),
        ("minor", Some("maybe")),
        ("plate", Some("ABC 123")),
        ("story", None),
        ("make", None),
        ("last", None),
    ] {
        assert_eq!(letter.answers.get(key), answer, "{key}");
    }
}

#[test]
fn another_route_keeps_its_answers_to_itself() {
    let site = Site::new();
    let (mut visitor, start) = site.at_start();
    let page = visitor.send(&start, &[("who", "me")]);
    let page = go_to(&mut visitor, &page, "story");
    let page = visitor.send(&page, &[("story", "mine")]);
    let page = go_to(&mut visitor, &page, "place-city");
    let page = visitor.send(&page, &[("place-city", "Springfield")]);
    let start = back_to(&mut visitor, &page, "who");
    let page = visitor.send(&start, &[("who", "someone")]);
    let page = go_to(&mut visitor, &page, "worry");
    let page = visitor.send(&page, &[("worry", "a lot")]);
    let start = back_to(&mut visitor, &page, "who");
    let page = visitor.send(&start, &[("who", "me")]);
    let page = go_to(&mut visitor, &page, "place-city");
    assert!(page.has("value=\"Springfield\""), "kept until it is sent");
    let page = go_to(&mut visitor, &page, "consent");
    visitor.send(&page, &[]).code();
    let letter = letter(&site);
    assert_eq!(letter.answers.get("place-city"), Some("Springfield"));
    assert_eq!(letter.answers.get("worry"), None);
}

#[test]
fn consent_that_is_not_chosen_follows_the_route() {
    for (who, chosen, sealed) in [
        ("", "", "hotline"),
        ("me", "", "hotline"),
        ("work", "", "hotline"),
        ("someone", "", "police"),
        ("someone", "hotline", "hotline"),
        ("me", "helpers", "helpers"),
        ("me", "contact", "contact"),
    ] {
        let site = Site::new();
        let route = [("who", who), ("story", "x")];
        let route = &route[usize::from(who.is_empty())..];
        let consent = [("consent", chosen), ("reach", "after six")];
        let consent = &consent[usize::from(chosen.is_empty())..];
        send_tip(&site, route, consent).code();
        let letter = letter(&site);
        let get = |key| letter.answers.get(key);
        assert_eq!(get("consent"), Some(sealed), "{who} {chosen}");
        let was_chosen = if chosen.is_empty() { "no" } else { "yes" };
        assert_eq!(get("consent-chosen"), Some(was_chosen));
        assert_eq!(
            (get("reach"), get("may-write")),
            (Some("after six"), Some("yes"))
        );
    }
}

#[test]
fn consent_says_what_happens_if_nothing_is_chosen() {
    let site = Site::new();
    for (who, said) in [
        ("me", "we keep it at the hotline"),
        ("someone", "but not who you are"),
    ] {
        let (mut visitor, start) = site.at_start();
        let page = visitor.send(&start, &[("who", who), ("send", "1")]);
        assert!(page.has(said) && page.has("id=\"rules\""), "{who}");
    }
    let mut visitor = site.visitor();
    let first = visitor.get();
    assert!(
        visitor.send(&first, &[]).has("id=\"rules\""),
        "also before the first question"
    );
}

#[test]
fn no_answers_wanted_travels_sealed() {
    let site = Site::new();
    send_tip(&site, &[("story", "x")], &[("may-write", "no")]).code();
    assert_eq!(letter(&site).answers.get("may-write"), Some("no"));
}

#[test]
fn without_a_code_nothing_leads_back() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let consent = visitor.write(&tell, &[("story", "no code")]);
    let sent = visitor.send(&consent, &[("want-code", "no"), ("may-write", "yes")]);
    assert!(
        sent.has("It is sent") && !sent.has("<ol"),
        "{}",
        sent.said()
    );
    let again = visitor.send(&consent, &[("want-code", "no"), ("may-write", "yes")]);
    assert!(again.has("It is sent"));
    assert_eq!(letter(&site).answers.get("may-write"), Some("no"));
    assert!(visitor.send(&again, &[]).has("name=\"code\""));
}

/// The three words that the page asks for.
fn asked_words(check: &Answer, code: &str) -> Vec<String> {
    let words: Vec<_> = code.split(' ').collect();
    let labels = check.body.split("<label for=\"word-").skip(1);
    let places = labels.map(|label| {
        let label = label.split("</label>").next().unwrap();
        let place = label.rsplit(' ').next().unwrap();
        place
            .chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    });
    places
        .map(|place| words[place.parse::<usize>().unwrap() - 1].to_owned())
        .collect()
}

#[test]
fn three_words_of_the_code_are_asked_back() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let code_page = visitor.tell(&tell, &[("story", "x")]);
    let code = code_page.code();
    let check = visitor.send(&code_page, &[]);
    let words = asked_words(&check, &code);
    assert_eq!(words.len(), 3);
    let wrong = visitor.send(&check, &[("word-1", &words[0]), ("word-2", "zzz")]);
    assert!(wrong.has("href=\"#word-2\"") && wrong.has("href=\"#word-3\""));
    assert!(!wrong.has("href=\"#word-1\"") && wrong.has("value=\"zzz\""));
    let again = visitor.send(&wrong, &[("again", "1")]);
    assert_eq!(again.code(), code, "the code can be looked at again");
    let check = visitor.send(&again, &[]);
    let right = [
        ("word-1", words[0].to_uppercase()),
        ("word-2", words[1].clone()),
        ("word-3", words[2].chars().take(4).collect()),
    ];
    let right: Vec<_> = right
        .iter()
        .map(|(name, word)| (*name, word.as_str()))
        .collect();
    let done = visitor.send(&check, &right);
    assert!(done.has("Thank you"), "{}", done.said());
    let old = visitor.send(&code_page, &[]);
    assert!(old.has("Thank you") && !old.has("<ol"), "the code is gone");
}

#[test]
fn coming_back_shows_nothing_before_a_second_press() {
    let site = Site::new();
    let code = send_tip(&site, &[("story", "x")], &[]).code();
    let (mut visitor, back) = site.back_with(&code);
    assert!(!back.has("name=\"more\"") && !back.has("There is nothing here yet"));
    let answers = visitor.send(&back, &[]);
    assert!(answers.has("name=\"more\""));
    let back = visitor.send(&answers, &[("more", "half"), ("back", "1")]);
    let answers = visitor.send(&back, &[]);
    assert_eq!(answers.text_area("more"), "half");
    assert_eq!(site.texts().len(), 1);
}

#[test]
fn a_withdrawal_arrives_sealed_once() {
    let site = Site::new();
    let code = send_tip(&site, &[("story", "x")], &[]).code();
    let (mut visitor, back) = site.back_with(&code);
    let page = visitor.send(&back, &[("withdraw", "1")]);
    let done = visitor.send(&page, &[("reason", "someone makes me")]);
    assert!(done.has("role=\"status\"") && done.has("You are back"));
    visitor.send(&page, &[("reason", "someone makes me")]);
    let letters = site.letters();
    let wishes: Vec<_> = letters
        .iter()
        .filter(|part| part.kind == Kind::Withdrawal)
        .collect();
    let [wish] = wishes.as_slice() else {
        panic!("{} wishes", wishes.len())
    };
    assert_eq!(wish.text.reveal(), "someone makes me");
    assert!(letters.iter().all(|part| part.thread == wish.thread));
}

#[test]
fn no_more_answers_arrives_sealed_and_a_later_letter_changes_it() {
    let site = Site::new();
    let code = send_tip(&site, &[("story", "x")], &[]).code();
    let (mut visitor, back) = site.back_with(&code);
    let page = visitor.send(&back, &[("quiet", "1")]);
    let done = visitor.send(&page, &[]);
    assert!(done.has("role=\"status\""));
    let of_kind = |kind: Kind| {
        let letters = site.letters();
        let found = letters.into_iter().filter(|part| part.kind == kind);
        found.collect::<Vec<_>>()
    };
    let wishes = of_kind(Kind::NoAnswers);
    assert_eq!(wishes.len(), 1);
    assert_eq!(wishes[0].answers.get("may-write"), Some("no"));
    let answers = visitor.send(&done, &[]);
    visitor.send(&answers, &[("answers", "yes")]);
    let later = of_kind(Kind::FollowUp);
    assert_eq!(later[0].answers.get("may-write"), Some("yes"));
}

#[test]
fn each_field_names_its_room_and_keeps_what_is_too_long() {
    let site = Site::new();
    let (mut visitor, start) = site.at_start();
    let page = visitor.send(&start, &[("who", "someone")]);
    let page = go_to(&mut visitor, &page, "plate");
    assert!(page.has("Up to 1,000"));
    let long = "p".repeat(1_001);
    let page = visitor.send(
        &page,
        &[("plate", &long), ("make", &long), ("colour", "red")],
    );
    assert!(page.has("href=\"#plate\"") && page.has("href=\"#make\""));
    assert!(!page.has("href=\"#colour\"") && page.has("This has 1,001"));
    assert!(page.has(&format!("value=\"{long}\"")) && page.has("value=\"red\""));
    let back = visitor.send(&page, &[("plate", &long), ("back", "1")]);
    let consent = visitor.send(&back, &[("send", "1")]);
    let page = visitor.send(&consent, &[]);
    let consent = visitor.write(&page, &[("story", "x")]);
    let page = visitor.send(&consent, &[]);
    assert!(
        page.has("href=\"#plate\""),
        "nothing is cut, and nothing sent"
    );
    assert!(site.texts().is_empty());
}

#[test]
fn the_keys_page_shows_what_letters_are_sealed_to() {
    let site = Site::new();
    let mut visitor = site.visitor();
    let first = visitor.get();
    let keys = visitor.send(&first, &[("keys", "1")]);
    let recipient = site.desk.identity.recipient_text();
    assert!(keys.has(recipient.trim()) && keys.has("age -R recipients.txt"));
    assert!(
        visitor.send(&keys, &[]).has("name=\"code\""),
        "back to where it was"
    );
}

#[test]
fn advice_is_no_detour() {
    let site = Site::new();
    let mut visitor = site.visitor();
    let first = visitor.get();
    let leaving = visitor.send(&first, &[]);
    let advice = visitor.send(&leaving, &[("advice", "1")]);
    assert!(advice.has("Tor Browser"));
    assert!(visitor.send(&advice, &[]).has("Go to the first question"));
}

/// A file of questions, shorter than the usual one.
const OWN_QUESTIONS: &str = r#"
version = 7
[[page]]
id = "who"
[[page.field]]
key = "who"
kind = "choice"
options = ["me", "someone", "work"]
[[page]]
id = "now"
[[page.field]]
key = "danger"
kind = "choice"
options = ["yes", "no", "not-sure"]
[[page.field]]
key = "minor"
kind = "choice"
options = ["yes", "maybe", "no", "dont-know"]
[[page]]
id = "story"
[[page.field]]
key = "story"
kind = "text"
limit = 500
required = true
"#;

#[test]
fn a_hotline_has_questions_of_its_own() {
    let desk = Desk::new();
    let dir = desk.folder.path().join("portal");
    desk.make_portal(&dir);
    let settings = dir.join("portal.toml");
    let text = fs::read_to_string(&settings).unwrap();
    let text = text.replace("questions = \"\"", "questions = \"own.toml\"");
    fs::write(&settings, text).unwrap();
    let open = |questions: &str| {
        fs::write(dir.join("own.toml"), questions).unwrap();
        Portal::open(&dir).map(drop).map_err(|why| why.to_string())
    };
    open(OWN_QUESTIONS).unwrap();
    let why = open(&OWN_QUESTIONS.replace("limit = 500", "")).unwrap_err();
    assert!(
        why.contains("own.toml") && why.contains("`story` needs a `limit`"),
        "{why}"
    );
    let why = open(&OWN_QUESTIONS.replace("id = \"now\"", "id = \"harm\"")).unwrap_err();
    assert!(why.contains("`page-harm` are missing"), "{why}");
}
