//! What the tipster answered to the portal's questions, and how urgent it is.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{MapAccess, Visitor},
};

use crate::Plain;

/// The question whether anyone is in danger now: `yes`, `no` or `not-sure`.
pub const DANGER: &str = "danger";
/// The question whether anyone is under 18: `yes`, `maybe`, `no` or `dont-know`.
pub const MINOR: &str = "minor";

/// Answers by the key of their question, in the order in which they were asked.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Answers(Vec<(String, Plain)>);

impl Answers {
    /// Adds to the answer under `key`, which starts empty.
    pub fn append(&mut self, key: &str, more: &str) {
        match self.0.iter_mut().find(|(known, _)| known == key) {
            Some((_, answer)) => answer.push_str(more),
            None => self.0.push((key.to_owned(), Plain::from(more))),
        }
    }

    /// The answer under `key`.
    pub fn get(&self, key: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == key);
        found.map(|(_, answer)| answer.reveal())
    }

    /// Each key with its answer.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Plain)> {
        self.0.iter().map(|(key, answer)| (key.as_str(), answer))
    }

    /// How soon a person must look at this.
    pub fn urgency(&self) -> Urgency {
        let danger = self.get(DANGER).unwrap_or_default();
        let minor = self.get(MINOR).unwrap_or_default();
        match (danger, minor) {
            ("yes", _) | (_, "yes" | "maybe") => Urgency::Urgent,
            ("no", "no") => Urgency::Normal,
            _ => Urgency::Unclear,
        }
    }
}

impl<'de> Deserialize<'de> for Answers {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(InOrder)
    }
}

/// Reads answers from an object, in its order.
struct InOrder;

impl<'de> Visitor<'de> for InOrder {
    type Value = Answers;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of answers")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Answers, A::Error> {
        let mut answers = Answers::default();
        while let Some((key, answer)) = map.next_entry::<String, Plain>()? {
            answers.append(&key, answer.reveal());
        }
        Ok(answers)
    }
}

/// How soon a person must look at a tip; the most urgent is the smallest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    /// Someone is in danger now, or someone is or may be under 18.
    Urgent,
    /// "Not sure", "don't know" or no answer: never lowered to normal.
    Unclear,
    /// Both questions were answered with a plain no.
    Normal,
}

#[cfg(test)]
mod tests {
    use super::{Answers, DANGER, MINOR, Urgency};

    fn urgency(danger: &str, minor: &str) -> Urgency {
        let mut answers = Answers::default();
        answers.append(DANGER, danger);
        answers.append(MINOR, minor);
        answers.urgency()
    }

    #[test]
    fn danger_or_a_child_is_urgent() {
        assert_eq!(urgency("yes", "no"), Urgency::Urgent);
        assert_eq!(urgency("no", "yes"), Urgency::Urgent);
        assert_eq!(urgency("no", "maybe"), Urgency::Urgent);
    }

    #[test]
    fn doubt_and_silence_are_never_lowered() {
        assert_eq!(urgency("not-sure", "no"), Urgency::Unclear);
        assert_eq!(urgency("no", "dont-know"), Urgency::Unclear);
        assert_eq!(Answers::default().urgency(), Urgency::Unclear);
        assert_eq!(urgency("garbage", "no"), Urgency::Unclear);
        assert_eq!(urgency("no", "no"), Urgency::Normal);
    }

    #[test]
    fn urgent_comes_first() {
        assert!(Urgency::Urgent < Urgency::Unclear && Urgency::Unclear < Urgency::Normal);
    }
}
