//! Reading bundles.

use std::io::{self, Read};

use quietline_case::{LetterId, MailboxName, PortalId, Reply};

use super::{BundleError, ExportHead, OutgoingHead, Sum};
use crate::{Desk, Letter, Sealed, Tipster, signing::VerifyingKey};

/// Reads an export to its end, or refuses it.
///
/// `key_of` gives the key of the portal that the bundle claims to be from.
/// `check` sees the head once its signature is proven, before any letter is
/// read, and may refuse in words. `take` gets each letter once its own sum is
/// right. An error can come after letters were taken: stage them, or read the
/// bundle once with a `take` that does nothing.
pub fn read_export<R: Read>(
    _input: R,
    _key_of: impl FnOnce(&PortalId) -> Option<VerifyingKey>,
    _check: impl FnOnce(&ExportHead) -> Result<(), String>,
    _take: impl FnMut(LetterId, Sum, Sealed<Letter, Desk>) -> io::Result<()>,
) -> Result<ExportHead, BundleError> {
    todo!()
}

/// Reads an outgoing bundle to its end, or refuses it.
///
/// `check` and `take` are as in [`read_export`]; `check` is also where a portal
/// refuses what is for another ([`OutgoingHead::must_be_for`]).
pub fn read_outgoing<R: Read>(
    _input: R,
    _key: &VerifyingKey,
    _check: impl FnOnce(&OutgoingHead) -> Result<(), String>,
    _take: impl FnMut(MailboxName, Sealed<Reply, Tipster>) -> io::Result<()>,
) -> Result<OutgoingHead, BundleError> {
    todo!()
}
