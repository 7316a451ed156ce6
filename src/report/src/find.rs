//! Finds in a text what may show who wrote it: numbers, addresses, names.
//!
//! The search runs over a folded copy (invisible characters left out, wide and
//! foreign digits made plain), so that no trick of writing hides a number; each
//! place is given in bytes of the text itself, always between characters.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use crate::text::is_invisible;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A postal address.
    Address,
    /// A user name.
    User,
    /// A person's name.
    Name,
    /// Something that the reader saw.
    Other,
}

/// Why it may be the tipster's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The tipster gave it as a way to be reached.
    Reach,
    /// It looks like something that shows who a person is.
    Looks,
    /// The reader chose it.
    Chosen,
}

/// A folded text, and where each of its bytes comes from.
struct Folded {
    /// The text.
    text: String,
    /// For each byte, the range of its character in the original.
    from: Vec<Range<usize>>,
}

impl Folded {
    /// Folds a text.
    fn of(original: &str) -> Self {
        let (mut text, mut from) = (String::new(), Vec::new());
        for (at, c) in original
            .char_indices()
            .filter(|(_, c)| !is_invisible(*c) || *c == '\t')
        {
            let start = text.len();
            text.push(fold(c));
            from.extend(std::iter::repeat_n(
                at..at + c.len_utf8(),
                text.len() - start,
            ));
        }
        Self { text, from }
    }

    /// The place in the original.
    fn place(&self, found: Range<usize>) -> Option<Range<usize>> {
        let (first, last) = (
            self.from.get(found.start)?,
            self.from.get(found.end.checked_sub(1)?)?,
        );
        Some(first.start..last.end)
    }
}

/// A character with wide forms and foreign digits made plain.
fn fold(c: char) -> char {
    let code = u32::from(c);
    if (0xFF01..=0xFF5E).contains(&code) {
        return char::from_u32(code - 0xFEE0).unwrap_or(c);
    }
    let zeros = [0x660, 0x6F0, 0x966, 0x9E6, 0xE50];
    let zero = zeros
        .into_iter()
        .find(|zero| (*zero..zero + 10).contains(&code));
    zero.and_then(|zero| char::from_digit(code - zero, 10))
        .unwrap_or(c)
}

/// The patterns, the surest first.
static PATTERNS: LazyLock<Vec<(Found, Regex)>> = LazyLock::new(|| {
    let pattern = |text| Regex::new(text).expect("the patterns are tested");
    vec![
        (Found::Email, pattern(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")),
        (
            Found::Phone,
            pattern(r"\+?\(?\d(?:[\s().\-/–]{0,3}\d){6,14}"),
        ),
        (Found::User, pattern(r"@[\w.]{2,}")),
        (
            Found::Address,
            pattern(
                r"(?i)\b\d{1,6}\s+(?:[\p{L}\d.'’-]+\s+){1,4}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|way|place|pl)\b",
            ),
        ),
        (
            Found::Name,
            pattern(
                r"(?:(?i:my name is|i am called|call me|ask for|me llamo|mi nombre es|je m['’]appelle|meu nome é|tôi tên là|меня зовут|mwen rele)\s+|我叫|اسمي\s+)(\p{L}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*){0,2})",
            ),
        ),
    ]
});

/// All that looks like something that shows who a person is, by place.
pub(crate) fn looks(text: &str) -> Vec<(Found, Range<usize>)> {
    let folded = Folded::of(text);
    let mut all = Vec::new();
    for (found, pattern) in PATTERNS.iter() {
        for hit in pattern.captures_iter(&folded.text) {
            let range = hit.get(1).or_else(|| hit.get(0)).map(|part| part.range());
            all.extend(
                range
                    .and_then(|range| folded.place(range))
                    .map(|range| (*found, range)),
            );
        }
    }
    all
}

/// Where the words, numbers and addresses of `reach` stand in `text` too.
pub(crate) fn of_reach(reach: &str, text: &str) -> Vec<(Found, Range<usize>)> {
    let (given, folded) = (Folded::of(reach), Folded::of(text));
    let mut all = Vec::new();
    for found in looks(reach) {
        let needle = bare(&Folded::of(&reach[found.1]).text);
        all.extend(same(&folded, &needle).map(|range| (found.0, range)));
    }
    for name in given
        .text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| is_name(word))
    {
        all.extend(same(&folded, &bare(name)).map(|range| (Found::Name, range)));
    }
    all
}

/// Whether a word of `reach` may be a name: it has a capital, and is no common word.
fn is_name(word: &str) -> bool {
    let common = [
        "The",
        "Call",
        "Text",
        "After",
        "Before",
        "Only",
        "Please",
        "And",
        "Not",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "Signal",
        "WhatsApp",
    ];
    word.chars().count() >= 3 && word.starts_with(char::is_uppercase) && !common.contains(&word)
}

/// Letters and digits alone, in lower case.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Where a needle of letters and digits stands, whatever is between them.
fn same<'a>(text: &'a Folded, needle: &str) -> impl Iterator<Item = Range<usize>> + 'a {
    let letters: Vec<_> = needle
        .chars()
        .map(|c| regex::escape(&c.to_string()))
        .collect();
    let spelled = format!("(?i){}", letters.join(r"[^\p{L}\p{Nd}]{0,3}"));
    let pattern = Regex::new(&spelled).ok().filter(|_| !letters.is_empty());
    let hits: Vec<_> = pattern
        .iter()
        .flat_map(|pattern| pattern.find_iter(&text.text).map(|hit| hit.range()))
        .collect();
    hits.into_iter().filter_map(|hit| text.place(hit))
}

#[cfg(test)]
mod tests {
    use super::{Found, looks, of_reach};

    fn words(text: &str) -> Vec<(Found, &str)> {
        looks(text)
            .into_iter()
            .map(|(found, at)| (found, &text[at]))
            .collect()
    }

    #[test]
    fn numbers_and_addresses_are_found_however_they_are_written() {
        assert_eq!(
            words("call (415) 555-0182 now"),
            [(Found::Phone, "(415) 555-0182")]
        );
        assert_eq!(words("٤١٥٥٥٥٠١٨٢"), [(Found::Phone, "٤١٥٥٥٥٠١٨٢")]);
        assert_eq!(
            words("415\u{200b}555\u{202e}0182"),
            [(Found::Phone, "415\u{200b}555\u{202e}0182")]
        );
        assert!(words("write a.b@example.org").contains(&(Found::Email, "a.b@example.org")));
        assert_eq!(
            words("at 12 Old Mill Road there"),
            [(Found::Address, "12 Old Mill Road")]
        );
        assert_eq!(words("me llamo Inés Núñez"), [(Found::Name, "Inés Núñez")]);
        assert_eq!(words("three women, room 12"), []);
    }

    #[test]
    fn what_was_given_to_be_reached_is_found_again() {
        let text = "I (ROSA) use 415.555.0182";
        let found = of_reach("Rosa, 415 555 0182", text);
        let found: Vec<_> = found.into_iter().map(|(_, at)| &text[at]).collect();
        assert_eq!(found, ["415.555.0182", "ROSA"]);
    }
}
