//! Whole cycles of the desk against a portal of the tests' own: the real
//! sealing and the real bundles, without a store or a web page.

#![allow(
    clippy::missing_docs_in_private_items,
    clippy::unwrap_used,
    reason = "helpers of tests fail by panicking and are named for what they do"
)]

mod backup;
mod bundles;
mod flow;
mod inner;
mod links;
mod parcels;
mod replies;
mod search;
mod support;
mod traces;
mod vault;
mod wishes;
