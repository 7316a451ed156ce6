//! The words of the domain: a tip, a follow-up, a withdrawal, an answer, the
//! thread that holds them together, and the code that leads back to it.
//!
//! Nothing here reads a clock, a file or the network, and nothing here
//! encrypts. What a person wrote is held in [`Plain`], which cannot be printed,
//! cloned or serialized by accident and is wiped when dropped.

mod answers;
mod attachment;
mod code;
mod ids;
mod plain;
mod reply;
mod submission;

pub use answers::{Answers, DANGER, MINOR, Urgency};
pub use attachment::{Attachment, MAX_FILE_NAME};
pub use code::{Code, CodeError, WORD_COUNT, WORDS};
pub use ids::{CaseId, LetterId, MailboxName, ParcelId, PortalId, SubmissionId, ThreadId};
pub use plain::Plain;
pub use reply::{Reply, ReplyKind};
pub use submission::{Kind, Submission};
