//! A letter comes open.

use quietline_seal::{AtRest, Desk, Letter, LetterError, LetterPart, Sealed, UnsealError, unseal};

use crate::StaffIdentity;

/// Why a letter could not be read.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// It does not open.
    #[error(transparent)]
    Unseal(#[from] UnsealError),
    /// It opens, but makes no sense.
    #[error(transparent)]
    Letter(#[from] LetterError),
}

/// Opens one letter.
///
/// ```
/// # use quietline_open::{StaffIdentity, open_letter};
/// # use quietline_seal::{Desk, Letter, Sealed};
/// fn read(letter: &Sealed<Letter, Desk>, team: &StaffIdentity) {
///     let _ = open_letter(letter, team);
/// }
/// ```
///
/// The key that a tipster's code leads to is not one that opens tips:
///
/// ```compile_fail
/// # use quietline_open::open_letter;
/// # use quietline_seal::{Desk, Letter, Mailbox, Sealed};
/// fn read(letter: &Sealed<Letter, Desk>, tipster: &Mailbox) {
///     let _ = open_letter(letter, tipster);
/// }
/// ```
///
/// Nor does it open what is sealed to the tipster:
///
/// ```compile_fail
/// # use quietline_case::Reply;
/// # use quietline_open::{StaffIdentity, open_letter};
/// # use quietline_seal::{Sealed, Tipster};
/// fn read(reply: &Sealed<Reply, Tipster>, team: &StaffIdentity) {
///     let _ = open_letter(reply, team);
/// }
/// ```
pub fn open_letter(
    letter: &Sealed<Letter, Desk>,
    with: &StaffIdentity,
) -> Result<LetterPart, OpenError> {
    let plain = unseal(letter.sealed_bytes(), with.as_age())?;
    Ok(LetterPart::from_opened(&plain)?)
}
