//! The offline desk: the vault, what came, what goes back.
//!
//! A [`Desk`] is an unlocked vault. It takes exports, shows threads opened,
//! keeps answers, writes outgoing bundles and backs itself up. On its disk
//! everything is sealed to the staff's keys; what is opened stays in memory.
//!
//! Nothing here reaches the network, and nothing here reads a clock: time and
//! randomness are parameters.

mod backup;
mod brought;
mod cases;
mod desk;
mod enrol;
mod error;
mod files;
mod hints;
mod import;
mod keys;
mod layout;
mod links;
mod opened;
mod outgoing;
mod parcels;
mod passphrase;
mod reply;
mod rescue;
mod save;
mod search;
mod secret;
mod state;
mod thread;
mod trace;
mod wishes;

pub use backup::{BackupReport, RestoreReport};
pub use brought::ImportReport;
pub use cases::{
    Actor, Aside, Audience, Basis, Brief, Case, CaseFile, CaseKind, CaseState, Clock, Clocks,
    Coerced, Consent, Detail, Exception, Exported, Filter, Ground, Lack, NoRelease, Queue, Record,
    Refused, Release, Sharing, Task, What, request,
};
pub use desk::Desk;
pub use enrol::{Enrolled, PortalCard};
pub use error::DeskError;
pub use hints::Hints;
pub use keys::Founding;
pub use links::{Link, Links, RevealedLinks};
pub use opened::Opened;
pub use outgoing::OutgoingReport;
pub use quietline_seal::KeyKind;
pub use rescue::Rescue;
pub use search::{Excerpt, Hit, Index, Query, QueryError, Reading, RevealedIndex};
pub use state::Role;
pub use thread::{FileState, Filed, Flag, Inner, Message, Sent, Stage, Thread};
pub use trace::{
    Found, NotARegion, Part, State, Strength, Trace, TraceKind, TraceSettings, Tracer,
};
