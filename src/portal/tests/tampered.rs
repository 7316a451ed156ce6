//! Forms that no browser of a tipster's sends, on every page: each gets a page
//! of ours, and the visit lives on.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

mod common;

use std::time::Duration;

use common::{Answer, FORM, Site, Visitor};

/// The pages that a visit goes through before it sends something.
const BEFORE: [&str; 9] = [
    "leaving",
    "ask-who",
    "ask-danger",
    "ask-call-now",
    "ask-story",
    "ask-signs",
    "ask-my-place",
    "files",
    "consent",
];

/// What each field of a page for words is named.
const WORDS: [(&str, &str); 5] = [
    ("ask-story", "story"),
    ("ask-my-place", "who-does-it"),
    ("consent", "reach"),
    ("answers", "more"),
    ("withdraw", "reason"),
];

/// Someone who writes about themselves, on the page of this name before sending.
fn before(site: &Site, name: &str) -> (Visitor, Answer) {
    let mut visitor = site.visitor();
    let first = visitor.get();
    let mut page = visitor.send(&first, &[]);
    for _ in 0..20 {
        if page.hidden("page") == name {
            return (visitor, page);
        }
        let answers = [("who", "me"), ("danger", "yes"), ("story", "half a story")];
        let asked = answers
            .iter()
            .filter(|(field, _)| page.has(&format!("name=\"{field}\"")));
        let asked: Vec<_> = asked.copied().collect();
        page = visitor.send(&page, &asked);
    }
    panic!("no way leads to {name}: {}", page.said());
}

/// Someone on the page of this name, wherever it is.
fn at(site: &Site, name: &str) -> (Visitor, Answer) {
    if BEFORE.contains(&name) {
        return before(site, name);
    }
    let mut visitor = site.visitor();
    let first = visitor.get();
    match name {
        "first" => return (visitor, first),
        "advice" | "keys" => {
            let page = visitor.send(&first, &[(name, "1")]);
            return (visitor, page);
        }
        _ => {}
    }
    let (mut visitor, consent) = before(site, "consent");
    if name == "sent" {
        let page = visitor.send(&consent, &[("want-code", "no")]);
        return (visitor, page);
    }
    let code = visitor.send(&consent, &[]);
    let page = match name {
        "code" => code,
        "check" => visitor.send(&code, &[]),
        "done" => visitor.skip_check(&code),
        _ => return back(site, &code.code(), name),
    };
    (visitor, page)
}

/// Someone who came back with a code, on the page of this name.
fn back(site: &Site, code: &str, name: &str) -> (Visitor, Answer) {
    let (mut visitor, back) = site.back_with(code);
    let page = match name {
        "return" => back,
        "answers" => visitor.send(&back, &[]),
        _ => visitor.send(&back, &[(name, "1")]),
    };
    (visitor, page)
}

/// What is wrong with a form, added to it or in place of something.
fn tampered(form: &str) -> Vec<String> {
    let long = "x".repeat(1 << 20);
    let many = "&signs=debt".repeat(5_000);
    let other_page = form.replace("page=", "page=nowhere-");
    let more = [
        "&draft=zz",
        "&draft=",
        "&draft=ffffffffffffffff",
        "&draft=1&draft=2",
        "&was=zz",
        "&was=0",
        "&page=",
        "&page=ask-",
        "&page=ask-nowhere",
        "&page=leave%00",
        "&lang=xx",
        "&lang=ar&lang=en&speak=1",
        "&remove=zz",
        "&remove=00000000000000000000000000000000",
        "&had-files=%ff",
        "&file=no+file",
        "&danger=",
        "&danger=perhaps&minor=%00",
        "&signs=all",
        "&consent=all",
        "&may-write=maybe&want-code=%F0",
        "&code=1&more=2&reason=3&story=4&word-1=5",
        "&forward=1&back=1&send=1&skip=1&time=1&withdraw=1&quiet=1&add=1",
        "&unknown=1&=2&&&=&%00=%00",
        &format!("&{long}=1"),
        &format!("&who={long}"),
        &many,
    ];
    let more = more.iter().map(|more| format!("{form}{more}"));
    more.chain([other_page, String::new()]).collect()
}

/// Demands that what came is a page of ours, or leads to one that still has its
/// form.
#[track_caller]
fn is_ours(visitor: &mut Visitor, answer: &Answer, what: &str) {
    let short: String = what.chars().take(200).collect();
    let is_ours =
        |page: &Answer| page.has("<h1>") && page.header("content-security-policy").is_some();
    match answer.status {
        303 => assert!(answer.header("location") == Some("/"), "{short}"),
        400 | 403 | 413 => assert!(is_ours(answer), "{short}: {}", answer.said()),
        other => panic!("{short}: {other}"),
    }
    let page = visitor.get();
    assert!(
        page.status == 200 && is_ours(&page),
        "{short}: {}",
        page.said()
    );
    assert!(page.has("id=\"step\""), "{short}: {}", page.said());
}

