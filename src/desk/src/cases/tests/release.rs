//! What may leave, over many sequences of records.

use proptest::prelude::*;
use quietline_case::{Kind, Plain};

use super::{
    answered, case_of, consenting, decided, exception, message, record, second, thread, why,
};
use crate::{Audience, CaseState, Coerced, Detail, Ground, Record, What};

/// Any step that has to do with what may leave, by any member.
fn steps() -> impl Strategy<Value = Vec<(usize, u8, usize, bool)>> {
    prop::collection::vec((0..4usize, 0..7u8, 0..6usize, any::<bool>()), 0..9)
}

/// The record that a step stands for.
fn step((who, what, of, yes): (usize, u8, usize, bool)) -> Record {
    let name = ["Sue", "Tom", "adam", "bea"][who];
    match what {
        0 => exception(name),
        1 => second(name, of, yes),
        2 => answered(name, 2, if yes { Coerced::Yes } else { Coerced::No }),
        3 => decided(name, 2, CaseState::Reported),
        4 => record(
            name,
            2,
            What::Exception {
                ground: Ground::ChildAbuse,
                why: Plain::from(" "),
            },
        ),
        5 => record(
            name,
            2,
            What::Hold {
                on: yes,
                why: why(),
            },
        ),
        _ => record(name, 2, What::Review { text: why() }),
    }
}

proptest! {
    /// No sequence of records lets identity out without one of the two.
    #[test]
    fn identity_takes_consent_or_an_exception(
        sharing in 0..4usize, chosen: bool, withdrawn: bool, steps in steps(),
    ) {
        let said = ["hotline", "helpers", "police", "contact"][sharing];
        let mut messages = vec![consenting(said, if chosen { "yes" } else { "no" })];
        messages.extend(withdrawn.then(|| message(2, Kind::Withdrawal, &[])));
        let case = case_of(&thread(messages), steps.iter().copied().map(step).collect());
        // The same told from the steps alone.
        let supervises = |who: usize| who < 2;
        let found = steps.iter().rev().find(|(who, what, ..)| supervises(*who) && *what == 2);
        let settled = !withdrawn || found.is_some();
        let kept = !withdrawn || found.is_some_and(|(.., forced)| *forced);
        let excepted = steps.iter().enumerate().any(|(n, (who, what, ..))| {
            let other = 1usize.wrapping_sub(*who);
            let last = steps.iter().skip(n + 1).rev();
            let mut last = last.filter(|(by, what, of, _)| *by == other && *what == 1 && *of == n);
            supervises(*who) && *what == 0 && last.next().is_none_or(|(.., upheld)| *upheld)
        });
        let police = case.release(Audience::Police, Detail::Identity);
        let may = settled && ((said == "contact" && chosen && kept) || excepted);
        prop_assert_eq!(police.is_ok(), may);
        let helpers = case.release(Audience::Helpers, Detail::Identity);
        prop_assert_eq!(helpers.is_ok(), settled && said == "helpers" && chosen && kept);
    }
}
