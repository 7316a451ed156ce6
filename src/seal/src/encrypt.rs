//! One age file of a letter's size.

/// Sealing failed.
#[derive(Debug, thiserror::Error)]
#[error("could not seal: {0}")]
pub struct SealError(String);
