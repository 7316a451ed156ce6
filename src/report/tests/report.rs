//! Reports as partners get them.

#![allow(clippy::unwrap_used, reason = "a failed step is a failed test")]

use proptest::prelude::*;
use quietline_case::{Answers, Plain};
use quietline_report::{
    Allowed, Consent, Draft, Exception, Ground, Heading, NotAllowed, NotConfirmed, Partner,
    PartnerKind, Report, ReportError,
};

const KINDS: [PartnerKind; 4] = [
    PartnerKind::Police,
    PartnerKind::Services,
    PartnerKind::Lawyer,
    PartnerKind::ChildProtection,
];

fn answers(pairs: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (key, answer) in pairs {
        answers.append(key, answer);
    }
    answers
}

fn heading() -> Heading {
    Heading {
        number: "R-7KQ4M2XP".parse().unwrap(),
        adds_to: None,
        hotline: "A Hotline".to_owned(),
        contact: "1-888-373-7888".to_owned(),
        date: "24 November 2026".to_owned(),
    }
}

fn partner(kind: PartnerKind) -> Partner {
    Partner::new("Metro Police", kind, "the city", "desk@example.org").unwrap()
}

/// A report with all suggestions decided alike.
fn report(
    allowed: &Allowed,
    answers: &Answers,
    story: &str,
    remove: bool,
) -> Result<Report, ReportError> {
    let mut draft = Draft::new(answers, &Plain::from(story));
    for number in 0..draft.suggestions().len() {
        draft.decide(number, remove).unwrap();
    }
    Report::new(
        allowed,
        &partner(allowed.to()),
        draft.confirm().unwrap(),
        heading(),
    )
}

fn police(consent: Consent) -> Allowed {
    Allowed::by_consent(consent, PartnerKind::Police).unwrap()
}

#[test]
fn a_report_reads_as_data_and_as_a_page() {
    let tip = answers(&[
        ("danger", "yes"),
        ("minor", "maybe"),
        ("signs", "keep-id\ndebt"),
        ("exact-place", "the house behind the mill"),
        ("reach", "Rosa, 415 555 0182"),
        ("questions", "1"),
    ]);
    let report = report(
        &police(Consent::Police),
        &tip,
        "I am Rosa: 415-555-0182.",
        true,
    )
    .unwrap();
    let data = report.to_json();
    assert_eq!(
        data["incidentSummary"]["hte_Description"],
        "I am [removed]: [removed]."
    );
    assert_eq!(
        data["victim"]["vic_MethodsOfControl"],
        serde_json::json!(["keep-id", "debt"])
    );
    assert_eq!(data["consent"]["basis"], "without-identity");
    assert_eq!(
        data["heldBack"],
        serde_json::json!(["How to reach the writer safely"])
    );
    assert!(data.get("reporter").is_none());
    let page = report.to_html();
    assert!(page.contains("URGENT: danger now, and someone is or may be under 18"));
    assert!(page.contains("1 × telephone number, shown as [removed]"));
    assert!(page.find("URGENT") < page.find("the house behind the mill"));
}

#[test]
fn hostile_words_stay_words() {
    let evil = format!(
        "</dd><script>x()</script><img src=//e.test/x>\u{202e}\u{0}\u{1b}[2J{}",
        "x".repeat(100_000)
    );
    let tip = answers(&[("danger", "<b>yes"), ("plate", &evil), ("unknown", "zebra")]);
    let report = report(&police(Consent::Police), &tip, &evil, false).unwrap();
    let page = report.to_html();
    for bad in [
        "<script", "<img", "\u{202e}", "\u{0}", "\u{1b}", "<b>", "zebra", " href", " src=\"",
    ] {
        assert!(!page.contains(bad), "{bad:?}");
    }
    let data = report.to_json().to_string();
    assert!(data.contains("[U+202E]") && !data.contains("\\u0000") && !data.contains("zebra"));
    assert!(!data.contains("<b>yes"), "an unknown choice is no choice");
}

#[test]
fn every_suggestion_is_decided_by_a_person() {
    let tip = answers(&[("reach", "415 555 0182")]);
    let draft = Draft::new(&tip, &Plain::from("call 4155550182"));
    assert_eq!(draft.confirm().err(), Some(NotConfirmed::Undecided(1)));
    let mut draft = Draft::new(&tip, &Plain::from("ö secret"));
    assert_eq!(draft.remove(0, 1..3), Err(NotConfirmed::NoPlace));
    assert_eq!(draft.remove(1, 0..1), Err(NotConfirmed::NoPlace));
    assert_eq!(draft.decide(9, true), Err(NotConfirmed::NoSuggestion(9)));
    draft.remove(0, 3..9).unwrap();
    let allowed = police(Consent::Police);
    let words = draft.confirm().unwrap();
    let report = Report::new(&allowed, &partner(allowed.to()), words, heading()).unwrap();
    assert_eq!(
        report.to_json()["incidentSummary"]["hte_Description"],
        "ö [removed]"
    );
}

#[test]
fn what_shows_the_tipster_must_go_unless_they_agreed() {
    let tip = answers(&[("reach", "415 555 0182")]);
    let left = report(&police(Consent::Police), &tip, "call 4155550182", false);
    assert_eq!(left.err(), Some(ReportError::IdentityLeft));
    let agreed = report(&police(Consent::Contact), &tip, "call 4155550182", false).unwrap();
    assert_eq!(
        agreed.to_json()["reporter"]["contactPerson"],
        "415 555 0182"
    );
}

