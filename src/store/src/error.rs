//! What can go wrong, said so that a person can act on it.

/// A store can't do what was asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {}
