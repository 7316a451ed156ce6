//! How things lie in sled: the names of records and their bytes.
//!
//! | key | value |
//! |---|---|
//! | `00` `format` | the format's number, 4 bytes |
//! | `00` `state` | [`State`] |
//! | `01` kind name | [`Head`] |
//! | `02` kind name page | at most [`PAGE`] bytes of the wrapped letter |
//!
//! A parcel's only record is `01` kind name, with a [`ParcelRecord`].
//!
//! Heads stand apart from pages so that listing them reads no letter. Numbers
//! are big-endian.

use std::fmt;

use data_encoding::HEXLOWER;

use crate::slots::Slot;

/// The format this program writes, and the newest it reads.
pub(crate) const FORMAT: u32 = 1;

/// The key of the format's number.
pub(crate) const FORMAT_KEY: &[u8] = b"\x00format";

/// The key of the state.
pub(crate) const STATE_KEY: &[u8] = b"\x00state";

/// Bytes of a page. Above 7,600 sled writes values to files of their own and
/// never syncs these.
pub(crate) const PAGE: usize = 7_000;

/// How many pages a thing may have: their number is a byte.
const MOST_PAGES: usize = 255;

/// What a thing is, so that a letter and a reply of one name differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A letter to the desk.
    Letter,
    /// A reply to a tipster.
    Reply,
    /// An attachment, which is a file beside sled.
    Parcel,
}

/// The name of a stored thing: its kind, then the sixteen bytes of its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Name([u8; 17]);

impl Name {
    /// The name of the `kind` with the id `id`.
    pub(crate) fn new(kind: Kind, id: &[u8; 16]) -> Self {
        let mut name = [kind.letter(); 17];
        name[1..].copy_from_slice(id);
        Self(name)
    }

    /// The bytes that stand for it in keys and in associated data.
    pub(crate) fn as_bytes(&self) -> &[u8; 17] {
        &self.0
    }

    /// The key of its head.
    pub(crate) fn head_key(&self) -> Vec<u8> {
        [&[1], self.0.as_slice()].concat()
    }

    /// The key of one of its pages.
    pub(crate) fn page_key(&self, page: u8) -> Vec<u8> {
        [&[2], self.0.as_slice(), &[page]].concat()
    }

    /// The id in the key of a head; `None` if the key is malformed.
    pub(crate) fn id_in(head_key: &[u8]) -> Option<[u8; 16]> {
        head_key.get(2..)?.try_into().ok()
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.0[0] {
            b'l' => "letter",
            b'r' => "reply",
            _ => "parcel",
        };
        write!(f, "{kind} {}", HEXLOWER.encode(&self.0[1..]))
    }
}

impl fmt::Display for Kind {
    /// Many of them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Letter => "letters",
            Self::Reply => "replies",
            Self::Parcel => "parcels",
        })
    }
}

impl Kind {
    /// The byte that stands for it.
    const fn letter(self) -> u8 {
        match self {
            Self::Letter => b'l',
            Self::Reply => b'r',
            Self::Parcel => b'p',
        }
    }

    /// What the key of every head of this kind begins with.
    pub(crate) const fn head_prefix(self) -> [u8; 2] {
        [1, self.letter()]
    }
}

/// The first record of a stored thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    /// Which slot holds its key.
    pub(crate) slot: Slot,
    /// How many bytes its pages have together.
    pub(crate) len: u32,
    /// The nonce of its wrapping.
    pub(crate) nonce: [u8; 24],
}

impl Head {
    /// How many pages it has.
    pub(crate) fn pages(&self) -> u8 {
        (self.len as usize).div_ceil(PAGE).min(MOST_PAGES) as u8
    }

    /// As bytes.
    pub(crate) fn to_bytes(self) -> Vec<u8> {
        [
            &self.slot.to_be_bytes()[..],
            &self.len.to_be_bytes(),
            &self.nonce,
        ]
        .concat()
    }

    /// From bytes; `None` if they are not a head, or one of a thing longer than
    /// its pages could be numbered.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (slot, rest) = bytes.split_first_chunk()?;
        let (len, nonce) = rest.split_first_chunk()?;
        let (slot, len) = (Slot::from_be_bytes(*slot), u32::from_be_bytes(*len));
        let nonce = nonce.try_into().ok()?;
        (len as usize <= MOST_PAGES * PAGE).then_some(Self { slot, len, nonce })
    }
}

