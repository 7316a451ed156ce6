//! Reading what a browser posts, up to a bound.

use std::{sync::Arc, time::Duration};

use actix_web::{rt::time::timeout, web::Payload};
use futures_util::StreamExt;
use zeroize::{Zeroize, Zeroizing};

use crate::budget::{Budget, Share};

/// A post above this size needs a share of the budget: no page accepts so much,
/// but it is read all the same, so that nothing typed is lost.
const USUAL: usize = 2 << 20;

/// The largest post that is kept.
const MOST: usize = 32 << 20;

/// A larger one is read and dropped up to this size, so that the browser
/// hears our answer instead of a broken connection.
const DROPPED: usize = 64 << 20;

/// A post that stands still for so long is given up.
const STALL: Duration = Duration::from_secs(60);

/// How many bytes all large posts that are being read may have together.
const MAX_LARGE_BYTES: usize = 128 << 20;

/// What came of reading a post.
pub(super) enum Body {
    /// All of it, with the memory it may take.
    Whole(Zeroizing<Vec<u8>>, Option<Share>),
    /// More than is kept.
    TooLarge,
    /// It stopped on the way.
    Broken,
}

/// The memory for all large posts.
pub(crate) fn large_bodies() -> Arc<Budget> {
    Budget::new(MAX_LARGE_BYTES)
}

/// Reads a post. `announced` is its length, as far as the browser said.
pub(super) async fn read(
    payload: &mut Payload,
    announced: Option<usize>,
    large: &Arc<Budget>,
) -> Body {
    let room = announced.unwrap_or_default().min(USUAL);
    let mut body = Zeroizing::new(Vec::with_capacity(room));
    let mut share = None;
    while let Some(chunk) = next(payload).await {
        let Ok(chunk) = chunk else {
            return Body::Broken;
        };
        let size = body.len() + chunk.len();
        if size > USUAL && share.is_none() {
            share = large.take(MOST);
        }
        if size > MOST || (size > USUAL && share.is_none()) {
            drop(body);
            skip_from(payload, size).await;
            return Body::TooLarge;
        }
        extend(&mut body, &chunk);
    }
    Body::Whole(body, share)
}

/// Reads and drops what comes.
pub(super) async fn skip(payload: &mut Payload) {
    skip_from(payload, 0).await;
}

/// Reads and drops what comes after `size` bytes.
async fn skip_from(payload: &mut Payload, mut size: usize) {
    while size < DROPPED {
        match next(payload).await {
            Some(Ok(chunk)) => size += chunk.len(),
            _ => break,
        }
    }
}

/// The next piece; an error if none comes for long.
async fn next(payload: &mut Payload) -> Option<Result<actix_web::web::Bytes, ()>> {
    let chunk = timeout(STALL, payload.next()).await;
    let chunk = chunk.map_err(drop).transpose()?;
    Some(chunk.and_then(|chunk| chunk.map_err(drop)))
}

/// Adds a piece; memory that is outgrown is wiped.
fn extend(body: &mut Zeroizing<Vec<u8>>, chunk: &[u8]) {
    if body.capacity() - body.len() < chunk.len() {
        let mut roomier = Vec::with_capacity((body.len() + chunk.len()) * 2);
        roomier.extend_from_slice(body);
        body.zeroize();
        *body = Zeroizing::new(roomier);
    }
    body.extend_from_slice(chunk);
}
