//! What a tipster wrote, made safe for a terminal: no control characters, no
//! escape sequences, nothing invisible, nothing that turns the order around,
//! and no line so long that the terminal breaks it by itself.

use zeroize::Zeroizing;

/// Whether a character must not reach a terminal as it is.
///
/// Joiners (U+200C, U+200D) stay: Persian and emoji need them.
pub(crate) fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(u32::from(c),
            // Soft hyphen, grapheme joiner, Arabic letter mark, blank letters.
            0xAD | 0x34F | 0x61C | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F | 0x3164 | 0xFFA0
            // Zero width, marks of direction, separators, embeddings, isolates.
            | 0x200B | 0x200E..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F
            // Byte order mark, interlinear annotation, musical format, tags.
            | 0xFEFF | 0xFFF0..=0xFFFB | 0x1D173..=0x1D17A | 0xE0000..=0xE0FFF)
}

/// How many columns a character takes: wide ones two.
fn columns(c: char) -> usize {
    match u32::from(c) {
        0x1100..=0x115F
        | 0x2E80..=0xA4CF
        | 0xAC00..=0xD7A3
        | 0xF900..=0xFAFF
        | 0xFE30..=0xFE6F
        | 0xFF00..=0xFF60
        | 0xFFE0..=0xFFE6
        | 0x1F300..=0x1FAFF
        | 0x20000..=0x3FFFD => 2,
        _ => 1,
    }
}

/// Writes a character so that a terminal shows it and does nothing else.
fn push(to: &mut String, c: char) {
    match u32::from(c) {
        0x09 => to.push(' '),
        code @ 0..=0x1F => to.push(char::from_u32(0x2400 + code).unwrap_or('\u{FFFD}')),
        0x7F => to.push('\u{2421}'),
        code if is_unsafe(c) => to.push_str(&format!("[U+{code:04X}]")),
        _ => to.push(c),
    }
}

/// One line, cut to so many columns, with `…` where it was cut.
pub(crate) fn line(text: &str, width: usize) -> Zeroizing<String> {
    let spaced = Zeroizing::new(text.replace(['\n', '\r'], " "));
    let mut cut = fold(spaced.trim(), width.saturating_sub(1).max(1), 2);
    let more = cut.len() > 1;
    let mut first = if cut.is_empty() {
        Zeroizing::default()
    } else {
        cut.swap_remove(0)
    };
    if more {
        first.push('…');
    }
    first
}

/// Lines of at most so many columns, broken between words where that goes.
pub fn lines(text: &str, width: usize) -> Vec<Zeroizing<String>> {
    let lines = text
        .split('\n')
        .map(|line| line.strip_suffix('\r').unwrap_or(line));
    lines
        .flat_map(|line| fold(line, width.max(10), usize::MAX))
        .collect()
}

/// Breaks one line; at least one line comes back, and no more than `most`.
fn fold(line: &str, width: usize, most: usize) -> Vec<Zeroizing<String>> {
    let mut done = Vec::new();
    let (mut now, mut used) = (Zeroizing::new(String::new()), 0);
    for word in line.split_inclusive(' ') {
        let mut shown = Zeroizing::new(String::new());
        word.chars().for_each(|c| push(&mut shown, c));
        let long: usize = shown.trim_end().chars().map(columns).sum();
        if used > 0 && used + long > width {
            done.push(std::mem::take(&mut now));
            used = 0;
        }
        for c in shown.chars() {
            if used + columns(c) > width && c != ' ' {
                done.push(std::mem::take(&mut now));
                used = 0;
            }
            now.push(c);
            used += columns(c);
        }
        if done.len() >= most {
            return done;
        }
    }
    done.push(now);
    done
}

#[cfg(test)]
mod tests {
    use super::{columns, is_unsafe, line, lines};

    #[test]
    fn nothing_that_acts_on_a_terminal_gets_through() {
        let evil = "a\u{1b}[2J\u{9b}31m\u{7}\u{8}\u{7f}\r\u{202e}b\u{2066}\u{200b}\u{feff}\u{e0041}\u{85}\0";
        for shown in lines(evil, 80).iter().chain([&line(evil, 80)]) {
            assert!(!shown.chars().any(is_unsafe), "{shown:?}");
        }
        assert!(line(evil, 80).contains("␛[2J[U+009B]31m"));
    }

    #[test]
    fn words_of_every_language_stay_as_they_are() {
        for words in [
            "Señora Núñez, büro",
            "谢谢你",
            "می‌خواهم",
            "👨‍👩‍👧",
            "الشرطة",
            "a — b",
        ] {
            assert_eq!(lines(words, 80)[0].as_str(), words);
        }
    }

    #[test]
    fn no_line_is_longer_than_asked() {
        let text = format!(
            "{} {} {}",
            "x".repeat(100_000),
            "short words ".repeat(50),
            "宽".repeat(99)
        );
        for shown in lines(&text, 40) {
            let used: usize = shown.trim_end().chars().map(columns).sum();
            assert!(used <= 40, "{used}");
        }
        let back: String = lines(&text, 40).iter().map(|line| line.as_str()).collect();
        assert_eq!(back, text, "no letter is lost");
    }

    #[test]
    fn a_cut_line_says_so() {
        assert_eq!(line("one two three", 9).as_str(), "one two …");
        assert_eq!(line("  one\ntwo ", 80).as_str(), "one two");
        assert_eq!(line("", 80).as_str(), "");
    }

    #[test]
    fn empty_lines_stay() {
        assert_eq!(lines("a\n\nb", 80).len(), 3);
    }
}
