//! What leaves the hotline for a partner: which fields may go to whom, the
//! words of a tip once a person has read and redacted them, and the report as
//! one page and as data.
//!
//! Nothing here reads or writes a file, a clock or the network.

mod allowed;
mod draft;
mod fields;
mod find;
mod html;
mod json;
mod pack;
mod partner;
mod report;
mod text;

pub use allowed::{Allowed, Consent, Exception, Ground, NotAllowed, PartnerKind};
pub use draft::{Confirmed, Draft, NotConfirmed, Suggestion};
pub use find::{Found, Why};
pub use pack::{PackError, Packed};
pub use partner::{Partner, PartnerError, Partners};
pub use report::{Heading, Report, ReportError, ReportNumber};
