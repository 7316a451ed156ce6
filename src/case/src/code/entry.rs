//! Forgiving entry: from what a person typed to the one code that it can mean.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use zeroize::Zeroizing;

use super::{Code, CodeError, WORD_COUNT, WORDS};
use crate::Plain;

/// How many letters of a word lead to it.
const PREFIX: usize = 4;
/// How many digits a number is written with.
const DIGITS: usize = 4;
/// How much of an unknown word is shown again.
const SHOWN: usize = 40;

/// Reads a code, or says what is wrong with it.
pub(super) fn parse(typed: &str) -> Result<Code, CodeError> {
    if typed.trim().is_empty() {
        return Err(CodeError::Empty);
    }
    let folded = fold(typed);
    let tokens = tokens(&folded);
    let mut search = Search {
        tokens: &tokens,
        numbers: [0; WORD_COUNT],
        found: Vec::new(),
    };
    search.from(0, 0);
    match search.found.len() {
        0 => Err(what_is_wrong(&tokens)),
        1 => Ok(search.found.remove(0)),
        _ => Err(CodeError::Ambiguous),
    }
}

/// Why these tokens spell no code.
fn what_is_wrong(tokens: &[&str]) -> CodeError {
    let unknown = tokens.iter().position(|token| candidates(token).is_empty());
    match unknown {
        Some(at) => {
            let word: String = tokens[at].chars().take(SHOWN).collect();
            CodeError::UnknownWord {
                place: at + 1,
                word: Plain::from(word),
            }
        }
        None if tokens.len() != WORD_COUNT => CodeError::WrongCount(tokens.len()),
        None => CodeError::CheckFails,
    }
}

/// Lower case, without accents, digits of every script as 0 to 9, and without
/// the invisible marks that copying brings along.
fn fold(typed: &str) -> Zeroizing<String> {
    let mut folded = Zeroizing::new(String::with_capacity(typed.len() * 2));
    let lower = typed.chars().flat_map(char::to_lowercase).nfkd();
    folded.extend(
        lower
            .filter(|c| !is_combining_mark(*c) && !is_invisible(*c))
            .map(plain_letter),
    );
    folded
}

/// Joiners, direction marks, soft hyphens: there, but not to be seen.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Letters that don't decompose, and digits of other scripts.
fn plain_letter(c: char) -> char {
    /// The zero of each script whose readers may type its digits.
    const ZEROS: [char; 9] = ['٠', '۰', '०', '০', '๐', '໐', '၀', '០', '᠐'];
    let digit = |zero: &char| {
        (c as u32)
            .checked_sub(*zero as u32)
            .filter(|value| *value < 10)
    };
    match c {
        'ı' => 'i',
        'ł' => 'l',
        'ø' => 'o',
        'đ' => 'd',
        _ => ZEROS
            .iter()
            .find_map(digit)
            .and_then(|value| char::from_digit(value, 10))
            .unwrap_or(c),
    }
}

/// The words and numbers, without their separators and without numbering.
fn tokens(folded: &str) -> Vec<&str> {
    let pieces = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|piece| !piece.is_empty());
    pieces
        .filter(|piece| !is_numbering(piece))
        .flat_map(split_digits)
        .collect()
}

/// "1" to "8" before a word; a code's own numbers have four digits.
fn is_numbering(piece: &str) -> bool {
    piece.len() <= 2 && is_number(piece)
}

/// Whether there are only digits.
fn is_number(piece: &str) -> bool {
    piece.bytes().all(|byte| byte.is_ascii_digit())
}

/// Numbers written without a gap come apart every four digits.
fn split_digits(piece: &str) -> Vec<&str> {
    if is_number(piece) && piece.len().is_multiple_of(DIGITS) {
        (0..piece.len() / DIGITS)
            .map(|n| &piece[n * DIGITS..][..DIGITS])
            .collect()
    } else {
        vec![piece]
    }
}

/// Tries every way in which the tokens can be eight words.
struct Search<'a> {
    /// What was typed.
    tokens: &'a [&'a str],
    /// The numbers chosen so far.
    numbers: [u16; WORD_COUNT],
    /// The codes whose check bits fit, each once.
    found: Vec<Code>,
}

impl Search<'_> {
    /// Goes on from this token with this place of the code. A word typed with
    /// a gap in it is two tokens. A token has at most a handful of candidates,
    /// and at most eight words can be in two pieces, which bounds the search.
    fn from(&mut self, token: usize, place: usize) {
        let (left, room) = (self.tokens.len() - token, WORD_COUNT - place);
        if left < room || left > 2 * room {
            return;
        }
        if room == 0 {
            return self.check();
        }
        self.with(candidates(self.tokens[token]), token + 1, place);
        if left > room {
            let joined = Zeroizing::new([self.tokens[token], self.tokens[token + 1]].concat());
            if !is_number(&joined) {
                self.with(whole_words(&joined), token + 2, place);
            }
        }
    }

    /// Goes on with each of these numbers at this place.
    fn with(&mut self, numbers: Vec<u16>, next: usize, place: usize) {
        for number in numbers {
            self.numbers[place] = number;
            self.from(next, place + 1);
        }
    }

    /// Keeps the code if its check bits fit.
    fn check(&mut self) {
        if let Some(code) = Code::from_numbers(&self.numbers)
            && !self.found.contains(&code)
        {
            self.found.push(code);
        }
    }
}

/// Every number that a token can mean.
fn candidates(token: &str) -> Vec<u16> {
    if is_number(token) {
        return number(token).into_iter().collect();
    }
    let mut all = whole_words(token);
    let unnumbered = token.trim_start_matches(|c: char| c.is_ascii_digit());
    for word in [token, unnumbered] {
        all.extend(prefixed(word));
    }
    if unnumbered != token {
        all.extend(whole_words(unnumbered));
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// The number that four digits write. It is not repaired: a wrong digit makes
/// another number, and the check bits find it.
fn number(token: &str) -> Option<u16> {
    let number = token
        .parse()
        .ok()
        .filter(|number| usize::from(*number) < WORDS.len());
    number.filter(|_| token.len() == DIGITS)
}

/// The word itself, or else every word that is one typing error away.
fn whole_words(token: &str) -> Vec<u16> {
    let places = |fits: &dyn Fn(&str) -> bool| -> Vec<u16> {
        let fitting = WORDS.iter().enumerate().filter(|(_, word)| fits(word));
        fitting.map(|(place, _)| place as u16).collect()
    };
    match WORDS.binary_search(&token) {
        Ok(place) => vec![place as u16],
        Err(_) => places(&|word| one_edit_apart(word.as_bytes(), token.as_bytes())),
    }
}

/// The word that begins with these four or more letters.
fn prefixed(token: &str) -> Option<u16> {
    let place = WORDS.partition_point(|word| *word < token);
    let fits = token.len() >= PREFIX && WORDS.get(place)?.starts_with(token);
    fits.then_some(place as u16)
}

/// Whether one letter more, less or different, or two neighbours swapped, makes
/// one word of the other.
fn one_edit_apart(a: &[u8], b: &[u8]) -> bool {
    let same_start = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same_start..], &b[same_start..]);
    match (a, b) {
        ([_, a @ ..], [_, b @ ..]) if a == b => true,
        ([_, rest @ ..], b) if rest == b => true,
        (a, [_, rest @ ..]) if rest == a => true,
        ([a1, a2, a @ ..], [b1, b2, b @ ..]) => (a1, a2, a) == (b2, b1, b),
        _ => false,
    }
}
