//! The code that leads back to a thread: eight words, or eight numbers.
//!
//! 80 random bits and 8 check bits, cut into eight numbers of 11 bits, highest
//! bit first. A number is a word's place in `static/wordlists/en.txt`.

mod entry;
#[cfg(test)]
mod tests;

use std::{fmt, sync::LazyLock};

use rand::CryptoRng;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::Plain;

/// How many words a code has.
pub const WORD_COUNT: usize = 8;

/// How many bits a word stands for.
const WORD_BITS: usize = 11;

/// The 2,048 words, in order: a word's place is its number.
pub static WORDS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    include_str!("../../../../static/wordlists/en.txt")
        .lines()
        .collect()
});

/// 80 random bits. Whoever knows them can read the answers of the thread.
#[derive(PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Code([u8; 10]);

/// Why something typed is not a code. No message says whether a code exists:
/// only the check bits inside the code are asked, never the store.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Nothing was typed.
    #[error("no code was typed")]
    Empty,
    /// A word is not in the list, even with one typing error mended.
    #[error("word {place} is not one of the code words")]
    UnknownWord {
        /// Its place, counted from 1.
        place: usize,
        /// The word as it was read, at most forty letters of it.
        word: Plain,
    },
    /// There are this many words and numbers, not eight.
    #[error("a code has 8 words; here are {0}")]
    WrongCount(usize),
    /// Every word is known, but the check bits don't fit.
    #[error("every word is known, but one of them is a different word")]
    CheckFails,
    /// More than one code fits what was typed.
    #[error("more than one code fits; type each word in full")]
    Ambiguous,
}

impl Code {
    /// A fresh code.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        let mut bits = [0; 10];
        rng.fill_bytes(&mut bits);
        Self(bits)
    }

    /// The code made of these bits.
    pub const fn from_bits(bits: [u8; 10]) -> Self {
        Self(bits)
    }

    /// The 80 bits. Everything else is derived from them.
    pub const fn bits(&self) -> &[u8; 10] {
        &self.0
    }

    /// The eight numbers, each from 0 to 2047.
    pub fn numbers(&self) -> [u16; WORD_COUNT] {
        let all = self
            .0
            .iter()
            .fold(0u128, |bits, byte| bits << 8 | u128::from(*byte))
            << 8
            | u128::from(check_bits(&self.0));
        std::array::from_fn(|place| {
            let below = WORD_BITS * (WORD_COUNT - 1 - place);
            (all >> below & 0x7ff) as u16
        })
    }

    /// The eight words.
    pub fn words(&self) -> [&'static str; WORD_COUNT] {
        self.numbers().map(|number| WORDS[usize::from(number)])
    }

    /// The code that these numbers spell, if their check bits fit.
    fn from_numbers(numbers: &[u16; WORD_COUNT]) -> Option<Self> {
        let all = numbers.iter().fold(0u128, |bits, number| {
            bits << WORD_BITS | u128::from(*number)
        });
        let code = Self(std::array::from_fn(|byte| (all >> (8 * (10 - byte))) as u8));
        (check_bits(&code.0) == all as u8).then_some(code)
    }

    /// Reads what a person typed: words or numbers or both, in any case, with
    /// accents, with anything between them, numbered or not, words cut to four
    /// letters, and with one typing error in each whole word.
    pub fn parse(typed: &str) -> Result<Self, CodeError> {
        entry::parse(typed)
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(…)")
    }
}

/// CRC-8/AUTOSAR (polynomial 0x2F, initial and final value 0xFF): at this
/// length it finds every error of up to three bits and every burst of up to
/// eight (Koopman and Chakravarty, "Cyclic Redundancy Code (CRC) Polynomial
/// Selection for Embedded Networks", 2004).
fn check_bits(bits: &[u8]) -> u8 {
    !bits.iter().fold(0xff, |crc, byte| {
        (0..8).fold(crc ^ byte, |crc: u8, _| {
            crc << 1 ^ if crc & 0x80 == 0 { 0 } else { 0x2f }
        })
    })
}
