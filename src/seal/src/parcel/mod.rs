//! Parcels: an attached file of any length, sealed while it streams.
//!
//! A parcel is one age file whose plaintext is
//!
//! ```text
//! file ‖ zero bytes ‖ "parcel 1" ‖ length of the file (8 bytes, big-endian)
//! ```
//!
//! padded to one of a few sizes ([`padded`]). So `age -d` and `head -c` give
//! the file with none of our software. Its name, length and sums stand in the
//! letter that names it.
//!
//! What is written into a [`ParcelSealer`] comes out as [`SealedPiece`]s on a
//! [`Shelf`], and as a [`Parcel`] once it is whole. Nobody else can make either,
//! so a place that takes nothing but these can't get plaintext by mistake.

mod belt;
mod seal;
mod shape;

pub use seal::{Parcel, ParcelSealer, SealedPiece, Shelf};
pub use shape::{MAX_FILE, MIN_PARCEL, TRAILER_SIZE, padded, read_trailer, sealed_payload};
