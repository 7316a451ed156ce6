//! Where a word stands: for each message its places, as small differences.

use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

/// Where one word stands, in the order of messages.
///
/// For each message: how much its number is more than the last one's, how many
/// places there are, and how much each is more than the one before; each number
/// in groups of seven bits, the lowest first, where the eighth says that more
/// follow (LEB128).
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Postings {
    /// The numbers.
    bytes: Vec<u8>,
    /// The last message; meaningless while there is none.
    last: u32,
}

impl Postings {
    /// Adds a message after all others, with its places in order.
    pub(super) fn push(&mut self, message: u32, places: &[u32]) {
        self.write(message.saturating_sub(self.last));
        self.write(u32::try_from(places.len()).unwrap_or(u32::MAX));
        let mut before = 0;
        for &place in places {
            self.write(place.saturating_sub(before));
            before = place;
        }
        self.last = message;
    }

    /// Each message with its places. Bytes that no index wrote end it early.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, Vec<u32>)> {
        let (mut rest, mut message) = (self.bytes.as_slice(), 0u32);
        std::iter::from_fn(move || {
            message = message.checked_add(read(&mut rest)?)?;
            let count = read(&mut rest)?;
            let mut places = Vec::with_capacity(rest.len().min(count as usize));
            let mut place = 0u32;
            for _ in 0..count {
                place = place.checked_add(read(&mut rest)?)?;
                places.push(place);
            }
            Some((message, places))
        })
    }

    /// Each message, without its places.
    pub(super) fn messages(&self) -> impl Iterator<Item = u32> {
        let (mut rest, mut message) = (self.bytes.as_slice(), 0u32);
        std::iter::from_fn(move || {
            message = message.checked_add(read(&mut rest)?)?;
            for _ in 0..read(&mut rest)? {
                read(&mut rest)?;
            }
            Some(message)
        })
    }

    /// How many bytes it takes.
    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Writes a number.
    fn write(&mut self, mut number: u32) {
        while number >= 0x80 {
            self.bytes.push((number as u8) | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }
}

/// Reads a number.
fn read(from: &mut &[u8]) -> Option<u32> {
    let mut number = 0;
    for shift in (0..35).step_by(7) {
        let (byte, rest) = from.split_first()?;
        *from = rest;
        number |= u32::from(byte & 0x7F).checked_shl(shift)?;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

impl Drop for Postings {
    fn drop(&mut self) {
        self.bytes.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Postings;

    proptest! {
        #[test]
        fn what_is_pushed_comes_back(mut all in prop::collection::btree_map(any::<u32>(), prop::collection::btree_set(any::<u32>(), 0..9), 0..9)) {
            let mut postings = Postings::default();
            for (message, places) in &all {
                let places: Vec<u32> = places.iter().copied().collect();
                postings.push(*message, &places);
            }
            prop_assert!(postings.messages().eq(all.keys().copied()));
            for (message, places) in postings.iter() {
                let expected = all.remove(&message).unwrap();
                prop_assert_eq!(places, expected.into_iter().collect::<Vec<_>>());
            }
            prop_assert!(all.is_empty());
        }

        #[test]
        fn any_bytes_end(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
            let postings = Postings { bytes, last: 0 };
            prop_assert!(postings.iter().count() <= 64 && postings.messages().count() <= 64);
        }
    }
}
