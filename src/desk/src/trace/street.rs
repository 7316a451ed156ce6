//! Street addresses as the USA writes them: a number, a name, what kind of
//! street it is. The form has no unit and no place: people leave them out.

use std::sync::LazyLock;

use regex::Regex;

use super::{Find, State, Strength, TraceKind, after, shape};

/// A number, a direction, up to four words, a kind of street, a direction.
static STREET: LazyLock<Regex> = LazyLock::new(|| {
    shape(concat!(
        r"(?-u:\b)(?P<number>[0-9]{1,6}(?:-[0-9]{1,3})?[A-Za-z]?),? ",
        r"(?P<name>(?:[A-Za-z0-9'\x{E0}-\x{FF}]{1,20}\.? ){1,5}?)",
        r"(?P<kind>(?i:street|str|st|avenue|ave|av|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|",
        r"circle|cir|place|pl|parkway|pkwy|terrace|ter|trail|trl|way|highway|hwy|expressway|expy|",
        r"turnpike|tpke|plaza|plz|square|sq|loop|alley|aly|crossing|xing|causeway|cswy|freeway|fwy))(?-u:\b)",
        r"(?P<after>\.?,? (?i:NE|NW|SE|SW|N|S|E|W|north|south|east|west)(?-u:\b))?"
    ))
});
/// A number on a numbered road.
static NUMBERED: LazyLock<Regex> = LazyLock::new(|| {
    shape(concat!(
        r"(?-u:\b)(?P<number>[0-9]{1,6}) (?P<name>(?i:(?:[NSEW]|north|south|east|west)\.? )?)",
        r"(?P<kind>(?i:state highway|us highway|county road|state road|highway|hwy|route|rte|cr|sh))[ -]",
        r"(?P<road>[0-9]{1,4}[A-Za-z]?)(?-u:\b)"
    ))
});
/// What tells the state after an address: two letters, or a name.
static PLACE: LazyLock<Regex> = LazyLock::new(|| {
    shape(r"^[^\n]{0,40}?[, ](?P<code>[A-Z]{2})(?:\.? (?P<zip>[0-9]{5})(?:-[0-9]{4})?)?(?:[^\w]|$)")
});

/// Kinds of streets and how each is shortened.
const KINDS: [(&str, &str); 26] = [
    ("alley", "aly"),
    ("av", "ave"),
    ("avenue", "ave"),
    ("boulevard", "blvd"),
    ("causeway", "cswy"),
    ("circle", "cir"),
    ("court", "ct"),
    ("crossing", "xing"),
    ("drive", "dr"),
    ("expressway", "expy"),
    ("freeway", "fwy"),
    ("highway", "hwy"),
    ("lane", "ln"),
    ("parkway", "pkwy"),
    ("place", "pl"),
    ("plaza", "plz"),
    ("road", "rd"),
    ("route", "rte"),
    ("square", "sq"),
    ("str", "st"),
    ("street", "st"),
    ("terrace", "ter"),
    ("trail", "trl"),
    ("turnpike", "tpke"),
    ("state highway", "hwy"),
    ("us highway", "hwy"),
];
/// Words of a street's name and how each is shortened.
const NAMES: [(&str, &str); 20] = [
    ("north", "n"),
    ("south", "s"),
    ("east", "e"),
    ("west", "w"),
    ("northeast", "ne"),
    ("northwest", "nw"),
    ("southeast", "se"),
    ("southwest", "sw"),
    ("first", "1st"),
    ("second", "2nd"),
    ("third", "3rd"),
    ("fourth", "4th"),
    ("fifth", "5th"),
    ("sixth", "6th"),
    ("seventh", "7th"),
    ("eighth", "8th"),
    ("ninth", "9th"),
    ("tenth", "10th"),
    ("saint", "st"),
    ("mount", "mt"),
];
/// Words that stand in no street's name, but often between a number and "drive".
const PROSE: [&str; 48] = [
    "a", "am", "and", "are", "at", "can", "cars", "children", "days", "every", "foot", "for",
    "from", "girls", "guys", "he", "hours", "in", "is", "kids", "ladies", "men", "miles",
    "minutes", "months", "of", "on", "or", "other", "people", "persons", "pm", "she", "that",
    "them", "then", "they", "times", "to", "was", "we", "weeks", "were", "who", "women", "workers",
    "years", "you",
];

