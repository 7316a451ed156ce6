//! The commands for cases, and their arguments. Words of staff come from files
//! or standard input alone: what stands on a command line stays in histories.

use std::path::PathBuf;

use clap::{ArgGroup, Args, Subcommand, ValueEnum};
use quietline_desk as desk;

use crate::cli::Vault;

/// What can be done with cases.
#[derive(Subcommand)]
pub(crate) enum CaseCommand {
    /// Show what waits for staff, the most urgent first.
    #[command(after_help = "Example:\n  quietline-desk queue --dir desk --state triaged")]
    Queue(Queue),
    /// Show one case: consent, state, what is due, what is missing, what was done.
    #[command(after_help = "Example:\n  quietline-desk case --dir desk 3f2a91c0")]
    Case {
        /// The case.
        #[command(flatten)]
        which: Which,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Add a note for the staff alone.
    #[command(
        after_help = "Example:\n  quietline-desk note --dir desk 3f2a91c0 --text-file note.txt"
    )]
    Note {
        /// The case.
        #[command(flatten)]
        which: Which,
        /// The note.
        #[command(flatten)]
        words: Words,
    },
    /// Say what a case is about, and where; what is not given stays.
    #[command(after_help = "Example:\n  quietline-desk sort --dir desk 3f2a91c0 --kind labour")]
    Sort {
        /// The case.
        #[command(flatten)]
        which: Which,
        /// What kind of exploitation it is about.
        #[arg(long, value_enum)]
        kind: Option<Kind>,
        /// The kind of place.
        #[arg(long)]
        venue: Option<String>,
        /// The tipster's language.
        #[arg(long)]
        language: Option<String>,
        /// Where it is.
        #[arg(long)]
        place: Option<String>,
    },
    /// Change the state of a case, with the reason.
    #[command(
        after_help = "Example:\n  quietline-desk decide --dir desk 3f2a91c0 --to reported --text-file why.txt\n\n\
        Advocates sort; to report, refer, drop or close takes a supervisor."
    )]
    Decide {
        /// The case.
        #[command(flatten)]
        which: Which,
        /// The new state.
        #[arg(long, value_enum)]
        to: State,
        /// The reason.
        #[command(flatten)]
        words: Words,
    },
    /// Write down what is done now about an urgent case.
    #[command(
        after_help = "Example:\n  quietline-desk plan --dir desk 3f2a91c0 --text-file plan.txt"
    )]
    Plan {
        /// The case.
        #[command(flatten)]
        which: Which,
        /// The plan.
        #[command(flatten)]
        words: Words,
    },
    /// Write down a supervisor's review.
    #[command(
        after_help = "Example:\n  quietline-desk review --dir desk 3f2a91c0 --text-file review.txt"
    )]
    Review {
        /// The case.
        #[command(flatten)]
        which: Which,
        /// What was found.
        #[command(flatten)]
        words: Words,
    },
    /// Let out more than the tipster allows, or review that as a second supervisor.
    #[command(
        after_help = "Example:\n  quietline-desk except --dir desk 3f2a91c0 --ground imminent-harm --text-file why.txt\n  \
        quietline-desk except --dir desk 3f2a91c0 --second stands --text-file why.txt"
    )]
    #[command(group(ArgGroup::new("what").required(true).args(["ground", "second"])))]
    Except {
        /// The case.
        #[command(flatten)]
        which: Which,
        /// On which ground a supervisor lets it out, at once.
        #[arg(long, value_enum)]
        ground: Option<Ground>,
        /// What another supervisor finds about the oldest exception that waits.
        #[arg(long, value_enum)]
        second: Option<Second>,
        /// The reason.
        #[command(flatten)]
        words: Words,
    },
    /// Show the answer that asks for what is missing, or send it.
    #[command(after_help = "Example:\n  quietline-desk ask --dir desk 3f2a91c0 --send")]
    Ask {
        /// The case.
        #[command(flatten)]
        which: Which,
        /// What to ask for, instead of what the answers don't say.
        #[arg(long = "for", value_enum, value_delimiter = ',', value_name = "WHAT")]
        lacks: Vec<Lack>,
        /// Words of your own to send instead; - for standard input.
        #[arg(long, value_name = "FILE|-")]
        text_file: Option<PathBuf>,
        /// Send it with the next outgoing bundle.
        #[arg(long)]
        send: bool,
    },
    /// Answer a withdrawal: was it forced?
    #[command(
        after_help = "Example:\n  quietline-desk withdrawal --dir desk 3f2a91c0 --coerced no --text-file why.txt\n\n\
        Whoever holds the code can withdraw. With yes, what the tipster allowed before still \
        counts; with no or unclear, nothing leaves any more."
    )]
    Withdrawal {
        /// The case.
        #[command(flatten)]
        which: Which,
        /// Whether someone forced the tipster.
        #[arg(long, value_enum)]
        coerced: Coerced,
        /// Why that is thought.
        #[command(flatten)]
        words: Words,
    },
    /// Put a legal hold on a case, or take it off.
    #[command(
        after_help = "Example:\n  quietline-desk hold --dir desk 3f2a91c0 --text-file why.txt\n  \
        quietline-desk hold --dir desk 3f2a91c0 --off --text-file why.txt"
    )]
    Hold {
        /// The case.
        #[command(flatten)]
        which: Which,
        /// Take it off.
        #[arg(long)]
        off: bool,
        /// The reason.
        #[command(flatten)]
        words: Words,
    },
    /// Set cases aside as spam or duplicates. `undo` takes them back in.
    #[command(
        after_help = "Example:\n  quietline-desk set-aside --dir desk 3f2a91c0 77b0 --spam\n  \
        quietline-desk set-aside --dir desk 3f2a91c0 --duplicate-of 5c31"
    )]
    #[command(group(ArgGroup::new("why").required(true).args(["spam", "duplicate_of"])))]
    SetAside {
        /// The vault.
        #[command(flatten)]
        vault: Vault,
        /// The threads, by their names or the first four or more digits.
        #[arg(required = true)]
        threads: Vec<String>,
        /// They are no tips.
        #[arg(long)]
        spam: bool,
        /// They say what this thread says.
        #[arg(long, value_name = "THREAD")]
        duplicate_of: Option<String>,
    },
    /// Take cases back in that were set aside.
    #[command(after_help = "Example:\n  quietline-desk undo --dir desk 3f2a91c0 77b0")]
    Undo {
        /// The vault.
        #[command(flatten)]
        vault: Vault,
        /// The threads, by their names or the first four or more digits.
        #[arg(required = true)]
        threads: Vec<String>,
    },
    /// Show how long staff have, or change it.
    #[command(after_help = "Example:\n  quietline-desk clocks --dir desk --plan-minutes 10")]
    Clocks {
        /// The vault.
        #[command(flatten)]
        vault: Vault,
        /// Minutes from an urgent tip to a plan.
        #[arg(long, value_name = "N")]
        plan_minutes: Option<u32>,
        /// Hours from any tip to a supervisor's review.
        #[arg(long, value_name = "N")]
        review_hours: Option<u32>,
        /// Hours from an exception to its second review.
        #[arg(long, value_name = "N")]
        second_review_hours: Option<u32>,
    },
}

