//! What staff did about a thread, one record for each step.

use jiff::Timestamp;
use quietline_case::{Plain, SubmissionId, ThreadId};
use serde::{Deserialize, Serialize, Serializer};

use super::{Audience, Basis, CaseKind, CaseState, Detail, Lack, Release, Sharing};
use crate::Role;

/// Who did something, with the role that they had then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Actor {
    /// The member's name.
    pub name: String,
    /// What the member did at the hotline at that time.
    pub role: Role,
}

/// One step: who, when, what.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Who took it.
    pub by: Actor,
    /// When.
    pub at: Timestamp,
    /// How many imports there had been: whatever a later one brings was not
    /// known then.
    pub imports: u64,
    /// What was done.
    pub what: What,
}

/// What was done. The words in it are written out when it is serialized: that
/// is for sealing them, and for a person at the desk who asks for them.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum What {
    /// All that was there was read.
    Seen,
    /// Something for the staff alone.
    Note {
        /// The words.
        #[serde(serialize_with = "write_words")]
        text: Plain,
    },
    /// Sorted: whatever is not given stays as it was.
    Sorted {
        /// What kind of exploitation it is about.
        #[serde(default)]
        kind: Option<CaseKind>,
        /// The kind of place.
        #[serde(default, serialize_with = "write_some_words")]
        venue: Option<Plain>,
        /// The tipster's language.
        #[serde(default, serialize_with = "write_some_words")]
        language: Option<Plain>,
        /// Where it is.
        #[serde(default, serialize_with = "write_some_words")]
        place: Option<Plain>,
    },
    /// The state was changed.
    Decision {
        /// What it was.
        from: CaseState,
        /// What it is now.
        to: CaseState,
        /// Why.
        #[serde(serialize_with = "write_words")]
        why: Plain,
        /// Who may know, as the tipster had said it by then.
        consent: Option<Sharing>,
        /// Whether they had chosen that themselves.
        chosen: bool,
    },
    /// A plan of what to do now was made.
    Plan {
        /// The plan.
        #[serde(serialize_with = "write_words")]
        text: Plain,
    },
    /// A supervisor went over all of it.
    Review {
        /// What was found.
        #[serde(serialize_with = "write_words")]
        text: Plain,
    },
    /// The tipster was asked for what is missing.
    Asked {
        /// What that is.
        lacks: Vec<Lack>,
        /// The number of the answer that asks.
        reply: u32,
    },
    /// A report was taken out.
    Exported(Exported),
    /// A supervisor lets out more than the tipster allows.
    Exception {
        /// On which ground.
        ground: Ground,
        /// Why.
        #[serde(serialize_with = "write_words")]
        why: Plain,
    },
    /// Another supervisor looked at an exception.
    ExceptionReview {
        /// The number of its record, from 0.
        of: usize,
        /// Whether it stands.
        upheld: bool,
        /// Why.
        #[serde(serialize_with = "write_words")]
        why: Plain,
    },
    /// A withdrawal was answered.
    WithdrawalAnswered {
        /// The withdrawals that this answers.
        of: Vec<SubmissionId>,
        /// Whether someone forced the tipster.
        coerced: Coerced,
        /// Why that is thought.
        #[serde(serialize_with = "write_words")]
        why: Plain,
    },
    /// Set aside, so that it is in nobody's way.
    SetAside(Aside),
    /// Taken back in.
    SetAsideUndone,
    /// A legal hold was put on it, or taken off.
    Hold {
        /// Whether it holds from now on.
        on: bool,
        /// Why.
        #[serde(serialize_with = "write_words")]
        why: Plain,
    },
}

/// On which ground more leaves than the tipster allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// A child is thought to be abused.
    ChildAbuse,
    /// Someone is about to be harmed.
    ImminentHarm,
}

/// Whether someone forced the tipster to take a tip back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Coerced {
    /// It is thought so: what the tipster allowed before still counts.
    Yes,
    /// It is not: nothing is allowed any more.
    No,
    /// Nobody can tell: nothing is allowed any more.
    Unclear,
}

/// Why something was set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aside {
    /// It is no tip.
    Spam,
    /// It says what another thread says.
    DuplicateOf(ThreadId),
}

/// A report that was taken out. It can be made of a [`Release`] alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exported {
    /// The SHA-256 of what was written, as hex.
    hash: String,
    /// Who gets it.
    agency: String,
    /// The agency's own reference, if it has one already.
    reference: Option<String>,
    /// The names of the fields that went out.
    fields: Vec<String>,
    /// To whom it was allowed to go.
    audience: Audience,
    /// How much was allowed to go.
    detail: Detail,
    /// By what it was allowed to go.
    basis: Basis,
}

impl Exported {
    /// What went out under this release: to `agency`, with these fields.
    pub fn under(
        release: &Release,
        hash: [u8; 32],
        agency: &str,
        reference: Option<&str>,
        fields: Vec<String>,
    ) -> Self {
        Self {
            hash: data_encoding::HEXLOWER.encode(&hash),
            agency: agency.to_owned(),
            reference: reference.map(str::to_owned),
            fields,
            audience: release.audience(),
            detail: release.detail(),
            basis: release.basis(),
        }
    }

    /// Who gets it.
    pub fn agency(&self) -> &str {
        &self.agency
    }

    /// The SHA-256 of what was written, as hex.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// The agency's own reference, if it had one.
    pub fn reference(&self) -> Option<&str> {
        self.reference.as_deref()
    }

    /// How much went out.
    pub fn detail(&self) -> Detail {
        self.detail
    }
}

/// Writes words out, for sealing.
pub(super) fn write_words<S: Serializer>(words: &Plain, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(words.reveal())
}

/// Writes words out, if there are any, for sealing.
pub(super) fn write_some_words<S: Serializer>(
    words: &Option<Plain>,
    to: S,
) -> Result<S::Ok, S::Error> {
    match words {
        Some(words) => to.serialize_some(words.reveal()),
        None => to.serialize_none(),
    }
}
