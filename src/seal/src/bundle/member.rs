//! The names of what a bundle carries, and the sums that stand under them.

use std::{borrow::Cow, collections::BTreeMap, fmt, marker::PhantomData, str::FromStr};

use quietline_case::{LetterId, MailboxName, Reply};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::Sum;
use crate::{Desk, Letter, Tipster};

/// How many letters or answers a bundle may hold.
pub(super) const MAX_MEMBERS: usize = 250_000;

/// A name under which a bundle carries a sealed file.
pub(super) trait Name: Copy + Ord + fmt::Display + FromStr {
    /// The folder in the bundle.
    const FOLDER: &'static str;
    /// What is inside the sealed file.
    type Inside;
    /// Who can open it.
    type Audience;

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

impl Name for LetterId {
    const FOLDER: &'static str = "letters";
    type Inside = Letter;
    type Audience = Desk;
}

impl Name for MailboxName {
    const FOLDER: &'static str = "answers";
    type Inside = Reply;
    type Audience = Tipster;
}

/// The sum of each member, at most [`MAX_MEMBERS`], each named once.
pub(super) struct Sums<N>(BTreeMap<N, Sum>);

impl<N: Name> Sums<N> {
    /// None yet.
    pub(super) fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// Adds a member; `false` if it is there already.
    pub(super) fn add(&mut self, name: N, sum: Sum) -> bool {
        self.0.insert(name, sum).is_none()
    }

    /// Takes the member out and gives its sum.
    pub(super) fn take(&mut self, name: &N) -> Option<Sum> {
        self.0.remove(name)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
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

impl<N: Name> Serialize for Sums<N> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(name, sum)| (name.path(), sum)))
    }
}

impl<'de, N: Name> Deserialize<'de> for Sums<N> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(Reader(PhantomData))
    }
}

/// Reads [`Sums`] and refuses too many, or one name twice.
struct Reader<N>(PhantomData<N>);

impl<'de, N: Name> de::Visitor<'de> for Reader<N> {
    type Value = Sums<N>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the members' sums")
    }

    fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Sums<N>, A::Error> {
        let mut sums = Sums::new();
        while let Some((Path(name), sum)) = map.next_entry()? {
            if !sums.add(name, sum) || sums.len() > MAX_MEMBERS {
                return Err(de::Error::custom("a member twice, or too many"));
            }
        }
        Ok(sums)
    }
}
