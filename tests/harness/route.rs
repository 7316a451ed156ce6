//! A route through the questions, with an answer to every one of them.
//!
//! The routes come from the file of questions itself, so that a question which
//! is added is also answered, carried to the desk and looked for on disks.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The questions that portals ask unless told otherwise.
const QUESTIONS: &str = include_str!("../../static/questions.toml");

/// The answers to the question whom it is about: one route each.
pub const ROUTES: [&str; 3] = ["me", "someone", "work"];

/// A word that no program has in it. It stands in every answer in words, so what
/// is found of it was typed.
pub const TYPED: &str = "quorlimbast";

/// The file of questions, as far as routes need it.
#[derive(Deserialize)]
struct Questions {
    /// Its version.
    version: u32,
    /// Its pages, in order.
    page: Vec<Topic>,
}

/// A page of questions.
#[derive(Deserialize)]
struct Topic {
    /// Its name.
    id: String,
    /// It is shown when each of these questions has one of these answers.
    #[serde(default)]
    when: BTreeMap<String, Vec<String>>,
    /// What it asks.
    #[serde(default)]
    field: Vec<Question>,
}

/// A question.
#[derive(Deserialize)]
struct Question {
    /// Its name.
    key: String,
    /// How it is answered.
    kind: String,
    /// The answers to choose from.
    #[serde(default)]
    options: Vec<String>,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// In words.
    Typed(String),
    /// With these of its options.
    Chosen(Vec<String>),
}

/// A page and the answers on it, each with the name of its question.
pub struct Answered {
    /// The page's name in its form.
    pub page: String,
    /// The answers.
    pub answers: Vec<(String, Answer)>,
}

/// A way through the questions.
pub struct Route {
    /// Its pages, in order.
    pub pages: Vec<Answered>,
    /// The version of the questions.
    version: u32,
}

impl Route {
    /// The route of someone who says that it is about `who`: each question is
    /// answered, and each route chooses other answers than the next.
    pub fn of(who: &str) -> Self {
        let questions: Questions = toml::from_str(QUESTIONS).expect("the questions are TOML");
        let place = ROUTES.iter().position(|route| *route == who);
        let place = place.unwrap_or_else(|| crate::fail(&format!("there is no route {who}")));
        let mut route = Self {
            pages: Vec::new(),
            version: questions.version,
        };
        for topic in questions.page {
            if topic.when.iter().all(|(key, any)| route.says(key, any)) {
                route.pages.push(answered(&topic, place));
            }
        }
        route
    }

    /// Whether the answer to this question is one of these.
    fn says(&self, key: &str, any: &[String]) -> bool {
        match self.answer(key) {
            Some(Answer::Chosen(chosen)) => chosen.iter().any(|one| any.contains(one)),
            _ => false,
        }
    }

    /// The answer to this question, if the route asks it.
    fn answer(&self, key: &str) -> Option<&Answer> {
        let mut answers = self.pages.iter().flat_map(|page| &page.answers);
        let found = answers.find(|(known, _)| known == key)?;
        Some(&found.1)
    }

    /// The answers on the page of this name; none if it is no page of the route.
    pub fn on(&self, page: &str) -> &[(String, Answer)] {
        let found = self.pages.iter().find(|known| known.page == page);
        found.map_or(&[], |page| &page.answers)
    }

    /// The names of its pages, in order.
    pub fn names(&self) -> Vec<&str> {
        self.pages.iter().map(|page| page.page.as_str()).collect()
    }

    /// What is written where the page asks for the story.
    pub fn story(&self) -> &str {
        match self.answer("story") {
            Some(Answer::Typed(words)) => words,
            _ => crate::fail("no page asks for the story in words"),
        }
    }

    /// What the desk shall find as answers, besides what the page before sending
    /// asks: all but the story.
    pub fn sealed(&self) -> BTreeMap<String, String> {
        let answers = self.pages.iter().flat_map(|page| &page.answers);
        let answers = answers.filter(|(key, _)| key != "story");
        let mut sealed: BTreeMap<_, _> = answers
            .map(|(key, answer)| {
                let answer = match answer {
                    Answer::Typed(words) => words.clone(),
                    Answer::Chosen(options) => options.join(" "),
                };
                (key.clone(), answer)
            })
            .collect();
        sealed.insert("questions".to_owned(), self.version.to_string());
        sealed
    }
}

/// A page with its answers; each route takes an option of its own.
fn answered(topic: &Topic, place: usize) -> Answered {
    let answer = |question: &Question| {
        let options = &question.options;
        let answer = match question.kind.as_str() {
            "choice" => Answer::Chosen(vec![options[place % options.len()].clone()]),
            "choices" => Answer::Chosen(first_and_last(options)),
            _ => Answer::Typed(format!("Ñandú {TYPED} {} 谢谢", question.key)),
        };
        (question.key.clone(), answer)
    };
    Answered {
        page: format!("ask-{}", topic.id),
        answers: topic.field.iter().map(answer).collect(),
    }
}

/// The first option and the last, if there are two.
fn first_and_last(options: &[String]) -> Vec<String> {
    let ends = options
        .first()
        .into_iter()
        .chain(options.get(1..).and_then(<[_]>::last));
    ends.cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_route_has_its_pages_and_an_answer_to_each_question() {
        let me = Route::of("me");
        let names = me.names();
        assert_eq!(names[..3], ["ask-who", "ask-danger", "ask-call-now"]);
        assert!(names.contains(&"ask-signs") && !names.contains(&"ask-plate"));
        assert!(!Route::of("someone").names().contains(&"ask-call-now"));
        let sealed = me.sealed();
        assert_eq!(sealed["who"], "me");
        assert_eq!(sealed["signs"], "cant-leave police-threat");
        assert!(sealed["place-city"].contains(TYPED) && me.story().contains(TYPED));
        assert!(!sealed.contains_key("story") && sealed.contains_key("questions"));
    }

    #[test]
    fn one_option_is_chosen_once() {
        assert_eq!(first_and_last(&["a".to_owned()]), ["a"]);
        assert_eq!(Route::of("work").sealed()["name-release"], "no-name");
    }
}
