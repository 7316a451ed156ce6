//! What the desk knows beside the letters: portals, a ledger of all letters
//! that ever came, replies, counters. It holds ids, times and sums; words are
//! in it only sealed. It lies in `state.age`, sealed to the team as a whole.

use std::collections::{BTreeMap, BTreeSet};

use data_encoding::BASE64;
use jiff::Timestamp;
use quietline_case::{
    CaseId, Kind, LetterId, MailboxName, ParcelId, PortalId, ReplyKind, SubmissionId, ThreadId,
};
use quietline_seal::{Site, bundle::Sum, signing::VerifyingKey};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use zeroize::Zeroizing;

use crate::{Clocks, DeskError, files, keys::Keys, layout::Layout};

/// The version of this format.
const FORMAT: u32 = 1;

/// How far numbers jump when a vault is restored, so that nothing written
/// after the backup is taken for something new: bundles …
const RESTORED_BUNDLES: u64 = 1 << 20;
/// … and replies, of which a thread has few.
const RESTORED_REPLIES: u32 = 8;
/// The jumps of replies stop here: answers need numbers too.
const LAST_JUMP: u32 = 128;

/// All that the desk knows beside the letters.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct State {
    /// The version of this format.
    format: u32,
    /// Each member of staff.
    pub(crate) staff: BTreeMap<String, Member>,
    /// What all codes of the hotline have in common, once a portal is enrolled.
    pub(crate) site: Option<Site>,
    /// The enrolled portals.
    pub(crate) portals: BTreeMap<PortalId, Portal>,
    /// Every letter that ever came.
    pub(crate) letters: BTreeMap<LetterId, Entry>,
    /// Every parcel that ever came.
    #[serde(default)]
    pub(crate) parcels: BTreeMap<ParcelId, Kept>,
    /// Where each thread stands.
    pub(crate) threads: BTreeMap<ThreadId, Standing>,
    /// Every reply, under the name it waits under.
    pub(crate) replies: BTreeMap<MailboxName, Written>,
    /// How many letters came that no reply was made for.
    pub(crate) slots: u64,
    /// How many imports there were.
    pub(crate) imports: u64,
    /// When each of them was, as far as that was noted.
    #[serde(default)]
    pub(crate) import_times: BTreeMap<u64, Timestamp>,
    /// How long staff have for what they owe.
    #[serde(default)]
    pub(crate) clocks: Clocks,
    /// The number of the first reply in a thread that begins now.
    pub(crate) first_reply: u32,
}

/// What a member of staff does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Reads, sorts and answers.
    Advocate,
    /// Decides.
    Supervisor,
}

/// A member of staff.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Member {
    /// What the member does.
    pub(crate) role: Role,
}

/// An enrolled portal.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Portal {
    /// What it signs its exports with.
    pub(crate) key: VerifyingKey,
    /// The last export taken from it; 0 for none.
    pub(crate) export: u64,
    /// The sum of what was in that export.
    pub(crate) content: Option<Sum>,
    /// The last outgoing bundle that it says it took.
    pub(crate) delivered: u64,
    /// The last outgoing bundle written for it.
    pub(crate) outgoing: u64,
}

/// A letter in the ledger.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Entry {
    /// The sum of the sealed letter.
    pub(crate) sum: Sum,
    /// The import it first came with: earlier letters have the say in a thread.
    pub(crate) import: u64,
    /// The portals whose last export still held it.
    pub(crate) at: BTreeSet<PortalId>,
    /// Whether the last backup was read back and held it.
    pub(crate) backed_up: bool,
    /// Whether a member of staff has seen it.
    pub(crate) seen: bool,
    /// Where it belongs; nothing if it could not be opened.
    pub(crate) place: Option<Place>,
    /// The parcels that it names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) files: Vec<Named>,
}

/// A parcel as a letter names it: another sum is another parcel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Named {
    /// Its name.
    pub(crate) parcel: ParcelId,
    /// The sum of the sealed parcel.
    pub(crate) sum: Sum,
}

/// A parcel in the ledger.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Kept {
    /// The sum of the sealed parcel.
    pub(crate) sum: Sum,
    /// How many bytes it has.
    pub(crate) bytes: u64,
    /// The portals whose last export still held it.
    pub(crate) at: BTreeSet<PortalId>,
    /// Whether the last backup was read back and held it.
    pub(crate) backed_up: bool,
}

/// Where a letter belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Place {
    /// The thread.
    pub(crate) thread: ThreadId,
    /// The submission.
    pub(crate) submission: SubmissionId,
    /// Which part of it.
    pub(crate) part: u32,
    /// What it is.
    pub(crate) kind: Kind,
}

/// Where a thread stands.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Standing {
    /// The number of its next reply.
    pub(crate) next: u32,
    /// Since when it waits for a "read by staff" mark, if it does.
    pub(crate) mark: Option<Timestamp>,
    /// Whether the tipster asked for no answers.
    #[serde(default)]
    pub(crate) silent: bool,
    /// The name of its case file, once there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) case: Option<CaseId>,
}

/// A reply that was written. Its sealed form lies in `replies/`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Written {
    /// What it is.
    pub(crate) kind: ReplyKind,
    /// When.
    pub(crate) written: Timestamp,
    /// For which thread, and its number there; nothing for filler.
    pub(crate) to: Option<(ThreadId, u32)>,
    /// An answer's words, sealed to the team.
    pub(crate) words: Option<SealedWords>,
    /// The sum of its sealed form.
    pub(crate) sum: Sum,
    /// Whether it took the place of a letter's one reply.
    pub(crate) counted: bool,
    /// Whether it was dropped: it goes to no portal any more.
    #[serde(default)]
    pub(crate) dropped: bool,
    /// For each portal, the number of the first outgoing bundle that had it.
    pub(crate) first_in: BTreeMap<PortalId, u64>,
}

