//! The whole visit over real HTTP: writing, the code, coming back, leaving.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

mod common;

use std::time::Duration;

use common::{Answer, Site};
use data_encoding::BASE64;
use jiff::Timestamp;
use quietline_case::{DANGER, Kind, MINOR, Plain, Reply, ReplyKind};
use quietline_seal::{
    Stretcher,
    bundle::{OutgoingHead, write_outgoing},
    seal_reply,
};
use sha2::{Digest, Sha256};

/// Answers the thread of the only letter: bundle number `number` in the reply's
/// place `place`.
fn answer(site: &Site, number: u64, place: u32, kind: ReplyKind, text: &str) {
    let letters = site.letters();
    let mut stretcher = Stretcher::new(site.portal.public().site.clone());
    let mailbox = stretcher.mailbox(&letters[0].pre_key);
    let reply = Reply {
        kind,
        written: Timestamp::from_second(1_800_000_000 + i64::from(place) * 86_400).unwrap(),
        text: Plain::from(text),
    };
    let sealed = seal_reply(&reply, &mailbox).unwrap();
    let head = OutgoingHead {
        portal: site.portal.public().portal,
        number,
        answers_export: 1,
        erase: Vec::new(),
        erase_parcels: Vec::new(),
    };
    let mut bundle = Vec::new();
    let replies = [(mailbox.name(place), sealed)];
    write_outgoing(&mut bundle, &head, &replies, &site.desk.signing).unwrap();
    let done = site.portal.deliver(bundle.as_slice()).unwrap();
    assert!(done.new && done.replies == 1);
}

#[test]
fn a_tip_goes_in_and_its_answer_comes_out() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let story = "They keep our passports.\r\n\r\nRoom 4 <b>& more";
    let fields = [("story", story), ("danger", "yes"), ("minor", "dont-know")];
    let code_page = visitor.tell(&tell, &fields);
    let code = code_page.code();
    assert_eq!(code_page.items("code-numbers").len(), 8);

    let letters = site.letters();
    let [letter] = letters.as_slice() else {
        panic!("{} letters", letters.len())
    };
    assert!(letter.kind == Kind::Tip);
    assert_eq!(letter.text.reveal(), story.replace("\r\n", "\n"));
    assert_eq!(letter.answers.get(DANGER), Some("yes"));
    assert_eq!(letter.answers.get(MINOR), Some("dont-know"));

    let done = visitor.skip_check(&code_page);
    assert!(!done.has("<ol") && !visitor.get().has(code.split(' ').next().unwrap()));
    let first = visitor.send(&done, &[]);
    let back = visitor.send(&first, &[("code", &code)]);
    let none = visitor.send(&back, &[]);
    assert!(none.has("There is nothing here yet.") && none.has("name=\"more\""));

    answer(&site, 1, 0, ReplyKind::Mark, "");
    answer(
        &site,
        2,
        1,
        ReplyKind::Answer,
        "We read it. <Are> you safe?",
    );
    answer(&site, 3, 2, ReplyKind::Filler, "");
    let mut later = site.visitor();
    let first = later.get();
    let numbers = code_page.items("code-numbers").join("-");
    let back = later.send(&first, &[("code", &numbers), ("return", "1")]);
    assert!(!back.has("We read it.") && !back.has("Read by staff"));
    let answers = later.send(&back, &[]);
    assert!(answers.has("We read it. &lt;Are&gt; you safe?"));
    assert_eq!(
        answers.body.matches("<article class=\"answer\">").count(),
        1
    );
    assert_eq!(answers.body.matches("Read by staff").count(), 1);
    let at = |text: &str| answers.body.find(text).unwrap();
    assert!(at("We read it.") < at("Read by staff"), "newest first");

    let more = later.send(&answers, &[("more", "and a white van")]);
    assert!(more.has("role=\"status\"") && more.text_area("more").is_empty());
    let letters = site.letters();
    let follow_up = letters.iter().find(|part| part.kind == Kind::FollowUp);
    let follow_up = follow_up.expect("a follow-up");
    assert_eq!(follow_up.text.reveal(), "and a white van");
    assert!(follow_up.thread == letter.thread && follow_up.pre_key == letter.pre_key);
}

#[test]
fn enter_in_the_code_field_comes_back() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let code = visitor.tell(&tell, &[("story", "x")]).code();
    let mut later = site.visitor();
    let first = later.get();
    let back = later.send(&first, &[("forward", "1"), ("code", &code)]);
    assert!(back.has("You are back"));
}

#[test]
fn a_code_that_can_not_be_read_is_explained_and_kept() {
    let site = Site::new();
    for (typed, said) in [
        ("", "Type your code"),
        ("acre acre", "Here are 2."),
        ("acre acre acre acre acre acre acre xyzzyq", "Word 8 is not"),
        (
            "acre acre acre acre acre acre acre acre",
            "one of them is a different one",
        ),
    ] {
        let mut visitor = site.visitor();
        let first = visitor.get();
        let page = visitor.send(&first, &[("code", typed), ("return", "1")]);
        assert!(page.has(said), "{typed}: {}", page.said());
        assert!(page.has("role=\"alert\"") && page.has("href=\"#code\""));
        assert!(page.has("aria-invalid=\"true\" "), "{typed}");
        assert!(page.has(&format!("value=\"{typed}\"")), "{typed}");
    }
}

