//! The leave to let something out of the hotline.

use quietline_case::ThreadId;
use serde::{Deserialize, Serialize};

use super::{Audience, Case, Detail, Ground, Sharing};

/// The leave to let something of one thread out to one audience. Only
/// [`Case::release`] makes one: of what the tipster allows, or of an exception
/// that is on record. Nothing else can make, copy or widen it.
///
/// ```compile_fail
/// use quietline_desk::{Audience, Basis, Detail, Release, Sharing};
/// let forged = Release {
///     thread: quietline_case::ThreadId::from_bytes([0; 16]),
///     audience: Audience::Police,
///     detail: Detail::Identity,
///     basis: Basis::Consent(Sharing::Contact),
/// };
/// ```
///
/// ```compile_fail
/// fn widen(release: &mut quietline_desk::Release) {
///     release.detail = quietline_desk::Detail::Identity;
/// }
/// ```
///
/// ```compile_fail
/// let forged = quietline_desk::Release::default();
/// ```
///
/// ```compile_fail
/// fn keep(release: &quietline_desk::Release) -> quietline_desk::Release {
///     release.clone()
/// }
/// ```
///
/// ```compile_fail
/// fn read(_: impl for<'de> serde::Deserialize<'de>) {}
/// fn forge(release: quietline_desk::Release) { read(release) }
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct Release {
    /// The thread.
    thread: ThreadId,
    /// To whom.
    audience: Audience,
    /// How much.
    detail: Detail,
    /// By what.
    basis: Basis,
}

/// By what something may leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The tipster allows it, with this choice.
    Consent(Sharing),
    /// A supervisor made an exception.
    Exception {
        /// The number of its record, from 0.
        record: usize,
        /// Its ground.
        ground: Ground,
    },
}

/// Why nothing may leave.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoRelease {
    /// The tipster asks for all of it back, and nobody has answered that.
    #[error(
        "the tipster asks for this to be taken back, and it is not settled whether that was \
         forced; answer with `withdrawal` first"
    )]
    Withdrawal,
    /// The tipster does not allow it.
    #[error(
        "the tipster does not allow that {what} leaves to {to}; ask them, or, where child abuse or \
         imminent harm is suspected, a supervisor can make an exception for the police with \
         `except`"
    )]
    NotAllowed {
        /// What does not leave.
        what: &'static str,
        /// To whom.
        to: &'static str,
    },
}

impl Release {
    /// The thread that it is about.
    pub fn thread(&self) -> ThreadId {
        self.thread
    }

    /// To whom it may go.
    pub fn audience(&self) -> Audience {
        self.audience
    }

    /// How much of it.
    pub fn detail(&self) -> Detail {
        self.detail
    }

    /// Whether who wrote it may go with it.
    pub fn with_identity(&self) -> bool {
        self.detail == Detail::Identity
    }

    /// By what.
    pub fn basis(&self) -> Basis {
        self.basis
    }
}

impl Case {
    /// The leave to let so much of this case out to `audience`. A withdrawal
    /// must be answered first. Then the tipster's word counts, and where that
    /// is not enough, an exception that a supervisor made with a reason and no
    /// other supervisor took back; exceptions are for authorities alone.
    pub fn release(&self, audience: Audience, detail: Detail) -> Result<Release, NoRelease> {
        if !self.open_withdrawals().is_empty() {
            return Err(NoRelease::Withdrawal);
        }
        let thread = self.thread();
        let basis = self.basis(audience, detail).ok_or(NoRelease::NotAllowed {
            what: match detail {
                Detail::Facts => "anything",
                Detail::Identity => "who they are",
            },
            to: match audience {
                Audience::Police => "the police",
                Audience::Helpers => "helpers",
            },
        })?;
        Ok(Release {
            thread,
            audience,
            detail,
            basis,
        })
    }

    /// By what it may leave, if it may.
    fn basis(&self, audience: Audience, detail: Detail) -> Option<Basis> {
        let consent = self.consent();
        let allowed = consent.allows(audience).filter(|most| detail <= *most);
        if let Some(sharing) = allowed.and(consent.sharing()) {
            return Some(Basis::Consent(sharing));
        }
        let mut exceptions = self.exceptions();
        let stands = exceptions.find(|one| audience == Audience::Police && one.stands());
        stands.map(|one| Basis::Exception {
            record: one.record,
            ground: one.ground,
        })
    }
}
