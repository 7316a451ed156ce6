//! What was typed or chosen in a visit and is not sent yet, by its field.

use quietline_case::Plain;

/// What was typed or chosen, by the name of its field. Of several choices in
/// one field each is followed by a space.
#[derive(Default, PartialEq, Eq)]
pub(crate) struct Words(Vec<(String, Plain)>);

/// How a field of the portal's own is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Own {
    /// In words, at most so many letters.
    Words(usize),
    /// With one of these.
    One(&'static [&'static str]),
}

/// A code.
pub(crate) const CODE: &str = "code";
/// A file.
pub(crate) const FILE: &str = "file";
/// More for a thread.
pub(crate) const MORE: &str = "more";
/// Whether the hotline may go on writing to a thread.
pub(crate) const ANSWERS: &str = "answers";
/// Why a tip is to be taken back.
pub(crate) const REASON: &str = "reason";
/// What may be done with a tip.
pub(crate) const CONSENT: &str = "consent";
/// How the police can reach the tipster.
pub(crate) const REACH: &str = "reach";
/// Whether the hotline may write to the tipster.
pub(crate) const MAY_WRITE: &str = "may-write";
/// Whether the tipster wants a code.
pub(crate) const WANT_CODE: &str = "want-code";
/// Three words of a new code, typed back.
pub(crate) const CHECKS: [&str; 3] = ["word-1", "word-2", "word-3"];

/// The answers to [`CONSENT`].
pub(crate) const CONSENTS: [&str; 4] = ["hotline", "helpers", "police", "contact"];
/// Yes or no.
const YES_NO: Own = Own::One(&["yes", "no"]);

/// The fields that are the portal's own.
const OWN: [(&str, Own); 11] = [
    (CODE, Own::Words(usize::MAX)),
    (MORE, Own::Words(100_000)),
    (ANSWERS, YES_NO),
    (REASON, Own::Words(20_000)),
    (CONSENT, Own::One(&CONSENTS)),
    (REACH, Own::Words(20_000)),
    (MAY_WRITE, YES_NO),
    (WANT_CODE, YES_NO),
    (CHECKS[0], Own::Words(usize::MAX)),
    (CHECKS[1], Own::Words(usize::MAX)),
    (CHECKS[2], Own::Words(usize::MAX)),
];

/// What else forms hold, or sealed tips say beside the answers.
const OTHER: [&str; 25] = [
    "token",
    "was",
    "page",
    "draft",
    "to",
    "forward",
    "skip",
    "send",
    "back",
    "time",
    "return",
    "advice",
    "keys",
    "again",
    "withdraw",
    "quiet",
    "lang",
    "speak",
    "files",
    FILE,
    "had-files",
    "add",
    "remove",
    "questions",
    "consent-chosen",
];

/// The field of the portal's own with this name.
pub(crate) fn own(name: &str) -> Option<Own> {
    let found = OWN.iter().find(|(known, _)| *known == name);
    found.map(|(_, how)| *how)
}

/// Whether a name is the portal's own, so that no question can have it.
pub(crate) fn is_taken(name: &str) -> bool {
    own(name).is_some() || OTHER.contains(&name)
}

impl Words {
    /// What is in a field; empty if nothing is.
    pub(crate) fn get(&self, field: &str) -> &str {
        let found = self.0.iter().find(|(known, _)| known == field);
        found.map_or("", |(_, words)| words.reveal())
    }

    /// Whether there is nothing but white space in a field.
    pub(crate) fn is_blank(&self, field: &str) -> bool {
        self.get(field).trim().is_empty()
    }

    /// Whether a field is known at all, even if empty.
    pub(crate) fn has(&self, field: &str) -> bool {
        self.0.iter().any(|(known, _)| known == field)
    }

    /// Whether this is chosen in a field.
    pub(crate) fn chosen(&self, field: &str, option: &str) -> bool {
        self.get(field).split(' ').any(|chosen| chosen == option)
    }

    /// Puts words into a field in place of what was there.
    pub(crate) fn set(&mut self, field: &str, words: Plain) {
        match self.0.iter_mut().find(|(known, _)| known == field) {
            Some((_, old)) => *old = words,
            None => self.0.push((field.to_owned(), words)),
        }
    }

    /// Adds to what is in a field.
    pub(crate) fn add(&mut self, field: &str, more: &str) {
        match self.0.iter_mut().find(|(known, _)| known == field) {
            Some((_, words)) => words.push_str(more),
            None => self.0.push((field.to_owned(), Plain::from(more))),
        }
    }

    /// Puts words into a field beside what is there, apart from it by `parted`.
    /// Where the one holds the other, the longer stays. Returns whether the field
    /// holds both now.
    pub(crate) fn join(&mut self, field: &str, words: Plain, parted: &str) -> bool {
        let (known, new) = (self.get(field).trim(), words.reveal().trim());
        if known.contains(new) {
            return false;
        }
        if new.contains(known) {
            self.set(field, words);
            return false;
        }
        self.add(field, parted);
        self.add(field, words.reveal());
        true
    }

    /// Takes what is in a field out of it.
    pub(crate) fn take(&mut self, field: &str) -> Plain {
        let place = self.0.iter().position(|(known, _)| known == field);
        place.map_or_else(Plain::default, |place| self.0.remove(place).1)
    }

    /// Each field with what is in it, in the order in which they came.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Plain)> {
        self.0.iter().map(|(field, words)| (field.as_str(), words))
    }
}

impl IntoIterator for Words {
    type Item = (String, Plain);
    type IntoIter = std::vec::IntoIter<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl FromIterator<(String, Plain)> for Words {
    fn from_iter<T: IntoIterator<Item = (String, Plain)>>(fields: T) -> Self {
        Self(fields.into_iter().collect())
    }
}
