//! What a tip must say before anyone can act on it, and asking for the rest.
//!
//! The answers tell what is there. Words are looked at for traces alone (an
//! address of e-mail or web, a number): whether a story has a place or a sign
//! in it is for a person to say, who can ask for other things than these.

use quietline_case::{MINOR, Plain};
use serde::{Deserialize, Serialize};

use super::kind::{SIGNS, answer, options};
use crate::Thread;

/// One thing without which nobody can act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lack {
    /// Where it is.
    Place,
    /// When it was.
    Time,
    /// One thing that can be traced: a number, a plate, an address, a link.
    Trace,
    /// One sign of force, fraud or coercion, or that someone is under 18.
    Sign,
}

/// The fewest digits of a number that can be traced.
const DIGITS: usize = 7;

impl Lack {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Place, Self::Time, Self::Trace, Self::Sign];

    /// What the answers of a thread don't say.
    pub(super) fn of(thread: &Thread) -> Vec<Self> {
        let lacks = Self::ALL.into_iter();
        lacks.filter(|lack| !lack.is_answered(thread)).collect()
    }

    /// Whether the thread says it.
    fn is_answered(self, thread: &Thread) -> bool {
        let says = |keys: &[&str]| answer(thread, keys).is_some();
        let has = |key, wanted: &[&str]| options(thread, key).any(|one| wanted.contains(&one));
        match self {
            Self::Place => says(&["where-now", "exact-place", "place-city"]),
            Self::Time => {
                has("last", &["today", "this-week", "this-month", "longer"])
                    || says(&["when-often"])
            }
            Self::Trace => {
                says(&["plate", "online", "exact-place"]) || words(thread).any(has_trace)
            }
            Self::Sign => {
                options(thread, SIGNS).any(|sign| !sign.is_empty()) || has(MINOR, &["yes", "maybe"])
            }
        }
    }

    /// What to ask for, in words for whoever wrote.
    const fn question(self) -> &'static str {
        match self {
            Self::Place => "Where is it? A town, a street, the name of a business, what is nearby.",
            Self::Time => "When did it happen last, and how often does it happen?",
            Self::Trace => {
                "Is there anything that leads there? A phone number, a license plate, an ad, \
                 a link, a user name."
            }
            Self::Sign => {
                "What keeps the person there? Threats, hurt, debt, papers or pay that someone \
                 keeps, lies about the work. And is anyone under 18?"
            }
        }
    }
}

/// An answer that asks for these; empty if there are none.
pub fn request(lacks: &[Lack]) -> Plain {
    let mut text = Plain::default();
    if lacks.is_empty() {
        return text;
    }
    text.push_str(
        "Thank you for writing. To do something about it, we need to know a little more. \
         Answer only if that is safe for you, and please don’t go and look for it.\n",
    );
    for lack in lacks {
        text.push_str("\n- ");
        text.push_str(lack.question());
    }
    text.push_str("\n\nOne of these is already a help. You can write it here, with your code.");
    text
}

/// All that was written, in answers and in words.
fn words(thread: &Thread) -> impl Iterator<Item = &str> {
    thread.messages.iter().flat_map(|message| {
        let answers = message.answers.iter().map(|(_, answer)| answer.reveal());
        answers.chain([message.text.reveal()])
    })
}

/// Whether there is something in the words that can be traced.
fn has_trace(text: &str) -> bool {
    text.split_whitespace().any(is_address) || has_number(text)
}

/// Whether a word is an address of e-mail or web.
fn is_address(word: &str) -> bool {
    let at = word.split_once('@');
    let mail = at.is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    mail || word.contains("://") || word.starts_with("www.")
}

/// Whether there is a long number, however it is parted.
fn has_number(text: &str) -> bool {
    let mut digits = 0;
    for c in text.chars() {
        match c {
            _ if c.is_numeric() => digits += 1,
            ' ' | '-' | '.' | '(' | ')' | '/' | '+' => {}
            _ => digits = 0,
        }
        if digits >= DIGITS {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{Lack, has_trace, request};

    #[test]
    fn traces_are_found_however_they_are_parted() {
        for text in [
            "call (555) 010-9988",
            "a@b.example",
            "see https://x.example/y",
            "www.x.example",
            "٠١٢٣٤٥٦",
        ] {
            assert!(has_trace(text), "{text}");
        }
        for text in ["", "room 12 at 10", "2 men, 3 women, 14 beds", "@ night"] {
            assert!(!has_trace(text), "{text}");
        }
    }

    #[test]
    fn a_request_asks_for_what_is_missing_and_nothing_else() {
        let all = request(&Lack::ALL);
        for lack in Lack::ALL {
            assert!(all.reveal().contains(lack.question()));
            let one = request(&[lack]);
            assert_eq!(one.reveal().matches("\n- ").count(), 1);
            assert!(one.reveal().contains(lack.question()));
        }
        assert!(request(&[]).is_blank());
    }
}
