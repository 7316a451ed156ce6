//! What is traceable in a text: one form for many spellings, nothing where
//! there is nothing, and no text that breaks it.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use quietline_desk::{Strength, Trace, TraceKind, TraceSettings, Tracer};

/// What is found of one kind.
fn forms(kind: TraceKind, text: &str) -> Vec<String> {
    let found = Tracer::default().in_text(text).into_iter();
    let of_kind = found.filter(|trace| trace.kind == kind);
    of_kind
        .map(|trace| trace.form.reveal().to_owned())
        .collect()
}

fn phones(text: &str) -> Vec<String> {
    forms(TraceKind::Phone, text)
}

fn strength(text: &str) -> Strength {
    Tracer::default().in_text(text)[0].strength
}

/// A tracer for these regions.
fn tracer(regions: &[&str]) -> Tracer {
    let mut settings = TraceSettings::default();
    let regions = regions.iter().map(|code| (*code).to_owned()).collect();
    settings.set_regions(regions).unwrap();
    Tracer::new(settings)
}

#[test]
fn one_number_has_one_form() {
    for text in [
        "555.123.4567",
        "(555) 123-4567",
        "555-123-4567.",
        "call 555 123 4567",
        "+1 (555) 123-4567",
        "1-555-123-4567",
        "call 5551234567",
        "５５５－１２３－４５６７",
        "٥٥٥-١٢٣-٤٥٦٧",
        "۵۵۵-۱۲۳-۴۵۶۷",
        "5️⃣5️⃣5️⃣-1️⃣2️⃣3️⃣-4️⃣5️⃣6️⃣7️⃣",
        "five five five one two three four five six seven",
        "FIVE-five-5 one23 four 5 six 7",
        "cinco cinco cinco, uno dos tres, cuatro cinco seis siete",
        "triple five 1 2 three four five six seven",
        "5\u{200b}55-12\u{2060}3-4567",
        "tel: 555\u{2011}123\u{2011}4567 x12",
        "555‑123‑4567，然后",
    ] {
        assert_eq!(phones(text), ["+15551234567"], "{text}");
    }
}

#[test]
fn numbers_of_other_countries_are_found() {
    for (text, form) in [
        ("+52 55 1234 5678", "+525512345678"),
        ("011 52 55 1234 5678", "+525512345678"),
        ("+44 (20) 7946 0958", "+442079460958"),
        ("+44 (0)20 7946 0958", "+442079460958"),
        ("su cel es 52 1 55 1234 5678", "+525512345678"),
        ("whatsapp +52 1 662 123 4567", "+526621234567"),
        ("+82 10-2345-6789", "+821023456789"),
        ("+8613812345678", "+8613812345678"),
    ] {
        assert_eq!(phones(text), [form], "{text}");
    }
    let found = tracer(&["MX", "US"]).in_text("tel. 55 1234 5678 o 918-583-0123");
    let forms: Vec<_> = found.iter().map(|trace| trace.form.reveal()).collect();
    assert_eq!(forms, ["+525512345678", "+19185830123"]);
    let found = tracer(&["FR"]).in_text("01 42 68 53 00");
    assert_eq!(found[0].form.reveal(), "+33142685300");
    assert!(tracer(&["FR"]).in_text("918-583-0123").is_empty());
}

#[test]
fn what_could_be_something_else_is_no_more_than_likely() {
    assert_eq!(strength("call (918) 583-0123"), Strength::Sure);
    assert_eq!(strength("call (555) 123-4567"), Strength::Likely);
    assert_eq!(strength("918 583 0123"), Strength::Likely);
    assert_eq!(
        strength("nine one eight five eight three zero one two three"),
        Strength::Likely
    );
}

#[test]
fn two_numbers_are_two() {
    for text in [
        "918-583-0123 918-583-0124",
        "918-583-0123, 918-583-0124",
        "918.583.0123 / 918.583.0124",
        "918-583-0123/918-583-0124",
        "text 9185830123 or 9185830124",
    ] {
        assert_eq!(phones(text), ["+19185830123", "+19185830124"], "{text}");
    }
}

