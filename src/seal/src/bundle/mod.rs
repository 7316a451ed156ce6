//! Bundles: what carries letters from a portal to the desk, and answers back.
//!
//! A bundle is a tar of regular members and nothing else, in this order:
//! `manifest.json`, `manifest.json.minisig`, then `letters/<LetterId>.age` or
//! `answers/<MailboxName>.age`, each of [`LETTER_SIZE`](crate::LETTER_SIZE)
//! bytes. The manifest holds every member's SHA-256 and is signed, so a stick
//! that loses or changes a letter is noticed. No header says when or who.

mod error;
mod manifest;
mod read;
mod sum;
mod write;

pub use error::BundleError;
pub use manifest::{Erase, ExportHead, Kind, OutgoingHead};
pub use read::{read_export, read_outgoing};
pub use sum::{NotASum, Sum};
pub use write::{write_export, write_outgoing};
