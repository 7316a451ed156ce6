//! What the terminal says and what it is told.

use std::{
    fmt::{Arguments, Display},
    io::{self, Write},
    net::SocketAddr,
    path::Path,
};

use quietline_case::{DANGER, MINOR, Plain, ReplyKind, ThreadId};
use quietline_desk::Thread;
use quietline_desk_app::safe_lines;
use zeroize::Zeroizing;

use crate::scene::SceneError;

/// What was typed.
pub(crate) enum Order {
    /// Answer the tip of this number with these words.
    Answer(usize, Plain),
    /// Show all tips again.
    List,
    /// Say what can be typed.
    Help,
    /// End.
    Quit,
}

impl Order {
    /// Reads a line; an empty one is no order.
    pub(crate) fn read(line: &str) -> Option<Self> {
        let line = line.trim();
        let (first, words) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        Some(match (first, first.parse()) {
            ("", _) => return None,
            ("q" | "quit" | "exit", _) => Self::Quit,
            ("l" | "list", _) => Self::List,
            (_, Ok(number)) if !words.trim().is_empty() => {
                Self::Answer(number, Plain::from(words.trim()))
            }
            _ => Self::Help,
        })
    }
}

/// The terminal, and the numbers it gave to threads.
pub(crate) struct Talk {
    /// Threads in the order in which they came: the first is number 1.
    threads: Vec<ThreadId>,
}

impl Talk {
    /// A terminal that has shown nothing yet.
    pub(crate) const fn new() -> Self {
        Self {
            threads: Vec::new(),
        }
    }

    /// The thread of this number.
    pub(crate) fn thread(&self, number: usize) -> Option<ThreadId> {
        self.threads.get(number.checked_sub(1)?).copied()
    }

    /// All threads, the oldest first.
    pub(crate) fn threads(&self) -> Vec<ThreadId> {
        self.threads.clone()
    }

    /// Says how it is called.
    pub(crate) fn usage(&self) {
        say(format_args!(
            "quietline-demo: a portal and a desk side by side, for trying.\n\n\
             Usage: quietline-demo (it takes no options)\nExample: cargo run --release"
        ));
    }

    /// Says that it takes a moment.
    pub(crate) fn preparing(&self) {
        say(format_args!("Making throw-away keys …"));
    }

    /// Says where the portal is and what to do.
    pub(crate) fn welcome(&self, address: SocketAddr, folder: &Path) {
        say(format_args!(
            "\nThe portal:  http://{address}/\n\n\
             These keys are for trying only: they lie in {}, which goes when this ends.\n\
             Open the address in a browser and write a tip. It appears here, opened.",
            folder.display()
        ));
        self.help();
    }

    /// Says what can be typed.
    pub(crate) fn help(&self) {
        say(format_args!(
            "\nType   1 your words   to answer tip 1,   l   to list the tips again,   q   to end.\n"
        ));
    }

    /// Shows a thread, as the desk would.
    pub(crate) fn show(&mut self, thread: &Thread) {
        let known = self.threads.iter().position(|known| *known == thread.id);
        let number = known.unwrap_or_else(|| {
            self.threads.push(thread.id);
            self.threads.len() - 1
        }) + 1;
        say(format_args!("── tip {number} · {}", urgency(thread)));
        for message in &thread.messages {
            show_words(&name(&message.kind), message.text.reveal());
        }
        for reply in thread
            .replies
            .iter()
            .filter(|reply| reply.kind == ReplyKind::Answer)
        {
            show_words("answered", reply.text.reveal());
        }
        say(format_args!("   Answer it:  {number} your words\n"));
    }

    /// Says whether an answer is on its way. A failure keeps the demo going.
    pub(crate) fn answered(&self, number: usize, result: Result<(), SceneError>) {
        match result {
            Ok(()) => say(format_args!(
                "   Tip {number} is answered: it can be read with the code now.\n"
            )),
            Err(error) => self.failed(&error),
        }
    }

    /// Says that the number is unknown.
    pub(crate) fn no_such_tip(&self, number: usize) {
        say(format_args!("   There is no tip {number} yet.\n"));
    }

    /// Says what failed.
    pub(crate) fn failed(&self, error: &dyn Display) {
        // Where even standard error is closed, nobody is there to be told.
        let _ = writeln!(io::stderr(), "quietline-demo: {error}");
    }

    /// Says that it is over.
    pub(crate) fn end(&self) {
        say(format_args!("\nEnded. The keys and all tips are gone."));
    }
}

/// How urgent, and why.
fn urgency(thread: &Thread) -> String {
    let answers = &thread.first().answers;
    let answer = |key| safe_words(answers.get(key).unwrap_or("no answer"));
    let urgency = serde_json::to_value(thread.urgency()).unwrap_or_default();
    format!(
        "{} (danger now: {}, under 18: {})",
        urgency.as_str().unwrap_or_default(),
        *answer(DANGER),
        *answer(MINOR)
    )
}

/// How wide a line of someone's words is.
const WIDTH: usize = 76;

/// Words that came from outside, as a terminal can show them.
fn safe_words(words: &str) -> Zeroizing<String> {
    let lines = safe_lines(words, WIDTH);
    Zeroizing::new(
        lines
            .iter()
            .map(|line| line.as_str())
            .collect::<Vec<_>>()
            .join("\n      "),
    )
}

/// Shows what someone wrote.
fn show_words(who: &str, words: &str) {
    say(format_args!("   {who}:\n      {}", *safe_words(words)));
}

/// The name of a kind of submission.
fn name(kind: &quietline_case::Kind) -> String {
    let name = serde_json::to_value(kind).unwrap_or_default();
    name.as_str().unwrap_or_default().to_owned()
}

/// Writes a line. A terminal that is gone ends nothing: the portal goes on.
fn say(words: Arguments<'_>) {
    let mut out = io::stdout().lock();
    let _ = writeln!(out, "{words}").and_then(|()| out.flush());
}
