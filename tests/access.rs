//! The pages for people who see, read or move differently: axe finds nothing on
//! any page in any state.

use quietline_tests::axe::Axe;
use quietline_tests::browser::Browser;
use quietline_tests::driver::Kind;
use quietline_tests::hotline::Hotline;
use quietline_tests::site::{Site, page};
use quietline_tests::tour;
use serde_json::json;

/// A browser with scripts, since axe is one.
fn with_scripts() -> Browser {
    Browser::start_with(Kind::Chromium, true)
}

/// Runs axe on every page in this language, with light or dark colours.
fn axe_finds_nothing(language: &str, scheme: &str) {
    let axe = Axe::load();
    let (hotline, browser) = (Hotline::open(), with_scripts());
    let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
    browser.devtools(
        "Emulation.setEmulatedMedia",
        json!({ "features": features }),
    );
    let mut found = Vec::new();
    tour::every_page(&browser, &hotline, language, &mut |name| {
        let here = axe.look(&browser);
        found.extend(here.iter().map(|fault| format!("{name}: {fault}")));
    });
    assert!(
        found.is_empty(),
        "{language}, {scheme}:\n{}",
        found.join("\n")
    );
}

#[test]
fn axe_sees_faults() {
    let faulty = "<p style='color:#ccc;background:#fff'>pale</p><input><img src='data:,'>";
    let site = Site::start(move |_| page("", faulty));
    let browser = with_scripts();
    browser.open(&site.address());
    let found = Axe::load().look(&browser).join("\n");
    for rule in [
        "color-contrast",
        "document-title",
        "image-alt",
        "label",
        "page-has-heading-one",
    ] {
        assert!(found.contains(rule), "axe is blind to {rule}: {found}");
    }
}

#[test]
fn axe_finds_nothing_in_english() {
    axe_finds_nothing("en", "light");
}

#[test]
fn axe_finds_nothing_in_english_in_the_dark() {
    axe_finds_nothing("en", "dark");
}

#[test]
fn axe_finds_nothing_in_arabic() {
    axe_finds_nothing("ar", "light");
}

#[test]
fn zz_walk() {
    for l in std::env::var("LANGS").unwrap().split(',') {
        let (hotline, browser) = (Hotline::open(), with_scripts());
        tour::every_page(&browser, &hotline, l, &mut |name| {
            std::fs::create_dir_all(format!("/tmp/access/html/{l}")).unwrap();
            std::fs::write(
                format!("/tmp/access/html/{l}/{name}.html"),
                browser.source(),
            )
            .unwrap();
        });
    }
}
