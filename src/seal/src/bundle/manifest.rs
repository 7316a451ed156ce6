//! The manifest: what a bundle says of itself.

use std::fmt;

use quietline_case::{LetterId, PortalId};
use serde::{Deserialize, Serialize};

use super::Sum;

/// Which way a bundle travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// From a portal to the desk.
    Export,
    /// From the desk to a portal.
    Outgoing,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Export => "an export (a portal writes it, the desk imports it)",
            Self::Outgoing => "an outgoing bundle (the desk writes it, a portal delivers it)",
        })
    }
}

/// What an export says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportHead {
    /// The portal that wrote it.
    pub portal: PortalId,
    /// This export's number; each export of a portal has a higher one.
    pub number: u64,
    /// The number of the export before it; 0 for none.
    pub previous: u64,
    /// The number of the last outgoing bundle that the portal took; 0 for none.
    pub delivered: u64,
}

/// What an outgoing bundle says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutgoingHead {
    /// The portal it is for.
    pub portal: PortalId,
    /// This bundle's number; each one for a portal has a higher one.
    pub number: u64,
    /// The number of the last export that the desk took from the portal.
    pub answers_export: u64,
    /// What the portal may erase.
    pub erase: Vec<Erase>,
}

/// A letter that the portal may erase: the desk holds it, synced and backed up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Erase {
    /// Its name.
    pub letter: LetterId,
    /// The sum of what the desk holds; another sum is another letter.
    pub sum: Sum,
}

impl OutgoingHead {
    /// For a portal's `check`: refuses a bundle for another portal than `portal`.
    pub fn must_be_for(&self, portal: &PortalId) -> Result<(), String> {
        if self.portal == *portal {
            return Ok(());
        }
        Err(format!(
            "it is for portal {}, and this is portal {portal}; deliver it there, or have the \
             desk write one for this portal",
            self.portal
        ))
    }
}
