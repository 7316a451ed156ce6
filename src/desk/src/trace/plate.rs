//! License plates: a field of their own, or a word for one before them.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::{Find, Folded, State, Strength, Trace, TraceKind, after, before, shape};

/// A word for a plate.
static PLATE: LazyLock<Regex> = LazyLock::new(|| {
    shape(concat!(
        r"(?i)(?-u:\b)(?:licen[cs]e[ -]plates?|license tag|plates?|tags?|licen[cs]e|placas?|matr[ií]cula|",
        r"plaque|placa)(?-u:\b)|biển số|номер(?: машины)?|车牌号?|車牌號?|번호판"
    ))
});
/// The state after a plate, in two letters …
static STATE_AFTER: LazyLock<Regex> =
    LazyLock::new(|| shape(r"^,? ?(?:from |of )?\(?([A-Z]{2})(?-u:\b)"));
/// … or before the word for one.
static STATE_BEFORE: LazyLock<Regex> = LazyLock::new(|| shape(r"(?-u:\b)([A-Z]{2})[ -]$"));

/// Words that may stand between the word for a plate and the plate.
const BETWEEN: [&str; 26] = [
    "car", "de", "dice", "es", "from", "in", "is", "it", "like", "no", "num", "number", "numbers",
    "number's", "número", "of", "on", "plate", "que", "read", "reads", "said", "says", "state",
    "the", "was",
];
/// Words that are not the letters of a plate, though a number follows them.
const PROSE: [&str; 12] = [
    "a", "about", "and", "at", "for", "me", "or", "over", "than", "to", "with", "you",
];

/// A whole plate has at least so many letters and digits; what has fewer is a
/// part of one.
const WHOLE: usize = 5;
/// And at most so many.
const LONGEST: usize = 8;

/// The plate that a field for one holds.
pub(super) fn in_field(field: &str, state: Option<State>) -> Vec<Trace> {
    let folded = Folded::of(field);
    let words: Vec<_> = words(folded.text()).collect();
    let text = folded.text();
    let named = words
        .iter()
        .find_map(|word| State::named(&text[word.clone()]).filter(|_| words.len() > 1));
    let state = state.or(named);
    let whole = text.len() - text.trim_start().len()..text.trim_end().len();
    let parts = words.iter().cloned();
    let candidates = std::iter::once(whole).chain(joined(&words)).chain(parts);
    let plate = candidates.filter(|at| !at.is_empty()).find_map(|at| {
        let form = form(&text[at.clone()])?;
        let strength = strength(&form);
        Some(Find {
            state,
            ..Find::new(TraceKind::Plate, form, strength, at)
        })
    });
    plate
        .map(|plate| plate.trace(&folded))
        .into_iter()
        .collect()
}

/// Each word of a text.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let start_of = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.map(move |word| start_of(word)..start_of(word) + word.len())
}

/// Each two words that stand side by side.
fn joined(words: &[Range<usize>]) -> impl Iterator<Item = Range<usize>> {
    words.windows(2).map(|two| two[0].start..two[1].end)
}

/// The plates in a text, each after a word for one.
pub(super) fn find(text: &str) -> Vec<Find> {
    let mut found: Vec<Find> = Vec::new();
    for word in PLATE.find_iter(text) {
        if let Some((at, form, named)) = after_word(text, word.end()) {
            let known = found.last().is_some_and(|last| last.at.end > at.start);
            let state = named.or_else(|| state_beside(text, word.start(), at.end));
            let strength = strength(&form);
            let plate = Find::new(TraceKind::Plate, form, strength, at);
            found.extend((!known).then_some(Find { state, ..plate }));
        }
    }
    found
}

/// The plate after a word for one, and the state named between.
fn after_word(text: &str, end: usize) -> Option<(Range<usize>, String, Option<State>)> {
    let near = after(text, end, 60).split('\n').next()?;
    let words: Vec<_> = words(near)
        .map(|word| word.start + end..word.end + end)
        .collect();
    let mut state = None;
    for (number, word) in words.iter().enumerate() {
        let written = text[word.clone()].to_lowercase();
        let both = words
            .get(number + 1)
            .and_then(|next| in_two(text, word, next));
        if BETWEEN.contains(&written.as_str()) {
            continue;
        } else if let Some((at, form)) = both {
            return Some((at, form, state));
        } else if let Some(form) = form(&text[word.clone()]) {
            return Some((word.clone(), form, state));
        }
        state = Some(State::named(&written)?);
    }
    None
}

