//! A text in one plain spelling, which still knows where each byte came from.
//!
//! Digits of every script become ASCII digits, wide and circled letters plain
//! ones (NFKC, character by character), dashes `-`, and what can't be seen is
//! gone: bidi marks, joiners, variation selectors, the frames of keycaps.

use std::ops::Range;

use regex::{Captures, Regex};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// The zeros of the scripts whose ten digits stand in a row.
const ZEROS: [u32; 38] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6,
    0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50,
    0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
    0x104A0, 0x11066,
];

/// A text in plain spelling.
pub(crate) struct Folded {
    /// The spelling.
    text: Zeroizing<String>,
    /// For each byte of it, where what it stands for lies in the original.
    from: Vec<Range<usize>>,
}

impl Folded {
    /// Folds a text.
    pub(crate) fn of(original: &str) -> Self {
        let mut folded = Self::with_capacity(original.len());
        for (at, c) in original.char_indices() {
            let from = at..at + c.len_utf8();
            fold(c, &mut |plain| folded.push(plain, &from));
        }
        folded
    }

    /// Nothing yet, with room: text that moved would leave a copy behind.
    fn with_capacity(bytes: usize) -> Self {
        Self {
            text: Zeroizing::new(String::with_capacity(bytes.saturating_mul(2))),
            from: Vec::with_capacity(bytes),
        }
    }

    /// The spelling.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Where a part of the spelling lies in the original: at the borders of
    /// its characters, from the first to the last that it stands for.
    pub(crate) fn span(&self, part: Range<usize>) -> Range<usize> {
        let covered = self.from.get(part).unwrap_or_default();
        match (covered.first(), covered.last()) {
            (Some(first), Some(last)) => first.start..last.end.max(first.end),
            _ => 0..0,
        }
    }

    /// Writes something else for whatever matches.
    pub(crate) fn replaced(&self, what: &Regex, by: impl Fn(&Captures<'_>) -> String) -> Self {
        let mut changed = Self::with_capacity(self.text.len());
        let mut done = 0;
        for found in what.captures_iter(&self.text) {
            let at = found.get_match().range();
            changed.copy(self, done..at.start);
            let from = self.span(at.clone());
            by(&found).chars().for_each(|c| changed.push(c, &from));
            done = at.end;
        }
        changed.copy(self, done..self.text.len());
        changed
    }

    /// The same with blanks in place of these parts, byte for byte.
    pub(crate) fn without(mut self, parts: &[Range<usize>]) -> Self {
        let mut blanked = Zeroizing::new(String::with_capacity(self.text.len()));
        let mut done = 0;
        for part in parts.iter().filter(|part| !part.is_empty()) {
            if part.start < done {
                continue;
            }
            blanked.push_str(&self.text[done..part.start]);
            blanked.extend(std::iter::repeat_n('\n', part.len()));
            done = part.end;
        }
        blanked.push_str(&self.text[done..]);
        self.text = blanked;
        self
    }

    /// Adds a character that stands for this part of the original.
    fn push(&mut self, c: char, from: &Range<usize>) {
        self.text.push(c);
        self.from
            .extend(std::iter::repeat_n(from.clone(), c.len_utf8()));
    }

    /// Adds a part of another.
    fn copy(&mut self, other: &Self, part: Range<usize>) {
        self.text.push_str(&other.text[part.clone()]);
        self.from.extend_from_slice(&other.from[part]);
    }
}

/// The plain spelling of one character: none, one or several.
fn fold(c: char, push: &mut impl FnMut(char)) {
    match c {
        ' '..='~' => push(c),
        '\t' => push(' '),
        _ if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => push('\n'),
        _ if is_invisible(c) => {}
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' => push('-'),
        '\u{2018}' | '\u{2019}' | '\u{2BC}' => push('\''),
        _ if c.is_whitespace() => push(' '),
        _ => match digit(c) {
            Some(digit) => push(digit),
            None => std::iter::once(c).nfkc().for_each(push),
        },
    }
}

/// Whether a character leaves no trace on a page.
pub(crate) const fn is_invisible(c: char) -> bool {
    matches!(c as u32,
        0xAD | 0x34F | 0x61C | 0x180B..=0x180F | 0x200B..=0x200F | 0x202A..=0x202E
        | 0x2060..=0x206F | 0x20E3 | 0xFE00..=0xFE0F | 0xFEFF | 0xE0000..=0xE0FFF)
}

/// The ASCII digit that a digit of any script stands for.
pub(crate) fn digit(c: char) -> Option<char> {
    let code = u32::from(c);
    let zero = ZEROS
        .iter()
        .find(|zero| (**zero..**zero + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}

#[cfg(test)]
mod tests {
    use super::{Folded, digit};

    #[test]
    fn digits_of_every_script_are_digits() {
        let words = "٩١٨ ۹۱۸ ९१८ ๙๑๘ 918 𝟗𝟏𝟖 ⑨①⑧ 9️⃣1️⃣8️⃣";
        let folded = Folded::of(words);
        assert_eq!(folded.text(), ["918"; 8].join(" "));
        assert_eq!(digit('x'), None);
    }

    #[test]
    fn what_hides_between_letters_is_gone_and_spans_cover_it() {
        let words = "a\u{200b}\u{202e}b\0ｃ–d";
        let folded = Folded::of(words);
        assert_eq!(folded.text(), "ab\nc-d");
        assert_eq!(&words[folded.span(0..2)], "a\u{200b}\u{202e}b");
        assert_eq!(&words[folded.span(3..4)], "ｃ");
        assert_eq!(folded.span(9..12), 0..0);
    }

    #[test]
    fn one_character_may_become_several() {
        let words = "㎢ ﬁ";
        let folded = Folded::of(words);
        assert_eq!(folded.text(), "km2 fi");
        assert_eq!(&words[folded.span(1..2)], "㎢");
    }
}
