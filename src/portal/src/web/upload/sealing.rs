//! Sealing one file on a thread that may block, while the next piece comes.

use std::{
    io::{self, Write},
    mem,
    sync::Arc,
};

use actix_web::{
    rt::task::{JoinHandle, spawn_blocking},
    web::Bytes,
};
use quietline_case::{Attachment, ParcelId, Plain};
use quietline_seal::parcel::ParcelSealer;
use quietline_store::Draft;
use tokio::sync::mpsc::{Receiver, Sender, channel};

use crate::{
    inner::{Inner, why_not_sealed},
    visit::Refusal,
};

/// How many bytes go at once. Each time costs a wake-up, and what comes from the
/// network comes in far smaller pieces.
const BATCH: usize = 256 << 10;

/// How many batches may wait, so that neither side waits for the other.
const BATCHES: usize = 2;

/// What goes to the thread that seals.
enum Piece {
    /// Some of the file.
    More(Vec<Bytes>),
    /// Its end.
    End,
}

/// A file that is being sealed.
pub(super) struct Sealing {
    /// Where its pieces go; `None` once nothing more may come.
    pieces: Option<Sender<Piece>>,
    /// The pieces that go next, and how many bytes they have.
    batch: (Vec<Bytes>, usize),
    /// What comes of it.
    sealed: JoinHandle<Result<Sealed, Refusal>>,
}

/// A file that is sealed whole, on the disk, and loose.
pub(super) struct Sealed {
    /// What the letter says of it, but for its name.
    file: Attachment,
}

impl Sealing {
    /// Begins a file.
    pub(super) fn begin(inner: &Arc<Inner>) -> Self {
        let (to, pieces) = channel(BATCHES);
        let inner = Arc::clone(inner);
        Self {
            pieces: Some(to),
            batch: Default::default(),
            sealed: spawn_blocking(move || seal(&inner, pieces)),
        }
    }

    /// Adds a piece; says whether it was taken.
    pub(super) async fn add(&mut self, piece: Bytes) -> bool {
        let (pieces, size) = &mut self.batch;
        *size += piece.len();
        pieces.push(piece);
        *size < BATCH || self.send().await
    }

    /// Sends the batch; says whether it was taken.
    async fn send(&mut self) -> bool {
        let (batch, _) = mem::take(&mut self.batch);
        match &self.pieces {
            Some(pieces) => pieces.send(Piece::More(batch)).await.is_ok(),
            None => false,
        }
    }

    /// Ends the file: it is on the disk.
    pub(super) async fn end(mut self) -> Result<Sealed, Refusal> {
        self.send().await;
        if let Some(pieces) = self.pieces.take() {
            // If it is not taken any more, the reason is what comes of it.
            let _ = pieces.send(Piece::End).await;
        }
        self.sealed.await.unwrap_or(Err(Refusal::NotStored))
    }

    /// Drops the file, and waits until nothing of it is left. Why comes back:
    /// what went wrong on the thread, or else `why`.
    pub(super) async fn stop(mut self, why: Refusal) -> Refusal {
        drop(self.pieces.take());
        match self.sealed.await {
            Ok(Ok(_) | Err(Refusal::Stopped)) => why,
            Ok(Err(other)) => other,
            Err(_) => Refusal::NotStored,
        }
    }
}

impl Sealed {
    /// Its parcel.
    pub(super) const fn parcel(&self) -> ParcelId {
        self.file.parcel
    }

    /// What the letter says of it, by the name that its device gave it.
    pub(super) fn attachment(self, name: Plain) -> Attachment {
        Attachment { name, ..self.file }
    }
}

/// Seals pieces until the end comes. Without one the file was given up, and
/// what there is of it is erased.
fn seal(inner: &Inner, mut pieces: Receiver<Piece>) -> Result<Sealed, Refusal> {
    let mut sealer = inner.begin_file().map_err(|why| inner.refusal(why))?;
    while let Some(piece) = pieces.blocking_recv() {
        match piece {
            Piece::More(batch) => {
                let mut batch = batch.iter();
                let written = batch.try_for_each(|bytes| sealer.write_all(bytes));
                written.map_err(|why| inner.refusal(why))?;
            }
            Piece::End => return finish(inner, sealer),
        }
    }
    Err(Refusal::Stopped)
}

/// Ends a file.
fn finish(inner: &Inner, sealer: ParcelSealer<Draft>) -> Result<Sealed, Refusal> {
    let parcel = sealer.finish().map_err(why_not_sealed);
    let kept = parcel.and_then(|parcel| inner.keep_file(parcel).map_err(io::Error::other));
    kept.map(|file| Sealed { file })
        .map_err(|why| inner.refusal(why))
}
