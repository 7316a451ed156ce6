//! What a visit costs, measured from outside against the release build, with
//! every request of the visit counted, and beside each number its limit. The
//! limits are for the shortest way to a sent tip; the way with every question
//! answered is measured beside it.
//!
//! ```sh
//! cargo bench -p quietline-tests --bench visit             # fails if a limit is missed
//! cargo bench -p quietline-tests --bench visit -- --report # only reports
//! ```
//!
//! Portal and visitors share the machine: what the visitors cost is in it.

use std::process::{Command, ExitCode};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs, io, thread};

use argon2::{Algorithm, Argon2, Block, Params, Version};
use quietline_tests::hotline::Hotline;
use quietline_tests::route::Route;
use quietline_tests::web::Visitor;
use quietline_tests::{fast, place};
use tempfile::TempDir;

/// Visits before any is measured.
const WARM_UP: usize = 100;

/// Visits of the lone visitor.
const VISITS: usize = 1_000;

/// Visitors at once.
const CROWD: usize = 8;

/// How long the crowd sends.
const CROWD_TIME: Duration = Duration::from_secs(5);

/// How often the portal is started for returns.
const STARTS: usize = 8;

/// Returns with a code at each start, each beside a bare Argon2id.
const RETURNS: usize = 10;

/// The parameters of version 1 of the keys: 64 MiB, three passes, one lane.
const ARGON: (u32, u32, u32) = (64 * 1024, 3, 1);

/// One measured number and what it may be at most (or at least).
struct Number {
    /// What was measured.
    what: &'static str,
    /// The number.
    value: f64,
    /// Its unit.
    unit: &'static str,
    /// Its limit, if it has one.
    limit: Limit,
}

/// What a number may be.
enum Limit {
    /// No more than this.
    AtMost(f64),
    /// No less than this.
    AtLeast(f64),
    /// Anything: it is told for what it is worth.
    None,
}

impl Number {
    /// Whether the limit is kept.
    fn holds(&self) -> bool {
        match self.limit {
            Limit::AtMost(most) => self.value <= most,
            Limit::AtLeast(least) => self.value >= least,
            Limit::None => true,
        }
    }

