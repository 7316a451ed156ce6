//! What a visit leaves in the browser: nothing of what was typed, nothing of
//! the code, one neutral line in the history, and an empty page behind Back.
//! And while it lasts, Back and reload lose nothing and send nothing twice.

use std::thread::sleep;
use std::time::Duration;

use quietline_tests::browser::{Browser, Profile};
use quietline_tests::driver::Kind;
use quietline_tests::hotline::Hotline;
use quietline_tests::visit::{self, ShownCode};
use quietline_tests::{history, traces};

/// Words that no program has in it: what is found was typed.
const TYPED: [&str; 3] = ["quorlimbast", "vrentapool", "ostrimackel"];

/// Long enough for both browsers to save what they save of an open page:
/// Chromium's sessions after 2.5 s, Firefox's after one as we set it.
const SAVING: Duration = Duration::from_secs(4);

/// Tells a story, reads the code, leaves, comes back, adds more and leaves. On
/// each page that holds something, waits for the browser to save it, and looks.
fn visit_twice(browser: &Browser, hotline: &Hotline) -> ShownCode {
    visit::arrive(browser, &hotline.portal);
    visit::to_story(browser);
    visit::write_story(browser, TYPED[0]);
    saves_nothing(browser, &TYPED);
    visit::to_code(browser);
    let code = visit::read_code(browser);
    let mut words = pairs(&code);
    words.extend(TYPED.map(str::to_owned));
    saves_nothing(browser, &words);
    visit::leave(browser);
    nothing_behind_back(browser, &code);

    visit::to_code_entry(browser, &hotline.portal);
    browser.type_into("[name=code]", &code.words.join(" "));
    saves_nothing(browser, &words);
    visit::enter_code(browser);
    browser.type_into("[name=more]", TYPED[1]);
    saves_nothing(browser, &words);
    browser.go(visit::FORWARD);
    saves_nothing(browser, &words);
    visit::leave(browser);
    nothing_behind_back(browser, &code);
    code
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
        let words = TYPED.iter().copied();
        for word in words.chain(code.words.iter().map(String::as_str)) {
            let item = format!("<li>{word}</li>");
            let typed = TYPED.contains(&word) && source.contains(word);
            assert!(!typed && !source.contains(&item), "Back shows {word}");
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

/// The visit, and then the profile it left.
fn nothing_is_left(kind: Kind) {
    let hotline = Hotline::open();
    let untouched = untouched(kind, &hotline);
    let browser = Browser::start(kind);
    let code = visit_twice(&browser, &hotline);
    let mut words: Vec<String> = TYPED.map(str::to_owned).to_vec();
    words.extend(pairs(&code));
    words.extend(single_words(&code, &untouched));
    saves_nothing(&browser, &words);
    let profile = browser.close();
    traces::none(profile.folder(), &words);

    let address = hotline.portal.address();
    let remembered = history::entries(&profile, &address);
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

/// Reloads, goes back, and returns to the address: the page must still have `css`.
fn stays(browser: &Browser, hotline: &Hotline, css: &str) {
    browser.reload();
    browser.wait_for(css);
    browser.back();
    browser.forward();
    browser.open(&hotline.portal.address());
    browser.wait_for(css);
}

/// Back and reload at every step of a visit.
fn back_and_reload(kind: Kind) {
    let hotline = Hotline::open();
    let browser = Browser::start(kind);
    visit::arrive(&browser, &hotline.portal);
    stays(&browser, &hotline, visit::FORWARD);
    visit::to_story(&browser);
    stays(&browser, &hotline, "[name=story]");
    visit::write_story(&browser, TYPED[0]);
    visit::to_code(&browser);
    let code = visit::read_code(&browser);
    stays(&browser, &hotline, "ol#code");
    assert_eq!(visit::read_code(&browser).words, code.words);
    assert_eq!(hotline.portal.letters(), 1, "one tip and no second");

    visit::leave(&browser);
    visit::come_back(&browser, &hotline.portal, &code.words.join(" "));
    stays(&browser, &hotline, "[name=more]");
    visit::add_more(&browser, TYPED[1]);
    browser.reload();
    browser.back();
    browser.forward();
    assert_eq!(hotline.portal.letters(), 2, "one follow-up and no second");
}

#[test]
fn back_and_reload_lose_nothing_in_chromium() {
    back_and_reload(Kind::Chromium);
}

#[test]
fn back_and_reload_lose_nothing_in_firefox() {
    back_and_reload(Kind::Firefox);
}
