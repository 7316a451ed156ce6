//! Letters in sled, parcels beside it: put, take, export, deliver, erase.
//!
//! A store takes nothing that is not sealed already. It wraps each sealed thing
//! once more under a key of its own, so that it can be erased by overwriting
//! that key, says that something is kept only when it is on the disk, and never
//! replaces what it can't read.

mod base;
mod commit;
mod error;
mod mark;
mod open;
mod parcels;
mod random;
mod record;
mod slots;
mod store;
mod wrap;

pub use error::StoreError;
pub use parcels::Draft;
pub use store::{ExportNumbers, Status, Store};
