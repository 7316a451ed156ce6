//! The program `quietline-desk` as a person or a script meets it.

#![allow(
    clippy::missing_docs_in_private_items,
    clippy::unwrap_used,
    reason = "helpers of tests fail by panicking and are named for what they do"
)]

mod attached;
mod cases;
mod cycle;
mod hostile;
mod lookup;
mod refusals;
mod support;
mod tools;