/// What is known of an adopted parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ParcelRecord {
    /// The SHA-256 of its file.
    pub(crate) sum: [u8; 32],
    /// How many bytes its file has.
    pub(crate) size: u64,
}

impl ParcelRecord {
    /// As bytes.
    pub(crate) fn to_bytes(self) -> Vec<u8> {
        [&self.sum[..], &self.size.to_be_bytes()].concat()
    }

    /// From bytes; `None` if they are not a parcel's record.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (sum, size) = bytes.split_first_chunk()?;
        let size = u64::from_be_bytes(size.try_into().ok()?);
        Some(Self { sum: *sum, size })
    }
}

/// The store's counters. They are written with every change, so what was lost
/// shows: sled drops damaged records without a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct State {
    /// How many rounds of changes there were.
    pub(crate) rounds: u64,
    /// How many letters there are.
    pub(crate) letters: u64,
    /// How many replies there are.
    pub(crate) replies: u64,
    /// How many parcels are adopted.
    pub(crate) parcels: u64,
    /// The number of the last export.
    pub(crate) exported: u64,
    /// The number of the last outgoing bundle delivered.
    pub(crate) delivered: u64,
}

impl State {
    /// As bytes.
    pub(crate) fn to_bytes(self) -> Vec<u8> {
        [
            self.rounds,
            self.letters,
            self.replies,
            self.parcels,
            self.exported,
            self.delivered,
        ]
        .map(u64::to_be_bytes)
        .concat()
    }

    /// From bytes; `None` if they are not a state.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (numbers, []) = bytes.as_chunks::<8>() else {
            return None;
        };
        let numbers: &[[u8; 8]; 6] = numbers.try_into().ok()?;
        let [rounds, letters, replies, parcels, exported, delivered] =
            numbers.map(u64::from_be_bytes);
        Some(Self {
            rounds,
            letters,
            replies,
            parcels,
            exported,
            delivered,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Head, Kind, Name, ParcelRecord, State};

    #[test]
    fn records_read_back_as_written() {
        let head = Head {
            slot: 7,
            len: 32_784,
            nonce: [3; 24],
        };
        assert_eq!(Head::from_bytes(&head.to_bytes()), Some(head));
        assert_eq!(head.pages(), 5);
        let state = State {
            rounds: 1,
            letters: 2,
            replies: 3,
            parcels: 5,
            exported: 4,
            delivered: u64::MAX,
        };
        assert_eq!(State::from_bytes(&state.to_bytes()), Some(state));
        let parcel = ParcelRecord {
            sum: [9; 32],
            size: 66_000,
        };
        assert_eq!(ParcelRecord::from_bytes(&parcel.to_bytes()), Some(parcel));
        let name = Name::new(Kind::Reply, b"0123456789abcdef");
        assert_eq!(Name::id_in(&name.head_key()), Some(*b"0123456789abcdef"));
    }

    #[test]
    fn other_bytes_are_no_records() {
        let head = Head {
            slot: 7,
            len: 1,
            nonce: [3; 24],
        }
        .to_bytes();
        let state = State::default().to_bytes();
        assert_eq!(Head::from_bytes(&head[1..]), None);
        assert_eq!(ParcelRecord::from_bytes(&[0; 39]), None);
        assert_eq!(ParcelRecord::from_bytes(&[0; 41]), None);
        assert_eq!(Head::from_bytes(&[head.as_slice(), &[0]].concat()), None);
        assert_eq!(State::from_bytes(&state[8..]), None);
        assert_eq!(State::from_bytes(&[state.as_slice(), &[0]].concat()), None);
        let huge = Head {
            slot: 7,
            len: u32::MAX,
            nonce: [3; 24],
        };
        assert_eq!(Head::from_bytes(&huge.to_bytes()), None);
    }

    #[test]
    fn a_letter_and_a_reply_never_share_a_key() {
        let (letter, reply) = (
            Name::new(Kind::Letter, &[1; 16]),
            Name::new(Kind::Reply, &[1; 16]),
        );
        assert_ne!(letter.head_key(), reply.head_key());
        assert_ne!(letter.page_key(0), reply.page_key(0));
    }
}
