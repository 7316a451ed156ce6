//! Whether a file of questions holds together.

use std::collections::HashSet;

use quietline_case::{DANGER, MINOR};

use super::{How, Question, Questions, STORY, Topic, WHO, WITNESS};
use crate::visit::is_taken;

/// The most letters that an answer can have.
const MAX_LETTERS: usize = 100_000;

/// The longest name.
const MAX_NAME: usize = 40;

/// Why a file of questions can't be used.
#[derive(Debug, thiserror::Error)]
pub enum QuestionsError {
    /// It is not TOML, or not ours.
    #[error("{0}")]
    Unreadable(#[from] toml::de::Error),
    /// A name can't stand in a form.
    #[error(
        "the name `{0}` can't be used; use small letters, digits and -, at most {MAX_NAME}, and no name of the portal's own"
    )]
    Name(String),
    /// A name is there twice.
    #[error("`{0}` is there twice; give one of them another name")]
    Twice(String),
    /// A question has no options, or options it can't have.
    #[error("the question `{0}` needs `options` if it is a choice, and none if it is not")]
    Options(String),
    /// A question has no limit, or one that is too high.
    #[error(
        "the question `{0}` needs a `limit` from 1 to {MAX_LETTERS} if it is answered in words, and none if it is not"
    )]
    Limit(String),
    /// A page waits for an answer that can't come.
    #[error(
        "the page `{page}` waits for `{key}`, which no earlier page asks with that answer; correct its `when`"
    )]
    When {
        /// The page.
        page: String,
        /// The question it names.
        key: String,
    },
    /// A question is missing that the portal itself needs.
    #[error("the question `{0}` is missing, or is not as the portal needs it: {1}")]
    Missing(&'static str, &'static str),
    /// Words are missing.
    #[error(
        "the words `{id}` are missing in static/lang/{language}/questions.ftl; write them, or ask \
         what there are words for"
    )]
    Words {
        /// The language.
        language: &'static str,
        /// The name of the words.
        id: String,
    },
    /// A question can't be required.
    #[error("the question `{0}` can't be required: a tip needs the story alone")]
    Required(String),
}

impl Questions {
    /// Checks that all of it holds together.
    pub(super) fn check(&self) -> Result<(), QuestionsError> {
        let mut seen = HashSet::new();
        for page in &self.pages {
            if !is_name(&page.id) {
                return Err(QuestionsError::Name(page.id.clone()));
            }
            if !seen.insert(("page", page.id.as_str())) {
                return Err(QuestionsError::Twice(page.id.clone()));
            }
            for question in &page.fields {
                question.check()?;
                if !seen.insert(("field", question.key.as_str())) {
                    return Err(QuestionsError::Twice(question.key.clone()));
                }
            }
        }
        for (place, page) in self.pages.iter().enumerate() {
            self.check_when(place, page)?;
        }
        self.check_own()
    }

    /// Checks that a page waits for answers that can come before it.
    fn check_when(&self, place: usize, page: &Topic) -> Result<(), QuestionsError> {
        for (key, answers) in &page.when {
            let asked = self.page_of(key).filter(|asked| *asked < place);
            let question = asked.and_then(|_| self.question(key));
            let can_come = question.is_some_and(|question| {
                let known = |answer| question.options.contains(answer);
                question.kind == How::Choice && !answers.is_empty() && answers.iter().all(known)
            });
            if !can_come {
                let (page, key) = (page.id.clone(), key.clone());
                return Err(QuestionsError::When { page, key });
            }
        }
        Ok(())
    }

    /// Checks the questions that have a meaning of their own.
    fn check_own(&self) -> Result<(), QuestionsError> {
        let needed: [(_, &[&str], _); 3] = [
            (
                DANGER,
                &["yes", "no", "not-sure"],
                "a choice of yes, no and not-sure",
            ),
            (
                MINOR,
                &["yes", "maybe", "no", "dont-know"],
                "a choice of yes, maybe, no and dont-know",
            ),
            (
                WHO,
                &["me", WITNESS, "work"],
                "a choice of me, someone and work",
            ),
        ];
        for (key, options, what) in needed {
            let fits =
                |question: &&Question| question.kind == How::Choice && question.options == options;
            let found = self.question(key).filter(fits);
            found.ok_or(QuestionsError::Missing(key, what))?;
        }
        let story = self.question(STORY).filter(|story| story.required);
        let always = self
            .page_of(STORY)
            .filter(|page| self.pages[*page].when.is_empty());
        story
            .filter(|story| story.kind == How::Text)
            .and(always)
            .map(drop)
            .ok_or(QuestionsError::Missing(
                STORY,
                "a required text on a page that is always shown",
            ))
    }
}

impl Question {
    /// Checks one question.
    fn check(&self) -> Result<(), QuestionsError> {
        let own = || self.key.clone();
        let names = self.options.iter().chain([&self.key]);
        if let Some(name) = names.into_iter().find(|name| !is_name(name)) {
            return Err(QuestionsError::Name(name.clone()));
        }
        if is_taken(&self.key) {
            return Err(QuestionsError::Name(own()));
        }
        let in_words = matches!(self.kind, How::Line | How::Text);
        if in_words != self.options.is_empty() {
            return Err(QuestionsError::Options(own()));
        }
        let options: HashSet<_> = self.options.iter().collect();
        if options.len() != self.options.len() {
            return Err(QuestionsError::Twice(own()));
        }
        if in_words != (1..=MAX_LETTERS).contains(&self.limit) {
            return Err(QuestionsError::Limit(own()));
        }
        match self.required && self.key != STORY {
            true => Err(QuestionsError::Required(own())),
            false => Ok(()),
        }
    }
}

/// Whether a name can stand in a form.
fn is_name(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (1..=MAX_NAME).contains(&name.len()) && name.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::super::{Questions, USUAL};

    fn error(from: &str, to: &str) -> String {
        assert!(USUAL.contains(from), "{from}");
        let file = USUAL.replacen(from, to, 1);
        Questions::from_toml(&file).unwrap_err().to_string()
    }

    #[test]
    fn what_does_not_hold_together_is_named() {
        for (from, to, said) in [
            ("kind = \"choice\"", "kind = \"slider\"", "slider"),
            (
                "key = \"last\"",
                "key = \"minor\"",
                "`minor` is there twice",
            ),
            ("id = \"last\"", "id = \"who\"", "`who` is there twice"),
            ("key = \"last\"", "key = \"token\"", "`token`"),
            ("key = \"last\"", "key = \"Last\"", "`Last`"),
            (
                "danger = [\"yes\"]",
                "danger = [\"perhaps\"]",
                "`call-now` waits for `danger`",
            ),
            (
                "danger = [\"yes\"]",
                "last = [\"today\"]",
                "`call-now` waits for `last`",
            ),
            (
                "key = \"danger\"",
                "key = \"dangers\"",
                "`call-now` waits for `danger`",
            ),
            ("key = \"story\"", "key = \"tale\"", "can't be required"),
            ("required = true", "", "`story` is missing"),
            (
                "limit = 100000",
                "limit = 100001",
                "`story` needs a `limit`",
            ),
            ("limit = 20000", "", "`where-now` needs a `limit`"),
            ("\"maybe\", ", "", "`minor` is missing"),
            ("version = 1", "", "version"),
        ] {
            let why = error(from, to);
            assert!(why.contains(said), "{to}: {why}");
        }
    }
}
