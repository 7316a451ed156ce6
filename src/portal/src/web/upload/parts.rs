//! The parts of a post, read piece by piece, at a pace and up to a bound.

use std::time::{Duration, Instant};

use actix_multipart::{Field, Multipart};
use actix_web::{
    http::header::HeaderMap,
    rt::time::timeout,
    web::{Bytes, Payload},
};
use futures_util::StreamExt;

/// An upload that brings less than [`LEAST`] in this time is given up.
const WINDOW: Duration = Duration::from_secs(60);

/// The fewest bytes of a [`WINDOW`]: less than the slowest phone sends, and
/// enough to end those that only mean to keep a place taken.
const LEAST: u64 = 16 << 10;

/// It can't be read on: it stopped, it was cut off, or it is not what it says.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cut;

/// The parts of a post.
pub(super) struct Parts {
    /// The parts.
    parts: Multipart,
    /// How many bytes may still come.
    left: u64,
    /// When the last window began.
    since: Instant,
    /// How many bytes came in it.
    came: u64,
    /// Whether nothing more is read.
    is_cut: bool,
}

impl Parts {
    /// The parts of a post of at most `most` bytes.
    pub(super) fn new(headers: &HeaderMap, payload: Payload, most: u64) -> Self {
        Self {
            parts: Multipart::new(headers, payload),
            left: most,
            since: Instant::now(),
            came: 0,
            is_cut: false,
        }
    }

    /// The next part; none after the last.
    pub(super) async fn next(&mut self) -> Result<Option<Field>, Cut> {
        if self.is_cut {
            return Err(Cut);
        }
        let part = timeout(WINDOW, self.parts.next()).await;
        let part = part.map_err(|_| Cut)?.transpose();
        part.map_err(|_| Cut).inspect_err(|_| self.is_cut = true)
    }

    /// The next piece of a part; none after the last.
    pub(super) async fn piece(&mut self, part: &mut Field) -> Result<Option<Bytes>, Cut> {
        if self.is_cut {
            return Err(Cut);
        }
        let piece = timeout(self.patience(), part.next()).await;
        let piece = piece.map_err(|_| Cut).and_then(|piece| {
            let piece = piece.transpose();
            piece.map_err(|_| Cut)
        });
        let size = piece
            .as_ref()
            .map(|piece| piece.as_ref().map_or(0, Bytes::len));
        if size.is_err() || !self.counts(size.unwrap_or_default() as u64) {
            self.is_cut = true;
            return Err(Cut);
        }
        piece
    }

    /// The text of a part, if it is no longer than `most` bytes.
    pub(super) async fn text(&mut self, mut part: Field, most: usize) -> Option<Vec<u8>> {
        let mut text = Some(Vec::new());
        while let Ok(Some(piece)) = self.piece(&mut part).await {
            text = text.filter(|text| text.len() + piece.len() <= most);
            if let Some(text) = &mut text {
                text.extend_from_slice(&piece);
            }
        }
        text
    }

    /// Reads and drops what is left of a part.
    pub(super) async fn rest(&mut self, mut part: Field) {
        while let Ok(Some(_)) = self.piece(&mut part).await {}
    }

    /// Reads and drops all that is left.
    pub(super) async fn skip(&mut self) {
        while let Ok(Some(part)) = self.next().await {
            self.rest(part).await;
        }
    }

    /// Reads nothing more.
    pub(super) fn give_up(&mut self) {
        self.is_cut = true;
    }

    /// How long the next piece may take.
    fn patience(&mut self) -> Duration {
        if self.came >= LEAST {
            self.since = Instant::now();
            self.came = 0;
        }
        WINDOW.saturating_sub(self.since.elapsed())
    }

    /// Counts bytes that came; says whether more may come.
    fn counts(&mut self, bytes: u64) -> bool {
        self.came += bytes;
        let left = self.left.checked_sub(bytes);
        self.left = left.unwrap_or_default();
        left.is_some()
    }
}
