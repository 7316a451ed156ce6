//! What can be wrong with a bundle, in words for the person who carries it.

use std::io;

use quietline_case::PortalId;

use super::Kind;

/// A bundle could not be written, or was refused whole.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// No byte in it.
    #[error("the bundle is empty: it was probably not copied to the end; copy it again")]
    Empty,
    /// Something else altogether.
    #[error("this is not a Quietline bundle; check that it is the right file")]
    NotABundle,
    /// Made by a later version of the software.
    #[error("this bundle is of format {0}, and this program knows format 1; update this program")]
    NewerFormat(u64),
    /// An export where an outgoing bundle is expected, or the other way round.
    #[error("this is {found}, and {wanted} is expected here")]
    WrongKind {
        /// What it is.
        found: Kind,
        /// What it should be.
        wanted: Kind,
    },
    /// No key is known for the portal that it names.
    #[error("this bundle is from portal {0}, which is not enrolled here; enrol that portal first")]
    UnknownPortal(PortalId),
    /// Signed with a key that is not the expected one.
    #[error(
        "this bundle is signed by a stranger, not with the key that is known here; \
         do not use it, and find out where it comes from"
    )]
    Stranger,
    /// It ends too early.
    #[error("the bundle is cut short in {0}; copy it again, or have it made again")]
    CutShort(String),
    /// It ends where it should, and some of what it names is not in it.
    #[error(
        "{0} of the files that the bundle should hold are missing; copy it again, or have it made again"
    )]
    Missing(usize),
    /// Its signature, its sums or its shape show a change.
    #[error("the bundle was altered or damaged: {0}; copy it again, or have it made again")]
    Altered(String),
    /// More than fits.
    #[error("{what} is more than a bundle may hold ({limit})")]
    TooLarge {
        /// What is too large.
        what: &'static str,
        /// The limit in words.
        limit: &'static str,
    },
    /// The caller's `check` said no.
    #[error("the bundle was refused: {0}")]
    Refused(String),
    /// The bundle could not be read.
    #[error("could not read the bundle: {0}; check the disk or stick it is on")]
    Read(#[source] io::Error),
    /// The bundle could not be written.
    #[error("could not write the bundle: {0}; check that there is room, then try again")]
    Write(#[source] io::Error),
    /// The caller could not give a member for writing.
    #[error("could not read {member} for the bundle: {source}")]
    Give {
        /// The member.
        member: String,
        /// Why.
        source: io::Error,
    },
    /// The caller could not take a member.
    #[error("could not keep {member} from the bundle: {source}")]
    Take {
        /// The member.
        member: String,
        /// Why.
        source: io::Error,
    },
}
