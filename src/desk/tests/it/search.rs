//! Searching an opened vault.

use jiff::Timestamp;
use quietline_case::{Code, Plain, Submission};
use quietline_desk::{Excerpt, Hit, Index, Part, Query, QueryError, Thread, Tracer};

use crate::support::{House, Portal, at, more, tip};

/// Threads that were opened, and their index.
struct Library {
    threads: Vec<Thread>,
    index: Index,
    tracer: Tracer,
}

impl Library {
    fn of_texts(texts: &[&str]) -> Self {
        let tips: Vec<_> = texts.iter().map(|text| tip(text, "no", "no")).collect();
        Self::of(&tips)
    }

    /// Each tip received a second after the one before.
    fn of(tips: &[Submission]) -> Self {
        let mut house = House::new();
        let mut portal = Portal::enrolled(&mut house);
        for (second, tip) in (0..).zip(tips) {
            portal.take(&house, &Code::random(&mut rand::rng()), tip, at(second));
        }
        house.import(&portal.export());
        Self::of_house(&house)
    }

    fn of_house(house: &House) -> Self {
        let (threads, tracer) = (house.desk.threads().threads, Tracer::default());
        let index = Index::of(&threads, &tracer);
        Self {
            threads,
            index,
            tracer,
        }
    }

    fn query(&self, typed: &str) -> Query {
        Query::read(typed, &self.tracer).unwrap()
    }

    fn hits(&self, typed: &str) -> Vec<Hit> {
        self.index.search(&self.query(typed))
    }

    /// How many tips have this.
    fn count(&self, typed: &str) -> usize {
        self.hits(typed).len()
    }

    /// The excerpt of the first, with brackets for marks.
    fn excerpt(&self, typed: &str) -> String {
        let hit = self.hits(typed)[0];
        let thread = self
            .threads
            .iter()
            .find(|thread| thread.id == hit.thread)
            .unwrap();
        let excerpt = Excerpt::of(thread, &self.query(typed), &self.tracer).unwrap();
        bracketed(&excerpt)
    }
}

fn bracketed(excerpt: &Excerpt) -> String {
    let mut shown = excerpt.text.reveal().to_owned();
    for mark in excerpt.marks.iter().rev() {
        shown.insert(mark.end, ']');
        shown.insert(mark.start, '[');
    }
    shown
}

#[test]
fn words_are_found_in_every_spelling_and_script() {
    let library = Library::of_texts(&[
        "La SEÑORA tiene mi pasaporte",
        "они забрали паспорт",
        "他们拿走了我的护照不让我走",
        "그들은 내 여권을 빼앗았다",
        "เขายึดหนังสือเดินทางของฉัน",
        "أخذوا جَوازَ سفري",
        "Họ giữ hộ chiếu",
    ]);
    for words in [
        "senora",
        "Pasaporte",
        "ПАСПОРТ",
        "护照",
        "照",
        "我的护照",
        "여권",
        "빼앗",
        "หนังสือ",
        "เดินทาง",
        "جواز",
        "ho chieu",
        "\"hộ chiếu\"",
        "ｐａｓａｐｏｒｔｅ",
        "\"我的护\"",
        "照不",
    ] {
        assert_eq!(library.count(words), 1, "{words}");
    }
    for words in ["照护", "护我", "passport", "권여", "pasaport", "señoras"] {
        assert_eq!(library.count(words), 0, "{words}");
    }
}

#[test]
fn beginnings_phrases_and_exclusions() {
    let library = Library::of_texts(&[
        "they traffic girls in the old house",
        "a trafficker keeps girls near the house, an old one",
        "trafficking of men",
    ]);
    for (typed, count) in [
        ("traffic*", 3),
        ("traffic", 1),
        ("girls house", 2),
        ("\"old house\"", 1),
        ("“the house”", 1),
        ("\"house old\"", 0),
        ("traffic* -girls", 1),
        ("traffic* -\"old house\"", 2),
        ("old-house", 1),
        ("\"old hous", 0),
        ("\"trafficking of", 1),
    ] {
        assert_eq!(library.count(typed), count, "{typed}");
    }
}

#[test]
fn what_is_traceable_is_found_in_any_spelling() {
    let mut first = tip("call 918.583.0123 or jane@example.com", "no", "no");
    first.answers.append("plate", "ABC 1234");
    let library = Library::of(&[
        first,
        tip(
            "ＣＡＬＬ ٩١٨-٥٨٣-٠١٢٣, see spa.example.com/ad/7",
            "no",
            "no",
        ),
    ]);
    for (typed, count) in [
        ("phone:9185830123", 2),
        ("phone:\"(918) 583-0123\"", 2),
        ("(918) 583-0123", 2),
        ("+1-918-583-0123", 2),
        ("phone:0123", 2),
        ("phone:٠١٢٣", 2),
        ("phone:0124", 0),
        ("plate:abc-1234", 1),
        ("plate:BC12", 1),
        ("email:jane", 1),
        ("JANE@EXAMPLE.COM", 1),
        ("url:http://spa.example.com/ad/7?utm_source=a", 1),
        ("host:spa.example.com", 1),
        ("site:spa", 1),
        ("phone:0123 -email:jane", 1),
    ] {
        assert_eq!(library.count(typed), count, "{typed}");
    }
    assert_eq!(
        library.excerpt("phone:0123 email:jane"),
        "call [918.583.0123] or [jane@example.com]"
    );
}

