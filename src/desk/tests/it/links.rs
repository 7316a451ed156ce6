//! What threads share, from letters in a vault to the list of links.

use quietline_case::{Code, Plain, Submission, ThreadId};
use quietline_desk::{Links, Strength, TraceKind, TraceSettings, Tracer};

use crate::support::{House, Portal, at, more, tip};

/// A house with tips of these texts.
fn with(texts: &[&str]) -> House {
    let tips: Vec<_> = texts.iter().map(|text| tip(text, "no", "no")).collect();
    with_tips(&tips)
}

fn with_tips(tips: &[Submission]) -> House {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    for tip in tips {
        portal.take(&house, &Code::random(&mut rand::rng()), tip, at(0));
    }
    house.import(&portal.export());
    house
}

/// The kind, form and number of threads of each link.
fn shared(links: &Links) -> Vec<(TraceKind, String, usize)> {
    let all = links.all().into_iter();
    all.map(|link| (link.kind, link.form.to_owned(), link.threads.len()))
        .collect()
}

/// The links in a house.
fn links(house: &House, settings: TraceSettings) -> Links {
    Links::among(&house.desk.threads().threads, &Tracer::new(settings))
}

#[test]
fn tips_that_name_one_thing_are_linked() {
    let house = with(&[
        "call (918) 583-0123, ask for @big_daddy",
        "her boss has ٩١٨-٥٨٣-٠١٢٣",
        "snap: big_daddy",
        "nothing in common, 918-583-9999",
    ]);
    let links = links(&house, TraceSettings::default());
    assert_eq!(
        shared(&links),
        [
            (TraceKind::Phone, "+19185830123".to_owned(), 2),
            (TraceKind::User, "@big_daddy".to_owned(), 2),
        ]
    );
    let all = links.all();
    assert_eq!(
        (all[0].strength, all[1].strength),
        (Strength::Sure, Strength::Likely)
    );
    let alone: Vec<ThreadId> = house
        .desk
        .threads()
        .threads
        .iter()
        .map(|thread| thread.id)
        .collect();
    let counts: Vec<_> = alone.iter().map(|id| links.of(*id).len()).collect();
    assert_eq!(
        (counts.iter().sum::<usize>(), counts.iter().max()),
        (4, Some(&2))
    );
}

#[test]
fn within_a_thread_it_counts_once() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    let code = Code::random(&mut rand::rng());
    portal.take(
        &house,
        &code,
        &tip("918-583-0123 918-583-0123", "no", "no"),
        at(0),
    );
    portal.take(&house, &code, &more("again 918-583-0123"), at(9));
    house.import(&portal.export());
    assert!(shared(&links(&house, TraceSettings::default())).is_empty());
}

#[test]
fn fields_for_plates_meet_plates_in_texts() {
    let mut first = tip("a van", "no", "no");
    first.answers.append("plate", "abc 1o34");
    first.answers.append("plate-state", "oklahoma");
    let house = with_tips(&[
        first,
        tip("Texas plate ABC-1034", "no", "no"),
        tip("tag ABC1034", "no", "no"),
    ]);
    let links = links(&house, TraceSettings::default());
    let all = links.all();
    assert_eq!(
        (all[0].kind, all[0].form, all[0].threads.len()),
        (TraceKind::Plate, "ABC1034", 3)
    );
    let states: Vec<_> = all[0].states.iter().map(|state| state.code()).collect();
    assert_eq!(states, ["OK", "TX"]);
    assert_eq!(
        all[0].strength,
        Strength::Likely,
        "two states: perhaps two cars"
    );
}

#[test]
fn what_is_the_hotlines_or_everybodys_is_no_link() {
    let text = "I called 1-888-373-7888, see www.hotline.example.org/report and instagram.com, facebook.com";
    let house = with(&[text, text]);
    let mut settings = TraceSettings::default();
    settings.add_own(Plain::from("(888) 373-7888"));
    settings.add_own(Plain::from("https://example.org"));
    assert!(shared(&links(&house, settings)).is_empty());
    assert_eq!(shared(&links(&house, TraceSettings::default())).len(), 3);
}

#[test]
fn what_stands_in_many_threads_is_common() {
    let house = with(&["918-583-0123"; 4]);
    for (above, common) in [(3, true), (4, false)] {
        let mut settings = TraceSettings::default();
        settings.common_above = above;
        assert_eq!(links(&house, settings).all()[0].is_common, common);
    }
}

#[test]
fn links_are_kept_and_forgotten() {
    let house = with(&["918-583-0123", "(918) 583-0123", "918.583.0123"]);
    let tracer = Tracer::default();
    let links = links(&house, TraceSettings::default());
    assert!(
        !format!("{links:?}").contains("918"),
        "nothing is printed by accident"
    );
    let kept = serde_json::to_vec(&links.reveal()).unwrap();
    let mut back: Links = serde_json::from_slice(&kept).unwrap();
    assert_eq!(shared(&back), shared(&links));
    let threads = house.desk.threads().threads;
    back.forget(threads[0].id);
    assert_eq!(shared(&back)[0].2, 2);
    let found = tracer
        .in_thread(&threads[0])
        .into_iter()
        .map(|found| found.trace);
    back.add(threads[0].id, found);
    assert_eq!(shared(&back), shared(&links));
}
