//! Words that can hurt someone.

use std::fmt;

use serde::{Deserialize, Deserializer};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// Text that a person wrote in confidence.
///
/// It has no `Clone`, `Display` or `Serialize`, its `Debug` shows no letter of
/// it, and its memory is wiped on drop. [`Plain::reveal`] is the only way in.
///
/// ```compile_fail
/// let words = quietline_case::Plain::from("help".to_owned());
/// println!("{words}");
/// ```
///
/// ```compile_fail
/// let words = quietline_case::Plain::from("help".to_owned());
/// let copy = words.clone();
/// # let _: quietline_case::Plain = copy;
/// ```
///
/// ```compile_fail
/// fn write(_: impl serde::Serialize) {}
/// write(quietline_case::Plain::from("help".to_owned()));
/// ```
#[derive(Default, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Plain(String);

impl Plain {
    /// The words themselves. Whoever calls this answers for where they go.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing but white space.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// Adds `more` at the end; the old memory is wiped if it has to move.
    pub fn push_str(&mut self, more: &str) {
        if self.0.capacity() - self.0.len() < more.len() {
            let mut roomier = String::with_capacity((self.0.len() + more.len()) * 2);
            roomier.push_str(&self.0);
            self.0.zeroize();
            self.0 = roomier;
        }
        self.0.push_str(more);
    }
}

impl From<String> for Plain {
    fn from(words: String) -> Self {
        Self(words)
    }
}

impl From<&str> for Plain {
    fn from(words: &str) -> Self {
        Self(words.to_owned())
    }
}

impl fmt::Debug for Plain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Plain(…)")
    }
}

impl<'de> Deserialize<'de> for Plain {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::Plain;

    #[test]
    fn debug_shows_no_letter() {
        let shown = format!("{:?}", Plain::from("zebra"));
        assert!(!shown.contains("zebra"));
    }

    #[test]
    fn pushing_keeps_every_word() {
        let mut words = Plain::from("one");
        for _ in 0..100 {
            words.push_str(" more");
        }
        assert_eq!(words.reveal(), format!("one{}", " more".repeat(100)));
    }
}
