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

/// What can't be told apart when the reader's colours replace ours: a button or
/// field whose border is missing, or of the colour around it.
const BARE: &str = "
    const found = [], paper = getComputedStyle(document.documentElement).backgroundColor;
    for (const e of document.querySelectorAll('button, .button, select, textarea, input[type=text]')) {
        const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(e);
        const seen = borderTopStyle == 'solid' && parseFloat(borderTopWidth) >= 1 && borderTopColor != paper;
        if (!seen) found.push(`${e.tagName} ${e.name}: ${borderTopWidth} ${borderTopStyle} ${borderTopColor}`);
    }
    for (const e of document.querySelectorAll('input[type=radio], input[type=checkbox]')) {
        if (getComputedStyle(e).appearance == 'none') found.push(`${e.name} is not drawn by the browser`);
    }
    if (!matchMedia('(forced-colors: active)').matches) found.push('no colours are forced');
    return found;";

/// What stands out of order when there is no style: each of these is lower on
/// the page than the one before it.
const ORDER: &str = "
    document.styleSheets[0].disabled = true;
    const order = ['#leave button', '.danger', '.trouble', 'h1', '#step .forward', '#lang', '.others'];
    const met = order.map(css => document.querySelector(css)).filter(e => e);
    const tops = met.map(e => e.getBoundingClientRect().top);
    const found = met.filter((e, place) => place && tops[place] <= tops[place - 1]).map(e => e.outerHTML.slice(0, 80));
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
    document.styleSheets[0].disabled = false;
    return found;";

/// What one of the scripts finds.
fn found(browser: &Browser, script: &str) -> Vec<String> {
    let found = browser.script(script, Vec::new());
    let found = found.as_array().cloned().unwrap_or_default();
    let texts = found.iter().filter_map(serde_json::Value::as_str);
    texts.map(str::to_owned).collect()
}

/// The reader's own colours, as "high contrast" gives them.
fn force_colours(browser: &Browser) {
    let features = json!([{ "name": "forced-colors", "value": "active" }]);
    browser.devtools(
        "Emulation.setEmulatedMedia",
        json!({ "features": features }),
    );
}

#[test]
fn forced_colours_and_no_style_lose_nothing() {
    let (hotline, browser) = (Hotline::open(), with_scripts());
    force_colours(&browser);
    let mut all = Vec::new();
    tour::every_page(&browser, &hotline, "en", &mut |name| {
        for script in [BARE, ORDER] {
            let here = found(&browser, script);
            all.extend(here.iter().map(|fault| format!("{name}: {fault}")));
        }
    });
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn what_has_no_border_or_order_is_seen() {
    let faulty = "<style>button { border: 0 } input { appearance: none }</style>
        <main><h1 style='margin-top:2000px'>late</h1><div class=danger>early</div></main>
        <input type=radio name=choice><button name=bare>bare</button>";
    let site = Site::start(move |_| page("Faulty", faulty));
    let browser = with_scripts();
    force_colours(&browser);
    browser.open(&site.address());
    let bare = found(&browser, BARE).join("\n");
    assert!(
        bare.contains("BUTTON bare") && bare.contains("choice is not"),
        "{bare}"
    );
    assert_eq!(
        found(&browser, ORDER),
        ["<h1 style=\"margin-top:2000px\">late</h1>"]
    );
}