/// A plate in two words: letters and digits, or digits and letters.
fn in_two(
    text: &str,
    first: &Range<usize>,
    second: &Range<usize>,
) -> Option<(Range<usize>, String)> {
    let (one, two) = (&text[first.clone()], &text[second.clone()]);
    let is_state = State::named(two).is_some() && one.len() >= WHOLE;
    let is_word = |word: &str| word.len() > 1 && word.chars().all(|c| c.is_ascii_lowercase());
    let is_prose = PROSE.contains(&one.to_lowercase().as_str()) || is_word(two);
    let form = form(&text[first.start..second.end]).filter(|form| form.len() >= WHOLE)?;
    let is_near = second.start - first.end <= 3;
    (!is_state && !is_prose && is_near).then_some((first.start..second.end, form))
}

/// The state named right after a plate, or shortly before the word for one.
fn state_beside(text: &str, start: usize, end: usize) -> Option<State> {
    let code = |found: regex::Captures<'_>| State::named(&found[1]);
    let after_it = STATE_AFTER.captures(after(text, end, 12)).and_then(code);
    let next = after(text, end, 28).to_lowercase();
    let named_next = || State::all_in(&next).find(|(_, at)| *at <= 8);
    let near = before(text, start, 30);
    let before_it = || STATE_BEFORE.captures(near).and_then(code);
    let lower = near.to_lowercase();
    let named = || State::all_in(&lower).max_by_key(|(_, at)| *at);
    let after_it = after_it.or_else(|| named_next().map(|(state, _)| state));
    after_it
        .or_else(before_it)
        .or_else(|| named().map(|(state, _)| state))
}

/// The comparable form: a digit must be in it, or it is a word.
fn form(written: &str) -> Option<String> {
    let telling = written.chars().filter(char::is_ascii_alphanumeric);
    let upper: String = telling.map(|c| c.to_ascii_uppercase()).collect();
    let has_digit = upper.contains(|c: char| c.is_ascii_digit());
    let is_short = written
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || " .-\u{B7}".contains(c));
    let fits = (3..=LONGEST).contains(&upper.len()) && has_digit && is_short;
    let is_year = upper.len() == 4 && (upper.starts_with("19") || upper.starts_with("20"));
    (fits && !is_year).then(|| upper.replace('O', "0").replace('I', "1"))
}

/// Part of a plate is no certainty.
const fn strength(form: &str) -> Strength {
    if form.len() < WHOLE {
        Strength::Likely
    } else {
        Strength::Sure
    }
}

#[cfg(test)]
mod tests {
    use super::super::{State, Strength, TraceKind, Tracer};
    use super::in_field;

    /// The plates in a text, with their states.
    fn plates(text: &str) -> Vec<(String, Option<&'static str>)> {
        let found = Tracer::default().in_text(text).into_iter();
        let plates = found.filter(|trace| trace.kind == TraceKind::Plate);
        plates
            .map(|plate| (plate.form.reveal().to_owned(), plate.state.map(State::code)))
            .collect()
    }

    #[test]
    fn one_plate_has_one_form() {
        for text in [
            "license plate ABC-1234",
            "plate: abc1234",
            "The plate number is ABC 1234.",
            "plates ＡＢＣ １２３４",
            "placas ABC·1234",
            "tag # ABC1234",
            "номер ABC1234",
            "biển số: ABC 1234",
            "车牌ABC1234",
        ] {
            assert_eq!(plates(text), [("ABC1234".to_owned(), None)], "{text}");
        }
    }

    #[test]
    fn the_state_is_told_beside_it() {
        for text in [
            "Texas plates ABC1234",
            "plate ABC1234 (TX)",
            "plate ABC1234 from Texas",
            "TX tag ABC1234",
            "plate is Texas, ABC1234",
        ] {
            assert_eq!(plates(text), [("ABC1234".to_owned(), Some("TX"))], "{text}");
        }
    }

    #[test]
    fn prose_holds_no_plates() {
        for text in [
            "plates of food for 20 people",
            "she broke the plate in 2019",
            "license to sell",
            "ABC1234",
            "tag me",
        ] {
            assert!(plates(text).is_empty(), "{text}: {:?}", plates(text));
        }
    }

    #[test]
    fn a_field_for_a_plate_holds_one_or_none() {
        let form = |field: &str| {
            let found = in_field(field, None).into_iter().next();
            found.map(|trace| (trace.form.reveal().to_owned(), trace.strength))
        };
        let sure = Some(("ABC1234".to_owned(), Strength::Sure));
        assert_eq!(form(" abc 1234 "), sure);
        assert_eq!(form("ABC-1234 Oklahoma"), sure);
        assert_eq!(form("maybe ABC1234 or so"), sure);
        assert_eq!(form("AB7"), Some(("AB7".to_owned(), Strength::Likely)));
        assert_eq!(form("don't know"), None);
        let state = in_field("ABC1234 Oklahoma", None)[0].state;
        assert_eq!(state.map(State::code), Some("OK"));
    }
}
