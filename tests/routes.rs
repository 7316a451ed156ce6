//! Each route through the questions, whole, in a real browser with scripts off:
//! what is answered there is what the desk finds, and nothing else.

use quietline_tests::browser::Browser;
use quietline_tests::driver::Kind;
use quietline_tests::hotline::{Hotline, text_of};
use quietline_tests::route::{Answer, ROUTES, Route};
use quietline_tests::visit;

/// How the police can reach whoever writes.
const REACH: &str = "Only by text, after six";

/// The answer that each route has at the desk where it chose nothing.
const UNCHOSEN: [(&str, &str); 3] = [
    ("me", "hotline"),
    ("someone", "police"),
    ("work", "hotline"),
];

/// Takes a route from the first page to the end, with every question answered
/// and all three words of the code typed back.
fn take(browser: &Browser, hotline: &Hotline, route: &Route) {
    visit::arrive(browser, &hotline.portal);
    visit::to_questions(browser);
    let names = visit::take_route(browser, route, |browser, name| {
        if name == "ask-call-now" {
            let call = browser.count("#step a[href='tel:911']");
            assert_eq!(call, 1, "the page that says call now has no number");
        }
    });
    let asked = names.iter().filter(|name| name.starts_with("ask-"));
    assert!(asked.eq(route.names()), "{names:?}");
    let chosen = browser.count("[name=consent]:checked");
    assert_eq!(chosen, 0, "a choice is made for the tipster");
    browser.type_into("[name=reach]", REACH);
    browser.go(visit::FORWARD);
    let code = visit::read_code(browser);
    visit::type_code_back(browser, &code);
    browser.go(visit::FORWARD);
    assert_eq!(visit::page(browser), "done", "{}", browser.shown());
    visit::leave(browser);
}

/// Demands that the desk has what was answered, in its list and on the page of
/// the thread.
fn is_at_the_desk(hotline: &Hotline, who: &str, route: &Route) {
    let threads = hotline.desk.list();
    let thread = threads
        .iter()
        .find(|thread| thread["answers"]["who"] == who);
    let thread = thread.unwrap_or_else(|| quietline_tests::fail(&format!("no tip of {who}")));
    assert_eq!(text_of(thread), route.story());

    let consent = UNCHOSEN.iter().find(|(route, _)| *route == who);
    let (_, consent) = consent.expect("the list has all routes");
    let mut expected = route.sealed();
    let asked_last = [
        ("consent", *consent),
        ("consent-chosen", "no"),
        ("reach", REACH),
        ("may-write", "yes"),
    ];
    expected.extend(asked_last.map(|(key, answer)| (key.to_owned(), answer.to_owned())));
    assert_eq!(thread["answers"], serde_json::json!(expected), "{who}");

    let id = thread["thread"].as_str().expect("a thread has its id");
    let page = hotline.desk.run("show", &[id]).well().text();
    assert!(page.contains(route.story()), "{page}");
    for (key, answer) in expected {
        assert!(page.contains(&answer), "{who}: {key} is not shown: {page}");
    }
}

/// All routes, one visit each.
fn every_route(kind: Kind) {
    let hotline = Hotline::open();
    let browser = Browser::start(kind);
    for who in ROUTES {
        take(&browser, &hotline, &Route::of(who));
    }
    hotline.carry_in();
    assert_eq!(hotline.desk.list().len(), ROUTES.len());
    for who in ROUTES {
        is_at_the_desk(&hotline, who, &Route::of(who));
    }
    send_now_leads_to_consent(&browser, &hotline);
}

#[test]
fn every_route_reaches_the_desk_from_chromium() {
    every_route(Kind::Chromium);
}

#[test]
fn every_route_reaches_the_desk_from_firefox() {
    every_route(Kind::Firefox);
}

/// Questions that "Send now" is pressed at: the first, one between, and the last.
const SENT_FROM: [&str; 3] = ["ask-who", "ask-story", "ask-needs"];

/// "Send now" is on every page of the questions from the first on; it leads to
/// the page before sending and never sends. What was answered on its page is kept.
fn send_now_leads_to_consent(browser: &Browser, hotline: &Hotline) {
    let letters = hotline.portal.letters();
    let route = Route::of("me");
    visit::arrive(browser, &hotline.portal);
    visit::to_questions(browser);
    let names = visit::take_route(browser, &route, |browser, name| {
        assert_eq!(
            browser.has(visit::SEND_NOW),
            name.starts_with("ask-"),
            "{name}"
        );
        if !SENT_FROM.contains(&name) {
            return;
        }
        visit::answer(browser, words_alone(&route, name).as_slice());
        browser.go(visit::SEND_NOW);
        assert!(browser.has(visit::CONSENT), "{name}: {}", browser.shown());
        while visit::page(browser) != name {
            browser.go(visit::BACK);
        }
        for (field, answer) in words_alone(&route, name) {
            let kept = browser.value(&format!("[name={field}]"));
            assert_eq!(Answer::Typed(kept), answer, "{name}");
        }
    });
    let pressed = names
        .iter()
        .filter(|name| SENT_FROM.contains(&name.as_str()));
    assert_eq!(pressed.count(), SENT_FROM.len(), "{names:?}");
    assert_eq!(hotline.portal.letters(), letters, "something was sent");
    visit::leave(browser);
}

/// The answers in words on a page of a route.
fn words_alone(route: &Route, page: &str) -> Vec<(String, Answer)> {
    let answers = route.on(page).iter();
    let words = answers.filter(|(_, answer)| matches!(answer, Answer::Typed(_)));
    words.cloned().collect()
}
