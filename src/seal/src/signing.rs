//! Signatures of bundles, in minisign's format.
