//! A file that a tipster attached.

use std::fmt;

use crate::{ParcelId, Plain};

/// How many bytes of a file's name a letter has room for. File systems stop at
/// 255 characters; whoever takes files shortens longer names, or they are cut.
pub const MAX_FILE_NAME: usize = 1_024;

/// What a letter says of one attached file; the file itself is in a parcel.
///
/// Its `Debug` shows the parcel's name alone: who has a file can tell by its
/// sum or its length that it was sent.
#[derive(PartialEq, Eq)]
pub struct Attachment {
    /// The parcel that holds the file.
    pub parcel: ParcelId,
    /// The file's name as the tipster's device gave it: a word to show, never a
    /// path.
    pub name: Plain,
    /// How many bytes the file has.
    pub length: u64,
    /// The SHA-256 of the file.
    pub content: [u8; 32],
    /// The SHA-256 of the parcel.
    pub sealed: [u8; 32],
}

impl fmt::Debug for Attachment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Attachment({}, …)", self.parcel)
    }
}

#[cfg(test)]
mod tests {
    use super::Attachment;
    use crate::{ParcelId, Plain};

    #[test]
    fn debug_tells_the_parcel_alone() {
        let file = Attachment {
            parcel: ParcelId::from_bytes([9; 16]),
            name: Plain::from("zebra.jpg"),
            length: 4_242,
            content: [0xab; 32],
            sealed: [0xcd; 32],
        };
        let shown = format!("{file:?}");
        assert_eq!(shown, format!("Attachment({}, …)", "09".repeat(16)));
    }
}
