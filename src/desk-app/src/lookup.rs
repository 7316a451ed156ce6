//! The commands that look across threads: links and search.

use std::path::Path;

use quietline_case::ThreadId;
use quietline_desk::{Excerpt, Index, Links, Opened, Query, Thread, TraceSettings, Tracer};
use zeroize::Zeroizing;

use crate::{
    cli::{Tracing, Vault},
    commands::{Opening, open_for_reading, tell_lost},
    input, links,
    output::{Failure, print, width},
    search,
};

/// A vault's threads, as far as they open.
struct Shelf {
    /// The vault.
    opening: Opening,
    /// Its threads.
    opened: Opened,
}

impl Shelf {
    /// Opens all threads of a vault.
    fn open(vault: &Vault) -> Result<Self, Failure> {
        let opening = open_for_reading(vault)?;
        let opened = match &opening {
            Opening::Whole(desk) => desk.threads(),
            Opening::Letters(rescue) => rescue.threads()?,
        };
        Ok(Self { opening, opened })
    }

    /// The thread whose name begins like this.
    fn find(&self, beginning: &str) -> Result<&Thread, Failure> {
        let id: ThreadId = match &self.opening {
            Opening::Whole(desk) => desk.find(beginning)?,
            Opening::Letters(rescue) => rescue.thread(beginning)?.id,
        };
        let found = self.opened.threads.iter().find(|thread| thread.id == id);
        Ok(found.ok_or(quietline_desk::DeskError::LostThread(id))?)
    }

    /// Names what no longer opens.
    fn close(self) -> Result<(), Failure> {
        tell_lost(&self.opened);
        match self.opening {
            Opening::Whole(_) if self.opened.lost.is_empty() => Ok(()),
            _ => Err(Failure::Partly),
        }
    }
}

/// What finds traces, by the settings that were given.
fn tracer(tracing: &Tracing) -> Result<Tracer, Failure> {
    let Some(path) = &tracing.settings else {
        return Ok(Tracer::default());
    };
    let text = input::text(path, "a file of settings")?;
    let settings: Result<TraceSettings, _> = toml::from_str(&text);
    settings
        .map(Tracer::new)
        .map_err(|error| Failure::Settings {
            path: path.clone(),
            why: error.message().to_owned(),
        })
}

/// Lists links, or those of one thread with all that is traceable in it.
pub(crate) fn links(
    vault: &Vault,
    thread: Option<&str>,
    tracing: &Tracing,
    as_json: bool,
) -> Result<(), Failure> {
    let tracer = tracer(tracing)?;
    let shelf = Shelf::open(vault)?;
    let threads = &shelf.opened.threads;
    let all = Links::among(threads, &tracer);
    let shown = match thread {
        None if as_json => links::json(&all.all()),
        None => links::table(&all.all(), threads, width()),
        Some(beginning) => {
            let thread = shelf.find(beginning)?;
            let (found, links) = (tracer.in_thread(thread), all.of(thread.id));
            match as_json {
                true => links::json_of(thread, &found, &links),
                false => links::page(thread, &found, &links, threads, width()),
            }
        }
    };
    print(shown.as_bytes())?;
    shelf.close()
}

/// Searches all threads.
pub(crate) fn search(
    vault: &Vault,
    words: &[String],
    tracing: &Tracing,
    limit: usize,
    as_json: bool,
) -> Result<(), Failure> {
    let tracer = tracer(tracing)?;
    let typed = match words {
        [only] if only == "-" => input::text(Path::new("-"), "what to look for")?,
        words => Zeroizing::new(words.join(" ")),
    };
    let query = Query::read(&typed, &tracer)?;
    let shelf = Shelf::open(vault)?;
    let threads = &shelf.opened.threads;
    let index = Index::of(threads, &tracer);
    let hits = index.search(&query);
    let results = hits.iter().take(limit).filter_map(|hit| {
        let thread = threads.iter().find(|thread| thread.id == hit.thread)?;
        let excerpt = Excerpt::of(thread, &query, &tracer);
        let hints = index.hints(hit.thread);
        Some(search::Result {
            thread,
            hit,
            hints,
            excerpt,
        })
    });
    let results: Vec<_> = results.collect();
    let shown = match as_json {
        true => search::json(&results),
        false => search::page(&results, hits.len(), threads, width()),
    };
    print(shown.as_bytes())?;
    shelf.close()
}
