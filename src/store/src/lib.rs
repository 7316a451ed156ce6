//! Letters in sled: put, take, export, deliver, erase.

mod error;
mod store;

pub use error::StoreError;
pub use store::{ExportNumbers, Status, Store};
