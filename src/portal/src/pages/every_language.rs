//! Every page in every language.

use std::{collections::HashSet, sync::Arc};

use jiff::Timestamp;
use quietline_case::{Attachment, Code, ParcelId, Plain, Reply, ReplyKind};
use quietline_open::StaffIdentity;
use quietline_seal::KeyKind;

use super::{AllPages, Alone, PADDED, public_keys};
use crate::{
    questions::Questions,
    settings::Settings,
    text::Language,
    visit::{Draft, Notice, Page, Refusal, Visit},
};

/// The most bytes of the first page, with its style.
const FIRST: usize = 14_336;

fn all_pages() -> (AllPages, Arc<Questions>) {
    let questions = Arc::new(Questions::usual().unwrap());
    let pages = AllPages::new(Settings::default(), &questions, Vec::new()).unwrap();
    (pages, questions)
}

/// A file that was added.
fn file(number: u8) -> Attachment {
    Attachment {
        parcel: ParcelId::from_bytes([number; 16]),
        name: Plain::from(format!("20261123-holiday-{number}.jpeg")),
        length: 3_000_000,
        content: [0; 32],
        sealed: [0; 32],
    }
}

/// A visit on a page, with something in all its fields and all notices.
fn visit(page: Page, notices: &[Notice]) -> Visit {
    let mut visit = Visit::new(Draft(1));
    visit.page = page;
    visit.code = Some(Code::from_bits([7; 10]));
    visit.notices = notices.to_vec();
    visit.files = (0..20).map(file).collect();
    if !notices.is_empty() {
        let refused = |why: Refusal| visit.refused.push((Plain::from("film.mp4"), why));
        Refusal::ALL.into_iter().for_each(refused);
    }
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
        Page::Files,
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
fn pages_without_long_text_have_one_length_in_each() {
    let questions = Arc::new(Questions::usual().unwrap());
    let mut rng = rand::rng();
    let keys: String = (0..2)
        .map(|_| StaffIdentity::generate(KeyKind::Hybrid, &mut rng).recipient_text() + "\n")
        .collect();
    let keys = public_keys(&keys.parse().unwrap());
    let pages = AllPages::new(Settings::default(), &questions, keys).unwrap();
    for language in Language::ALL {
        for page in every_page(&questions)
            .into_iter()
            .filter(|page| *page != Page::First)
        {
            let mut visit = visit(page, &[]);
            visit.words.set("more", Plain::from("a few words"));
            let size = pages.speaking(language).of(&visit, &"t".repeat(43)).len();
            assert_eq!(size, PADDED, "{} {page:?}", language.tag());
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
