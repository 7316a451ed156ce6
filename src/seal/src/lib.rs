//! Code to keys, submission to letters, attached file to parcel, reply to a
//! sealed answer and back with the tipster's own key; and the bundles that carry
//! them between portal and desk.
//!
//! Nothing here stores, serves, or holds an identity of the hotline's.

mod answer;
pub mod bundle;
mod encrypt;
pub mod hybrid;
mod keys;
mod letter;
pub mod parcel;
mod recipients;
mod sealed;
pub mod signing;
mod stretch;

pub use answer::{ReplyError, filler, open_reply, seal_reply};
pub use encrypt::{SealError, UnsealError, unseal};
pub use keys::{ANSWER_WINDOW, Mailbox, PreKey, Site, ThreadKeys};
pub use letter::{LetterError, LetterPart, MAX_PARTS, seal_decoy, seal_submission};
pub use recipients::{KeyKind, MAX_RECIPIENTS, Recipients, RecipientsError};
pub use sealed::{AtRest, Desk, LETTER_SIZE, Letter, NotSealed, Sealed, Tipster};
pub use stretch::Stretcher;
