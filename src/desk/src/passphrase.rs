//! What a passphrase must be. Two rules, both about guessing: a stolen disk
//! can be tried offline for years.

use std::collections::BTreeSet;

use crate::DeskError;

/// The fewest characters.
const CHARS: usize = 10;
/// The fewest different characters.
const DIFFERENT: usize = 5;

/// Refuses an empty or weak passphrase.
pub(crate) fn check(passphrase: &str) -> Result<(), DeskError> {
    if passphrase.trim().is_empty() {
        return Err(DeskError::WeakPassphrase("it is empty"));
    }
    if passphrase.chars().count() < CHARS {
        return Err(DeskError::WeakPassphrase("it has fewer than 10 characters"));
    }
    if passphrase.chars().collect::<BTreeSet<_>>().len() < DIFFERENT {
        return Err(DeskError::WeakPassphrase(
            "it has fewer than 5 different characters",
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn weak_ones_are_refused() {
        for weak in ["", " \n", "short", "aaaaaaaaaaaaaaaa", "121212121212"] {
            assert!(check(weak).is_err(), "{weak:?}");
        }
        assert!(check("correct horse battery staple").is_ok());
    }
}
