//! What the portal asks: `static/questions.toml`, or a file of the hotline's.
//!
//! The file says which pages there are, when each is shown and which fields it
//! has. Its words are in `static/lang`.

mod check;

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use crate::{
    text::Language,
    visit::{Own, Words, own},
};

pub use check::QuestionsError;

/// The questions that a portal asks unless told otherwise.
const USUAL: &str = include_str!("../../../../static/questions.toml");

/// The key of the only answer that a tip needs.
pub(crate) const STORY: &str = "story";
/// The key of the question whom it is about; the pages that follow depend on it.
pub(crate) const WHO: &str = "who";
/// The answer to [`WHO`] of someone who saw something.
pub(crate) const WITNESS: &str = "someone";

/// All questions, by page.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Questions {
    /// The version that sealed tips carry.
    pub(crate) version: u32,
    /// The pages, in their order.
    #[serde(rename = "page")]
    pub(crate) pages: Vec<Topic>,
    /// A hotline's own words for them: each language's file. They come before
    /// ours.
    #[serde(skip)]
    pub(crate) words: HashMap<Language, String>,
}

/// One page of questions.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Topic {
    /// Its name.
    pub(crate) id: String,
    /// It is shown when each of these questions has one of these answers.
    #[serde(default)]
    pub(crate) when: BTreeMap<String, Vec<String>>,
    /// What it asks; a page without fields only says something.
    #[serde(default, rename = "field")]
    pub(crate) fields: Vec<Question>,
}

/// One question.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Question {
    /// Its name, in forms and in sealed tips.
    pub(crate) key: String,
    /// How it is answered.
    pub(crate) kind: How,
    /// The answers to choose from.
    #[serde(default)]
    pub(crate) options: Vec<String>,
    /// The most letters of an answer in words.
    #[serde(default)]
    pub(crate) limit: usize,
    /// Whether a tip can't be sent without it.
    #[serde(default)]
    pub(crate) required: bool,
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum How {
    /// By one of the options.
    Choice,
    /// By any of the options.
    Choices,
    /// In one line.
    Line,
    /// In many lines.
    Text,
}

impl Questions {
    /// The usual questions.
    pub(crate) fn usual() -> Result<Self, QuestionsError> {
        Self::from_toml(USUAL)
    }

    /// Reads a file of questions and checks that they hold together.
    pub(crate) fn from_toml(file: &str) -> Result<Self, QuestionsError> {
        let questions: Self = toml::from_str(file)?;
        questions.check()?;
        Ok(questions)
    }

    /// All questions, in their order.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Question> {
        self.pages.iter().flat_map(|page| &page.fields)
    }

    /// The question with this key.
    pub(crate) fn question(&self, key: &str) -> Option<&Question> {
        self.all().find(|question| question.key == key)
    }

    /// The most letters that a field takes; of the portal's own fields too.
    pub(crate) fn limit(&self, field: &str) -> usize {
        let own = match own(field) {
            Some(Own::Words(limit)) => Some(limit),
            _ => None,
        };
        let asked = self.question(field).map(|question| question.limit);
        own.or(asked.filter(|limit| *limit > 0))
            .unwrap_or(usize::MAX)
    }

    /// How a field is answered; one of the portal's own too.
    pub(crate) fn how(&self, field: &str) -> Option<How> {
        match own(field) {
            Some(Own::Words(_)) => Some(How::Text),
            Some(Own::One(_)) => Some(How::Choice),
            None => self.question(field).map(|question| question.kind),
        }
    }

    /// Whether a field has more letters than it takes.
    pub(crate) fn is_long(&self, field: &str, words: &Words) -> bool {
        words.get(field).chars().nth(self.limit(field)).is_some()
    }

    /// Whether there is anything in a question that is answered in words.
    pub(crate) fn is_written(&self, question: &Question, words: &Words) -> bool {
        question.limit > 0 && !words.is_blank(&question.key)
    }

    /// The page with the question with this key.
    pub(crate) fn page_of(&self, key: &str) -> Option<usize> {
        let has = |page: &Topic| page.fields.iter().any(|question| question.key == key);
        self.pages.iter().position(has)
    }

    /// The page with this name.
    pub(crate) fn page_named(&self, id: &str) -> Option<usize> {
        self.pages.iter().position(|page| page.id == id)
    }

    /// Whether a page is shown to someone who answered so. What an answer on a
    /// page that is not shown would lead to is not shown either.
    pub(crate) fn is_shown(&self, page: usize, words: &Words) -> bool {
        let holds = |(key, answers): (&String, &Vec<String>)| {
            let before = self.page_of(key).filter(|asked| *asked < page);
            answers.iter().any(|answer| answer == words.get(key))
                && before.is_some_and(|asked| self.is_shown(asked, words))
        };
        let page_when = self.pages.get(page).map(|page| &page.when);
        page_when.is_some_and(|when| when.iter().all(holds))
    }

    /// The names of all words that the pages need. Hints need not be there.
    pub(crate) fn needed_words(&self) -> impl Iterator<Item = String> {
        let pages = self.pages.iter().flat_map(|page| {
            let text = page
                .fields
                .is_empty()
                .then(|| format!("page-{}-text", page.id));
            // What is asked alone is the heading.
            let name = (page.fields.len() != 1).then(|| format!("page-{}", page.id));
            name.into_iter().chain(text)
        });
        let questions = self.all().flat_map(|question| {
            let key = &question.key;
            let options = question.options.iter();
            let options = options.map(move |option| format!("option-{key}-{option}"));
            options.chain([format!("field-{key}")])
        });
        pages.chain(questions)
    }

    /// The pages that are shown to someone who answered so.
    pub(crate) fn shown(&self, words: &Words) -> impl Iterator<Item = usize> {
        (0..self.pages.len()).filter(|page| self.is_shown(*page, words))
    }
}

impl Question {
    /// Whether it is answered by ticking boxes: those that are not ticked are
    /// not sent.
    pub(crate) fn has_boxes(&self) -> bool {
        self.kind == How::Choices
    }
}

#[cfg(test)]
mod tests {
    use super::Questions;
    use crate::visit::Words;

    fn shown(answers: &[(&str, &str)]) -> Vec<String> {
        let questions = Questions::usual().unwrap();
        let mut words = Words::default();
        answers
            .iter()
            .for_each(|(key, answer)| words.set(key, (*answer).into()));
        let shown = questions.shown(&words);
        shown.map(|page| questions.pages[page].id.clone()).collect()
    }

    #[test]
    fn each_route_has_its_pages() {
        let common = ["who", "danger", "minor", "story", "now", "last"];
        assert_eq!(shown(&[]), common);
        let me = shown(&[("who", "me")]);
        assert_eq!(me[6..], ["signs", "my-place", "needs"]);
        let someone = shown(&[("who", "someone")]);
        assert_eq!(someone.len(), 13);
        let work = shown(&[("who", "work")]);
        assert_eq!(work[6..], ["job", "duty", "agree"]);
    }

    #[test]
    fn danger_has_a_page_of_its_own() {
        let asked = shown(&[("danger", "yes")]);
        assert_eq!(asked[1..4], ["danger", "call-now", "minor"]);
        assert!(!shown(&[("danger", "not-sure")]).contains(&"call-now".to_owned()));
    }
}
