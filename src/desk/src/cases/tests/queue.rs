//! The order of the queue, its filters and its times.

use quietline_case::{Kind, ThreadId};

use super::{at, case_of, decided, message, thread};
use crate::{Brief, CaseState, Clocks, Filter, Queue, Record, Task};

/// A brief of a thread with this first byte, received at this second.
fn brief(id: u8, danger: &str, received: u8, records: Vec<Record>) -> Brief {
    let first = message(
        received,
        Kind::Tip,
        &[
            ("danger", danger),
            ("minor", "no"),
            ("place-city", "Springfield"),
        ],
    );
    let mut thread = thread(vec![first]);
    thread.id = ThreadId::from_bytes([id; 16]);
    Brief::of(&thread, &case_of(&thread, records), false)
}

#[test]
fn the_queue_puts_the_urgent_first_and_does_not_move() {
    let closed = |n| vec![decided("Sue", n, CaseState::Closed)];
    let make = || {
        vec![
            brief(1, "no", 1, vec![]),
            brief(2, "not-sure", 9, vec![]),
            brief(3, "yes", 8, vec![]),
            brief(4, "yes", 2, closed(2)),
            brief(5, "yes", 3, vec![]),
        ]
    };
    let order = |briefs| {
        let queue = Queue::of(briefs, Clocks::default(), 0);
        queue
            .briefs
            .iter()
            .map(|one| one.thread.as_bytes()[0])
            .collect::<Vec<_>>()
    };
    assert_eq!(order(make()), [5, 3, 2, 1, 4]);
    let mut turned = make();
    turned.reverse();
    assert_eq!(order(turned), [5, 3, 2, 1, 4]);
}

#[test]
fn a_filter_shows_what_was_asked_for() {
    let make = || {
        vec![
            brief(1, "no", 1, vec![]),
            brief(2, "yes", 2, vec![decided("Sue", 2, CaseState::Closed)]),
        ]
    };
    let queue = Queue::of(make(), Clocks::default(), 0);
    assert_eq!(queue.show(&Filter::default()).count(), 1);
    assert_eq!(
        queue
            .show(&Filter {
                all: true,
                ..Filter::default()
            })
            .count(),
        2
    );
    let states = vec![CaseState::Closed];
    assert_eq!(
        queue
            .show(&Filter {
                states,
                ..Filter::default()
            })
            .count(),
        1
    );
    let place = Some("spring".to_owned());
    assert_eq!(
        queue
            .show(&Filter {
                place,
                ..Filter::default()
            })
            .count(),
        1
    );
    let venue = Some("farm".to_owned());
    assert_eq!(
        queue
            .show(&Filter {
                venue,
                ..Filter::default()
            })
            .count(),
        0
    );
}

#[test]
fn a_brief_is_overdue_only_after_its_time() {
    let brief = brief(1, "yes", 1, vec![]);
    let clocks = Clocks::default();
    assert_eq!(brief.due(&clocks), Some((at(901), Task::Plan)));
    assert!(!brief.is_overdue(&clocks, at(901)));
    assert!(brief.is_overdue(&clocks, at(902)));
    let kept: Brief = serde_json::from_slice(&serde_json::to_vec(&brief).unwrap()).unwrap();
    assert_eq!(kept, brief);
}
