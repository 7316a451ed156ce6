//! The language of the pages: asked for by the browser, or chosen.

#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod common;

use common::Site;

#[test]
fn the_browser_is_answered_in_its_language() {
    let site = Site::new();
    let page = |header: &str| {
        let headers = [("accept-language", header)];
        site.visitor().request("GET", "/", &headers, b"")
    };
    for (header, begin) in [
        ("es-MX,es;q=0.9,en;q=0.8", "lang=\"es\" dir=\"ltr\""),
        ("zh-TW", "lang=\"zh\" dir=\"ltr\""),
        ("fa", "lang=\"fa\" dir=\"rtl\""),
        ("de-DE,ar;q=0.1", "lang=\"ar\" dir=\"rtl\""),
        ("de", "lang=\"en\" dir=\"ltr\""),
    ] {
        let page = page(header);
        assert!(page.has(&format!("<html {begin}")), "{header}");
    }
    let lost = site
        .visitor()
        .request("GET", "/x", &[("accept-language", "ko")], b"");
    assert!(lost.status == 404 && lost.has("<html lang=\"ko\""));
}

#[test]
fn a_chosen_language_is_kept_and_costs_no_word() {
    let site = Site::new();
    let mut visitor = site.visitor();
    let first = visitor.get();
    let typed = visitor.send(
        &first,
        &[("code", "abacus"), ("lang", "ar"), ("speak", "1")],
    );
    assert!(typed.has("<html lang=\"ar\" dir=\"rtl\"") && typed.has("value=\"abacus\""));
    let mut page = visitor.send(&typed, &[("code", ""), ("lang", "ar")]);
    while !page.has("name=\"story\"") {
        page = visitor.send(&page, &[]);
        assert!(page.has("<html lang=\"ar\""));
    }
    let fields = [("story", "words"), ("lang", "zh"), ("speak", "1")];
    let page = visitor.send(&page, &fields);
    assert!(page.has("<html lang=\"zh\"") && page.text_area("story") == "words");
    // A language that is chosen and not pressed counts too, and one that no page
    // offers does not.
    let page = visitor.send(&page, &[("story", "words"), ("lang", "ko")]);
    assert!(page.has("<html lang=\"ko\"") && !page.has("name=\"story\""));
    let page = visitor.send(&page, &[("lang", "xx"), ("speak", "1")]);
    assert!(page.has("<html lang=\"ko\""));
}
