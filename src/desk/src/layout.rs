//! Where things lie in a vault. Everything but `public/` is sealed.
//!
//! ```text
//! public/recipients.txt   the keys that portals seal to
//! public/desk.pub         the key that portals know the desk by
//! staff/NAME.age          a member's identity, under the passphrase
//! team/N/NAME.age         team identity number N, sealed to that member
//! keys                    the desk's signing key, sealed to the team
//! letters/ID.age          letters as they came
//! cases/ID.age           what staff did about one thread, each sealed by itself
//! parcels/ID.age          attached files as they came, each sealed by itself
//! set-aside/ID.age        letters that did not open
//! set-aside/parcel-ID.age parcels that came again with another content
//! replies/NAME.age        replies as they go out, sealed to tipsters
//! state.age               everything else, sealed to the team
//! ```

use std::path::{Path, PathBuf};

use quietline_case::{CaseId, LetterId, MailboxName, ParcelId};

/// The paths of one vault.
#[derive(Debug, Clone)]
pub(crate) struct Layout {
    /// The vault's folder.
    root: PathBuf,
}

impl Layout {
    /// The vault in this folder.
    pub(crate) fn new(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
        }
    }

    /// The vault's folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The folders that every vault has.
    pub(crate) fn folders(&self) -> [PathBuf; 8] {
        [
            "public",
            "staff",
            "team",
            "letters",
            "cases",
            "parcels",
            "set-aside",
            "replies",
        ]
        .map(|dir| self.root.join(dir))
    }

    /// The public keys that portals seal to.
    pub(crate) fn recipients(&self) -> PathBuf {
        self.root.join("public/recipients.txt")
    }

    /// The desk's public signing key.
    pub(crate) fn desk_pub(&self) -> PathBuf {
        self.root.join("public/desk.pub")
    }

    /// The identities of the staff.
    pub(crate) fn staff(&self) -> PathBuf {
        self.root.join("staff")
    }

    /// The identity of one member.
    pub(crate) fn member(&self, name: &str) -> PathBuf {
        self.staff().join(format!("{name}.age"))
    }

    /// All team identities.
    pub(crate) fn team(&self) -> PathBuf {
        self.root.join("team")
    }

    /// Team identity number `n`, sealed to one member.
    pub(crate) fn team_for(&self, n: u32, name: &str) -> PathBuf {
        self.team().join(n.to_string()).join(format!("{name}.age"))
    }

    /// The desk's secret signing key.
    pub(crate) fn keys(&self) -> PathBuf {
        self.root.join("keys")
    }

    /// Letters that open.
    pub(crate) fn letters(&self) -> PathBuf {
        self.root.join("letters")
    }

    /// One letter.
    pub(crate) fn letter(&self, id: &LetterId) -> PathBuf {
        self.letters().join(format!("{id}.age"))
    }

    /// One case file.
    pub(crate) fn case(&self, name: &CaseId) -> PathBuf {
        self.root.join("cases").join(format!("{name}.age"))
    }

    /// Attached files.
    pub(crate) fn parcels(&self) -> PathBuf {
        self.root.join("parcels")
    }

    /// One attached file.
    pub(crate) fn parcel(&self, id: &ParcelId) -> PathBuf {
        self.parcels().join(format!("{id}.age"))
    }

    /// A parcel that came again with another content.
    pub(crate) fn set_aside_parcel(&self, id: &ParcelId) -> PathBuf {
        self.set_aside().join(format!("parcel-{id}.age"))
    }

    /// Letters that don't open.
    pub(crate) fn set_aside(&self) -> PathBuf {
        self.root.join("set-aside")
    }

    /// One letter that does not open.
    pub(crate) fn set_aside_letter(&self, id: &LetterId) -> PathBuf {
        self.set_aside().join(format!("{id}.age"))
    }

    /// Replies as they go out.
    pub(crate) fn replies(&self) -> PathBuf {
        self.root.join("replies")
    }

    /// One reply.
    pub(crate) fn reply(&self, name: &MailboxName) -> PathBuf {
        self.replies().join(format!("{name}.age"))
    }

    /// Everything else that the desk knows.
    pub(crate) fn state(&self) -> PathBuf {
        self.root.join("state.age")
    }

    /// Held by the command that works here.
    pub(crate) fn lock(&self) -> PathBuf {
        self.root.join("lock")
    }
}