/// An age file, as base64.
pub(crate) struct SealedWords(pub(crate) Vec<u8>);

impl std::fmt::Debug for SealedWords {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SealedWords(…)")
    }
}

impl Serialize for SealedWords {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&BASE64.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for SealedWords {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        BASE64
            .decode(text.as_bytes())
            .map(Self)
            .map_err(de::Error::custom)
    }
}

impl State {
    /// The state of a vault that was just founded.
    pub(crate) fn founded(name: &str, role: Role) -> Self {
        Self {
            staff: BTreeMap::from([(name.to_owned(), Member { role })]),
            ..Self::empty()
        }
    }

    /// Knows nothing.
    pub(crate) fn empty() -> Self {
        Self {
            format: FORMAT,
            staff: BTreeMap::new(),
            site: None,
            portals: BTreeMap::new(),
            letters: BTreeMap::new(),
            parcels: BTreeMap::new(),
            threads: BTreeMap::new(),
            replies: BTreeMap::new(),
            slots: 0,
            imports: 0,
            import_times: BTreeMap::new(),
            clocks: Clocks::default(),
            first_reply: 0,
        }
    }

    /// Reads `state.age`.
    pub(crate) fn load(layout: &Layout, keys: &Keys) -> Result<Self, DeskError> {
        let path = layout.state();
        let damaged = |why: String| DeskError::DamagedState {
            path: path.clone(),
            why,
        };
        let sealed = std::fs::read(&path).map_err(|error| damaged(error.to_string()))?;
        let plain = keys
            .open(&sealed)
            .map_err(|error| damaged(error.to_string()))?;
        let state: Self =
            serde_json::from_slice(&plain).map_err(|error| damaged(error.to_string()))?;
        if state.format == FORMAT {
            Ok(state)
        } else {
            Err(damaged(format!(
                "it is of format {}, and this program knows {FORMAT}",
                state.format
            )))
        }
    }

    /// Writes `state.age`, durably and whole.
    pub(crate) fn save(&self, layout: &Layout, keys: &Keys) -> Result<(), DeskError> {
        let plain = serde_json::to_vec(self).map(Zeroizing::new);
        let plain = plain.expect("ids, times and numbers are JSON");
        files::write_whole(&layout.state(), &keys.seal(&plain)?)
    }

    /// Makes sure that nothing written after the backup is taken for new.
    pub(crate) fn jump_after_restore(&mut self) {
        for portal in self.portals.values_mut() {
            portal.outgoing = portal.outgoing.max(portal.delivered) + RESTORED_BUNDLES;
        }
        self.first_reply = jump(self.first_reply);
        for standing in self.threads.values_mut() {
            standing.next = jump(standing.next);
        }
    }

    /// A portal that names a lower bundle than before has lost what it took
    /// since: those replies go to it again, and count from then on only.
    pub(crate) fn forget_undelivered(&mut self, id: PortalId, before: u64) {
        let Some(portal) = self.portals.get(&id) else {
            return;
        };
        if portal.delivered < before {
            for reply in self.replies.values_mut() {
                reply
                    .first_in
                    .retain(|at, first| *at != id || *first <= portal.delivered);
            }
        }
    }

    /// Where a thread stands; a new one stands at its beginning.
    pub(crate) fn standing(&mut self, thread: ThreadId) -> &mut Standing {
        let next = self.first_reply;
        self.threads.entry(thread).or_insert(Standing {
            next,
            mark: None,
            silent: false,
            case: None,
        })
    }

    /// The number of a thread's next reply.
    pub(crate) fn next_reply(&self, thread: &ThreadId) -> u32 {
        self.threads
            .get(thread)
            .map_or(self.first_reply, |standing| standing.next)
    }

    /// The name of a thread's case file, if there is one.
    pub(crate) fn case_name(&self, thread: &ThreadId) -> Option<CaseId> {
        self.threads.get(thread)?.case
    }

    /// Each thread with a case file, and its name.
    pub(crate) fn case_names(&self) -> impl Iterator<Item = (ThreadId, CaseId)> {
        let threads = self.threads.iter();
        threads.filter_map(|(id, standing)| Some((*id, standing.case?)))
    }

    /// Whether a thread's tipster asked for no answers.
    pub(crate) fn is_silent(&self, thread: &ThreadId) -> bool {
        let standing = self.threads.get(thread);
        standing.is_some_and(|standing| standing.silent)
    }

    /// Every thread that has a letter other than decoys.
    pub(crate) fn thread_ids(&self) -> BTreeSet<ThreadId> {
        let places = self.letters.values().filter_map(|entry| entry.place);
        places
            .filter(|place| place.kind != Kind::Decoy)
            .map(|place| place.thread)
            .collect()
    }
}

/// The reply number after a restore.
fn jump(next: u32) -> u32 {
    if next < LAST_JUMP {
        next + RESTORED_REPLIES
    } else {
        next
    }
}

impl Portal {
    /// A portal that was just enrolled.
    pub(crate) const fn new(key: VerifyingKey) -> Self {
        Self {
            key,
            export: 0,
            content: None,
            delivered: 0,
            outgoing: 0,
        }
    }
}

impl Written {
    /// Whether the portal has said that it took the reply.
    pub(crate) fn is_confirmed(&self, id: &PortalId, portal: &Portal) -> bool {
        self.first_in
            .get(id)
            .is_some_and(|first| *first <= portal.delivered)
    }
}