/// One case of a vault.
#[derive(Args)]
pub(crate) struct Which {
    /// The vault.
    #[command(flatten)]
    pub(crate) vault: Vault,
    /// The thread's name, or the first four or more of its digits.
    pub(crate) thread: String,
}

/// Words of staff.
#[derive(Args)]
pub(crate) struct Words {
    /// The file with the words; - for standard input.
    #[arg(long, value_name = "FILE|-")]
    pub(crate) text_file: PathBuf,
}

/// What of the queue to show.
#[derive(Args)]
pub(crate) struct Queue {
    /// The vault.
    #[command(flatten)]
    pub(crate) vault: Vault,
    /// Only these states.
    #[arg(long, value_enum, value_delimiter = ',')]
    pub(crate) state: Vec<State>,
    /// Only these kinds.
    #[arg(long, value_enum, value_delimiter = ',')]
    pub(crate) kind: Vec<Kind>,
    /// Only kinds of places with this in them.
    #[arg(long)]
    pub(crate) venue: Option<String>,
    /// Only languages with this in them.
    #[arg(long)]
    pub(crate) language: Option<String>,
    /// Only places with this in them.
    #[arg(long)]
    pub(crate) place: Option<String>,
    /// Also what is settled or set aside.
    #[arg(long)]
    pub(crate) all: bool,
    /// As JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// Makes words of the command line that stand for words of the desk.
macro_rules! words_for {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $one:ident),+ } to $to:ty) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
        pub(crate) enum $name {
            $($(#[$each])* $one),+
        }

        impl From<$name> for $to {
            fn from(word: $name) -> Self {
                match word {
                    $($name::$one => Self::$one),+
                }
            }
        }
    };
}

words_for! {
    /// The states of a case.
    State {
        /// Nobody has sorted it, or something came after it was settled.
        New,
        /// Someone has sorted it.
        Triaged,
        /// It waits for a supervisor.
        WithSupervisor,
        /// It was reported to the police or another authority.
        Reported,
        /// It was referred to helpers.
        Referred,
        /// It was reported and referred.
        Both,
        /// The tipster was asked for more.
        MoreAsked,
        /// There is not enough in it to act on.
        Insufficient,
        /// It is nothing that the hotline acts on.
        OutOfScope,
        /// Another thread says the same.
        Duplicate,
        /// All is done.
        Closed
    } to desk::CaseState
}
words_for! {
    /// Kinds of exploitation.
    Kind {
        /// Sex.
        Sex,
        /// Labour.
        Labour,
        /// Both.
        Both,
        /// Nobody can tell yet.
        Unsure
    } to desk::CaseKind
}
words_for! {
    /// Grounds of an exception.
    Ground {
        /// A child is thought to be abused.
        ChildAbuse,
        /// Someone is about to be harmed.
        ImminentHarm
    } to desk::Ground
}
words_for! {
    /// Whether a withdrawal was forced.
    Coerced {
        /// It is thought so.
        Yes,
        /// It is not.
        No,
        /// Nobody can tell.
        Unclear
    } to desk::Coerced
}
words_for! {
    /// What can be missing.
    Lack {
        /// Where it is.
        Place,
        /// When it was.
        Time,
        /// One thing that can be traced.
        Trace,
        /// One sign of force, fraud or coercion, or of a minor.
        Sign
    } to desk::Lack
}

/// What a second supervisor finds.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Second {
    /// The exception stands.
    Stands,
    /// It is taken back.
    TakenBack,
}
