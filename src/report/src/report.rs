//! A report: what a partner gets.

use std::{fmt, str::FromStr};

use crate::{
    Allowed, Confirmed, Found, Partner,
    fields::{Field, Form},
    text::{is_plain_line, shown},
};

/// The number by which hotline and partner know a report. It is random, so it
/// tells nothing: `R-` and eight digits or capitals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportNumber(String);

impl FromStr for ReportNumber {
    type Err = ReportError;

    fn from_str(text: &str) -> Result<Self, ReportError> {
        let good = |rest: &str| {
            rest.len() == 8
                && rest
                    .bytes()
                    .all(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
        };
        let fits = text.strip_prefix("R-").is_some_and(good);
        fits.then(|| Self(text.to_owned()))
            .ok_or(ReportError::NotANumber)
    }
}

impl fmt::Display for ReportNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What stands at the head of a report; all of it is the hotline's own choice.
#[derive(Debug, Clone)]
pub struct Heading {
    /// The report's own number.
    pub number: ReportNumber,
    /// The report that it adds to.
    pub adds_to: Option<ReportNumber>,
    /// The hotline's name.
    pub hotline: String,
    /// How to reach the hotline.
    pub contact: String,
    /// The day, as it shall be read.
    pub date: String,
}

/// Why there is no report.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    /// The leave is for another kind of partner.
    #[error("what may leave is for another kind of partner; choose a partner of that kind")]
    OtherPartner,
    /// The words still show the tipster.
    #[error(
        "the words still hold something by which the tipster can be reached, and they have not \
         agreed to that; remove it"
    )]
    IdentityLeft,
    /// The number is none.
    #[error("expected a report number such as R-7KQ4M2XP")]
    NotANumber,
    /// A line of the heading is none.
    #[error("the report's {0} must be one line of at most 200 letters")]
    NotALine(&'static str),
}

/// A report that may leave.
pub struct Report {
    /// Its head.
    pub(crate) heading: Heading,
    /// The partner's name.
    pub(crate) to: String,
    /// The key that its bundle is sealed to, if the partner has one.
    pub(crate) key: Option<String>,
    /// What was agreed: a word for data, a sentence to read.
    pub(crate) agreed: (&'static str, &'static str),
    /// What stands in it.
    pub(crate) entries: Vec<(&'static Field, String)>,
    /// What was removed from the words.
    pub(crate) removed: Vec<Found>,
    /// What was not given to this partner.
    pub(crate) held_back: Vec<&'static str>,
}

impl Report {
    /// Puts the fields that this partner may get into a report. Without leave
    /// for it, nothing by which the tipster can be reached gets in.
    pub fn new(
        allowed: &Allowed,
        to: &Partner,
        words: Confirmed,
        heading: Heading,
    ) -> Result<Self, ReportError> {
        if allowed.to() != to.kind() {
            return Err(ReportError::OtherPartner);
        }
        if words.left && !allowed.identity() {
            return Err(ReportError::IdentityLeft);
        }
        heading.check()?;
        let rest = words
            .rest
            .iter()
            .map(|(field, words)| (*field, shown(words.reveal())));
        let all = rest
            .chain(words.passages)
            .filter(|(_, words)| !words.is_empty());
        let goes = |field: &Field| {
            field.goes_to(to.kind()) && (field.form != Form::Identity || allowed.identity())
        };
        let (mut entries, back): (Vec<_>, Vec<_>) = all.partition(|(field, _)| goes(field));
        entries.sort_by_key(|(field, _)| {
            crate::fields::FIELDS
                .iter()
                .position(|one| one.key == field.key)
        });
        let held_back = back.into_iter().map(|(field, _)| field.label).collect();
        let agreed = (allowed.word(), allowed.sentence());
        let gone = words.removed.into_iter();
        let sent = gone.filter(|(key, _)| entries.iter().any(|(field, _)| field.key == *key));
        let removed = sent.map(|(_, found)| found).collect();
        let (key, to) = (to.age_key().map(str::to_owned), to.name().to_owned());
        Ok(Self {
            heading,
            to,
            key,
            agreed,
            entries,
            removed,
            held_back,
        })
    }

    /// What was answered under this key.
    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        let entry = self.entries.iter().find(|(field, _)| field.key == key);
        entry.map(|(_, words)| words.as_str())
    }

    /// What was removed, each kind once with its number.
    pub(crate) fn removals(&self) -> Vec<(Found, usize)> {
        let mut kinds = self.removed.clone();
        kinds.sort();
        kinds.dedup();
        let count = |kind: &Found| self.removed.iter().filter(|one| *one == kind).count();
        kinds.iter().map(|kind| (*kind, count(kind))).collect()
    }
}

impl Heading {
    /// Whether all lines can be shown.
    fn check(&self) -> Result<(), ReportError> {
        let lines = [
            ("hotline", &self.hotline),
            ("contact", &self.contact),
            ("date", &self.date),
        ];
        let bad = lines.into_iter().find(|(_, line)| !is_plain_line(line));
        bad.map_or(Ok(()), |(what, _)| Err(ReportError::NotALine(what)))
    }
}