#[test]
fn a_code_that_was_never_used_looks_like_one_without_answers() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let used = visitor.tell(&tell, &[("story", "x")]).code();
    let other = Site::new();
    let (mut stranger, tell) = other.at_tell();
    let unused = stranger.tell(&tell, &[("story", "x")]).code();
    let page = |code: &str| {
        let (_, mut page) = site.at_answers(code);
        for secret in [page.hidden("token"), page.hidden("draft")] {
            page.body = page.body.replace(&secret, "");
        }
        page.body
    };
    assert_eq!(page(&used), page(&unused));
}

#[test]
fn leaving_wipes_the_visit_and_goes_to_the_neutral_site() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    visitor.send(&tell, &[("story", ""), ("danger", "yes")]);
    let mut same = visitor.clone();
    let left = visitor.post_alone(&format!("page=leave&token={}", tell.hidden("token")));
    assert_eq!(left.status, 200);
    assert_eq!(
        left.header("refresh"),
        Some("0; url=https://www.weather.gov/")
    );
    assert_eq!(
        left.header("clear-site-data"),
        Some("\"cookies\", \"storage\"")
    );
    let cookie = left.header("set-cookie").unwrap();
    assert!(cookie.starts_with("__Host-visit=; Max-Age=0;"), "{cookie}");
    assert!(left.has("href=\"https://www.weather.gov/\"") && !left.has("<form"));
    assert!(visitor.cookie.is_none());
    assert!(same.get().has("name=\"code\""), "the visit is gone");
}

#[test]
fn the_chat_is_a_way_of_leaving() {
    let site = Site::new();
    let mut visitor = site.visitor();
    visitor.get();
    let left = visitor.post_alone("page=leave&to=chat");
    let refresh = left.header("refresh").unwrap();
    assert_eq!(
        refresh,
        "0; url=https://humantraffickinghotline.org/en/chat"
    );
}

#[test]
fn going_back_loses_no_word() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let minor = visitor.send(&tell, &[("story", "half a story"), ("back", "1")]);
    assert!(minor.has("name=\"minor\""));
    let tell = visitor.send(&minor, &[("minor", "maybe")]);
    assert_eq!(tell.text_area("story"), "half a story");
    let minor = visitor.send(&tell, &[("story", "half a story"), ("back", "1")]);
    assert!(minor.has("value=\"maybe\" checked"));
    assert!(site.texts().is_empty());
}

#[test]
fn line_breaks_and_markup_come_back_as_typed() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let story = "\n\n  <script>alert(1)</script>\n\"quoted\" &amp; 谢谢 </textarea>";
    let first = visitor.send(&tell, &[("story", story), ("back", "1")]);
    let tell = visitor.send(&first, &[]);
    assert_eq!(tell.text_area("story"), story);
    assert!(!tell.has("<script"));
}

/// Every page of a visit, and pages that stand alone.
fn all_pages(site: &Site) -> Vec<(String, Answer)> {
    let mut all = Vec::new();
    let mut note = |name: &str, page: &Answer| all.push((name.to_owned(), page.clone()));
    let mut visitor = site.visitor();
    let first = visitor.get();
    note("first", &first);
    note("advice", &visitor.send(&first, &[("advice", "1")]));
    note("keys", &visitor.send(&first, &[("keys", "1")]));
    let leaving = visitor.send(&first, &[]);
    note("leaving", &leaving);
    let mut page = visitor.send(&leaving, &[]);
    for who in ["work", "me", "someone"] {
        while !page.has("name=\"who\"") {
            page = visitor.send(&page, &[("back", "1")]);
        }
        page = visitor.send(&page, &[("who", who), ("danger", "yes")]);
        while !page.has("name=\"consent\"") {
            let name = page.hidden("page");
            note(&name, &page);
            let empty = visitor.send(&page, &[]);
            page = match empty.has("role=\"alert\"") {
                true => {
                    note("empty", &empty);
                    visitor.send(&empty, &[("story", "x")])
                }
                false => empty,
            };
        }
    }
    note("consent", &page);
    let code = visitor.send(&page, &[]);
    note("code", &code);
    let check = visitor.send(&code, &[]);
    note("check", &check);
    let wrong = visitor.send(&check, &[]);
    note("wrong", &wrong);
    note("done", &visitor.send(&wrong, &[("skip", "1")]));
    let (mut later, back) = site.back_with(&code.code());
    note("return", &back);
    note("withdraw", &later.send(&back, &[("withdraw", "1")]));
    note("quiet", &later.send(&back, &[("quiet", "1")]));
    let answers = later.send(&back, &[]);
    note("answers", &answers);
    note("nothing", &later.send(&answers, &[("more", "")]));
    note("lost", &visitor.request("GET", "/nothing", &[], b""));
    note("cookies", &site.visitor().post_alone("page=first"));
    note("left", &visitor.post_alone("page=leave"));
    all
}