/// The addresses in a text.
pub(super) fn find(text: &str) -> Vec<Find> {
    let streets = STREET.captures_iter(text).filter_map(|found| {
        let name = words(&found["name"]);
        let proper = is_proper(&found["number"], &found["name"]);
        if !proper || name.iter().any(|word| PROSE.contains(&word.as_str())) {
            return None;
        }
        let mut form = vec![found["number"].to_lowercase()];
        form.extend(name);
        form.push(short(&KINDS, &found["kind"].to_lowercase()));
        form.extend(
            found
                .name("after")
                .map(|to| words(to.as_str()))
                .unwrap_or_default(),
        );
        Some((form, found.get_match().range()))
    });
    let numbered = NUMBERED.captures_iter(text).map(|found| {
        let mut form = vec![found["number"].to_owned()];
        form.extend(words(&found["name"]));
        form.push(short(&KINDS, &found["kind"].to_lowercase()));
        form.push(found["road"].to_lowercase());
        (form, found.get_match().range())
    });
    let all = streets.chain(numbered);
    all.map(|(form, at)| {
        let (state, placed) = place(after(text, at.end, 70));
        let strength = if placed {
            Strength::Sure
        } else {
            Strength::Likely
        };
        Find {
            state,
            ..Find::new(TraceKind::Street, form.join(" "), strength, at)
        }
    })
    .collect()
}

/// Words in their comparable form.
fn words(text: &str) -> Vec<String> {
    let words = text.split([' ', '.', ',']).filter(|word| !word.is_empty());
    words
        .map(|word| short(&NAMES, &word.to_lowercase().replace('\'', "")))
        .collect()
}

/// A word as it is shortened.
fn short(list: &[(&str, &str)], word: &str) -> String {
    let found = list.iter().find(|(long, _)| *long == word);
    found.map_or(word, |(_, short)| short).to_owned()
}

/// Whether a name is written like one: with capitals, or as the number of a
/// street. Who writes all small gives a number that is no count of people.
fn is_proper(number: &str, name: &str) -> bool {
    let starts = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let known = |word: &str| {
        NAMES
            .iter()
            .any(|(long, _)| word.trim_end_matches('.') == *long)
    };
    name.split_whitespace()
        .all(|word| starts(word) || known(word))
        || number.len() >= 3
}

/// The state after an address, and whether its place is told.
fn place(rest: &str) -> (Option<State>, bool) {
    let line = rest.split('\n').next().unwrap_or_default();
    let code = PLACE.captures(line);
    if let Some(state) = code.and_then(|found| State::named(&found["code"])) {
        return (Some(state), true);
    }
    let near = after(line, 0, 40).to_lowercase();
    let named = State::all_in(&near).min_by_key(|(_, at)| *at);
    (named.map(|(state, _)| state), named.is_some())
}

#[cfg(test)]
mod tests {
    use super::super::{State, Strength, TraceKind, Tracer};

    /// The addresses in a text.
    fn streets(text: &str) -> Vec<(String, Option<&'static str>, Strength)> {
        let found = Tracer::default().in_text(text).into_iter();
        let streets = found.filter(|trace| trace.kind == TraceKind::Street);
        streets
            .map(|one| {
                (
                    one.form.reveal().to_owned(),
                    one.state.map(State::code),
                    one.strength,
                )
            })
            .collect()
    }

    #[test]
    fn one_address_has_one_form() {
        for text in [
            "at 4512 W Elm Ave",
            "4512 West Elm Avenue, Apt 3",
            "4512 w. elm ave.",
            "4512 WEST ELM AVE",
            "4512, West Elm Av",
        ] {
            let found = streets(text);
            assert_eq!(
                found,
                [("4512 w elm ave".to_owned(), None, Strength::Likely)],
                "{text}"
            );
        }
        assert_eq!(
            streets("77 Fifth Street NE")[0].0,
            streets("77 5th st ne")[0].0
        );
        assert_eq!(streets("5600 Highway 75")[0].0, "5600 hwy 75");
        assert_eq!(
            streets("12 Martin Luther King Jr Blvd")[0].0,
            "12 martin luther king jr blvd"
        );
    }

    #[test]
    fn with_its_place_it_is_sure() {
        for text in [
            "4512 W Elm Ave, Tulsa, OK 74103",
            "4512 W Elm Ave in Tulsa, Oklahoma",
        ] {
            let found = streets(text);
            assert_eq!(found[0].1, Some("OK"), "{text}");
            assert_eq!(found[0].2, Strength::Sure, "{text}");
        }
    }

    #[test]
    fn prose_holds_no_addresses() {
        for text in [
            "3 girls drive",
            "2 men in a car drive",
            "I waited 20 minutes on the way",
            "500 people lost their way",
            "about 3 days at that place",
            "10 dollars each way",
        ] {
            assert!(streets(text).is_empty(), "{text}: {:?}", streets(text));
        }
    }
}
