//! Links: what several threads share.
//!
//! What repeats within a thread counts once. What a hotline says is its own,
//! what everybody uses, and what stands in very many threads makes no link:
//! the last is told as common, so that nobody wonders where it is.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use quietline_case::ThreadId;
use serde::{Deserialize, Serialize};

use crate::{State, Strength, Thread, Trace, TraceKind, Tracer, secret::Secret, trace::Stopped};

/// What is traceable in threads, and which threads share what.
///
/// It holds words of tips: like [`quietline_case::Plain`] it is not `Clone` and shows nothing
/// of them, and wipes them when dropped.
#[derive(Default, Deserialize)]
pub struct Links {
    /// For each kind and form, each thread that has it.
    sights: BTreeMap<TraceKind, BTreeMap<Secret, Sights>>,
    /// What stands in more threads than this is common.
    common_above: usize,
    /// What makes no link.
    #[serde(skip)]
    stopped: Stopped,
}

/// Where something was seen, and how.
type Sights = BTreeMap<ThreadId, Sight>;

/// How a thread has something.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct Sight {
    /// How sure that is, at best.
    strength: Strength,
    /// Of which state it is said to be.
    state: Option<State>,
}

/// Something that several threads share.
#[derive(Clone, PartialEq, Eq)]
pub struct Link<'a> {
    /// What it is.
    pub kind: TraceKind,
    /// Its comparable form.
    pub form: &'a str,
    /// How sure it is that it is one thing: as sure as in the thread where it is
    /// least so, and never sure where threads name two states for it.
    pub strength: Strength,
    /// The states that it is said to be of.
    pub states: BTreeSet<State>,
    /// The threads, at least two.
    pub threads: BTreeSet<ThreadId>,
    /// Whether it is in so many that it says nothing.
    pub is_common: bool,
}

impl Links {
    /// No links yet, and what these settings stop will never be one.
    pub fn new(tracer: &Tracer) -> Self {
        Self {
            sights: BTreeMap::new(),
            common_above: tracer.settings().common_above.max(2),
            stopped: Stopped::of(tracer),
        }
    }

    /// The links among these threads.
    pub fn among<'t>(threads: impl IntoIterator<Item = &'t Thread>, tracer: &Tracer) -> Self {
        let mut links = Self::new(tracer);
        for thread in threads {
            let found = tracer.in_thread(thread);
            links.add(thread.id, found.into_iter().map(|found| found.trace));
        }
        links
    }

    /// Adds what is traceable in a thread, or in what was added to it.
    pub fn add(&mut self, thread: ThreadId, traces: impl IntoIterator<Item = Trace>) {
        for trace in traces {
            if self.stopped.holds(&trace) {
                continue;
            }
            let form = Secret::from(trace.form.reveal());
            let kind = self.sights.entry(trace.kind).or_default();
            let sight = kind.entry(form).or_default().entry(thread);
            let sight = sight.or_insert(Sight {
                strength: trace.strength,
                state: trace.state,
            });
            sight.strength = sight.strength.min(trace.strength);
            sight.state = sight.state.or(trace.state);
        }
    }

    /// Takes a thread out.
    pub fn forget(&mut self, thread: ThreadId) {
        for forms in self.sights.values_mut() {
            forms.retain(|_, sights| {
                sights.remove(&thread);
                !sights.is_empty()
            });
        }
    }

    /// All links, the strongest first; what is common stands at the end.
    pub fn all(&self) -> Vec<Link<'_>> {
        let forms = self.sights.iter().flat_map(|(kind, forms)| {
            let shared = forms.iter().filter(|(_, sights)| sights.len() > 1);
            shared.map(|(form, sights)| self.link(*kind, form, sights))
        });
        sorted(forms.collect())
    }

    /// The links of one thread, the strongest first.
    pub fn of(&self, thread: ThreadId) -> Vec<Link<'_>> {
        let mut all = self.all();
        all.retain(|link| link.threads.contains(&thread));
        all
    }

    /// The threads that have something of this kind whose form is this one, or
    /// has this in it.
    pub(crate) fn with(&self, kind: TraceKind, form: &str, part: bool) -> BTreeSet<ThreadId> {
        let Some(forms) = self.sights.get(&kind) else {
            return BTreeSet::new();
        };
        let fits = |known: &Secret| {
            if part {
                known.reveal().contains(form)
            } else {
                known.reveal() == form
            }
        };
        let fitting = forms.iter().filter(|(known, _)| fits(known));
        fitting
            .flat_map(|(_, sights)| sights.keys().copied())
            .collect()
    }

    /// How many different things were seen.
    pub fn len(&self) -> usize {
        self.sights.values().map(BTreeMap::len).sum()
    }

    /// Whether nothing traceable was seen.
    pub fn is_empty(&self) -> bool {
        self.sights.is_empty()
    }

    /// What was seen, to be sealed: whoever calls this answers for where the
    /// words go.
    pub fn reveal(&self) -> RevealedLinks<'_> {
        RevealedLinks {
            sights: &self.sights,
            common_above: self.common_above,
        }
    }

    /// One link.
    fn link<'a>(&self, kind: TraceKind, form: &'a Secret, sights: &Sights) -> Link<'a> {
        let states: BTreeSet<_> = sights.values().filter_map(|sight| sight.state).collect();
        let weakest = sights.values().map(|sight| sight.strength).max();
        let strength = match weakest {
            Some(strength) if states.len() < 2 => strength,
            _ => Strength::Likely,
        };
        Link {
            kind,
            form: form.reveal(),
            strength,
            states,
            threads: sights.keys().copied().collect(),
            is_common: sights.len() > self.common_above,
        }
    }
}

/// The strongest first: what is sure, then what its kind is worth, then what
/// the most threads share.
fn sorted(mut links: Vec<Link<'_>>) -> Vec<Link<'_>> {
    links.sort_by(|one, two| {
        let rank = |link: &Link<'_>| (link.is_common, link.strength, link.kind);
        let more = two.threads.len().cmp(&one.threads.len());
        rank(one)
            .cmp(&rank(two))
            .then(more)
            .then(one.form.cmp(two.form))
    });
    links
}

/// What was seen, in the open, for whatever seals it.
#[derive(Serialize)]
pub struct RevealedLinks<'a> {
    /// For each kind and form, each thread that has it.
    sights: &'a BTreeMap<TraceKind, BTreeMap<Secret, Sights>>,
    /// What stands in more threads than this is common.
    common_above: usize,
}

impl fmt::Debug for Links {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Links({} things, …)", self.len())
    }
}