#[test]
fn every_answer_has_every_header() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let mut all = all_pages(&site);
    all.push((
        "303".to_owned(),
        visitor.post_alone(&tell.form(&[("story", "")])),
    ));
    for (name, page) in all {
        for (header, value) in [
            ("content-type", "text/html; charset=utf-8"),
            ("cache-control", "no-store"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-embedder-policy", "require-corp"),
            ("cross-origin-resource-policy", "same-origin"),
            ("x-content-type-options", "nosniff"),
        ] {
            assert_eq!(page.header(header), Some(value), "{name}");
        }
        let policy = page.header("content-security-policy").unwrap();
        assert!(
            policy.starts_with("default-src 'none'; style-src 'sha256-"),
            "{policy}"
        );
        assert!(policy.ends_with("form-action 'self'; base-uri 'none'; frame-ancestors 'none'"));
    }
}

#[test]
fn the_policy_fits_the_style_that_each_page_holds() {
    let site = Site::new();
    for (name, page) in all_pages(&site) {
        let style = page.body.split("<style>").nth(1).expect(&name);
        let style = style.split("</style>").next().unwrap();
        let sum = BASE64.encode(&Sha256::digest(style));
        let policy = page.header("content-security-policy").unwrap();
        assert!(policy.contains(&format!("'sha256-{sum}'")), "{name}");
    }
}

#[test]
fn every_page_keeps_to_the_manners() {
    let site = Site::new();
    for (name, page) in all_pages(&site) {
        assert!(page.has("<title>Form</title>"), "{name}");
        assert!(
            page.has("translate=\"no\"") && page.has("telephone=no"),
            "{name}"
        );
        assert!(page.has("<link rel=\"icon\" href=\"data:,\">"), "{name}");
        for foreign in ["<script", "src=", "@import", "url(", "style=\""] {
            assert!(!page.has(foreign), "{name}: {foreign}");
        }
        for field in page
            .body
            .split('<')
            .filter(|tag| tag.starts_with("textarea") || tag.starts_with("input type=\"text\""))
        {
            for manner in [
                "autocomplete=\"off\"",
                "spellcheck=\"false\"",
                "writingsuggestions=\"false\"",
                "autocapitalize=\"off\"",
                "autocorrect=\"off\"",
            ] {
                assert!(field.contains(manner), "{name}: {field}");
            }
        }
        for form in page.body.split("<form").skip(1) {
            let tag = form.split('>').next().unwrap();
            assert!(
                tag.contains("autocomplete=\"off\"") && tag.contains("action=\"/\""),
                "{name}"
            );
        }
        if name != "left" {
            assert!(
                page.has("<aside class=\"danger\"") && page.has("tel:18883737888"),
                "{name}"
            );
            assert!(page.has("name=\"to\" value=\"chat\""), "{name}");
            let leave = page.body.find("<form id=\"leave\"").expect(&name);
            let others = ["<a ", "<main", "id=\"step\""];
            let others = others.iter().filter_map(|other| page.body.find(other));
            assert!(others.min().unwrap() > leave, "{name}: leaving is first");
        }
    }
}

#[test]
fn the_first_page_is_light() {
    let site = Site::new();
    let first = site.visitor().get();
    assert!(first.body.len() <= 14_336, "{} bytes", first.body.len());
}

#[test]
fn all_other_pages_have_one_size() {
    let site = Site::new();
    for (name, page) in all_pages(&site) {
        if !["first", "left"].contains(&name.as_str()) {
            assert_eq!(page.body.len(), 30_720, "{name}");
        }
    }
    let (mut visitor, tell) = site.at_tell();
    let long = visitor.send(&tell, &[("story", &"x".repeat(90_000)), ("time", "1")]);
    assert!(long.body.len() > 90_000 && long.body.len() % 30_720 == 0);
}

#[test]
fn the_cookie_is_for_the_visit_alone() {
    let site = Site::new();
    let first = site.visitor().get();
    let cookie = first.header("set-cookie").unwrap();
    let (value, rules) = cookie.split_once("; ").unwrap();
    assert_eq!(value.len(), "__Host-visit=".len() + 43);
    assert_eq!(rules, "Path=/; Secure; HttpOnly; SameSite=Lax");
    let (mut visitor, _) = site.at_tell();
    assert!(visitor.get().header("set-cookie").is_none());
}

#[test]
fn an_idle_visit_ends_and_a_busy_one_goes_on() {
    let site = Site::new();
    let (mut visitor, _) = site.at_tell();
    for _ in 0..3 {
        site.clock.skip(Duration::from_secs(29 * 60));
        assert!(visitor.get().has("name=\"story\""));
    }
    site.clock.skip(Duration::from_secs(30 * 60));
    assert!(visitor.get().has("name=\"code\""));
}
