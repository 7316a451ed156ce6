//! What a letter says of an attached file, as it is written and read.

use quietline_case::{Attachment, MAX_FILE_NAME, ParcelId, Plain};
use serde::{Deserialize, Serialize};

use crate::bundle::Sum;

/// One of the letter's "files", as it is written.
#[derive(Serialize)]
pub(super) struct FileOut<'a> {
    /// The parcel.
    parcel: ParcelId,
    /// The file's name.
    name: &'a str,
    /// The file's length.
    bytes: u64,
    /// The file's sum.
    sha256: Sum,
    /// The parcel's sum.
    sealed_sha256: Sum,
}

/// One of the letter's "files", as it is read.
#[derive(Deserialize)]
pub(super) struct FileIn {
    /// The parcel.
    parcel: ParcelId,
    /// The file's name.
    name: Plain,
    /// The file's length.
    bytes: u64,
    /// The file's sum.
    sha256: Sum,
    /// The parcel's sum.
    sealed_sha256: Sum,
}

impl<'a> FileOut<'a> {
    /// How a file is written.
    pub(super) fn of(file: &'a Attachment) -> Self {
        Self {
            parcel: file.parcel,
            name: cut(file.name.reveal()),
            bytes: file.length,
            sha256: Sum::from_bytes(file.content),
            sealed_sha256: Sum::from_bytes(file.sealed),
        }
    }
}

impl FileIn {
    /// The file that was read.
    pub(super) fn into_file(self) -> Attachment {
        Attachment {
            parcel: self.parcel,
            name: self.name,
            length: self.bytes,
            content: *self.sha256.as_bytes(),
            sealed: *self.sealed_sha256.as_bytes(),
        }
    }
}

/// As much of a file's name as a letter has room for.
pub(super) fn cut(name: &str) -> &str {
    &name[..name.floor_char_boundary(MAX_FILE_NAME)]
}
