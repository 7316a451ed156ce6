//! What visits leave in the browser: nothing of what was typed in any field,
//! nothing of a code, one neutral line in the history, and an empty page behind
//! Back.

use std::thread::sleep;
use std::time::Duration;

use quietline_tests::browser::{Browser, Profile};
use quietline_tests::driver::Kind;
use quietline_tests::hotline::Hotline;
use quietline_tests::route::{ROUTES, Route, TYPED};
use quietline_tests::visit::{self, ShownCode};
use quietline_tests::{history, traces};

/// Long enough for both browsers to save what they save of an open page:
/// Chromium's sessions after 2.5 s, Firefox's after one as we set it.
const SAVING: Duration = Duration::from_secs(4);

/// Pages that are looked at while they are open: one with words on each route.
const LOOKED_AT: [&str; 3] = ["ask-my-place", "ask-people", "ask-job"];

/// Takes a route with words in every field, reads the code, types three words of
/// it back and leaves. Looks at what the browser saves while a page with words is
/// open, and once while the code is shown.
fn tell(browser: &Browser, hotline: &Hotline, who: &str) -> ShownCode {
    let route = Route::of(who);
    visit::arrive(browser, &hotline.portal);
    visit::to_questions(browser);
    let mut looked = 0;
    visit::take_route(browser, &route, |browser, name| {
        if LOOKED_AT.contains(&name) {
            visit::answer(browser, route.on(name));
            saves_nothing(browser, &[TYPED]);
            looked += 1;
        }
    });
    assert_eq!(looked, 1, "no page of this route was looked at");
    browser.type_into("[name=reach]", &format!("{TYPED} reach"));
    browser.go(visit::FORWARD);
    let code = visit::read_code(browser);
    if who == ROUTES[0] {
        saves_nothing(browser, &pairs(&code));
    }
    visit::type_code_back(browser, &code);
    browser.go(visit::FORWARD);
    assert_eq!(visit::page(browser), "done", "{}", browser.shown());
    visit::leave(browser);
    nothing_behind_back(browser, &code);
    code
}

/// Comes back, asks to take the tip back, adds more and leaves. On each page that
/// holds something, waits for the browser to save it, and looks.
fn come_back(browser: &Browser, hotline: &Hotline, code: &ShownCode) {
    let mut words = pairs(code);
    words.push(TYPED.to_owned());
    visit::to_code_entry(browser, &hotline.portal);
    browser.type_into("[name=code]", &code.words.join(" "));
    saves_nothing(browser, &words);
    visit::enter_code(browser);
    browser.go("#step [name=withdraw]");
    browser.type_into("[name=reason]", &format!("{TYPED} reason"));
    browser.go(visit::FORWARD);
    visit::show_answers(browser);
    browser.type_into("[name=more]", &format!("{TYPED} more"));
    saves_nothing(browser, &words);
    browser.go(visit::FORWARD);
    visit::leave(browser);
    nothing_behind_back(browser, code);
}

/// Gives the browser time to save the page it shows; none of the words may be in it.
fn saves_nothing(browser: &Browser, words: &[impl AsRef<str>]) {
    sleep(SAVING);
    traces::none(browser.profile(), words);
}

/// After leaving, Back shows nothing that was typed or shown.
fn nothing_behind_back(browser: &Browser, code: &ShownCode) {
    for _ in 0..4 {
        browser.back();
        let source = browser.source();
        assert!(!source.contains(TYPED), "Back shows what was typed");
        for word in &code.words {
            let item = format!("<li>{word}</li>");
            assert!(!source.contains(&item), "Back shows {word}");
        }
        assert!(!browser.has("ol#code"), "Back shows a code");
    }
}

/// The code as it could stand in a file: neighbours with what may part them.
/// A single word of the list proves nothing, as programs are full of words.
fn pairs(code: &ShownCode) -> Vec<String> {
    let partings = [" ", "\n", "\r\n", "-", ",", ", ", "+", "%20", "</li><li>"];
    let lists = [&code.words, &code.numbers];
    let neighbours = lists.into_iter().flat_map(|list| list.windows(2));
    neighbours
        .flat_map(|two| partings.map(|parting| two.join(parting)))
        .collect()
}

/// Words of the code that a profile lacks which never saw it: these it must lack too.
fn single_words(code: &ShownCode, untouched: &Profile) -> Vec<String> {
    let known = traces::find(untouched.folder(), &code.words);
    let known: Vec<String> = known.into_iter().map(|trace| trace.word).collect();
    let unknown = code.words.iter().filter(|word| !known.contains(word));
    unknown.cloned().collect()
}

/// The profile of a browser that opened the first page and left.
fn untouched(kind: Kind, hotline: &Hotline) -> Profile {
    let browser = Browser::start(kind);
    visit::arrive(&browser, &hotline.portal);
    sleep(SAVING);
    visit::leave(&browser);
    browser.close()
}

/// The visits, and then the profile that they left.
fn nothing_is_left(kind: Kind) {
    let hotline = Hotline::open();
    let untouched = untouched(kind, &hotline);
    let browser = Browser::start(kind);
    let told = ROUTES.map(|who| tell(&browser, &hotline, who));
    come_back(&browser, &hotline, &told[0]);
    let mut words = vec![TYPED.to_owned()];
    for code in &told {
        words.extend(pairs(code));
        words.extend(single_words(code, &untouched));
    }
    saves_nothing(&browser, &words);
    let profile = browser.close();
    traces::none(profile.folder(), &words);
    one_neutral_entry(&profile, &hotline);
}

/// The history remembers one address of the portal, with a title that says nothing.
fn one_neutral_entry(profile: &Profile, hotline: &Hotline) {
    let address = hotline.portal.address();
    let remembered = history::entries(profile, &address);
    assert_eq!(remembered.len(), 1, "{remembered:?}");
    assert_eq!(remembered[0].address, address);
    let title = remembered[0].title.to_lowercase();
    for word in ["traffick", "tip", "hotline", "report", "crime"] {
        assert!(!title.contains(word), "{title:?} is not neutral");
    }
}

#[test]
fn chromium_keeps_nothing() {
    nothing_is_left(Kind::Chromium);
}

#[test]
fn firefox_keeps_nothing() {
    nothing_is_left(Kind::Firefox);
}
