//! What the hotline sends back.

use serde::{Deserialize, Serialize};

use crate::Plain;

/// What a reply is. All three look the same outside the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReplyKind {
    /// Words to the tipster.
    Answer,
    /// "Read by staff", without words.
    Mark,
    /// Nothing, to hide how many of the others there are.
    Filler,
}

/// One reply, as the tipster finds it.
#[derive(Debug, PartialEq, Eq)]
pub struct Reply {
    /// What it is.
    pub kind: ReplyKind,
    /// When staff wrote it.
    pub written: jiff::Timestamp,
    /// The words; empty for marks and filler.
    pub text: Plain,
}
