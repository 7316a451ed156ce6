//! What goes out to the desk and what comes in from it.

use std::{
    fs::File,
    io::{self, BufReader, Read, Seek, Write},
};

use quietline_case::{LetterId, MailboxName, ParcelId, Reply};
use quietline_seal::{
    Desk, Letter, Sealed, Tipster,
    bundle::{BundleError, ExportHead, ExportSource, OutgoingHead, read_outgoing, write_export_of},
};
use quietline_store::{ExportNumbers, Store, StoreError};
use rand::seq::SliceRandom;
use serde::{Deserialize, Serialize};

use crate::inner::Inner;

/// How many replies are given to the store at once.
const BATCH: usize = 64;

/// An export that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exported {
    /// Its number.
    pub number: u64,
    /// How many letters are in it.
    pub letters: usize,
    /// How many parcels, which hold attached files, are in it.
    #[serde(default)]
    pub parcels: usize,
    /// The letters and parcels that could not be read, each with why. They are
    /// not in it.
    pub unreadable: Vec<String>,
}

/// An outgoing bundle that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivered {
    /// Its number.
    pub number: u64,
    /// How many replies were in it; none if it was taken before.
    pub replies: usize,
    /// How many letters it let the portal erase.
    pub erased: usize,
    /// How many parcels it let the portal erase.
    #[serde(default)]
    pub parcels_erased: usize,
    /// Whether it was new. The one that was taken last may come again.
    pub new: bool,
}

/// How a portal stands. It says nothing of visits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    /// Its name.
    pub portal: String,
    /// Whether it is running.
    pub running: bool,
    /// How many letters it holds.
    pub letters: u64,
    /// How many parcels, which hold attached files, it holds.
    #[serde(default)]
    pub parcels: u64,
    /// How many replies wait in it.
    pub replies: u64,
    /// The number of its last export; 0 for none.
    pub last_export: u64,
    /// The number of the last outgoing bundle it took; 0 for none.
    pub delivered: u64,
    /// Whether the memory in which codes become keys can't reach swap; not
    /// known before the first one came back with a code.
    pub memory_locked: Option<bool>,
    /// Why something could not be stored since it started, if anything was.
    pub trouble: Option<String>,
}

/// Exporting or delivering failed.
#[derive(Debug, thiserror::Error)]
pub enum OfficeError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The bundle is refused, or can't be written.
    #[error(transparent)]
    Bundle(#[from] BundleError),
    /// There is no room to keep the bundle while it is checked.
    #[error("can't keep the bundle while it is checked: {0}; make room on the portal's disk")]
    Stage(io::Error),
    /// The bundle can't be read to its end.
    #[error("can't read the bundle: {0}; check the file or the connection it comes from")]
    Input(io::Error),
}

impl Inner {
    /// Writes an export of all letters and parcels.
    pub(crate) fn export(&self, out: impl Write) -> Result<Exported, OfficeError> {
        let _one_at_a_time = self.office();
        let (mut letters, mut unreadable) = self.readable_letters()?;
        let mut parcels = self.readable_parcels(&mut unreadable)?;
        letters.shuffle(&mut rand::rng());
        parcels.shuffle(&mut rand::rng());
        let ExportNumbers {
            number,
            previous,
            delivered,
        } = self.store.next_export()?;
        let head = ExportHead {
            portal: self.public.portal,
            number,
            previous,
            delivered,
        };
        let mut held = Held {
            store: &self.store,
            letters,
            parcels,
        };
        write_export_of(out, &head, &mut held, &self.key)?;
        Ok(Exported {
            number,
            letters: held.letters.len(),
            parcels: held.parcels.len(),
            unreadable,
        })
    }

    /// The letters that can be read, and why the others can't: one bad letter
    /// must not hold up the rest.
    fn readable_letters(&self) -> Result<(Vec<LetterId>, Vec<String>), StoreError> {
        let mut unreadable = Vec::new();
        let mut letters = self.store.letters()?;
        letters.retain(|id| match self.store.letter(id) {
            Ok(_) => true,
            Err(why) => {
                unreadable.push(why.to_string());
                false
            }
        });
        Ok((letters, unreadable))
    }

    /// The parcels whose files are there; why the others are not comes to the
    /// rest of what can't be read.
    fn readable_parcels(&self, unreadable: &mut Vec<String>) -> Result<Vec<ParcelId>, StoreError> {
        let mut parcels = self.store.parcels()?;
        parcels.retain(|id| match self.store.parcel(id) {
            Ok(_) => true,
            Err(why) => {
                unreadable.push(why.to_string());
                false
            }
        });
        Ok(parcels)
    }

