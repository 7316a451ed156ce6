//! What a person can do to a code, and what becomes of it.

use proptest::prelude::*;

use super::{Code, CodeError, WORD_COUNT, WORDS};

/// Everything that one slip of a finger makes of a word.
fn single_edits(word: &str) -> Vec<String> {
    let mut edits = Vec::new();
    for at in 0..=word.len() {
        let (start, end) = word.split_at(at);
        for letter in ('a'..='z').chain([' ', '-', '7']) {
            edits.push(format!("{start}{letter}{end}"));
            if let Some(rest) = end.get(1..) {
                edits.push(format!("{start}{letter}{rest}"));
            }
        }
        if let Some(rest) = end.get(1..) {
            edits.push(format!("{start}{rest}"));
        }
        if let (Some(two), Some(rest)) = (end.get(..2), end.get(2..)) {
            edits.push(format!("{start}{}{}{rest}", &two[1..], &two[..1]));
        }
    }
    edits
}

fn code() -> impl Strategy<Value = Code> {
    any::<[u8; 10]>().prop_map(Code::from_bits)
}

/// How one place of a code can be written.
fn written(code: &Code, place: usize, how: u8) -> String {
    let (word, number) = (code.words()[place], code.numbers()[place]);
    match how % 7 {
        0 => word.to_owned(),
        1 => word.to_uppercase(),
        2 => word.chars().take(4).collect(),
        3 => format!("{number:04}"),
        4 => word.replace('e', "é").replace('a', "Å").replace('i', "İ"),
        5 => format!("{}. {word}", place + 1),
        _ => format!("{}){word}", place + 1),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_single_edit_leads_back_or_to_a_question(code in code()) {
        for place in 0..WORD_COUNT {
            let mut words = code.words().map(str::to_owned);
            for edit in single_edits(code.words()[place]) {
                words[place] = edit;
                match Code::parse(&words.join(" ")) {
                    Ok(found) => prop_assert!(found == code, "{words:?} leads elsewhere"),
                    Err(error) => prop_assert_eq!(error, CodeError::Ambiguous, "{:?}", &words),
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn words_numbers_and_mixtures_read_alike(
        code in code(),
        hows in any::<[u8; WORD_COUNT]>(),
        gaps in prop::array::uniform8("[ \t\r\n.,;:/|_\\-·、，＋=*]{1,3}"),
    ) {
        let typed: String = (0..WORD_COUNT)
            .map(|place| written(&code, place, hows[place]) + &gaps[place])
            .collect();
        prop_assert!(Code::parse(&typed) == Ok(code), "{typed:?}");
    }

    #[test]
    fn one_typo_in_every_word_at_once_leads_back_or_to_a_question(
        code in code(),
        picks in any::<[prop::sample::Index; WORD_COUNT]>(),
    ) {
        let words = code.words();
        let typed: Vec<String> = (0..WORD_COUNT).map(|p| picks[p].get(&single_edits(words[p])).clone()).collect();
        match Code::parse(&typed.join(" ")) {
            Ok(found) => prop_assert!(found == code, "{typed:?} leads elsewhere"),
            Err(error) => prop_assert_eq!(error, CodeError::Ambiguous, "{:?}", &typed),
        }
    }

    #[test]
    fn nonsense_is_answered(typed in "\\PC{0,200}") {
        let _ = Code::parse(&typed);
    }

    #[test]
    fn a_different_word_is_noticed(code in code(), place in 0..WORD_COUNT, other in 0..2048usize) {
        let mut words = code.words();
        prop_assume!(words[place] != WORDS[other]);
        words[place] = WORDS[other];
        // Eight check bits miss one other code in 256: then it is another
        // code, never this one.
        let read = Code::parse(&words.join(" "));
        prop_assert!(read != Ok(code));
    }
}

#[test]
fn the_list_is_what_repair_relies_on() {
    assert_eq!(WORDS.len(), 2048);
    assert!(WORDS.is_sorted());
    let mut prefixes: Vec<_> = WORDS
        .iter()
        .map(|word| word.get(..4).unwrap_or(word))
        .collect();
    prefixes.dedup();
    assert_eq!(prefixes.len(), 2048);
}

#[test]
fn digits_run_together_and_digits_of_other_scripts_are_read() {
    let code = Code::from_bits(*b"quietlines");
    let run: String = code.numbers().map(|number| format!("{number:04}")).concat();
    let arabic: String = run
        .chars()
        .map(|c| char::from_u32('٠' as u32 + c.to_digit(10).unwrap()).unwrap())
        .collect();
    assert!(Code::parse(&run) == Code::parse(&arabic));
    assert!(Code::parse(&run) == Ok(code));
}

#[test]
fn each_error_is_told_apart() {
    let words = Code::from_bits(*b"quietlines").words();
    assert_eq!(Code::parse(" \n"), Err(CodeError::Empty));
    assert_eq!(
        Code::parse(&words[..7].join(" ")),
        Err(CodeError::WrongCount(7))
    );
    let wrong = words.join(" ").replacen(words[2], "xyzzyxyzzy", 1);
    assert!(matches!(
        Code::parse(&wrong),
        Err(CodeError::UnknownWord { place: 3, .. })
    ));
    let mut swapped = words;
    swapped.swap(0, 1);
    assert_eq!(Code::parse(&swapped.join(" ")), Err(CodeError::CheckFails));
    let too_large = "2048 ".repeat(8);
    assert!(matches!(
        Code::parse(&too_large),
        Err(CodeError::UnknownWord { place: 1, .. })
    ));
}

#[test]
fn the_check_bits_are_the_published_crc() {
    assert_eq!(super::check_bits(b"123456789"), 0xdf);
}
