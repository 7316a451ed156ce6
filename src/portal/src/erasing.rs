//! Erases the parcels of files that were added and never sent.

use std::{
    io,
    sync::{
        Arc,
        mpsc::{Receiver, channel},
    },
    thread::{self, JoinHandle},
};

use quietline_case::ParcelId;
use quietline_store::Store;

use crate::visit::Eraser;

/// A thread that erases: to leave must not wait for a disk. Dropped, it first
/// erases all it was told to, so every [`Eraser`] must be gone by then.
pub(crate) struct Erasing {
    /// What tells it; `None` once it is to end.
    eraser: Option<Eraser>,
    /// The thread; `None` once it was waited for.
    thread: Option<JoinHandle<()>>,
}

impl Erasing {
    /// Starts it.
    pub(crate) fn start(store: Arc<Store>) -> io::Result<Self> {
        let (to, told) = channel();
        let thread = thread::Builder::new()
            .name("eraser".to_owned())
            .spawn(move || erase(&store, &told))?;
        Ok(Self {
            eraser: Some(Eraser::new(to)),
            thread: Some(thread),
        })
    }

    /// What tells it.
    pub(crate) fn eraser(&self) -> Eraser {
        let eraser = self.eraser.clone();
        eraser.expect("it ends only when it is dropped")
    }
}

impl Drop for Erasing {
    fn drop(&mut self) {
        drop(self.eraser.take());
        if let Some(thread) = self.thread.take() {
            // How it ended changes nothing any more.
            let _ = thread.join();
        }
    }
}

/// Erases what it is told to, until nobody can tell it any more.
fn erase(store: &Store, told: &Receiver<Vec<ParcelId>>) {
    for parcels in told {
        // What can't be erased now is erased when the store opens next.
        let _ = store.abandon_parcels(&parcels);
    }
}
