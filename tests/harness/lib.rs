//! What the tests of the whole share: starting portals, desks and browsers,
//! walking through a visit, and looking for traces afterwards.
//!
//! Every helper is a verb that either does its work or fails the test with a
//! sentence saying what was attempted. Nothing here outlives the test that
//! started it: children are killed by their own PID, folders are temporary.

pub mod axe;
pub mod browser;
pub mod child;
pub mod devtools;
pub mod driver;
pub mod fast;
pub mod hands;
pub mod history;
pub mod hotline;
pub mod place;
pub mod route;
pub mod site;
pub mod tabs;
pub mod tour;
pub mod traces;
pub mod visit;
pub mod wait;
pub mod web;

/// Fails the test with this message.
#[track_caller]
#[allow(clippy::panic, reason = "a test fails by panicking")]
pub fn fail(message: &str) -> ! {
    panic!("{message}")
}
