//! Hints for the queue: in which language a thread is, and which places it
//! names. They are guesses; what the tipster wrote stands beside them.

use std::collections::BTreeSet;

use quietline_case::Kind;
use serde::{Deserialize, Serialize};

use crate::{Found, State, Strength, Thread, search::folded, secret::Secret, trace::PLATE_STATE};

/// The question for the town where it happens.
const TOWN: &str = "place-city";
/// Questions whose answers are about places.
const PLACES: [&str; 4] = [TOWN, "where-now", "exact-place", PLATE_STATE];
/// A language is guessed from the first so many bytes, and not from less than …
const READ: usize = 300;
/// … so many characters of words.
const FEWEST: usize = 20;

/// What a thread seems to be written in and about.
#[derive(Default, Serialize, Deserialize)]
pub struct Hints {
    /// The language, as ISO 639 shortens it, and how sure that is.
    pub language: Option<(String, Strength)>,
    /// The states that it names.
    pub states: BTreeSet<State>,
    /// The towns that it answered with, folded for search.
    towns: BTreeSet<Secret>,
}

impl Hints {
    /// The hints of a thread in which this is traceable.
    pub fn of(thread: &Thread, found: &[Found]) -> Self {
        let mut hints = Self::default();
        for message in &thread.messages {
            if message.kind == Kind::Tip || hints.language.is_none() {
                hints.language = language(message.text.reveal()).or(hints.language.take());
            }
            hints.name_states_in(message.text.reveal());
            for (key, answer) in message.answers.iter() {
                if PLACES.contains(&key) {
                    hints.name_states_in(answer.reveal());
                    hints.states.extend(last_word_state(answer.reveal()));
                }
                if key == TOWN {
                    hints.towns.insert(Secret::from(&**folded(answer.reveal())));
                }
            }
        }
        hints
            .states
            .extend(found.iter().filter_map(|found| found.trace.state));
        hints
    }

    /// Whether it is about this place: a state, or a part of a town's name.
    pub fn is_about(&self, place: &str) -> bool {
        let state = State::named(place);
        let town = folded(place);
        state.is_some_and(|state| self.states.contains(&state))
            || !town.is_empty()
                && self
                    .towns
                    .iter()
                    .any(|known| known.reveal().contains(town.as_str()))
    }

    /// Notes the states that a text names.
    fn name_states_in(&mut self, text: &str) {
        let lower = zeroize::Zeroizing::new(text.to_lowercase());
        self.states
            .extend(State::all_in(&lower).map(|(state, _)| state));
    }
}

/// The state at the end of "Tulsa, OK": two capital letters.
fn last_word_state(answer: &str) -> Option<State> {
    let last = answer
        .split([' ', ',', '\n'])
        .rfind(|word| !word.is_empty())?;
    let short = last.len() == 2 && last.chars().all(|c| c.is_ascii_uppercase());
    State::named(last).filter(|_| short)
}

/// The language of a text that is long enough.
fn language(text: &str) -> Option<(String, Strength)> {
    let start = &text[..text.floor_char_boundary(READ)];
    let long = start
        .chars()
        .filter(|c| c.is_alphabetic())
        .nth(FEWEST)
        .is_some();
    let dense = start.chars().any(|c| u32::from(c) >= 0x2E80);
    let found = whatlang::detect(start).filter(|_| long || dense)?;
    let strength = match found.is_reliable() {
        true => Strength::Sure,
        false => Strength::Likely,
    };
    Some((short_name(found.lang().code()).to_owned(), strength))
}

/// The two letters of the portal's languages; others keep their three.
fn short_name(code: &str) -> &str {
    let known = [
        ("eng", "en"),
        ("spa", "es"),
        ("fra", "fr"),
        ("por", "pt"),
        ("rus", "ru"),
        ("ara", "ar"),
        ("pes", "fa"),
        ("cmn", "zh"),
        ("kor", "ko"),
        ("vie", "vi"),
        ("tgl", "tl"),
    ];
    let found = known.iter().find(|(long, _)| *long == code);
    found.map_or(code, |(_, short)| short)
}

#[cfg(test)]
mod tests {
    use super::{language, last_word_state};
    use crate::Strength;

    #[test]
    fn languages_of_the_portal_are_guessed() {
        for (text, code) in [
            (
                "They keep her passport and she is not allowed to leave the house at all",
                "en",
            ),
            (
                "Le quitaron el pasaporte y no la dejan salir de la casa para nada",
                "es",
            ),
            (
                "Ils ont pris son passeport et elle ne peut pas quitter la maison",
                "fr",
            ),
            ("Они забрали её паспорт и не выпускают её из дома", "ru"),
            ("أخذوا جواز سفرها ولا يسمحون لها بمغادرة المنزل", "ar"),
            (
                "그들은 그녀의 여권을 빼앗고 집에서 나가지 못하게 한다",
                "ko",
            ),
            ("他们拿走了她的护照，不让她离开", "zh"),
            (
                "Họ lấy hộ chiếu của cô ấy và không cho cô ấy ra khỏi nhà",
                "vi",
            ),
        ] {
            assert_eq!(language(text).unwrap().0, code, "{text}");
        }
    }

    #[test]
    fn little_text_tells_no_language() {
        assert_eq!(language("help me"), None);
        assert_eq!(language(""), None);
        let sure = language(
            "Le quitaron el pasaporte, no la dejan salir de la casa, y nadie sabe dónde está ahora",
        );
        assert_eq!(sure.unwrap().1, Strength::Sure);
    }

    #[test]
    fn a_town_may_end_with_its_state() {
        assert_eq!(last_word_state("Tulsa, OK").unwrap().code(), "OK");
        assert!(last_word_state("come in").is_none() && last_word_state("").is_none());
    }
}