#[test]
fn what_is_no_number_is_none() {
    for text in [
        "on 11/24/2026 at 10:30, 2026-11-24 10:30:15, 24.11.2026 18.30",
        "from 2019-2024, 1998 2001 2005",
        "$1,200.50 or $1200 or 300-400 dollars, 1 200 000 pesos, $9185830123",
        "ages 15, 16 and 17; 12-14 of them; 5 girls, 3 men, room 212",
        "SSN 123-45-6789, zip 74103-1234, 74103 1234",
        "case number 9185830123, order #9185830123, id 9185830123",
        "4111 1111 1111 1111 and 4111-1111-1111-1111",
        "192.168.100.200 10.0.0.1:8080",
        "555-1234 is no whole number",
        "AB9185830123 9185830123kg 918-583-0123-44 99-918-583-0123",
        "it cost 250 300 or 400 and 12 13 14 15 16 17",
        "1234567890 0000000000 1111111111",
        "36.153980, -95.992775",
        "ISBN 978-3-16-148410-0",
        "one two three, one two three",
        "https://example.com/ads/9185830123",
        "1 2 3 4 5 6 7 8 9 10 11 12",
        "100-200-3000 000-000-0000",
    ] {
        assert!(phones(text).is_empty(), "{text}: {:?}", phones(text));
    }
}

#[test]
fn a_span_is_the_spelling_as_it_was_written() {
    let text = "قال: ٩١٨-٥٨٣-٠١٢٣ then mail jane\u{200b}doe [at] gmail [dot] com!";
    let found = Tracer::default().in_text(text);
    let spans: Vec<_> = found
        .iter()
        .map(|trace| &text[trace.span.clone()])
        .collect();
    assert_eq!(
        spans,
        ["٩١٨-٥٨٣-٠١٢٣", "jane\u{200b}doe [at] gmail [dot] com"]
    );
}

/// Checks what must hold for whatever is found in whatever text.
fn sound(text: &str, traces: &[Trace]) {
    for trace in traces {
        let written = text.get(trace.span.clone());
        assert!(
            written.is_some_and(|written| !written.is_empty()),
            "{:?}",
            trace.span
        );
        let form = trace.form.reveal();
        assert!(!form.is_empty() && !form.contains(['\n', '\0']), "{form:?}");
    }
}

#[test]
fn hostile_texts_end_soon_and_break_nothing() {
    let lines = [
        "9".repeat(100_000),
        "5 ".repeat(50_000),
        "22 ".repeat(33_333),
        "918-583-0123 ".repeat(7_692),
        "five ".repeat(20_000),
        "@name_1 ".repeat(12_500),
        "a.".repeat(50_000),
        "http://".repeat(14_285),
        "a@a.com ".repeat(12_500),
        "plate ".repeat(16_666),
        "12 Elm ".repeat(14_285),
        "(".repeat(100_000),
        "\u{202e}9\u{301}1\u{0}8".repeat(14_000),
        "㏂\u{fdfa}".repeat(16_000),
        "[at]".repeat(25_000),
    ];
    for line in lines {
        let began = Instant::now();
        let found = Tracer::default().in_text(&line);
        sound(&line, &found);
        let took = began.elapsed();
        let start: String = line.chars().take(12).collect();
        assert!(took < Duration::from_secs(10), "{start:?} took {took:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_text_has_sound_traces(text in "\\PC{0,200}") {
        sound(&text, &Tracer::default().in_text(&text));
    }

    #[test]
    fn any_pieces_have_sound_traces(pieces in prop::collection::vec(prop::sample::select(vec![
        "918", "583", "0123", "-", ".", " ", "(", ")", "+1", "five", "@", "a.com", "http://", "\u{0}",
        "\u{202e}", "e\u{301}", "٩", "plate ", "ABC", "12", "Elm", "St", ", OK ", "[at]", "[.]", "/x",
        "\n", "谢", "ﷺ", "$", "#", "1",
    ]), 0..40)) {
        let text = pieces.concat();
        sound(&text, &tracer(&["US", "MX", "FR"]).in_text(&text));
    }

    #[test]
    fn any_spelling_of_a_number_has_its_form(
        area in 201u32..=999, exchange in 201u32..=999, line in 0u32..=9999,
        spelling in 0usize..6, script in 0usize..4,
    ) {
        let (a, e, l) = (area, exchange, format!("{line:04}"));
        let text = match spelling {
            0 => format!("({a}) {e}-{l}"),
            1 => format!("{a}.{e}.{l}"),
            2 => format!("+1 {a} {e} {l}"),
            3 => format!("call {a}{e}{l}"),
            4 => format!("1-{a}-{e}-{l}"),
            _ => format!("{a} - {e} - {l}"),
        };
        let zero = ['0', '٠', '०', '０'][script];
        let shift = |c: char| c.to_digit(10).map_or(c, |digit| char::from_u32(u32::from(zero) + digit).unwrap());
        let written: String = text.chars().map(shift).collect();
        prop_assert_eq!(phones(&written), [format!("+1{a}{e}{l}")], "{}", written);
    }
}