#[test]
fn leave_is_for_one_kind_of_partner_and_exceptions_need_a_reason() {
    let reason = Plain::from("a child is beaten");
    let exception = Exception::new(Ground::ChildAbuse, &reason).unwrap();
    assert!(
        Allowed::by_exception(&exception, PartnerKind::ChildProtection)
            .unwrap()
            .identity()
    );
    let helper = Allowed::by_exception(&exception, PartnerKind::Services);
    assert_eq!(helper.err(), Some(NotAllowed::NoAuthority));
    let blank = Exception::new(Ground::ImminentHarm, &Plain::from(" "));
    assert_eq!(blank.err(), Some(NotAllowed::NoReason));
    let words = Draft::new(&Answers::default(), &Plain::from("x"))
        .confirm()
        .unwrap();
    let other = Report::new(
        &police(Consent::Police),
        &partner(PartnerKind::Lawyer),
        words,
        heading(),
    );
    assert_eq!(other.err(), Some(ReportError::OtherPartner));
}

#[test]
fn a_supplement_names_the_report_that_it_adds_to() {
    let words = Draft::new(&Answers::default(), &Plain::from("new"))
        .confirm()
        .unwrap();
    let head = Heading {
        adds_to: Some("R-00000001".parse().unwrap()),
        ..heading()
    };
    let allowed = police(Consent::Police);
    let report = Report::new(&allowed, &partner(allowed.to()), words, head).unwrap();
    assert_eq!(report.to_json()["addsTo"], "R-00000001");
    assert!(
        report
            .to_html()
            .contains("<strong>R-00000001</strong>. It holds only what is new.")
    );
}

/// Fails unless the data are as the published schema says.
fn assert_fits(data: &serde_json::Value) {
    let schema = include_str!("../../../docs/report.schema.json");
    let schema = serde_json::from_str(schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let wrong: Vec<_> = validator
        .iter_errors(data)
        .map(|error| error.to_string())
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn every_field_fits_the_published_schema() {
    let words = [
        "worry",
        "when-often",
        "where-now",
        "exact-place",
        "place-kind",
        "place-city",
        "people",
        "wants",
        "controllers",
        "who-does-it",
        "plate",
        "plate-state",
        "make",
        "colour",
        "online",
        "police-agency",
        "police-number",
        "how-know",
        "job",
        "language",
        "reach",
    ];
    let mut tip = answers(&[
        ("danger", "yes"),
        ("minor", "maybe"),
        ("signs", "debt\nhurt"),
        ("last", "today"),
        ("still-going", "yes"),
        ("needs", "doctor"),
        ("agree", "spoken"),
        ("name-release", "no-name"),
        ("who", "work"),
    ]);
    words.iter().for_each(|key| tip.append(key, "some words"));
    let exception = Exception::new(Ground::ChildAbuse, &Plain::from("why")).unwrap();
    let allowed = Allowed::by_exception(&exception, PartnerKind::ChildProtection).unwrap();
    let report = report(&allowed, &tip, "a story", true).unwrap();
    assert_fits(&report.to_json());
    let mut wrong = report.to_json();
    wrong["reporter"]["password"] = "x".into();
    assert!(std::panic::catch_unwind(|| assert_fits(&wrong)).is_err());
}

proptest! {
    /// Whatever is chosen, answered and decided: identity leaves by consent or
    /// exception alone, and nothing leaves to whom it was not agreed.
    #[test]
    fn no_path_yields_identity_without_the_proof(
        consent in prop::sample::select(vec!["", "hotline", "helpers", "police", "contact", "?"]),
        kind in prop::sample::select(KINDS.to_vec()),
        excepted: bool,
        decisions in prop::collection::vec(any::<bool>(), 40),
        before in "\\PC{0,20}", after in "\\PC{0,20}",
        spaced in "[ .-]{0,1}",
    ) {
        let number = format!("415{spaced}555{spaced}0182");
        let words = format!("{before} {number} {after}");
        let tip = answers(&[("consent", consent), ("reach", "415 555 0182 zebra"), ("job", "okapi"),
            ("language", "gnu"), ("how-know", "ibex"), ("people", &words), ("plate", &words)]);
        let reason = Plain::from("why");
        let allowed = if excepted {
            Allowed::by_exception(&Exception::new(Ground::ImminentHarm, &reason).unwrap(), kind)
        } else {
            Allowed::by_consent(Consent::read(&tip), kind)
        };
        let Ok(allowed) = allowed else { return Ok(()) };
        let mut draft = Draft::new(&tip, &Plain::from(words.as_str()));
        for number in 0..draft.suggestions().len() {
            draft.decide(number, decisions[number % decisions.len()]).unwrap();
        }
        let made = Report::new(&allowed, &partner(kind), draft.confirm().unwrap(), heading());
        let proof = excepted || (consent == "contact" && kind == PartnerKind::Police);
        if let Ok(report) = made {
            assert_fits(&report.to_json());
            let all = format!("{}{}", report.to_json(), report.to_html());
            let shown = ["zebra", "okapi", "gnu", "ibex", number.as_str()];
            let leaks = shown.iter().any(|word| all.contains(word));
            prop_assert!(proof || !leaks);
        }
    }
}
