//! What a tipster sends.

use serde::{Deserialize, Serialize};

use crate::{Answers, Attachment, Plain};

/// What a submission is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The first word on something: it opens a thread.
    Tip,
    /// More, to a thread that is open.
    FollowUp,
    /// The wish that a tip be taken back.
    Withdrawal,
    /// The wish that nothing more be answered, and that answers be deleted.
    NoAnswers,
    /// Nothing: sent by the portal itself so that growth tells nothing.
    Decoy,
}

/// One press of "Send": in storage it becomes one letter or several.
#[derive(Debug, PartialEq, Eq)]
pub struct Submission {
    /// What it is.
    pub kind: Kind,
    /// The answers to the portal's questions.
    pub answers: Answers,
    /// What is happening, in the tipster's own words.
    pub text: Plain,
    /// The files that came with it, in the order in which they came.
    pub files: Vec<Attachment>,
}
