//! A copy of the whole vault in one sealed file.
//!
//! ```text
//! staff/NAME.age, team/N/NAME.age, keys    as they lie in the vault, sealed
//! vault.age                                sealed to the team; inside, a tar:
//!     public/…, state.age, letters/ID.age, set-aside/ID.age, parcels/ID.age,
//!     cases/ID.age
//! ```
//!
//! So it restores with a passphrase alone, and `tar` and `age` open it without
//! our software. Replies are not in it: they are made again from the state.
//! Names and sizes are fixed, and no header says when or who.

mod archive;
mod member;
mod restore;
mod write;

pub use restore::RestoreReport;
pub use write::BackupReport;
