//! Whatever arrives: a clear page of ours, and no typed word lost.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

mod common;

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

use common::{Answer, FORM, Site};

/// Demands a page of ours with this status, which says this.
#[track_caller]
fn is_ours(answer: &Answer, status: u16, said: &str) {
    assert_eq!(answer.status, status, "{}", answer.said());
    assert!(answer.has("<h1>") && answer.has(said), "{}", answer.said());
    assert!(answer.header("content-security-policy").is_some());
}

/// Demands that nothing was sent, and that the visit's page shows this story
/// and says this.
#[track_caller]
fn is_kept(site: &Site, page: &Answer, story: &str, said: &str) {
    assert_eq!(page.status, 200);
    assert!(page.text_area("story") == story, "the story is kept");
    assert!(page.has("role=\"alert\"") && page.has(said), "{said}");
    assert!(site.texts().is_empty(), "nothing was sent");
}

#[test]
fn an_empty_story_keeps_the_rest() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let page = visitor.send(&tell, &[("story", " \n ")]);
    is_kept(&site, &page, " \n ", "There is nothing written yet.");
    assert!(page.has("<a href=\"#story\">") && page.has("aria-invalid=\"true\""));
    assert!(page.has("aria-describedby=\"story-error story-hint\""));
}

#[test]
fn the_longest_story_is_taken_and_one_letter_more_is_not() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let long = "é".repeat(100_001);
    let page = visitor.send(&tell, &[("story", &long)]);
    is_kept(&site, &page, &long, "This has 100,001 characters");
    let page = visitor.send(&page, &[("story", &long[2..])]);
    assert!(!page.has("role=\"alert\""));
    let page = visitor.tell(&tell, &[("story", &long[2..])]);
    page.code();
    assert_eq!(site.texts().concat().chars().count(), 100_000);
}

#[test]
fn ten_megabytes_come_back() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let huge = "ten letters".repeat(1_000_000);
    let page = visitor.send(&tell, &[("story", &huge)]);
    is_kept(&site, &page, &huge, "This has 11,000,000 characters");
    visitor.tell(&page, &[("story", "shorter")]).code();
    assert_eq!(site.texts(), ["shorter"]);
}

#[test]
fn more_than_is_kept_is_answered_all_the_same() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let body = format!("{}{}", tell.form(&[("story", "")]), "x".repeat(40 << 20));
    let answer = visitor.post_alone(&body);
    is_ours(&answer, 413, "That is too much at once");
    assert!(visitor.get().has("name=\"story\""), "the visit goes on");
}

#[test]
fn broken_utf_8_is_kept_and_said() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let body = tell.form(&[]) + "&story=caf%E9+ok";
    let page = visitor.post(&body);
    is_kept(&site, &page, "caf\u{fffd} ok", "Some letters were broken");
    visitor.tell(&page, &[("story", "caf\u{fffd} ok")]).code();
}

#[test]
fn fields_that_no_page_has_are_said_and_the_rest_is_kept() {
    let site = Site::new();
    for (extra, kept) in [
        ("&story=one&story=two", "one\n\ntwo"),
        ("&story=one&name=x", "one"),
        ("&story=one&danger=perhaps", "one"),
        ("&story=one&danger=yes&danger=no", "one"),
        ("&story=one&page=ask-story", "one"),
    ] {
        let (mut visitor, tell) = site.at_tell();
        let page = visitor.post(&(tell.form(&[]) + extra));
        is_kept(&site, &page, kept, "in a way we don’t know");
    }
}

#[test]
fn missing_fields_lose_nothing() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let token = tell.hidden("token");
    let page = visitor.post(&format!("token={token}&story=kept"));
    is_kept(&site, &page, "kept", "What you see here is not sent yet.");
    let page = visitor.post(&format!("token={token}&page=ask-story"));
    assert_eq!(page.status, 200);
    let page = visitor.post(&format!("token={token}&page=ask-story&back=1"));
    let page = visitor.send(&page, &[]);
    assert_eq!(
        page.text_area("story"),
        "kept",
        "a missing field wipes nothing"
    );
    let page = visitor.post(&format!("token={token}"));
    assert_eq!(page.status, 200);
}

#[test]
fn other_kinds_of_posts_are_answered() {
    let site = Site::new();
    for kind in [
        "text/plain",
        "multipart/form-data; boundary=x",
        "application/json",
        "x",
    ] {
        let (mut visitor, _) = site.at_tell();
        let headers = [("content-type", kind)];
        let answer = visitor.request("POST", "/", &headers, b"story=x");
        is_ours(&answer, 415, "We could not read that");
        assert!(visitor.get().has("name=\"story\""));
    }
    let (mut visitor, tell) = site.at_tell();
    let headers = [(
        "content-type",
        "Application/X-WWW-Form-Urlencoded; charset=UTF-8",
    )];
    let body = tell.form(&[("story", "taken")]);
    assert_eq!(
        visitor
            .request("POST", "/", &headers, body.as_bytes())
            .status,
        303
    );
}

