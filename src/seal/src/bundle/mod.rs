//! Bundles: what carries letters and parcels from a portal to the desk, and
//! answers back.
//!
//! A bundle is a tar of regular members and nothing else, in this order:
//! `manifest.json`, `manifest.json.minisig`, then `letters/<LetterId>.age` or
//! `answers/<MailboxName>.age`, each of [`LETTER_SIZE`](crate::LETTER_SIZE)
//! bytes, and in an export then `parcels/<ParcelId>.age`. The manifest holds
//! every member's SHA-256 and every parcel's size, and is signed, so a stick
//! that loses or changes a letter is noticed. No header says when or who.

mod archive;
mod error;
mod manifest;
mod member;
mod parcel;
mod read;
mod sum;
mod write;

/// The signed list of what the bundle holds; the first member.
const MANIFEST: &str = "manifest.json";

/// The manifest's signature as the `minisign` command wants it; the second.
const SIGNATURE: &str = "manifest.json.minisig";

/// The largest manifest: room for the sums of the most members there can be.
const MAX_MANIFEST: usize = 32 << 20;

// `"letters/<32>.age":"<64>",` for each letter,
// `"parcels/<32>.age":{"bytes":<10>,"sum":"<64>"},` for each parcel, and the
// head.
const _: () = assert!(MAX_MANIFEST > member::MAX_MEMBERS * 114 + member::MAX_PARCELS * 144 + 1024);

/// The largest signature that is read at all.
const MAX_SIGNATURE: u64 = 4096;

pub use error::BundleError;
pub use manifest::{Erase, EraseParcel, ExportHead, Kind, OutgoingHead};
pub use read::{ExportTaker, read_export, read_export_into, read_outgoing};
pub use sum::{NotASum, Sum};
pub use write::{ExportSource, write_export, write_export_of, write_outgoing};
