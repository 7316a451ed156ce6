//! Replies, sealed to the tipster's own key.

use quietline_case::{MailboxName, Reply};
use rand::CryptoRng;

use crate::{Mailbox, Sealed, Tipster};

/// Why a reply could not be sealed or opened.
#[derive(Debug, thiserror::Error)]
pub enum ReplyError {
    /// It does not fit into one letter.
    #[error("the answer is too long: it has {0} bytes more than fit; shorten it or send two")]
    TooLong(usize),
    /// The cipher failed.
    #[error(transparent)]
    Seal(#[from] crate::SealError),
    /// It is not for this mailbox, or it is damaged.
    #[error("this reply does not open with this code")]
    DoesNotOpen,
}

/// Seals a reply to the owner of the mailbox.
pub fn seal_reply(_reply: &Reply, _to: &Mailbox) -> Result<Sealed<Reply, Tipster>, ReplyError> {
    todo!()
}

/// A reply to nobody, under a name that nobody will ask for.
pub fn filler(
    _now: jiff::Timestamp,
    _rng: &mut impl CryptoRng,
) -> Result<(MailboxName, Sealed<Reply, Tipster>), ReplyError> {
    todo!()
}

/// Opens a reply with the tipster's own key.
pub fn open_reply(_sealed: &Sealed<Reply, Tipster>, _with: &Mailbox) -> Result<Reply, ReplyError> {
    todo!()
}
