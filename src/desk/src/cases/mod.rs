//! Cases: what staff did about a thread, and what is still to do.
//!
//! A case is a thread with its case file: an append-only list of records, each
//! with who, when and what. Nothing about a case is stored beside that: its
//! state, its clocks and what may leave of it follow from the records and from
//! what the tipster sent. So there is one truth, and it can be read again.

mod actions;
mod clock;
mod consent;
mod file;
mod kind;
mod lack;
mod queue;
mod record;
mod release;
mod rules;
mod states;
mod view;

#[cfg(test)]
mod tests;

pub use clock::{Clock, Clocks, Task};
pub use consent::{Audience, Consent, Detail, Sharing};
pub use file::CaseFile;
pub use kind::CaseKind;
pub use lack::{Lack, request};
pub use queue::{Brief, Filter, Queue};
pub use record::{Actor, Aside, Coerced, Exported, Ground, Record, What};
pub use release::{Basis, NoRelease, Release};
pub use rules::Refused;
pub use states::CaseState;
pub use view::{Case, Exception};
