//! Writing bundles.

use std::io::{self, Write};

use quietline_case::{LetterId, MailboxName, Reply};

use super::{BundleError, ExportHead, OutgoingHead};
use crate::{Desk, Letter, Sealed, Tipster, signing::SigningKey};

/// Writes an export of `letters`, in that order.
///
/// Each letter is read twice, for its sum and for its bytes, and one at a time,
/// so memory stays flat. If it fails, what was written is no bundle.
pub fn write_export<W: Write>(
    _out: W,
    _head: &ExportHead,
    _letters: &[LetterId],
    _read: impl FnMut(&LetterId) -> io::Result<Sealed<Letter, Desk>>,
    _key: &SigningKey,
) -> Result<(), BundleError> {
    todo!()
}

/// Writes an outgoing bundle of `replies`, in that order.
///
/// If it fails, what was written is no bundle.
pub fn write_outgoing<W: Write>(
    _out: W,
    _head: &OutgoingHead,
    _replies: &[(MailboxName, Sealed<Reply, Tipster>)],
    _key: &SigningKey,
) -> Result<(), BundleError> {
    todo!()
}