#[test]
fn no_form_breaks_a_page() {
    let site = Site::new();
    let after = [
        "first", "advice", "keys", "sent", "code", "check", "done", "return", "answers",
        "withdraw", "quiet",
    ];
    for name in BEFORE.into_iter().chain(after) {
        let (mut visitor, page) = at(&site, name);
        assert_eq!(page.hidden("page"), name);
        for body in tampered(&page.form(&[])) {
            let answer = visitor.post_alone(&body);
            is_ours(&mut visitor, &answer, &format!("{name}: {body}"));
        }
    }
}

#[test]
fn a_wrong_token_is_refused_on_every_page() {
    let site = Site::new();
    for name in BEFORE {
        let (mut visitor, page) = at(&site, name);
        let (_, other) = site.at_start();
        let token = page.hidden("token");
        for wrong in [
            "",
            "0",
            &"f".repeat(1_000),
            &other.hidden("token"),
            &token[1..],
        ] {
            let body = page.form(&[]).replace(&token, wrong);
            let answer = visitor.post_alone(&body);
            assert_eq!(answer.status, 403, "{name} {wrong}");
            is_ours(&mut visitor, &answer, wrong);
        }
        assert_eq!(visitor.get().hidden("page"), name, "the visit goes on");
    }
}

#[test]
fn what_no_page_sends_does_not_send_a_tip() {
    let site = Site::new();
    let (mut visitor, consent) = at(&site, "consent");
    for more in [
        "&consent=all",
        "&unknown=1",
        "&may-write=yes&may-write=no",
        "&page=consent",
    ] {
        let page = visitor.post(&(consent.form(&[]) + more));
        assert!(page.has("role=\"alert\""), "{more}: {}", page.said());
        assert_eq!(page.hidden("page"), "consent", "{more}");
    }
    let draft = consent.hidden("draft");
    let page = visitor.post(&consent.form(&[]).replace(&draft, "1234"));
    assert!(page.has("role=\"alert\""), "{}", page.said());
    assert!(site.texts().is_empty());
    visitor.send(&page, &[]).code();
    assert_eq!(site.texts(), ["half a story"]);
}

#[test]
fn every_field_for_words_names_its_limit_and_keeps_what_is_over_it() {
    let site = Site::new();
    for (name, field) in WORDS {
        let (mut visitor, page) = at(&site, name);
        let letters = site.texts().len();
        let limit = if ["story", "more"].contains(&field) {
            100_000
        } else {
            20_000
        };
        let said = if limit == 100_000 {
            "100,000"
        } else {
            "20,000"
        };
        assert!(page.has(said), "{name} does not name the limit of {field}");
        let long = "é".repeat(limit + 1);
        let page = visitor.send(&page, &[(field, &long)]);
        assert_eq!(page.hidden("page"), name, "{}", page.said());
        assert!(page.text_area(field) == long, "{field} is not kept");
        assert!(page.has(&format!("href=\"#{field}\"")), "{field}");
        assert_eq!(site.texts().len(), letters, "{field} was sent");
    }
}

#[test]
fn a_visit_that_expired_keeps_the_words_of_every_page() {
    let site = Site::new();
    for (name, field) in WORDS {
        let (mut visitor, page) = at(&site, name);
        let letters = site.texts().len();
        site.clock.skip(Duration::from_secs(31 * 60));
        let told = visitor.send(&page, &[(field, "slowly typed")]);
        assert!(
            told.has("role=\"alert\"") && told.has("had ended"),
            "{name}: {}",
            told.said()
        );
        assert_eq!(site.texts().len(), letters, "{name}: something was sent");
        let shown = match told.hidden("page").as_str() {
            "first" => open_again(&site, &mut visitor, &told, name),
            // The story is gone, and it asks for that first.
            page if page != name => visitor.write(&told, &[("story", "once more")]),
            _ => told,
        };
        assert_eq!(shown.text_area(field), "slowly typed", "{name}");
    }
}

/// Types a code again on the first page, and goes to the page of this name.
fn open_again(site: &Site, visitor: &mut Visitor, first: &Answer, name: &str) -> Answer {
    let (_, code) = at(site, "code");
    let back = visitor.send(first, &[("code", &code.code())]);
    match name {
        "answers" => visitor.send(&back, &[]),
        _ => visitor.send(&back, &[(name, "1")]),
    }
}

#[test]
fn a_browser_without_cookies_is_told_on_every_page() {
    let site = Site::new();
    for name in BEFORE {
        let (mut visitor, page) = at(&site, name);
        visitor.cookie = None;
        for headers in [&[FORM][..], &[FORM, ("sec-fetch-site", "same-origin")]] {
            let body = page.form(&[]);
            let answer = visitor.request("POST", "/", headers, body.as_bytes());
            assert!(
                answer.has("Your browser sent no cookie"),
                "{name}: {}",
                answer.said()
            );
        }
    }
}
