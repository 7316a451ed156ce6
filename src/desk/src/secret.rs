//! A word of a tip as a key.

use std::borrow::Borrow;

use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

/// A word of a tip, to be looked up by. It is wiped when dropped; `Serialize`
/// is for what is sealed, and this type never leaves the crate.
#[derive(Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Secret(String);

impl Secret {
    /// The word itself.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Secret {
    fn from(word: &str) -> Self {
        Self(word.to_owned())
    }
}

impl Borrow<str> for Secret {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}
