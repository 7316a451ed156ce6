//! How long a parcel is, and how it says where the file in it ends.

/// The smallest plaintext of a parcel, and so the smallest parcel: 64 KiB.
pub const MIN_PARCEL: u64 = 64 << 10;

/// The longest file that fits: a bundle's members end at 8 GiB.
pub const MAX_FILE: u64 = 7 << 30;

/// How many bytes the trailer has, the last of the plaintext.
pub const TRAILER_SIZE: usize = 16;

/// What the trailer begins with: what this is, and the version of its format.
const MAGIC: [u8; 8] = *b"parcel 1";

/// age encrypts in chunks of this many bytes…
const CHUNK: u64 = 64 << 10;
/// …and adds this many to each.
const TAG: u64 = 16;

/// How many bytes of plaintext a parcel has for a file of `length` bytes;
/// `None` above [`MAX_FILE`].
///
/// Padmé (Nikitin, Barman, Lueks, Underwood, Hubaux, Ford: "Reducing Metadata
/// Leakage from Encrypted Files and Communication with PURBs", PETS 2019,
/// section 4): with E = ⌊log₂ L⌋ and S = ⌊log₂ E⌋ + 1, L is rounded up to a
/// multiple of 2^(E−S). Sizes up to M so tell O(log log M) bits, and cost at
/// most 12 %; from 64 KiB on it is at most 3.2 %.
pub fn padded(length: u64) -> Option<u64> {
    let least = (length <= MAX_FILE).then(|| MIN_PARCEL.max(length + TRAILER_SIZE as u64))?;
    let exponent = least.ilog2();
    let significant = exponent.ilog2() + 1;
    Some(least.next_multiple_of(1 << (exponent - significant)))
}

/// How many bytes follow the age header (which ends with the nonce) of a parcel
/// for a file of `length` bytes; `None` above [`MAX_FILE`].
pub fn sealed_payload(length: u64) -> Option<u64> {
    padded(length).map(|plain| plain + plain.div_ceil(CHUNK) * TAG)
}

/// The trailer of a file of `length` bytes.
pub(super) fn trailer(length: u64) -> [u8; TRAILER_SIZE] {
    let mut trailer = [0; TRAILER_SIZE];
    trailer[..MAGIC.len()].copy_from_slice(&MAGIC);
    trailer[MAGIC.len()..].copy_from_slice(&length.to_be_bytes());
    trailer
}

/// The file's length that a trailer tells; `None` if it is no trailer, or of
/// another version.
pub fn read_trailer(trailer: &[u8; TRAILER_SIZE]) -> Option<u64> {
    let (magic, length) = trailer.split_first_chunk()?;
    let length = u64::from_be_bytes(length.try_into().ok()?);
    (*magic == MAGIC).then_some(length)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{
        MAX_FILE, MIN_PARCEL, TRAILER_SIZE, padded, read_trailer, sealed_payload, trailer,
    };

    #[test]
    fn sizes_are_as_the_paper_gives_them() {
        let trailer = TRAILER_SIZE as u64;
        for (plain, expected) in [
            (0x1_0000, 0x1_0000),
            (0x1_0001, 0x1_0800),
            (0x1_0801, 0x1_1000),
            (1_000_000, 1_015_808),
            (0x8000_0001, 0x8400_0000),
        ] {
            assert_eq!(padded(plain - trailer), Some(expected), "{plain}");
        }
        assert_eq!(padded(0), Some(MIN_PARCEL));
        assert_eq!(padded(MAX_FILE + 1), None);
        assert_eq!(padded(u64::MAX), None);
    }

    #[test]
    fn the_largest_parcel_fits_into_a_bundle() {
        let header = 64 << 10;
        assert!(sealed_payload(MAX_FILE).unwrap() + header < 0o777_7777_7777);
    }

    proptest! {
        #[test]
        fn a_size_tells_only_its_step(length in 0..=MAX_FILE) {
            let size = padded(length).unwrap();
            let plain = length + TRAILER_SIZE as u64;
            prop_assert!(size >= plain.max(MIN_PARCEL));
            prop_assert!((size as f64) <= plain.max(MIN_PARCEL) as f64 * 1.12);
            let fullest = size - TRAILER_SIZE as u64;
            if fullest <= MAX_FILE {
                prop_assert_eq!(padded(fullest), Some(size));
                prop_assert!(fullest == MAX_FILE || padded(fullest + 1).unwrap() > size);
            }
        }

        #[test]
        fn a_trailer_reads_back(length: u64, at in 0..8usize, flip in 1..=255u8) {
            let mut bytes = trailer(length);
            prop_assert_eq!(read_trailer(&bytes), Some(length));
            bytes[at] ^= flip;
            prop_assert_eq!(read_trailer(&bytes), None);
        }
    }
}