    /// Takes an outgoing bundle, whole or not at all: it is kept in a nameless
    /// file, checked to its end, and only then taken from there. What was begun
    /// and cut off is taken anew when the bundle comes again.
    pub(crate) fn deliver(&self, mut bundle: impl Read) -> Result<Delivered, OfficeError> {
        let mut staged = tempfile::tempfile_in(self.home.dir()).map_err(OfficeError::Stage)?;
        stage(&mut bundle, &mut staged)?;
        let _one_at_a_time = self.office();
        let head = self.read_staged(&mut staged, |_, _| Ok(()))?;
        if head.number == self.store.delivered() {
            return Ok(Delivered {
                number: head.number,
                replies: 0,
                erased: 0,
                parcels_erased: 0,
                new: false,
            });
        }
        let replies = self.keep_replies(&head, &mut staged)?;
        let erase: Vec<_> = head
            .erase
            .iter()
            .map(|erase| (erase.letter, *erase.sum.as_bytes()))
            .collect();
        let erased = self.store.erase(&erase)?;
        let parcels = head.erase_parcels.iter();
        let parcels: Vec<_> = parcels
            .map(|erase| (erase.parcel, *erase.sum.as_bytes()))
            .collect();
        let parcels_erased = self.store.erase_parcels(&parcels)?;
        self.store.finish_delivery(head.number)?;
        Ok(Delivered {
            number: head.number,
            replies,
            erased,
            parcels_erased,
            new: true,
        })
    }

    /// How the portal stands.
    pub(crate) fn status(&self) -> Status {
        let status = self.store.status();
        Status {
            portal: self.public.portal.to_string(),
            running: self.is_running(),
            letters: status.letters,
            parcels: status.parcels,
            replies: status.replies,
            last_export: status.last_export,
            delivered: status.delivered,
            memory_locked: self.reader.is_locked(),
            trouble: self.trouble(),
        }
    }

    /// Gives the replies of a bundle that is proven good to the store.
    fn keep_replies(&self, head: &OutgoingHead, staged: &mut File) -> Result<usize, OfficeError> {
        let mut batch = Vec::with_capacity(BATCH);
        let mut count = 0;
        self.read_staged(staged, |name, reply| {
            count += 1;
            batch.push((name, reply));
            if batch.len() < BATCH {
                return Ok(());
            }
            let kept = self.store.deliver(head.number, &batch);
            batch.clear();
            kept.map_err(io::Error::other)
        })?;
        self.store.deliver(head.number, &batch)?;
        Ok(count)
    }

    /// Reads the staged bundle from its start.
    fn read_staged(
        &self,
        staged: &mut File,
        take: impl FnMut(MailboxName, Sealed<Reply, Tipster>) -> io::Result<()>,
    ) -> Result<OutgoingHead, OfficeError> {
        staged.rewind().map_err(OfficeError::Stage)?;
        let check = |head: &OutgoingHead| {
            head.must_be_for(&self.public.portal)?;
            self.must_not_be_old(head.number)
        };
        Ok(read_outgoing(
            BufReader::new(staged),
            &self.desk,
            check,
            take,
        )?)
    }

    /// Refuses a bundle older than the last one taken.
    fn must_not_be_old(&self, number: u64) -> Result<(), String> {
        let delivered = self.store.delivered();
        if number >= delivered {
            return Ok(());
        }
        Err(format!(
            "it is too old: it is number {number}, and number {delivered} is delivered already; \
             deliver the desk's newest bundle"
        ))
    }
}

/// What an export is made of.
struct Held<'a> {
    /// Where it is.
    store: &'a Store,
    /// The letters.
    letters: Vec<LetterId>,
    /// The parcels.
    parcels: Vec<ParcelId>,
}

impl ExportSource for Held<'_> {
    fn letters(&self) -> Vec<LetterId> {
        self.letters.clone()
    }

    fn parcels(&self) -> Vec<ParcelId> {
        self.parcels.clone()
    }

    fn letter(&mut self, name: &LetterId) -> io::Result<Sealed<Letter, Desk>> {
        self.store.letter(name).map_err(io::Error::other)
    }

    fn parcel(&mut self, name: &ParcelId) -> io::Result<impl Read> {
        self.store.parcel(name).map_err(io::Error::other)
    }
}

/// Copies a bundle into the nameless file, and tells whose fault a failure is.
fn stage(bundle: &mut impl Read, staged: &mut File) -> Result<(), OfficeError> {
    let mut piece = vec![0; 64 << 10];
    loop {
        match bundle.read(&mut piece) {
            Ok(0) => return Ok(()),
            Ok(length) => staged
                .write_all(&piece[..length])
                .map_err(OfficeError::Stage)?,
            Err(why) if why.kind() == io::ErrorKind::Interrupted => {}
            Err(why) => return Err(OfficeError::Input(why)),
        }
    }
}
