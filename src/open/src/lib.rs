//! Letters and parcels to plaintext, with an identity of the hotline's staff;
//! and the sealing of the desk's own files.
//!
//! This crate must never stand in the graph of the portal or its store: what
//! opens tips lives here, and a check in `.ci` proves that they can't reach it.

mod identity;
mod inner;
mod letter;
mod parcel;
pub mod passphrase;
pub mod vault;

pub use identity::{IdentityError, StaffIdentity};
pub use inner::{InnerError, is_sealed_file, is_sealed_text, open_inner, open_inner_text};
pub use letter::{OpenError, open_letter};
pub use parcel::{ParcelError, open_parcel};