    /// One line about it.
    fn line(&self) -> String {
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

/// A tip of 2 KB.
fn story() -> String {
    let mut story = "They said it was a job in a hotel, then took our papers. ".repeat(40);
    story.truncate(2_048);
    story
}

/// A way through a visit, and what its numbers are called.
struct Way {
    /// The route whose questions are all answered; if there is none, nothing but
    /// the story is written.
    route: Option<Route>,
    /// What the requests, the kilobytes, the median time and the longest time
    /// but for one in a hundred are called.
    names: [&'static str; 4],
    /// What the median time may be.
    limit: Limit,
}

/// The shortest way to a sent tip, whose time is limited, and the longest one.
fn ways() -> [Way; 2] {
    [
        Way {
            route: None,
            names: [
                "requests of the shortest visit",
                "what it carries both ways",
                "2 KB tip, one visitor, p50",
                "2 KB tip, one visitor, p99",
            ],
            limit: Limit::AtMost(3.0),
        },
        Way {
            route: Some(Route::of("someone")),
            names: [
                "requests with every question answered",
                "what they carry both ways",
                "the same tip with every answer, p50",
                "the same tip with every answer, p99",
            ],
            limit: Limit::None,
        },
    ]
}

/// One whole visit, from the connection to the page with the code.
fn tip(visitor: &mut Visitor, route: Option<&Route>, story: &str) -> io::Result<fast::Sent> {
    match route {
        None => fast::send_tip(visitor, story),
        Some(route) => fast::send_route(visitor, route, story),
    }
}

/// The value below which this share of the times lies, in milliseconds.
fn percentile(times: &mut [Duration], share: f64) -> f64 {
    times.sort_unstable();
    let last = times.len() - 1;
    let place = (last as f64 * share).round() as usize;
    times[place].as_secs_f64() * 1_000.0
}

/// One visitor after the other.
fn alone(port: u16, way: Way) -> Vec<Number> {
    let story = story();
    let once = || {
        let start = Instant::now();
        let mut visitor = Visitor::new(port);
        tip(&mut visitor, way.route.as_ref(), &story).expect("a tip is taken");
        (start.elapsed(), visitor)
    };
    for _ in 0..WARM_UP {
        once();
    }
    let (_, last) = once();
    let mut times: Vec<Duration> = (0..VISITS).map(|_| once().0).collect();
    let [requests, carried, half, most] = way.names;
    let kilobytes = last.bytes() as f64 / 1_000.0;
    vec![
        number(requests, last.requests() as f64, "", Limit::None),
        number(carried, kilobytes, "kB", Limit::None),
        number(half, percentile(&mut times, 0.5), "ms", way.limit),
        number(most, percentile(&mut times, 0.99), "ms", Limit::None),
    ]
}

/// Shorthand for a number.
fn number(what: &'static str, value: f64, unit: &'static str, limit: Limit) -> Number {
    Number {
        what,
        value,
        unit,
        limit,
    }
}

/// Many visitors at once.
fn crowd(port: u16) -> Vec<Number> {
    let story = story();
    let (done, failed) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let over = AtomicBool::new(false);
    let start = Instant::now();
    thread::scope(|scope| {
        for _ in 0..CROWD {
            scope.spawn(|| {
                while !over.load(Ordering::Relaxed) {
                    let sent = fast::send_tip(&mut Visitor::new(port), &story);
                    let counter = if sent.is_ok() { &done } else { &failed };
                    counter.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        thread::sleep(CROWD_TIME);
        over.store(true, Ordering::Relaxed);
    });
    let rate = done.into_inner() as f64 / start.elapsed().as_secs_f64();
    let failed = failed.into_inner() as f64;
    vec![
        number(
            "2 KB tips a second, eight visitors",
            rate,
            "/s",
            Limit::AtLeast(1_000.0),
        ),
        number("errors among them", failed, "", Limit::AtMost(0.0)),
    ]
}

/// A bare Argon2id with memory of its own, made once and reused.
struct Bare {
    /// The function.
    argon: Argon2<'static>,
    /// The memory.
    blocks: Vec<Block>,
}

impl Bare {
    /// Makes the memory.
    fn new() -> Self {
        let (memory, passes, lanes) = ARGON;
        let params = Params::new(memory, passes, lanes, Some(32)).expect("they are in range");
        let blocks = vec![Block::default(); params.block_count()];
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        Self { argon, blocks }
    }

    /// How long it takes once.
    fn time(&mut self) -> Duration {
        let start = Instant::now();
        let mut out = [0; 32];
        self.argon
            .hash_password_into_with_memory(&[7; 32], &[9; 32], &mut out, &mut self.blocks)
            .expect("the parameters are in range");
        std::hint::black_box(out);
        start.elapsed()
    }
}

/// How long it takes to come back, from the connection to the page with the answers.
fn time_return(port: u16, code: &str) -> Duration {
    let start = Instant::now();
    let page = fast::come_back(&mut Visitor::new(port), code).expect("a code leads back");
    assert!(page.body.contains("name=\"more\""), "the code leads back");
    start.elapsed()
}

/// Returns with a code, each beside a bare Argon2id.
///
/// How fast Argon2 is depends by some 10 % on where the kernel happens to lay
/// its memory, so both sides get new memory several times.
fn returns(hotline: &mut Hotline) -> Vec<Number> {
    let port = hotline.portal.port();
    let sent = fast::send_tip(&mut Visitor::new(port), &story()).expect("a tip is taken");
    let code = sent.words.join(" ");
    let (mut plain, mut whole) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        hotline.portal.stop();
        hotline.portal.serve();
        let mut bare = Bare::new();
        // Once each unmeasured: the memory is touched for the first time.
        bare.time();
        time_return(port, &code);
        for _ in 0..RETURNS {
            plain.push(bare.time());
            whole.push(time_return(port, &code));
        }
    }
    let (plain, whole) = (percentile(&mut plain, 0.5), percentile(&mut whole, 0.5));
    vec![
        number("bare Argon2id, p50", plain, "ms", Limit::None),
        number("a return with the code, p50", whole, "ms", Limit::None),
        number(
            "a return : bare Argon2id",
            whole / plain,
            "",
            Limit::AtMost(1.05),
        ),
    ]
}

/// Memory that a process holds, in MiB.
fn resident(process: u32) -> f64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).expect("it runs");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
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

/// Measures all of it.
fn measure() -> Vec<Number> {
    // On the disk that the build is on: a folder in memory would sync for free.
    let folder = TempDir::new_in(place::target()).expect("a temporary folder can be made");
    let mut hotline = Hotline::set_up_in(folder, &[]);
    hotline.portal.serve();
    let port = hotline.portal.port();
    let process = hotline.portal.server().id();
    thread::sleep(Duration::from_secs(2));
    let idle = resident(process);
    let mut numbers: Vec<Number> = ways()
        .into_iter()
        .flat_map(|way| alone(port, way))
        .collect();
    numbers.extend(crowd(port));
    thread::sleep(Duration::from_secs(2));
    let busy = resident(process);
    numbers.extend(returns(&mut hotline));
    let after = resident(hotline.portal.server().id());
    numbers.extend([
        number(
            "idle portal, before any return",
            idle,
            "MiB",
            Limit::AtMost(25.0),
        ),
        number(
            "after all those tips, before any return",
            busy,
            "MiB",
            Limit::None,
        ),
        number("after the returns", after, "MiB", Limit::None),
    ]);
    numbers
}

/// Measures, prints, and fails if a limit is missed.
#[allow(clippy::print_stdout, reason = "what this program tells")]
fn main() -> ExitCode {
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
