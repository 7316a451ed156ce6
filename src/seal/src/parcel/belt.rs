//! What carries sealed pieces to the shelf, on a thread of its own.
//!
//! Summing up what is sealed and writing it take as long as sealing it. Side by
//! side they halve the time of an upload.

use std::{
    io::{self, Write},
    mem,
    sync::mpsc::{Receiver, SyncSender, channel, sync_channel},
    thread::{self, JoinHandle},
};

use sha2::{Digest, Sha256};

use super::seal::{SealedPiece, Shelf};

/// How many bytes go at once. Each time costs a wake-up.
const PIECE: usize = 128 << 10;

/// How many pieces may be on their way.
const PIECES: usize = 2;

/// A belt that leads to a shelf.
///
/// A shelf's failure comes back with one of the pieces that follow. Dropping the
/// belt waits until the shelf is dropped too.
pub(super) struct Belt<S> {
    /// The near end; `None` once nothing more may be put on it.
    near: Option<SyncSender<Vec<u8>>>,
    /// What is to go next.
    piece: Vec<u8>,
    /// Buffers that come back empty.
    empty: Receiver<Vec<u8>>,
    /// What stands at the far end; `None` once it was waited for.
    far: Option<JoinHandle<io::Result<Shelved<S>>>>,
}

/// What the belt has carried.
pub(super) struct Shelved<S> {
    /// The shelf.
    pub(super) shelf: S,
    /// The SHA-256 of what is on it.
    pub(super) sum: [u8; 32],
    /// How many bytes are on it.
    pub(super) size: u64,
}

impl<S: Shelf + Send + 'static> Belt<S> {
    /// A belt to this shelf.
    pub(super) fn to(shelf: S) -> io::Result<Self> {
        let (near, pieces) = sync_channel(PIECES);
        let (back, empty) = channel();
        let far = thread::Builder::new()
            .name("parcel".to_owned())
            .spawn(move || shelve(shelf, &pieces, |piece| drop(back.send(piece))))?;
        Ok(Self {
            near: Some(near),
            piece: Vec::new(),
            empty,
            far: Some(far),
        })
    }
}

impl<S> Belt<S> {
    /// Waits until all is on the shelf.
    pub(super) fn end(mut self) -> io::Result<Shelved<S>> {
        self.send()?;
        self.wait()
    }

    /// Sends what is to go next.
    fn send(&mut self) -> io::Result<()> {
        let next = self.empty.try_recv().unwrap_or_default();
        let piece = mem::replace(&mut self.piece, next);
        let near = self.near.as_ref();
        if near.is_some_and(|near| near.send(piece).is_ok()) {
            return Ok(());
        }
        // The far end has let go of the belt, which it does only when it fails.
        let ended = self.wait();
        Err(ended
            .err()
            .unwrap_or_else(|| io::ErrorKind::BrokenPipe.into()))
    }

    /// Puts nothing more on the belt, and waits for what stands at its far end.
    fn wait(&mut self) -> io::Result<Shelved<S>> {
        drop(self.near.take());
        let stopped = || io::Error::other("what writes the parcel has stopped");
        let ended = self.far.take().map(JoinHandle::join);
        ended.and_then(Result::ok).ok_or_else(stopped)?
    }
}

impl<S> Write for Belt<S> {
    fn write(&mut self, sealed: &[u8]) -> io::Result<usize> {
        self.piece.extend_from_slice(sealed);
        if self.piece.len() >= PIECE {
            self.send()?;
        }
        Ok(sealed.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<S> Drop for Belt<S> {
    fn drop(&mut self) {
        // Whoever drops it has given up the parcel, or has been told already.
        let _ = self.wait();
    }
}

/// Puts all pieces on the shelf and sums them up, until no more can come.
fn shelve<S: Shelf>(
    mut shelf: S,
    pieces: &Receiver<Vec<u8>>,
    give_back: impl Fn(Vec<u8>),
) -> io::Result<Shelved<S>> {
    let (mut sum, mut size) = (Sha256::new(), 0);
    for mut piece in pieces {
        shelf.put(SealedPiece(&piece))?;
        sum.update(&piece);
        size += piece.len() as u64;
        piece.clear();
        give_back(piece);
    }
    let sum = sum.finalize().into();
    Ok(Shelved { shelf, sum, size })
}

#[cfg(test)]
mod tests {
    use std::{
        io::{self, Write},
        sync::Arc,
    };

    use super::{Belt, PIECE, SealedPiece, Shelf};

    /// A shelf with a thing to do for each piece.
    struct Acting {
        /// Counts the shelves there are.
        _count: Arc<()>,
        /// The thing to do.
        act: fn() -> io::Result<()>,
    }

    impl Shelf for Acting {
        fn put(&mut self, _: SealedPiece<'_>) -> io::Result<()> {
            (self.act)()
        }
    }

    #[test]
    fn a_shelf_is_gone_when_its_belt_is() {
        let count = Arc::new(());
        let shelf = Acting {
            _count: count.clone(),
            act: || Ok(()),
        };
        let mut belt = Belt::to(shelf).unwrap();
        for _ in 0..100 {
            belt.write_all(b"piece").unwrap();
        }
        assert_eq!(Arc::strong_count(&count), 2);
        drop(belt);
        assert_eq!(Arc::strong_count(&count), 1);
    }

    #[test]
    fn a_shelf_that_fails_or_panics_is_an_error() {
        let full = || Err(io::Error::new(io::ErrorKind::StorageFull, "no room"));
        let panics = || panic!("a shelf of a test");
        let cases: [(fn() -> _, _); 2] = [(full, "no room"), (panics, "has stopped")];
        for (act, why) in cases {
            let shelf = || Acting {
                _count: Arc::default(),
                act,
            };
            let mut belt = Belt::to(shelf()).unwrap();
            let error = loop {
                if let Err(error) = belt.write_all(&[7; 50_000]) {
                    break error;
                }
            };
            assert!(error.to_string().contains(why), "{error}");
            assert!(belt.write_all(&[7; PIECE]).is_err());
            assert!(belt.end().is_err());

            let mut belt = Belt::to(shelf()).unwrap();
            belt.write_all(b"the only piece").unwrap();
            assert!(
                belt.end()
                    .is_err_and(|error| error.to_string().contains(why))
            );
        }
    }
}
