//! Every answer of the portal, with its headers.

use actix_web::{
    HttpResponse, HttpResponseBuilder,
    http::{
        StatusCode,
        header::{
            ALLOW, CACHE_CONTROL, CONTENT_TYPE, HeaderName, LOCATION, REFERRER_POLICY, RETRY_AFTER,
            SET_COOKIE, X_CONTENT_TYPE_OPTIONS,
        },
    },
};

use crate::{
    pages::{Alone, Pages},
    visit::{COOKIE_NAME, Cookie},
};

/// Headers of every answer. Nothing is stored, and nothing of another site's
/// can look in.
const HEADERS: [(HeaderName, &str); 7] = [
    (CONTENT_TYPE, "text/html; charset=utf-8"),
    (CACHE_CONTROL, "no-store"),
    (REFERRER_POLICY, "no-referrer"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-embedder-policy"),
        "require-corp",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];

/// What every cookie of ours says. Without an age it goes when the browser is
/// closed. `Lax` and not `Strict`: with `Strict` a link from another site to
/// this one would come without the cookie, be given a new one, and so cut off a
/// visit that is open in another tab. No post from another site carries either.
const COOKIE_RULES: &str = "Path=/; Secure; HttpOnly; SameSite=Lax";

/// A page that was asked for.
pub(super) fn page(pages: &Pages, html: String, new: Option<&Cookie>) -> HttpResponse {
    let mut answer = begin(pages, StatusCode::OK);
    set_cookie(&mut answer, new);
    answer.body(html)
}

/// What every post of a visit leads to: the page is asked for anew, so that no
/// page in the browser holds a post.
pub(super) fn see_other(pages: &Pages, new: Option<&Cookie>) -> HttpResponse {
    let mut answer = begin(pages, StatusCode::SEE_OTHER);
    set_cookie(&mut answer, new);
    answer.insert_header((LOCATION, "/")).finish()
}

/// A page that stands alone.
pub(super) fn alone(pages: &Pages, which: Alone) -> HttpResponse {
    let status = match which {
        Alone::Lost => StatusCode::NOT_FOUND,
        Alone::Method => StatusCode::METHOD_NOT_ALLOWED,
        Alone::Cookies => StatusCode::BAD_REQUEST,
        Alone::Foreign => StatusCode::FORBIDDEN,
        Alone::Large => StatusCode::PAYLOAD_TOO_LARGE,
        Alone::Unread => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Alone::Busy => StatusCode::SERVICE_UNAVAILABLE,
        Alone::Fault => StatusCode::INTERNAL_SERVER_ERROR,
    };
    let mut answer = begin(pages, status);
    match which {
        Alone::Method => drop(answer.insert_header((ALLOW, "GET, HEAD, POST"))),
        Alone::Busy => drop(answer.insert_header((RETRY_AFTER, "60"))),
        _ => {}
    }
    answer.body(pages.alone(which))
}

/// The answer to leaving: an empty page that goes on to `exit`. It is no
/// redirect: Chromium would hold that against `form-action` and leave the story
/// on the screen. And not `"cache"`: it stalls full profiles for seconds.
pub(super) fn left(pages: &Pages, exit: &str) -> HttpResponse {
    begin(pages, StatusCode::OK)
        .insert_header((
            SET_COOKIE,
            format!("{COOKIE_NAME}=; Max-Age=0; {COOKIE_RULES}"),
        ))
        .insert_header(("clear-site-data", "\"cookies\", \"storage\""))
        .insert_header(("refresh", format!("0; url={exit}")))
        .body(pages.left(exit))
}

/// An answer with the headers that all have.
fn begin(pages: &Pages, status: StatusCode) -> HttpResponseBuilder {
    let mut answer = HttpResponse::build(status);
    for header in HEADERS {
        answer.insert_header(header);
    }
    answer.insert_header(("content-security-policy", pages.policy()));
    answer
}

/// Gives the browser a new cookie.
fn set_cookie(answer: &mut HttpResponseBuilder, new: Option<&Cookie>) {
    if let Some(cookie) = new {
        let value = cookie.to_text();
        answer.insert_header((
            SET_COOKIE,
            format!("{COOKIE_NAME}={}; {COOKIE_RULES}", value.as_str()),
        ));
    }
}
