//! The parts of a post, read piece by piece, at a pace and up to a bound.

use std::time::Duration;

use actix_multipart::{Field, Multipart};
use actix_web::{
    error::PayloadError,
    http::header::HeaderMap,
    rt::time::{Instant, timeout},
    web::Bytes,
};
use futures_util::{Stream, StreamExt};

/// An upload that brings less than [`LEAST`] in this time is given up.
const WINDOW: Duration = Duration::from_secs(60);

/// The fewest bytes of a [`WINDOW`]: less than the slowest phone sends, and
/// enough to end those that only mean to keep a place taken.
const LEAST: u64 = 16 << 10;

/// It can't be read on: it stopped, it was cut off, or it is not what it says.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cut;

/// One part. It is not asked for more once its end has come: the library
/// panics then.
pub(super) struct Part {
    /// What is read from.
    field: Field,
    /// Whether its end has come.
    is_done: bool,
}

impl Part {
    /// Its name.
    pub(super) fn name(&self) -> &str {
        self.field.name().unwrap_or_default()
    }

    /// The name of the file in it; none if it is no file.
    pub(super) fn file_name(&self) -> Option<&str> {
        self.field.content_disposition()?.get_filename()
    }
}

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
    pub(super) fn new(
        headers: &HeaderMap,
        payload: impl Stream<Item = Result<Bytes, PayloadError>> + 'static,
        most: u64,
    ) -> Self {
        Self {
            parts: Multipart::new(headers, payload),
            left: most,
            since: Instant::now(),
            came: 0,
            is_cut: false,
        }
    }

    /// The next part; none after the last.
    pub(super) async fn next(&mut self) -> Result<Option<Part>, Cut> {
        if self.is_cut {
            return Err(Cut);
        }
        let part = timeout(WINDOW, self.parts.next()).await;
        let part = part.map_err(|_| Cut)?.transpose();
        let part = part.map_err(|_| Cut).inspect_err(|_| self.is_cut = true)?;
        Ok(part.map(|field| Part {
            field,
            is_done: false,
        }))
    }

    /// The next piece of a part; none after the last.
    pub(super) async fn piece(&mut self, part: &mut Part) -> Result<Option<Bytes>, Cut> {
        if self.is_cut {
            return Err(Cut);
        }
        if part.is_done {
            return Ok(None);
        }
        let piece = timeout(self.patience(), part.field.next()).await;
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
        part.is_done = matches!(piece, Ok(None));
        piece
    }

    /// The text of a part, if it is no longer than `most` bytes.
    pub(super) async fn text(&mut self, mut part: Part, most: usize) -> Option<Vec<u8>> {
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
    pub(super) async fn rest(&mut self, mut part: Part) {
        while let Ok(Some(_)) = self.piece(&mut part).await {}
    }

    /// Reads and drops what is left, up to `most` bytes.
    pub(super) async fn skip(&mut self, most: u64) {
        self.left = self.left.min(most);
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

#[cfg(test)]
mod tests {
    use actix_web::{
        http::header::{CONTENT_TYPE, HeaderMap, HeaderValue},
        rt::time::{Instant, sleep},
        web::Bytes,
    };
    use futures_util::{Stream, StreamExt, stream};

    use super::{Duration, Parts, WINDOW};

    /// How the parts of a post are told apart.
    fn headers() -> HeaderMap {
        let kind = HeaderValue::from_static("multipart/form-data; boundary=b");
        [(CONTENT_TYPE, kind)].into_iter().collect()
    }

    /// The start of a post with a file.
    const START: &[u8] = b"--b\r\ncontent-disposition: form-data; name=\"file\"; \
        filename=\"a\"\r\n\r\n";

    /// Such a post whose file comes in pieces of so many bytes, one in half a
    /// window, and never ends.
    fn dripping(size: usize) -> impl Stream<Item = Bytes> {
        let start = stream::iter([Bytes::from_static(START)]);
        let drops = stream::repeat(()).then(move |()| async move {
            sleep(WINDOW / 2 - Duration::from_secs(1)).await;
            Bytes::from(vec![7; size])
        });
        start.chain(drops)
    }

    /// How long a file is read, and how many bytes of it come.
    async fn read(
        post: impl Stream<Item = Bytes> + 'static,
        most: u64,
        pieces: usize,
    ) -> (Duration, usize) {
        let mut parts = Parts::new(&headers(), post.map(Ok), most);
        let since = Instant::now();
        let mut part = parts.next().await.unwrap().unwrap();
        let mut size = 0;
        for _ in 0..pieces {
            match parts.piece(&mut part).await {
                Ok(Some(piece)) => size += piece.len(),
                _ => break,
            }
        }
        (since.elapsed(), size)
    }

    #[tokio::test(start_paused = true)]
    async fn what_stands_still_is_given_up() {
        let start = stream::iter([Bytes::from_static(START), Bytes::from_static(b"some")]);
        let (time, size) = read(start.chain(stream::pending()), 1 << 30, 10).await;
        assert_eq!(size, 4);
        assert!(time >= WINDOW && time < WINDOW * 2, "{time:?}");
    }

    #[tokio::test(start_paused = true)]
    async fn what_only_drips_is_given_up_and_what_is_slow_is_not() {
        let (time, size) = read(dripping(100), 1 << 30, 1000).await;
        assert!(size < 1000 && time < WINDOW * 2, "{size} {time:?}");
        let (_, size) = read(dripping(10 << 10), 1 << 30, 1000).await;
        assert_eq!(size, 1000 * (10 << 10));
    }

    #[tokio::test(start_paused = true)]
    async fn no_more_is_read_than_the_bound() {
        let (_, size) = read(dripping(10 << 10), 50 << 10, 1000).await;
        assert_eq!(size, 50 << 10);
    }
}
