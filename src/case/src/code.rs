//! The code that leads back to a thread: eight words, or eight numbers.

use rand::CryptoRng;
use zeroize::ZeroizeOnDrop;

use crate::Plain;

/// How many words a code has.
pub const WORD_COUNT: usize = 8;

/// The 2,048 words, in order: a word's place is its number.
pub static WORDS: std::sync::LazyLock<Vec<&'static str>> = std::sync::LazyLock::new(|| {
    include_str!("../../../static/wordlists/en.txt").lines().collect()
});

/// 80 random bits.
#[derive(PartialEq, Eq, ZeroizeOnDrop)]
pub struct Code([u8; 10]);

/// Why something typed is not a code. No message says whether a code exists.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Nothing was typed.
    #[error("no code was typed")]
    Empty,
    /// The word at this place (from 1) is not in the list.
    #[error("word {place} is not one of the words")]
    UnknownWord {
        /// Its place, counted from 1.
        place: usize,
        /// The word as typed.
        word: Plain,
    },
    /// There are this many words and numbers, not eight.
    #[error("a code has 8 words; here are {0}")]
    WrongCount(usize),
    /// Every word is known, but the check bits don't fit.
    #[error("one of the words is a different one")]
    CheckFails,
    /// More than one code fits what was typed.
    #[error("more than one code fits")]
    Ambiguous,
}

impl Code {
    /// A fresh code.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        let mut bits = [0; 10];
        rng.fill_bytes(&mut bits);
        Self(bits)
    }

    /// The 80 bits. Everything else is derived from them.
    pub fn bits(&self) -> &[u8; 10] {
        &self.0
    }

    /// The code made of these bits.
    pub const fn from_bits(bits: [u8; 10]) -> Self {
        Self(bits)
    }

    /// The eight numbers, each from 0 to 2047.
    pub fn numbers(&self) -> [u16; WORD_COUNT] {
        todo!()
    }

    /// Reads what a person typed.
    pub fn parse(_typed: &str) -> Result<Self, CodeError> {
        todo!()
    }
}
