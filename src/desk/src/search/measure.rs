//! How many letters a second an index takes, how much memory, and how long a
//! search lasts: `cargo test --release -p quietline-desk measure -- --ignored
//! --nocapture`. The variable `LETTERS` says how many.
#![allow(clippy::print_stdout, reason = "a measurement prints its result")]

use std::{env, fs, time::Instant};

use jiff::Timestamp;
use quietline_case::{Answers, DANGER, Kind, Plain, SubmissionId, ThreadId};
use quietline_seal::{LetterPart, PreKey};
use rand::{Rng, RngExt, SeedableRng, rngs::SmallRng};

use super::{Index, Query};
use crate::{
    Thread, Tracer,
    thread::{Arrived, assemble},
};

/// A tip of some 180 words: few of them in most tips, most of them in few.
fn thread(rng: &mut impl Rng) -> Thread {
    let mut text = String::with_capacity(2_048);
    for _ in 0..180 {
        let chance: f64 = rng.random();
        let rank = (40_000f64.powf(chance)) as u32;
        text.push_str(&format!(
            "w{}{} ",
            ["or", "e", "ist", "a"][rank as usize % 4],
            rank
        ));
    }
    if rng.random_ratio(1, 10) {
        let some = (0..200).map(|_| char::from_u32(rng.random_range(0x4E00..0x5600)).unwrap());
        text.extend(some);
    }
    let (area, line) = (rng.random_range(201..999), rng.random_range(0..10_000));
    text.push_str(&format!(
        " call ({area}) 583-{line:04} or @user_{line}, plate ABC{line:04}"
    ));
    let mut answers = Answers::default();
    answers.append(DANGER, ["yes", "no", "not-sure"][rng.random_range(0..3)]);
    let part = LetterPart {
        submission: SubmissionId::from_bytes(rng.random()),
        part: 1,
        parts: 1,
        thread: ThreadId::from_bytes(rng.random()),
        pre_key: PreKey::from_bytes([7; 32]),
        kind: Kind::Tip,
        received: Timestamp::from_second(rng.random_range(0..1_700_000_000)).unwrap(),
        answers,
        text: Plain::from(text),
        files: Vec::new(),
    };
    assemble(vec![Arrived { import: 0, part }]).pop().unwrap()
}

thread_local! { static HINT: std::cell::Cell<f64> = const { std::cell::Cell::new(0.0) }; static WORD: std::cell::Cell<f64> = const { std::cell::Cell::new(0.0) }; }
/// How many MiB of memory the process has.
fn memory() -> usize {
    let pages = fs::read_to_string("/proc/self/statm").unwrap();
    pages.split(' ').nth(1).unwrap().parse::<usize>().unwrap() / 256
}

#[test]
#[ignore = "a measurement of minutes"]
fn measure() {
    let letters = env::var("LETTERS").map_or(100_000, |number| number.parse().unwrap());
    let (mut rng, tracer) = (SmallRng::seed_from_u64(4), Tracer::default());
    let mut index = Index::new(&tracer);
    let (before, mut spent, mut traced) = (memory(), 0.0, 0.0);
    for _ in 0..letters {
        let thread = thread(&mut rng);
        let began = Instant::now();
        tracer.in_thread(&thread);
        traced += began.elapsed().as_secs_f64();
        let began = Instant::now();
        index.add(&thread, &tracer);
        spent += began.elapsed().as_secs_f64();
    }
    let [threads, _, words, bytes] = index.size();
    println!(
        "{threads} letters: {:.0} a second indexed, {:.0} a second traced alone; {words} words, \
         {} MiB of words and places, {} MiB of memory in all",
        letters as f64 / spent,
        letters as f64 / traced,
        bytes >> 20,
        memory() - before
    );
    for typed in [
        "wa40000",
        "wor4",
        "wor4 we1",
        "\"wor4 we1\"",
        "wor12*",
        "w*",
        "phone:0123",
        "号",
        "lang:en",
    ] {
        let query = Query::read(typed, &tracer).unwrap();
        let began = Instant::now();
        let found = index.search(&query).len();
        println!(
            "{typed}: {found} in {:.2} ms",
            began.elapsed().as_secs_f64() * 1e3
        );
    }
    let began = Instant::now();
    let links = index.links().all().len();
    println!(
        "{links} links of {} things in {:.0} ms",
        index.links().len(),
        began.elapsed().as_secs_f64() * 1e3
    );
}
