//! The way of one request.
//!
//! | | |
//! |---|---|
//! | `GET /` | the page that the visit has come to |
//! | `POST /` | one step of the visit, then 303 to `/` |
//! | `POST /` from the form `leave` | ends the visit |
//! | anything else | a page that says so |
//!
//! Nothing here writes a log: the time of a visit alone says too much.

mod body;
mod form;
mod reply;
mod send;
mod step;
mod upload;

use std::sync::Arc;

use actix_web::{
    HttpRequest, HttpResponse,
    http::{
        Method,
        header::{ACCEPT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, HeaderName},
    },
    rt::spawn,
    web::{Data, Payload},
};

pub(crate) use body::large_bodies;
pub(crate) use upload::upload_permits;

use crate::{
    inner::Inner,
    pages::{Alone, Pages},
    visit::{Cookie, Draft, Full, Visit, VisitKeys},
};
use body::Body;
use form::{Posted, Wish};

/// What a form is sent as.
const FORM: &str = "application/x-www-form-urlencoded";

/// Answers any request.
pub(crate) async fn answer(
    request: HttpRequest,
    mut payload: Payload,
    inner: Data<Inner>,
) -> HttpResponse {
    let method = request.method();
    let refused = match request.path() {
        "/" if method == Method::POST => return post(&request, payload, &inner).await,
        "/" if method == Method::GET || method == Method::HEAD => {
            return show(&request, &inner).await;
        }
        "/" => Alone::Method,
        _ => Alone::Lost,
    };
    body::skip(&mut payload).await;
    reply::alone(pages(&inner, &request), refused)
}

/// The pages in the language that the browser asks for.
fn pages<'a>(inner: &'a Inner, request: &HttpRequest) -> &'a Pages {
    let asked = header(request, &ACCEPT_LANGUAGE).unwrap_or_default();
    inner.pages.liked(asked)
}

/// Shows the page that the visit has come to. Without a visit that is the first
/// page, with a cookie for one that may begin: its first post then proves that
/// the browser keeps cookies, before anything is typed.
async fn show(request: &HttpRequest, inner: &Inner) -> HttpResponse {
    let known = cookie(request);
    let new = known.is_none().then(|| Cookie::random(&mut rand::rng()));
    let Some(cookie) = known.as_ref().or(new.as_ref()) else {
        return reply::alone(pages(inner, request), Alone::Fault);
    };
    let keys = cookie.keys();
    let visit = match &known {
        Some(_) => inner.visits.look(&keys).await,
        None => None,
    };
    let visit = visit.unwrap_or_else(|| Visit::new(Draft::NONE));
    let pages = match visit.language {
        Some(language) => inner.pages.speaking(language),
        None => pages(inner, request),
    };
    let html = pages.of(&visit, keys.token());
    reply::page(pages, html, new.as_ref())
}

/// Takes a post.
async fn post(request: &HttpRequest, mut payload: Payload, inner: &Arc<Inner>) -> HttpResponse {
    let pages = pages(inner, request);
    if upload::is_upload(request) {
        return upload::take(request, payload, inner).await;
    }
    if !is_form(request) {
        body::skip(&mut payload).await;
        return reply::alone(pages, Alone::Unread);
    }
    let announced = header(request, &CONTENT_LENGTH).and_then(|length| length.parse().ok());
    let (posted, _share) = match body::read(&mut payload, announced, &inner.bodies).await {
        Body::Whole(bytes, share) => (Posted::read(&bytes, &inner.questions), share),
        Body::TooLarge => return reply::alone(pages, Alone::Large),
        Body::Broken => return reply::alone(pages, Alone::Unread),
    };
    let cookie = cookie(request);
    match posted.wish {
        Wish::Leave => leave(cookie, inner, pages, &pages.settings().exit),
        Wish::Chat => leave(cookie, inner, pages, chat_or_exit(pages)),
        _ => begin_step(request, cookie, posted, inner).await,
    }
}

/// Ends the visit. Whoever asks for it gets it.
fn leave(cookie: Option<Cookie>, inner: &Inner, pages: &Pages, exit: &str) -> HttpResponse {
    if let Some(cookie) = cookie {
        inner.visits.end(&cookie.keys());
    }
    reply::left(pages, exit)
}

/// Where the chat is; the neutral site if there is none.
fn chat_or_exit(pages: &Pages) -> &str {
    let settings = pages.settings();
    match settings.chat.as_str() {
        "" => &settings.exit,
        chat => chat,
    }
}

/// Checks where a form comes from, and takes its step.
///
/// A browser says itself whether a post is from our own page; for those that
/// don't, the page's token does. `Origin` is no help: with our referrer policy
/// it is `null` for our own posts too.
async fn begin_step(
    request: &HttpRequest,
    cookie: Option<Cookie>,
    posted: Posted,
    inner: &Arc<Inner>,
) -> HttpResponse {
    let pages = pages(inner, request);
    let Some(cookie) = cookie else {
        if !(is_from_us(request) && posted.has_words()) {
            return reply::alone(pages, Alone::Cookies);
        }
        // The cookie was there when the page was made and is gone: the words
        // are kept under a new one.
        let cookie = Cookie::random(&mut rand::rng());
        return take_step(cookie.keys(), posted, inner, pages, Some(&cookie)).await;
    };
    let keys = cookie.keys();
    if !is_ours(request, &keys, &posted) {
        return reply::alone(pages, Alone::Foreign);
    }
    take_step(keys, posted, inner, pages, None).await
}

/// Whether a post is from a page of ours: the browser says so, or the page's
/// token does.
fn is_ours(request: &HttpRequest, keys: &VisitKeys, posted: &Posted) -> bool {
    is_from_us(request) || keys.has_token(&posted.token)
}

/// Whether the browser says that a post is from a page of ours.
fn is_from_us(request: &HttpRequest) -> bool {
    header(request, &HeaderName::from_static("sec-fetch-site")) == Some("same-origin")
}

/// Takes a step of the visit, to its end even if the browser goes away in the
/// middle: a tip that was sent and a visit that doesn't know it would become
/// two tips.
async fn take_step(
    keys: VisitKeys,
    posted: Posted,
    inner: &Arc<Inner>,
    pages: &Pages,
    new: Option<&Cookie>,
) -> HttpResponse {
    let own = Arc::clone(inner);
    let taken = spawn(async move { step_and_keep(&own, &keys, posted).await });
    match taken.await {
        Ok(Ok(())) => reply::see_other(pages, new),
        Ok(Err(Full)) => reply::alone(pages, Alone::Busy),
        Err(_) => reply::alone(pages, Alone::Fault),
    }
}

/// Waits for the visit's turn and takes the step.
async fn step_and_keep(inner: &Arc<Inner>, keys: &VisitKeys, posted: Posted) -> Result<(), Full> {
    let mut held = inner.visits.hold(keys).await?;
    step::take(inner, &mut held, posted).await
}

/// Our cookie, if the browser sent one.
fn cookie(request: &HttpRequest) -> Option<Cookie> {
    let headers = request.headers().get_all(COOKIE);
    let mut headers = headers.filter_map(|header| header.to_str().ok());
    headers.find_map(Cookie::in_header)
}

/// Whether the request says that it is a form.
fn is_form(request: &HttpRequest) -> bool {
    let kind = header(request, &CONTENT_TYPE).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default();
    kind.trim().eq_ignore_ascii_case(FORM)
}

/// A header's value.
fn header<'a>(request: &'a HttpRequest, name: &HeaderName) -> Option<&'a str> {
    request
        .headers()
        .get(name)
        .and_then(|value| value.to_str().ok())
}
