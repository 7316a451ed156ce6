//! Bundles: what is written is read, what is wrong is refused whole and in
//! plain words, and nothing that arrives makes the reader panic.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod forge;
mod hostile;
mod interop;
mod kit;
mod parcels;
mod properties;
mod roundtrip;
mod signed;
mod writing;
