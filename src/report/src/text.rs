//! A stranger's words, made safe to show and to pass on.

/// Whether a character acts on what is around it, or can't be seen.
fn acts(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(u32::from(c),
            0xAD | 0x34F | 0x61C | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F | 0x3164 | 0xFFA0
            | 0x200B | 0x200E..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F
            | 0xFEFF | 0xFFF0..=0xFFFB | 0x1D173..=0x1D17A | 0xE0000..=0xE0FFF)
}

/// The words with every such character written as its number, so that a reader
/// sees that it was there. Tabs become spaces and all line ends `\n`.
pub(crate) fn shown(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for c in words.replace("\r\n", "\n").chars() {
        match c {
            '\t' => safe.push(' '),
            '\r' => safe.push('\n'),
            c if acts(c) => safe.push_str(&format!("[U+{:04X}]", u32::from(c))),
            c => safe.push(c),
        }
    }
    safe
}

/// Whether a line of the hotline's own settings can be shown as it is.
pub(crate) fn is_plain_line(line: &str) -> bool {
    !line.trim().is_empty() && line.len() <= 200 && !line.chars().any(|c| acts(c) || c == '\n')
}

/// Whether a finder of names and numbers must look through this character.
pub(crate) fn is_invisible(c: char) -> bool {
    acts(c) || matches!(u32::from(c), 0x200C..=0x200D)
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn what_acts_is_named_and_what_speaks_stays() {
        assert_eq!(shown("a\u{202e}b\u{0}\tc\r\nd"), "a[U+202E]b[U+0000] c\nd");
        for words in ["Señora", "谢谢你", "می‌خواهم", "<b>&"] {
            assert_eq!(shown(words), words);
        }
    }
}