#[test]
fn languages_and_places_narrow() {
    let mut first = tip(
        "Le quitaron el pasaporte y no la dejan salir de la casa para nada",
        "no",
        "no",
    );
    first.answers.append("place-city", "Tulsa, OK");
    let library = Library::of(&[
        first,
        tip(
            "They keep her passport in a house somewhere in Texas all day",
            "no",
            "no",
        ),
    ]);
    for (typed, count) in [
        ("lang:es", 1),
        ("lang:en place:tx", 1),
        ("place:Oklahoma", 1),
        ("place:tulsa casa", 1),
        ("place:dallas", 0),
        ("lang:es passport", 0),
    ] {
        assert_eq!(library.count(typed), count, "{typed}");
    }
}

#[test]
fn the_urgent_come_first_and_then_the_latest() {
    let tips = [("no", "a"), ("yes", "b"), ("no", "c"), ("yes", "d")];
    let tips: Vec<_> = tips
        .iter()
        .map(|(danger, _)| tip("help", danger, "no"))
        .collect();
    let library = Library::of(&tips);
    let order: Vec<Timestamp> = library.hits("help").iter().map(|hit| hit.latest).collect();
    assert_eq!(order, [at(3), at(1), at(2), at(0)]);
}

#[test]
fn an_excerpt_is_short_and_marked() {
    let long = format!(
        "{} they hold three girls in the barn {}",
        "word ".repeat(500),
        "谢".repeat(500)
    );
    let mut second = tip("nothing", "no", "no");
    second.answers.append("exact-place", "Behind the BARN");
    let library = Library::of(&[second, tip(&long, "no", "no")]);
    let shown = library.excerpt("girls barn");
    assert!(shown.contains("three [girls] in the [barn] 谢"), "{shown}");
    assert!(shown.len() < 300 && shown.starts_with("word"), "{shown}");
    assert_eq!(library.excerpt("\"behind the barn\""), "[Behind the BARN]");
    assert!(library.excerpt("谢谢").contains("barn [谢"));
    let hit = library.hits("behind")[0];
    let thread = library
        .threads
        .iter()
        .find(|thread| thread.id == hit.thread)
        .unwrap();
    let excerpt = Excerpt::of(thread, &library.query("behind"), &library.tracer).unwrap();
    assert_eq!(excerpt.part, Part::Answer("exact-place".to_owned()));
}

#[test]
fn all_of_a_thread_counts_and_what_is_added_is_found() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    let code = Code::random(&mut rand::rng());
    portal.take(&house, &code, &tip("a farm", "no", "no"), at(0));
    house.import(&portal.export());
    let mut library = Library::of_house(&house);
    portal.take(&house, &code, &more("near Muskogee"), at(9));
    house.import(&portal.export());
    let threads = house.desk.threads().threads;
    library.index.add(&threads[0], &library.tracer);
    library.index.add(&threads[0], &library.tracer);
    assert_eq!(library.count("farm muskogee"), 1);
    assert_eq!(library.index.size()[..2], [1, 2], "no message twice");
    library.index.forget(threads[0].id);
    assert_eq!(library.count("farm"), 0);
}

#[test]
fn an_index_can_be_kept() {
    let library = Library::of_texts(&["a farm, call 918-583-0123", "护照 at the farm"]);
    let kept = serde_json::to_vec(&library.index.reveal()).unwrap();
    let index: Index = serde_json::from_slice(&kept).unwrap();
    let back = Library { index, ..library };
    for typed in ["farm", "护照", "phone:0123", "f*"] {
        assert_eq!(
            back.count(typed),
            2 - usize::from(typed.len() > 4),
            "{typed}"
        );
    }
    assert!(!format!("{:?}", back.index).contains("farm"));
}

#[test]
fn what_is_no_query_is_refused() {
    let refused = |typed: &str| Query::read(typed, &Tracer::default()).err();
    for typed in ["", "  ", "\"\"", "-girls", "…", "\u{202e}\0", "-"] {
        assert_eq!(refused(typed), Some(QueryError::Empty), "{typed:?}");
    }
    assert_eq!(
        refused("colour:red"),
        Some(QueryError::UnknownKind("colour".into()))
    );
    assert_eq!(
        refused("phone: x"),
        Some(QueryError::NothingAfter("phone".into()))
    );
    assert_eq!(
        refused("lang:"),
        Some(QueryError::NothingAfter("lang".into()))
    );
}

#[test]
fn hostile_texts_are_indexed_and_found() {
    let evil = format!(
        "\0\u{202e}e\u{301}vil{} {}",
        "\u{301}".repeat(20_000),
        "x".repeat(60_000)
    );
    let library = Library::of(&[Submission {
        text: Plain::from(evil.as_str()),
        ..tip("", "no", "no")
    }]);
    assert_eq!(library.count("évil"), 1);
    assert_eq!(library.count("xxx*"), 1);
    assert!(!library.excerpt("evil").is_empty());
}
