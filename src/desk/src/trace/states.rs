//! The states of the USA, as plates and addresses name them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Each state's two letters and its name.
const STATES: [(&str, &str); 52] = [
    ("AL", "alabama"),
    ("AK", "alaska"),
    ("AZ", "arizona"),
    ("AR", "arkansas"),
    ("CA", "california"),
    ("CO", "colorado"),
    ("CT", "connecticut"),
    ("DC", "district of columbia"),
    ("DE", "delaware"),
    ("FL", "florida"),
    ("GA", "georgia"),
    ("HI", "hawaii"),
    ("ID", "idaho"),
    ("IL", "illinois"),
    ("IN", "indiana"),
    ("IA", "iowa"),
    ("KS", "kansas"),
    ("KY", "kentucky"),
    ("LA", "louisiana"),
    ("ME", "maine"),
    ("MD", "maryland"),
    ("MA", "massachusetts"),
    ("MI", "michigan"),
    ("MN", "minnesota"),
    ("MS", "mississippi"),
    ("MO", "missouri"),
    ("MT", "montana"),
    ("NE", "nebraska"),
    ("NV", "nevada"),
    ("NH", "new hampshire"),
    ("NJ", "new jersey"),
    ("NM", "new mexico"),
    ("NY", "new york"),
    ("NC", "north carolina"),
    ("ND", "north dakota"),
    ("OH", "ohio"),
    ("OK", "oklahoma"),
    ("OR", "oregon"),
    ("PA", "pennsylvania"),
    ("PR", "puerto rico"),
    ("RI", "rhode island"),
    ("SC", "south carolina"),
    ("SD", "south dakota"),
    ("TN", "tennessee"),
    ("TX", "texas"),
    ("UT", "utah"),
    ("VT", "vermont"),
    ("VA", "virginia"),
    ("WA", "washington"),
    ("WV", "west virginia"),
    ("WI", "wisconsin"),
    ("WY", "wyoming"),
];

/// A state of the USA, by its two letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct State(u8);

impl State {
    /// The state that a whole field names, by its letters or its name.
    pub fn named(field: &str) -> Option<Self> {
        let field = field.trim().trim_end_matches('.').to_lowercase();
        Self::find(|code, name| field == name || field.eq_ignore_ascii_case(code))
    }

    /// Each state whose name stands in a text, which must be in lower case.
    pub(crate) fn all_in(lower: &str) -> impl Iterator<Item = (Self, usize)> {
        let ends_word = |at: usize| !lower[at..].starts_with(|c: char| c.is_alphanumeric());
        let begins_word = |at: usize| !lower[..at].ends_with(|c: char| c.is_alphanumeric());
        (0u8..).zip(STATES).filter_map(move |(number, (_, name))| {
            let whole = |at: usize| begins_word(at) && ends_word(at + name.len());
            let mut places = lower.match_indices(name).map(|(at, _)| at);
            places
                .find(|at| whole(*at) && !is_inside(lower, *at, name))
                .map(|at| (Self(number), at))
        })
    }

    /// The state's two letters.
    pub fn code(self) -> &'static str {
        STATES[usize::from(self.0)].0
    }

    /// The first that fits.
    fn find(fits: impl Fn(&str, &str) -> bool) -> Option<Self> {
        let mut states = (0u8..).zip(STATES);
        let found = states.find(|(_, (code, name))| fits(code, name));
        found.map(|(number, _)| Self(number))
    }
}

/// Whether a name is only the end of another: Virginia in West Virginia, and
/// the capital is no state's.
fn is_inside(lower: &str, at: usize, name: &str) -> bool {
    let before = lower[..at].trim_end();
    match name {
        "virginia" => before.ends_with("west"),
        "washington" => lower[at + name.len()..]
            .trim_start_matches([',', ' '])
            .starts_with("d"),
        _ => false,
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl From<State> for String {
    fn from(state: State) -> Self {
        state.code().to_owned()
    }
}

impl TryFrom<String> for State {
    type Error = &'static str;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::named(&code).ok_or("a state of the USA was expected")
    }
}

#[cfg(test)]
mod tests {
    use super::State;

    #[test]
    fn letters_and_names_are_known() {
        for (field, code) in [("ok", "OK"), (" Oklahoma. ", "OK"), ("NEW YORK", "NY")] {
            assert_eq!(State::named(field).unwrap().code(), code);
        }
        assert!(State::named("Okla").is_none() && State::named("").is_none());
    }

    #[test]
    fn a_text_names_states() {
        let codes = |text| {
            let found = State::all_in(text).map(|(state, _)| state.code());
            found.collect::<Vec<_>>()
        };
        assert_eq!(codes("from texas to west virginia"), ["TX", "WV"]);
        assert!(codes("arkansasville, indianapolis, washington dc").is_empty());
    }
}
