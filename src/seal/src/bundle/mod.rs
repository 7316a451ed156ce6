//! Bundles: what carries letters from a portal to the desk, and answers back.
//!
//! A bundle is a tar of regular members and nothing else, in this order:
//! `manifest.json`, `manifest.json.minisig`, then `letters/<LetterId>.age` or
//! `answers/<MailboxName>.age`, each of [`LETTER_SIZE`](crate::LETTER_SIZE)
//! bytes. The manifest holds every member's SHA-256 and is signed, so a stick
//! that loses or changes a letter is noticed. No header says when or who.

mod archive;
mod error;
mod manifest;
mod member;
mod read;
mod sum;
mod write;

/// The signed list of what the bundle holds; the first member.
const MANIFEST: &str = "manifest.json";

/// The manifest's signature as the `minisign` command wants it; the second.
const SIGNATURE: &str = "manifest.json.minisig";

/// The largest manifest: room for the sums of the most members there can be.
const MAX_MANIFEST: usize = 32 << 20;

// `"letters/<32>.age":"<64>",` for each member, and the head.
const _: () = assert!(MAX_MANIFEST > member::MAX_MEMBERS * 114 + 1024);

/// The largest signature that is read at all.
const MAX_SIGNATURE: u64 = 4096;

pub use error::BundleError;
pub use manifest::{Erase, ExportHead, Kind, OutgoingHead};
pub use read::{read_export, read_outgoing};
pub use sum::{NotASum, Sum};
pub use write::{write_export, write_outgoing};