#[test]
fn other_methods_and_addresses_are_answered() {
    let site = Site::new();
    let mut visitor = site.visitor();
    for method in ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND"] {
        let answer = visitor.request(method, "/", &[], b"");
        is_ours(&answer, 405, "That can’t be done here");
        assert_eq!(answer.header("allow"), Some("GET, HEAD, POST"));
    }
    for path in [
        "/admin",
        "/favicon.ico",
        "//",
        "/%00",
        "/../../etc/passwd",
        "/?",
    ] {
        for method in ["GET", "POST"] {
            let answer = visitor.request(method, path, &[FORM], b"story=x");
            if path != "/?" {
                is_ours(&answer, 404, "There is no such page");
            }
        }
    }
    let head = visitor.request("HEAD", "/", &[], b"");
    assert!(head.status == 200 && head.body.is_empty());
}

#[test]
fn a_post_without_a_cookie_says_what_to_do() {
    let site = Site::new();
    let first = site.visitor().get();
    let answer = site.visitor().post_alone(&first.form(&[]));
    is_ours(&answer, 400, "Allow cookies for this site");
    let (mut visitor, tell) = site.at_tell();
    visitor.cookie = Some("__Host-visit=tampered".to_owned());
    let answer = visitor.post_alone(&tell.form(&[("story", "x")]));
    is_ours(&answer, 400, "Allow cookies for this site");
    assert!(site.texts().is_empty());
}

#[test]
fn words_outlive_a_cookie_that_was_lost() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    visitor.cookie = None;
    let body = tell.form(&[("story", "long work")]);
    let headers = [FORM, ("sec-fetch-site", "same-origin")];
    let answer = visitor.request("POST", "/", &headers, body.as_bytes());
    assert_eq!(answer.status, 303);
    let page = visitor.get();
    is_kept(&site, &page, "long work", "Your visit had ended");
    visitor.tell(&page, &[("story", "long work")]).code();
}

#[test]
fn another_site_can_not_post_here() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let body = tell.form(&[("story", "planted")]);
    let without = body.replace(&tell.hidden("token"), "0000");
    for place in ["cross-site", "same-site", "none", "x"] {
        let headers = [FORM, ("sec-fetch-site", place), ("origin", "null")];
        let answer = visitor.request("POST", "/", &headers, without.as_bytes());
        is_ours(&answer, 403, "only what is sent from our own page");
    }
    let answer = visitor.request("POST", "/", &[FORM, ("origin", "null")], without.as_bytes());
    is_ours(&answer, 403, "only what is sent from our own page");
    assert!(visitor.get().text_area("story").is_empty());
    let headers = [FORM, ("sec-fetch-site", "same-origin")];
    let answer = visitor.request("POST", "/", &headers, without.as_bytes());
    assert_eq!(answer.status, 303);
    let back = visitor.get();
    let back = visitor.send(&back, &[("back", "1")]);
    assert_eq!(back.text_area("story"), "planted");
}

#[test]
fn an_expired_visit_keeps_what_was_on_the_page() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    site.clock.skip(Duration::from_secs(31 * 60));
    let page = visitor.send(&tell, &[("story", "slowly written")]);
    is_kept(&site, &page, "slowly written", "Your visit had ended");
    visitor.tell(&page, &[("story", "slowly written")]).code();
    assert_eq!(site.texts(), ["slowly written"]);
}

#[test]
fn an_expired_visit_with_answers_asks_for_the_code_and_keeps_the_words() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let code = visitor.tell(&tell, &[("story", "first")]).code();
    let (mut later, answers) = site.at_answers(&code);
    site.clock.skip(Duration::from_secs(31 * 60));
    let page = later.send(&answers, &[("more", "and more")]);
    assert!(
        page.has("Type your code again") && page.has("name=\"code\""),
        "{}",
        page.said()
    );
    let back = later.send(&page, &[("code", &code)]);
    let answers = later.send(&back, &[]);
    assert_eq!(answers.text_area("more"), "and more");
    later.send(&answers, &[("more", "and more")]);
    assert!(site.texts().contains(&"and more".to_owned()));
}

#[test]
fn the_code_page_after_its_time_says_nothing_wrong() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let code = visitor.tell(&tell, &[("story", "x")]);
    site.clock.skip(Duration::from_secs(31 * 60));
    let done = visitor.send(&code, &[]);
    assert!(
        done.has("Thank you") && !done.has("role=\"alert\""),
        "{}",
        done.said()
    );
}

#[test]
fn half_a_post_harms_nobody() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let body = tell.form(&[("story", "whole")]);
    let head = visitor.head("POST", "/", &[FORM], body.as_bytes());
    let mut stream = TcpStream::connect(site.addr).unwrap();
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(&body.as_bytes()[..20]).unwrap();
    drop(stream);
    visitor.tell(&tell, &[("story", "whole")]).code();
    assert_eq!(site.texts(), ["whole"]);
}

#[test]
fn noise_is_no_reason_to_fall_over() {
    let site = Site::new();
    let noises: [&[u8]; 5] = [
        b"\0\0\0\0\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"POST / HTTP/1.1\r\nhost: x\r\ncontent-length: banana\r\n\r\n",
        b"GET http://[::1 HTTP/1.1\r\n\r\n",
        b"POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
    ];
    for noise in noises {
        let mut stream = TcpStream::connect(site.addr).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(5)))
            .unwrap();
        stream.write_all(noise).unwrap();
        let _ = stream.read_to_end(&mut Vec::new());
    }
    assert_eq!(site.visitor().get().status, 200);
}
