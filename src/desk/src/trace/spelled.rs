//! Digits spelled in words, as advertisements do to hide a number:
//! "nine one 8, five five five, 0 one two three".

use std::{ops::Range, sync::LazyLock};

use regex::Regex;
use zeroize::Zeroizing;

use super::shape;

/// A word or a digit.
static TOKEN: LazyLock<Regex> = LazyLock::new(|| shape(r"[0-9]|[\p{L}]+"));

/// Two digits side by side of which one is a word: most texts have none, and
/// need not be read word by word.
static PAIR: LazyLock<Regex> = LazyLock::new(|| {
    let words = concat!(
        "zero|oh|cero|zéro|one|uno|un|um|two|dos|deux|dois|three|tres|trois|três|four|cuatro|",
        "quatre|quatro|five|cinco|cinq|six|seis|seven|siete|sept|sete|eight|ocho|huit|oito|",
        "nine|nueve|neuf|nove"
    );
    shape(&format!(
        r"(?i)(?:{words})[^\p{{L}}0-9]{{0,4}}(?:{words}|[0-9])"
    ))
});

/// A number spelled in words has at least so many of them.
const FEWEST_WORDS: usize = 3;

/// What a word says.
enum Word {
    /// A digit.
    Digit(char),
    /// The next digit is meant this many times.
    Times(usize),
}

/// Rows of ten or eleven digits of which some are words, and where they stand.
pub(super) fn find(text: &str) -> Vec<(Zeroizing<String>, Range<usize>)> {
    let mut found = Vec::new();
    if !PAIR.is_match(text) {
        return found;
    }
    let mut row = Row::default();
    for token in TOKEN.find_iter(text) {
        let Some(word) = read(token.as_str()) else {
            row.end(&mut found);
            continue;
        };
        if !row.digits.is_empty() && !is_thin(&text[row.at.end..token.start()]) {
            row.end(&mut found);
        }
        row.add(&word, token.range());
    }
    row.end(&mut found);
    found
}

/// Whether what stands between two digits lets them be one number.
fn is_thin(between: &str) -> bool {
    between.len() <= 4 && between.chars().all(|c| " -.,()/*~_".contains(c))
}

/// Reads a word: English, Spanish, French, Portuguese.
fn read(token: &str) -> Option<Word> {
    let digit = match Zeroizing::new(token.to_lowercase()).as_str() {
        "double" | "doble" => return Some(Word::Times(2)),
        "triple" => return Some(Word::Times(3)),
        "zero" | "oh" | "o" | "cero" | "zéro" | "0" => '0',
        "one" | "uno" | "un" | "um" | "1" => '1',
        "two" | "dos" | "deux" | "dois" | "2" => '2',
        "three" | "tres" | "trois" | "três" | "3" => '3',
        "four" | "cuatro" | "quatre" | "quatro" | "4" => '4',
        "five" | "cinco" | "cinq" | "5" => '5',
        "six" | "seis" | "6" => '6',
        "seven" | "siete" | "sept" | "sete" | "7" => '7',
        "eight" | "ocho" | "huit" | "oito" | "8" => '8',
        "nine" | "nueve" | "neuf" | "nove" | "9" => '9',
        _ => return None,
    };
    Some(Word::Digit(digit))
}

/// A row of digits that is being read.
#[derive(Default)]
struct Row {
    /// The digits so far.
    digits: Zeroizing<String>,
    /// How many of them were words.
    words: usize,
    /// How often the next one is meant; 0 for once.
    times: usize,
    /// Where it stands.
    at: Range<usize>,
}

impl Row {
    /// Adds a word.
    fn add(&mut self, word: &Word, at: Range<usize>) {
        if self.digits.is_empty() && self.times == 0 {
            self.at = at.clone();
        }
        self.words += usize::from(at.len() > 1);
        self.at.end = at.end;
        match word {
            Word::Times(times) => self.times = *times,
            Word::Digit(digit) => {
                let times = std::mem::take(&mut self.times).max(1);
                self.digits.extend(std::iter::repeat_n(*digit, times));
            }
        }
    }

    /// Ends here; what can be a number is found.
    fn end(&mut self, found: &mut Vec<(Zeroizing<String>, Range<usize>)>) {
        let row = std::mem::take(self);
        if matches!(row.digits.len(), 10 | 11) && row.words >= FEWEST_WORDS {
            found.push((row.digits, row.at));
        }
    }
}
