//! The names of what a bundle carries, and what its manifest says under them.

use std::{borrow::Cow, collections::BTreeMap, fmt, marker::PhantomData, str::FromStr};

use quietline_case::{LetterId, MailboxName, ParcelId, Reply};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, DeserializeOwned},
};

use super::{BundleError, Sum};
use crate::{Desk, Letter, Tipster};

/// How many letters or answers a bundle may hold.
pub(super) const MAX_MEMBERS: usize = 250_000;

/// How many parcels a bundle may hold.
pub(super) const MAX_PARCELS: usize = 30_000;

/// A name under which a bundle carries a sealed file.
pub(super) trait Name: Copy + Ord + fmt::Display + FromStr {
    /// The folder in the bundle.
    const FOLDER: &'static str;
    /// How many there may be.
    const MOST: usize;
    /// What is said when there are more.
    const TOO_MANY: BundleError;
    /// What the manifest says of the file.
    type Entry: Copy + Serialize + DeserializeOwned;

    /// The whole name of the member.
    fn path(&self) -> String {
        format!("{}/{self}.age", Self::FOLDER)
    }

    /// The name in `path`, if that is exactly how we write it.
    fn from_path(path: &str) -> Option<Self> {
        let file = path.strip_prefix(Self::FOLDER)?.strip_prefix('/')?;
        file.strip_suffix(".age")?.parse().ok()
    }
}

/// The name of a file that has a letter's size.
pub(super) trait LetterName: Name<Entry = Sum> {
    /// What is inside the sealed file.
    type Inside;
    /// Who can open it.
    type Audience;
}

impl Name for LetterId {
    const FOLDER: &'static str = "letters";
    const MOST: usize = MAX_MEMBERS;
    const TOO_MANY: BundleError = BundleError::TooLarge {
        what: "the number of letters",
        limit: "250,000",
    };
    type Entry = Sum;
}

impl LetterName for LetterId {
    type Inside = Letter;
    type Audience = Desk;
}

impl Name for MailboxName {
    const FOLDER: &'static str = "answers";
    const MOST: usize = MAX_MEMBERS;
    const TOO_MANY: BundleError = BundleError::TooLarge {
        what: "the number of answers",
        limit: "250,000",
    };
    type Entry = Sum;
}

impl LetterName for MailboxName {
    type Inside = Reply;
    type Audience = Tipster;
}

impl Name for ParcelId {
    const FOLDER: &'static str = "parcels";
    const MOST: usize = MAX_PARCELS;
    const TOO_MANY: BundleError = BundleError::TooLarge {
        what: "the number of attached files",
        limit: "30,000",
    };
    type Entry = ParcelEntry;
}

/// What the manifest says of a parcel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ParcelEntry {
    /// How many bytes it has.
    pub(super) bytes: u64,
    /// Its sum.
    pub(super) sum: Sum,
}

/// What the manifest says of each member, at most [`Name::MOST`], each named
/// once.
pub(super) struct Members<N: Name>(BTreeMap<N, N::Entry>);

/// All that a manifest lists.
pub(super) struct Contents<N: Name> {
    /// Letters or answers.
    pub(super) letters: Members<N>,
    /// Parcels.
    pub(super) parcels: Members<ParcelId>,
}

impl<N: Name> Members<N> {
    /// None yet.
    pub(super) fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// Adds a member; `false` if it is there already.
    pub(super) fn add(&mut self, name: N, entry: N::Entry) -> bool {
        self.0.insert(name, entry).is_none()
    }

    /// Takes the member out and gives its entry.
    pub(super) fn take(&mut self, name: &N) -> Option<N::Entry> {
        self.0.remove(name)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<N: Name> Default for Members<N> {
    fn default() -> Self {
        Self::new()
    }
}

/// A member's whole name, for serde.
struct Path<N>(N);

impl<'de, N: Name> Deserialize<'de> for Path<N> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let path = <Cow<'de, str>>::deserialize(from)?;
        let name = N::from_path(&path).map(Self);
        name.ok_or_else(|| de::Error::custom("not a member's name"))
    }
}

impl<N: Name> Serialize for Members<N> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(name, entry)| (name.path(), entry)))
    }
}

impl<'de, N: Name> Deserialize<'de> for Members<N> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(Reader(PhantomData))
    }
}

/// Reads [`Members`] and refuses too many, or one name twice.
struct Reader<N>(PhantomData<N>);

impl<'de, N: Name> de::Visitor<'de> for Reader<N> {
    type Value = Members<N>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the members")
    }

    fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Members<N>, A::Error> {
        let mut members = Members::new();
        while let Some((Path(name), entry)) = map.next_entry()? {
            if !members.add(name, entry) || members.len() > N::MOST {
                return Err(de::Error::custom("a member twice, or too many"));
            }
        }
        Ok(members)
    }
}
