//! Texts become words that can be compared: NFKC, case folded, accents gone.
//!
//! Where a script has no blanks between words (Chinese, Japanese, Thai, Lao,
//! Khmer, Burmese), and in Korean, where endings hang on words, each two
//! neighbours are a word, and the last of a row alone: so what stands anywhere
//! in a row is found.

use std::ops::Range;

use caseless::Caseless;
use unicode_normalization::{
    UnicodeNormalization,
    char::{canonical_combining_class, is_combining_mark},
};
use zeroize::Zeroizing;

use crate::trace::is_invisible;

/// A word of a text.
pub(crate) struct Word<'a> {
    /// How it is compared.
    pub(crate) term: &'a str,
    /// Where it stands.
    pub(crate) span: Range<usize>,
    /// Whether it is the last of a row without blanks: the half of a pair.
    pub(crate) half: bool,
}

/// Words longer than this many bytes are cut there: nobody types more.
const LONGEST: usize = 64;

/// What a character is to words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Part of a word.
    Letter,
    /// A word by itself, with its neighbour.
    Row,
    /// Hangs on what is before it.
    Mark,
    /// Ends a word.
    Gap,
}

/// Calls `each` with every word of a text, in order.
pub(crate) fn words(text: &str, mut each: impl FnMut(Word<'_>)) {
    let mut term = Zeroizing::new(String::with_capacity(2 * LONGEST));
    let mut units = units(text).peekable();
    while let Some((class, mut span)) = units.next() {
        if class == Class::Gap {
            continue;
        }
        let mut half = false;
        if class == Class::Letter {
            while let Some((_, more)) = units.next_if(|(next, _)| *next == Class::Letter) {
                span.end = more.end;
            }
        } else {
            let next = units.peek().filter(|(next, _)| *next == Class::Row);
            half = next.is_none();
            span.end = next.map_or(span.end, |(_, next)| next.end);
        }
        fold_into(&mut term, &text[span.clone()]);
        if !term.is_empty() {
            each(Word {
                term: &term,
                span,
                half,
            });
        }
    }
}

/// Each character with what hangs on it.
fn units(text: &str) -> impl Iterator<Item = (Class, Range<usize>)> {
    let mut chars = text
        .char_indices()
        .map(|(at, c)| (class(c), at, at + c.len_utf8()))
        .peekable();
    std::iter::from_fn(move || {
        let (class, start, mut end) = chars.next()?;
        while let Some((.., more)) = chars.next_if(|(next, ..)| *next == Class::Mark) {
            end = more;
        }
        let class = if class == Class::Mark {
            Class::Gap
        } else {
            class
        };
        Some((class, start..end))
    })
}

/// What a character is.
fn class(c: char) -> Class {
    if c.is_ascii() {
        return if c.is_ascii_alphanumeric() {
            Class::Letter
        } else {
            Class::Gap
        };
    }
    match u32::from(c) {
        // The second and third parts of a Korean syllable that was taken apart.
        0x1160..=0x11FF => Class::Mark,
        // Thai to Burmese, Korean, Khmer, Chinese and Japanese, wide and narrow.
        0xE01..=0xE30
        | 0xE32..=0xE33
        | 0xE40..=0xE46
        | 0xE81..=0xEB0
        | 0xEB2..=0xEB3
        | 0xEC0..=0xEC6
        | 0xEDC..=0xEDF
        | 0x1000..=0x102A
        | 0x1100..=0x115F
        | 0x1780..=0x17B3
        | 0x3005..=0x3007
        | 0x3041..=0x3096
        | 0x309D..=0x309F
        | 0x30A1..=0x30FA
        | 0x30FC..=0x30FF
        | 0x3105..=0x312F
        | 0x3131..=0x318E
        | 0x31F0..=0x31FF
        | 0x3400..=0x4DBF
        | 0x4E00..=0x9FFF
        | 0xAC00..=0xD7A3
        | 0xF900..=0xFAFF
        | 0xFF66..=0xFF9D
        | 0xFFA1..=0xFFDC
        | 0x20000..=0x3FFFD => Class::Row,
        // The narrow marks of voice hang on the narrow letter before them.
        0xFF9E..=0xFF9F => Class::Mark,
        _ if is_combining_mark(c) || is_invisible(c) => Class::Mark,
        _ if c.is_alphanumeric() => Class::Letter,
        _ => Class::Gap,
    }
}

/// A whole text as it is compared, for short ones.
pub(crate) fn folded(text: &str) -> Zeroizing<String> {
    let mut all = Zeroizing::new(String::with_capacity(text.len()));
    words(text, |word| {
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(word.term);
    });
    all
}

/// Writes a word as it is compared.
fn fold_into(term: &mut String, word: &str) {
    term.clear();
    if word.is_ascii() {
        term.extend(word.chars().map(|c| c.to_ascii_lowercase()).take(LONGEST));
        return;
    }
    let folded = word
        .chars()
        .filter(|c| !is_invisible(*c))
        .nfkc()
        .default_case_fold();
    let bare = folded.nfd().filter(|c| !is_accent(*c)).map(plain).nfc();
    for c in bare.filter(|c| *c != '\u{640}') {
        if term.len() + c.len_utf8() > LONGEST {
            return;
        }
        term.push(c);
    }
}

/// Whether a mark may be left out: accents, and vowels of Arabic and Hebrew.
/// The marks of Indic, Japanese, Thai, Lao and Tibetan make another word.
fn is_accent(c: char) -> bool {
    let class = canonical_combining_class(c);
    class >= 10 && !(103..=132).contains(&class)
}

/// Letters that people write for one another, though no accent divides them.
const fn plain(c: char) -> char {
    match c {
        'ł' => 'l',
        'ø' => 'o',
        'đ' => 'd',
        'ı' => 'i',
        'ی' | 'ى' => 'ي',
        'ک' => 'ك',
        'ة' => 'ه',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{folded, words};

    #[test]
    fn spellings_of_a_word_are_one() {
        for (one, two) in [
            ("SEÑORA", "senora"),
            ("Straße", "STRASSE"),
            ("ｐａｓｓｐｏｒｔ", "passport"),
            ("Đường", "duong"),
            ("e\u{301}te\u{301}", "été"),
            ("مُحَمَّد", "محمد"),
            ("کی", "كي"),
            ("ΣΊΣΥΦΟΣ", "σίσυφος"),
            ("pass\u{200b}port", "passport"),
            ("ﬁnd", "find"),
            ("\u{1112}\u{1161}\u{11ab}", "한"),
            ("ｶﾞ", "ガ"),
        ] {
            assert_eq!(*folded(one), *folded(two), "{one} {two}");
        }
        assert_ne!(*folded("か"), *folded("が"));
        assert_ne!(*folded("ไม่"), *folded("ไม"));
    }

    #[test]
    fn rows_without_blanks_become_pairs() {
        assert_eq!(*folded("护照no 被"), "护照 照 no 被");
        assert_eq!(*folded("여권을"), "여권 권을 을");
    }

    #[test]
    fn a_word_knows_its_place() {
        let text = "A, é\u{301}b护照";
        let mut spans = Vec::new();
        words(text, |word| {
            spans.push((text[word.span.clone()].to_owned(), word.half))
        });
        let spans: Vec<_> = spans
            .iter()
            .map(|(word, half)| (word.as_str(), *half))
            .collect();
        assert_eq!(
            spans,
            [
                ("A", false),
                ("é\u{301}b", false),
                ("护照", false),
                ("照", true)
            ]
        );
    }

    proptest! {
        #[test]
        fn any_text_has_words_at_borders_of_characters(text in "\\PC{0,80}[\0\u{202e}a-z\u{301}护]{0,9}") {
            words(&text, |word| {
                assert!(text.get(word.span.clone()).is_some_and(|span| !span.is_empty()));
                assert!(!word.term.is_empty() && word.term.len() <= 64);
            });
        }
    }
}
