//! The public keys that letters are sealed to.

/// One to eight public keys of the hotline, all of one kind.
pub struct Recipients(());

/// Why a list of public keys can't be used.
#[derive(Debug, thiserror::Error)]
pub enum RecipientsError {
    /// Nothing in it.
    #[error("there is no public key in it")]
    None,
}

impl std::str::FromStr for Recipients {
    type Err = RecipientsError;

    fn from_str(_file: &str) -> Result<Self, RecipientsError> {
        todo!()
    }
}
