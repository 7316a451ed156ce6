//! Whatever arrives gets a clear page, and costs nobody a tip.

use quietline_tests::fast;
use quietline_tests::hotline::Hotline;
use quietline_tests::web::{Page, Visitor, encode};

/// The usual kind of form.
const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

/// A visitor on the page that asks for the story.
fn at_the_story(hotline: &Hotline) -> (Visitor, Page) {
    let mut visitor = Visitor::new(hotline.portal.port());
    let mut page = visitor.get().expect("a page");
    while !page.body.contains("name=\"story\"") {
        page = visitor.send(&page, &[], None).expect("a page");
    }
    (visitor, page)
}

/// Demands a page of ours: HTML, no fault of the portal's, nothing of a framework's.
#[track_caller]
fn is_a_page(page: &Page, what: &str) {
    assert!(page.status < 500, "{what}: {}", page.status);
    let kind = page.header("content-type").unwrap_or_default();
    assert!(kind.starts_with("text/html"), "{what}: {kind}");
    assert!(page.body.contains("<h1"), "{what}: {}", page.said());
    assert_eq!(page.header("cache-control"), Some("no-store"), "{what}");
}

/// Demands that a tip is still taken, and that it is the only one.
#[track_caller]
fn still_works(hotline: &Hotline) {
    assert_eq!(hotline.portal.letters(), 0, "something was taken");
    fast::send_tip(&mut Visitor::new(hotline.portal.port()), "after it").expect("a tip is taken");
    assert_eq!(hotline.portal.letters(), 1);
}

#[test]
fn an_empty_tip_keeps_the_answers() {
    let hotline = Hotline::open();
    let (mut visitor, mut page) = at_the_story(&hotline);
    while !page.body.contains("name=\"danger\"") {
        page = visitor.send(&page, &[], Some("back")).expect("a page");
    }
    let danger = [("danger", "not-sure")];
    let consent = visitor.send(&page, &danger, Some("send")).expect("a page");
    let page = visitor.send(&consent, &[("reach", "by text")], None);
    let mut page = page.expect("a page");
    is_a_page(&page, "an empty tip");
    let form = page.form("step").expect("a form");
    assert_eq!(
        form.value("page"),
        Some("ask-story"),
        "it asks for the story"
    );
    while !page.body.contains("name=\"danger\"") {
        page = visitor.send(&page, &[], Some("back")).expect("a page");
    }
    let form = page.form("step").expect("a form");
    assert_eq!(form.value("danger"), Some("not-sure"));
    let page = visitor.send(&page, &[], Some("send")).expect("a page");
    let form = page.form("step").expect("a form");
    assert_eq!(form.value("reach"), Some("by text"));
    still_works(&hotline);
}

#[test]
fn a_text_that_is_too_long_comes_back() {
    let hotline = Hotline::open();
    let (mut visitor, page) = at_the_story(&hotline);
    let long = "a long line of it. ".repeat(7_000);
    let page = visitor
        .send(&page, &[("story", &long)], None)
        .expect("a page");
    is_a_page(&page, "133,000 letters");
    let form = page.form("step").expect("the page asks again");
    let kept = form.value("story").unwrap_or_default();
    assert_eq!(kept.trim_end(), long.trim_end(), "the text is kept whole");
    still_works(&hotline);
}

#[test]
fn ten_megabytes_are_answered() {
    let hotline = Hotline::open();
    let (mut visitor, page) = at_the_story(&hotline);
    let long = "x".repeat(10_000_000);
    // The portal may stop reading and hang up; what counts is what it says next.
    if let Ok(page) = visitor.send(&page, &[("story", &long)], None) {
        is_a_page(&page, "10 MB");
    }
    let page = visitor.get().expect("the visit goes on");
    is_a_page(&page, "after 10 MB");
    still_works(&hotline);
}

#[test]
fn broken_text_is_not_sent_unseen() {
    let hotline = Hotline::open();
    let (mut visitor, page) = at_the_story(&hotline);
    let token = page.form("step").expect("a form");
    let token = token.value("token").unwrap_or_default().to_owned();
    let body = encode([("token", token.as_str()), ("page", "ask-story")].into_iter());
    let body = format!("{body}&story=before+%FF%C3+after&forward=1");
    let page = visitor.post(&body).expect("a page");
    is_a_page(&page, "broken UTF-8");
    let form = page.form("step").expect("the page asks again");
    assert_eq!(form.value("story"), Some("before \u{fffd}\u{fffd} after"));
    assert!(page.body.contains("role=\"alert\""), "it says so");
    still_works(&hotline);
}

#[test]
fn wrong_kinds_of_requests_are_answered() {
    let hotline = Hotline::open();
    let (mut visitor, _) = at_the_story(&hotline);
    let kinds = [
        "text/plain",
        "application/json",
        "multipart/form-data; boundary=x",
        "\u{7}",
    ];
    for kind in kinds {
        let headers = [("content-type", kind)];
        let page = visitor
            .request("POST", &headers, "story=x")
            .expect("a page");
        assert!((300..500).contains(&page.status), "{kind}: {}", page.status);
    }
    for method in ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "NONSENSE"] {
        let page = visitor.request(method, &[], "").expect("a page");
        assert!(
            (400..500).contains(&page.status),
            "{method}: {}",
            page.status
        );
    }
    for body in [
        "",
        "&&&&",
        "story",
        "=",
        "page=nowhere&forward=1",
        "%%%=%zz",
        "\u{0}",
    ] {
        let page = visitor.request("POST", &[FORM], body).expect("a page");
        assert!(page.status < 500, "{body:?}: {}", page.status);
    }
    still_works(&hotline);
}

#[test]
fn a_strangers_form_is_not_taken() {
    let hotline = Hotline::open();
    let (mut visitor, _) = at_the_story(&hotline);
    let foreign = [FORM, ("sec-fetch-site", "cross-site"), ("origin", "null")];
    let page = visitor
        .request("POST", &foreign, "page=ask-story&story=planted&forward=1")
        .expect("a page");
    assert_eq!(page.status, 403);
    still_works(&hotline);
}

#[test]
fn a_code_of_nonsense_is_explained() {
    let hotline = Hotline::open();
    let many = "word ".repeat(2_000);
    let nonsense = [
        "",
        "zzzz",
        "one two three",
        "9999 1 2 3 4 5 6 7",
        "\u{202e}\u{0}",
        &many,
    ];
    for code in nonsense {
        let mut visitor = Visitor::new(hotline.portal.port());
        let page = fast::come_back(&mut visitor, code).expect("a page");
        is_a_page(&page, code);
        assert!(
            page.body.contains("name=\"code\""),
            "{code:?}: it asks again"
        );
    }
    still_works(&hotline);
}

#[test]
fn a_code_never_given_looks_like_one_without_an_answer() {
    let hotline = Hotline::open();
    let mut visitor = Visitor::new(hotline.portal.port());
    let sent = fast::send_tip(&mut visitor, "mine").expect("a tip is taken");
    let given = sent.words.join(" ");
    let other = Hotline::open();
    let mut stranger = Visitor::new(other.portal.port());
    let known = fast::come_back(&mut Visitor::new(hotline.portal.port()), &given);
    let unknown = fast::come_back(&mut stranger, &given);
    let shape = |page: std::io::Result<Page>| {
        let page = page.expect("a page");
        assert!(page.body.contains("name=\"more\""));
        (page.status, page.answers(), page.body.len())
    };
    assert_eq!(shape(known), shape(unknown));
}
