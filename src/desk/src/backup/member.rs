//! The files that a backup may hold, and nothing else.

use std::path::PathBuf;

use quietline_case::{CaseId, LetterId, ParcelId};
use quietline_seal::LETTER_SIZE;

use crate::{keys::check_name, layout::Layout};

/// The largest key file.
const KEY_SIZE: u64 = 1 << 16;
/// The largest state.
const STATE_SIZE: u64 = 1 << 32;

/// The largest parcel: what fits into a member of a bundle.
const PARCEL_SIZE: u64 = (1 << 33) - 1;

/// One file of a backup.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Member {
    /// A member's identity, under the passphrase.
    Staff(String),
    /// A team identity, sealed to a member.
    Team(u32, String),
    /// The desk's signing key.
    Keys,
    /// All that follows, sealed as one.
    Vault,
    /// The public keys that portals seal to.
    Recipients,
    /// The desk's public signing key.
    DeskPub,
    /// The state.
    State,
    /// A letter.
    Letter(LetterId),
    /// A letter that does not open.
    SetAside(LetterId),
    /// An attached file.
    Parcel(ParcelId),
    /// What staff did about a thread.
    Case(CaseId),
}

impl Member {
    /// Its name in the archive, which is also its place in a vault.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Staff(name) => format!("staff/{name}.age"),
            Self::Team(n, name) => format!("team/{n}/{name}.age"),
            Self::Keys => "keys".to_owned(),
            Self::Vault => "vault.age".to_owned(),
            Self::Recipients => "public/recipients.txt".to_owned(),
            Self::DeskPub => "public/desk.pub".to_owned(),
            Self::State => "state.age".to_owned(),
            Self::Letter(id) => format!("letters/{id}.age"),
            Self::SetAside(id) => format!("set-aside/{id}.age"),
            Self::Parcel(id) => format!("parcels/{id}.age"),
            Self::Case(id) => format!("cases/{id}.age"),
        }
    }

    /// The member of this name; no other name is ever used as a path.
    pub(super) fn parse(name: &str) -> Option<Self> {
        let member = match (name, name.split_once('/')) {
            ("keys", _) => Self::Keys,
            ("vault.age", _) => Self::Vault,
            ("public/recipients.txt", _) => Self::Recipients,
            ("public/desk.pub", _) => Self::DeskPub,
            ("state.age", _) => Self::State,
            (_, Some((folder, file))) => Self::in_folder(folder, file.strip_suffix(".age")?)?,
            _ => return None,
        };
        (member.name() == name).then_some(member)
    }

    /// The member with this stem in this folder.
    fn in_folder(folder: &str, stem: &str) -> Option<Self> {
        let staff_name = |name: &str| check_name(name).ok().map(|()| name.to_owned());
        match folder {
            "staff" => staff_name(stem).map(Self::Staff),
            "team" => {
                let (n, name) = stem.split_once('/')?;
                Some(Self::Team(n.parse().ok()?, staff_name(name)?))
            }
            "letters" => stem.parse().ok().map(Self::Letter),
            "set-aside" => stem.parse().ok().map(Self::SetAside),
            "parcels" => stem.parse().ok().map(Self::Parcel),
            "cases" => stem.parse().ok().map(Self::Case),
            _ => None,
        }
    }

    /// Whether it may be this long.
    pub(super) fn may_be(&self, size: u64) -> bool {
        match self {
            Self::Letter(_) | Self::SetAside(_) => size == LETTER_SIZE as u64,
            Self::State | Self::Case(_) => size <= STATE_SIZE,
            Self::Parcel(_) => size <= PARCEL_SIZE,
            Self::Vault => true,
            _ => size <= KEY_SIZE,
        }
    }

    /// Whether it lies outside of `vault.age`: it is sealed by itself, and
    /// without it `vault.age` does not open.
    pub(super) const fn is_key(&self) -> bool {
        matches!(self, Self::Staff(_) | Self::Team(..) | Self::Keys)
    }

    /// Its place in a vault.
    pub(super) fn path(&self, layout: &Layout) -> PathBuf {
        layout.root().join(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::Member;

    #[test]
    fn a_name_reads_back() {
        let id = "0123456789abcdef0123456789abcdef".parse().unwrap();
        for member in [
            Member::Staff("ann".to_owned()),
            Member::Team(2, "ann".to_owned()),
            Member::Keys,
            Member::Vault,
            Member::Recipients,
            Member::DeskPub,
            Member::State,
            Member::Letter(id),
            Member::SetAside(id),
            Member::Parcel("0123456789abcdef0123456789abcdef".parse().unwrap()),
            Member::Case("0123456789abcdef0123456789abcdef".parse().unwrap()),
        ] {
            assert_eq!(Member::parse(&member.name()), Some(member));
        }
    }

    #[test]
    fn every_other_name_is_refused() {
        for name in [
            "",
            "lock",
            "/keys",
            "./keys",
            "../keys",
            "staff/../keys.age",
            "team/x/ann.age",
            "team/01/ann.age",
            "staff/.age",
            "letters/abc.age",
            "letters/../../x.age",
            "parcels/../../x.age",
            "parcels/abc.age",
            "cases/abc.age",
            "public/other",
            "letters/0123456789ABCDEF0123456789ABCDEF.age",
            "keys/",
        ] {
            assert_eq!(Member::parse(name), None, "{name}");
        }
    }
}
