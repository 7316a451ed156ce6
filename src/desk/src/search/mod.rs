//! Search over what was opened: words of every language, and what is traceable.

mod excerpt;
mod index;
#[cfg(test)]
mod measure;
mod postings;
mod query;
mod reading;
mod words;

pub use excerpt::Excerpt;
pub use index::{Hit, Index, RevealedIndex};
pub use query::{Query, QueryError};
pub use reading::Reading;
pub(crate) use words::folded;
