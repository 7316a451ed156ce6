//! What benches share: numbers beside their limits.

use std::process::{Command, ExitCode};
use std::time::Duration;
use std::{env, fs};

use crate::place;

/// One measured number and what it may be at most (or at least).
pub struct Number {
    /// What was measured.
    pub what: &'static str,
    /// The number.
    pub value: f64,
    /// Its unit.
    pub unit: &'static str,
    /// Its limit, if it has one.
    pub limit: Limit,
}

/// What a number may be.
pub enum Limit {
    /// No more than this.
    AtMost(f64),
    /// No less than this.
    AtLeast(f64),
    /// Anything: it is told for what it is worth.
    None,
}

impl Number {
    /// Whether the limit is kept.
    pub fn holds(&self) -> bool {
        match self.limit {
            Limit::AtMost(most) => self.value <= most,
            Limit::AtLeast(least) => self.value >= least,
            Limit::None => true,
        }
    }

    /// One line about it.
    pub fn line(&self) -> String {
        let Self {
            what, value, unit, ..
        } = self;
        let limit = match self.limit {
            Limit::AtMost(most) => format!("at most {most} {unit}"),
            Limit::AtLeast(least) => format!("at least {least} {unit}"),
            Limit::None => String::new(),
        };
        let verdict = if self.holds() { "" } else { "  MISSED" };
        format!("{what:<46} {value:>10.3} {unit:<6} {limit}{verdict}")
    }
}

/// Shorthand for a number.
pub fn number(what: &'static str, value: f64, unit: &'static str, limit: Limit) -> Number {
    Number {
        what,
        value,
        unit,
        limit,
    }
}

/// The value below which this share of the times lies, in milliseconds.
pub fn percentile(times: &mut [Duration], share: f64) -> f64 {
    times.sort_unstable();
    let last = times.len() - 1;
    let place = (last as f64 * share).round() as usize;
    times[place].as_secs_f64() * 1_000.0
}

/// Memory that a process holds now, in MiB.
pub fn resident(process: u32) -> f64 {
    memory(process, "VmRSS:")
}

/// The most memory that a process held so far, in MiB.
pub fn most_resident(process: u32) -> f64 {
    memory(process, "VmHWM:")
}

/// What the kernel says of a process's memory, in MiB.
fn memory(process: u32, name: &str) -> f64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).expect("it runs");
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    let kib = line.and_then(|line| line.trim().strip_suffix(" kB"));
    let kib: f64 = kib
        .and_then(|kib| kib.parse().ok())
        .expect("the kernel tells it");
    kib / 1_024.0
}

/// Builds what is measured.
fn build() {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let packages = ["-p", "quietline-portal", "-p", "quietline-desk-app"];
    let built = Command::new(cargo)
        .args(["build", "--release"])
        .args(packages)
        .current_dir(place::repository())
        .status();
    assert!(
        built.is_ok_and(|status| status.success()),
        "the release build failed"
    );
    place::use_release_build();
}

/// Builds, measures, prints, and fails if a limit is missed and nobody asked for
/// a report only.
#[allow(clippy::print_stdout, reason = "what benches tell")]
pub fn run(measure: impl FnOnce() -> Vec<Number>) -> ExitCode {
    let report = env::args().any(|argument| argument == "--report");
    build();
    let numbers = measure();
    for number in &numbers {
        println!("{}", number.line());
    }
    if report || numbers.iter().all(Number::holds) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
