//! The web pages a tipster meets.
//!
//! A portal seals every word to the hotline's public keys before it is stored,
//! and holds no key that opens it. [`Portal`] is a portal as a whole; the binary
//! `quietline-portal` is [`run`].
//!
//! The way of a request is in `web`, the pages are in `pages`, what is
//! remembered between two pages is in `visit`, bundles are in `office`.

mod budget;
mod cli;
mod clock;
mod control;
mod erasing;
mod files;
mod home;
mod init;
mod inner;
mod office;
mod pages;
mod portal;
mod questions;
mod reader;
mod settings;
mod text;
mod visit;
mod web;

pub use cli::run;
pub use clock::Clock;
pub use control::ControlError;
pub use files::FileError;
pub use home::{HomeError, PublicPortal};
pub use init::{InitError, init};
pub use office::{Delivered, Exported, OfficeError, Status};
pub use portal::{Portal, PortalError, Running};
pub use questions::QuestionsError;
pub use settings::{Settings, SettingsError};
pub use text::{Language, TextError};
