//! Every page in every language.

use std::{collections::HashSet, sync::Arc};

use jiff::Timestamp;
use quietline_case::{Code, Plain, Reply, ReplyKind};

use super::{AllPages, Alone};
use crate::{
    questions::Questions,
    settings::Settings,
    text::Language,
    visit::{Draft, Notice, Page, Visit},
};

/// The most bytes of the first page, with its style.
const FIRST: usize = 14_336;

fn all_pages() -> (AllPages, Arc<Questions>) {
    let questions = Arc::new(Questions::usual().unwrap());
    let pages = AllPages::new(Settings::default(), &questions, Vec::new()).unwrap();
    (pages, questions)
}

/// A visit on a page, with something in all its fields and all notices.
fn visit(page: Page, notices: &[Notice]) -> Visit {
    let mut visit = Visit::new(Draft(1));
    visit.page = page;
    visit.code = Some(Code::from_bits([7; 10]));
    visit.notices = notices.to_vec();
    visit.words.set("code", Plain::from("zzz"));
    visit.words.set("more", Plain::from("x".repeat(100_001)));
    visit.replies = [ReplyKind::Answer, ReplyKind::Mark]
        .map(|kind| Reply {
            kind,
            written: Timestamp::from_second(1_800_000_000).unwrap(),
            text: Plain::from("we read it"),
        })
        .into();
    visit
}

fn every_page(questions: &Questions) -> Vec<Page> {
    let asked = (0..questions.pages.len()).map(Page::Ask);
    let others = [
        Page::First,
        Page::Leaving,
        Page::Advice,
        Page::Keys,
        Page::Consent,
        Page::Code,
        Page::Check,
        Page::Done,
        Page::Sent,
        Page::Return,
        Page::Answers,
        Page::Withdraw,
        Page::Quiet,
    ];
    asked.chain(others).collect()
}

#[test]
fn each_says_its_language_and_shows_no_name_of_a_message() {
    let (pages, questions) = all_pages();
    for language in Language::ALL {
        let pages = pages.speaking(language);
        let ids: HashSet<_> = pages.text.ids().collect();
        let begin = format!(
            "<!DOCTYPE html><html lang=\"{}\" dir=\"{}\"",
            language.tag(),
            language.direction()
        );
        for page in every_page(&questions) {
            for notices in [&[], &Notice::ALL[..]] {
                let html = pages.of(&visit(page, notices), "token");
                let place = format!("{} {page:?}", language.tag());
                assert!(html.starts_with(&begin), "{place}");
                assert!(!html.contains("{ $") && !html.contains("{$"), "{place}");
                let mut said = html.split('>').filter_map(|rest| rest.split('<').next());
                assert_eq!(said.find(|said| ids.contains(said)), None, "{place}");
                let chosen = format!("lang=\"{}\" selected", language.tag());
                assert!(html.contains(&chosen), "{place}");
            }
        }
        for alone in [Alone::Lost, Alone::Fault] {
            assert!(pages.alone(alone).starts_with(&begin));
        }
    }
}

#[test]
fn the_first_page_is_small_in_each() {
    let (pages, _) = all_pages();
    let sizes = Language::ALL.map(|language| {
        let token = "t".repeat(43);
        let html = pages.speaking(language).of(&Visit::new(Draft(1)), &token);
        (language.tag(), html.len())
    });
    assert!(sizes.iter().all(|(_, size)| *size <= FIRST), "{sizes:?}");
}

#[test]
fn a_language_that_is_not_served_is_shown_in_another() {
    let questions = Arc::new(Questions::usual().unwrap());
    let speak = |languages: &[Language], header: &str| {
        let settings = Settings {
            languages: languages.to_vec(),
            ..Settings::default()
        };
        let pages = AllPages::new(settings, &questions, Vec::new()).unwrap();
        pages.liked(header).text.language
    };
    let some = [Language::French, Language::English];
    assert!(speak(&some, "fr-CA") == Language::French);
    assert!(speak(&some, "es") == Language::English);
    assert!(speak(&[Language::Spanish], "fr") == Language::Spanish);
}
