//! The harness itself: both browsers run, and the search for traces sees what a
//! careless page leaves behind. Without this, clean profiles would prove nothing.

use std::time::Duration;

use quietline_tests::browser::Browser;
use quietline_tests::driver::{BOTH, Kind};
use quietline_tests::site::{Asked, Site, page};
use quietline_tests::{history, traces};

/// A form without `autocomplete="off"`, answered straight from the POST.
fn careless(asked: &Asked) -> String {
    let script = "<p id=scripts>off</p><script>scripts.textContent='on'</script>";
    let form = "<form id=step method=post><input name=story>\
        <button type=submit>Send</button></form>";
    page(
        "Careless",
        &format!("{script}{form}<p id=said>{}</p>", asked.body),
    )
}

/// Types a word into the careless page and looks for it in the profile.
fn careless_page_is_seen(kind: Kind) {
    let site = Site::start(careless);
    let browser = Browser::start(kind);
    browser.open(&site.address());
    assert_eq!(browser.text("#scripts"), "off", "{kind:?} runs scripts");
    browser.type_into("[name=story]", "carelessotter");
    browser.go("#step button");
    assert_eq!(browser.text("#said"), "story=carelessotter");
    std::thread::sleep(Duration::from_secs(4));
    browser.back();
    let profile = browser.close();

    let found = traces::find(profile.folder(), &["carelessotter"]);
    assert!(!found.is_empty(), "{kind:?}: the check sees nothing");
    let remembered = history::entries(&profile, &site.address());
    assert!(!remembered.is_empty(), "{kind:?}: no history");
    assert_eq!(remembered[0].title, "Careless");
}

#[test]
fn a_careless_page_leaves_traces_in_chromium() {
    careless_page_is_seen(Kind::Chromium);
}

#[test]
fn a_careless_page_leaves_traces_in_firefox() {
    careless_page_is_seen(Kind::Firefox);
}

#[test]
fn a_browser_with_scripts_runs_them() {
    for kind in BOTH {
        let site = Site::start(careless);
        let browser = Browser::start_with(kind, true);
        browser.open(&site.address());
        assert_eq!(browser.text("#scripts"), "on", "{kind:?}");
    }
}
