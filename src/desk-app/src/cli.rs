//! The commands and their arguments.

use std::path::PathBuf;

use crate::case_cli::CaseCommand;
use clap::{Args, Parser, Subcommand, ValueEnum};

/// The offline desk of a hotline: it opens tips, and seals the answers.
///
/// Everything lies sealed in one folder, the vault, that a passphrase opens.
#[derive(Parser)]
#[command(name = "quietline-desk", version, arg_required_else_help = true)]
pub(crate) struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What it can do.
#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make a vault with fresh keys.
    #[command(
        after_help = "Example:\n  quietline-desk init --dir desk --name ann --role supervisor\n\n\
        Portals need two files of it: public/recipients.txt and public/desk.pub."
    )]
    Init(Init),
    /// Make a portal known, by the card it wrote when it was set up.
    #[command(after_help = "Example:\n  quietline-desk enrol --dir desk /media/stick/portal.json")]
    Enrol {
        /// The vault.
        #[command(flatten)]
        vault: Vault,
        /// The portal's public/portal.json; - for standard input.
        #[arg(value_name = "FILE|-")]
        card: PathBuf,
    },
    /// Take an export of a portal: all of it, or nothing.
    #[command(
        after_help = "Example:\n  quietline-desk import --dir desk /media/stick/export.tar\n\n\
        The same export twice does no harm."
    )]
    Import {
        /// The vault.
        #[command(flatten)]
        vault: Vault,
        /// The export; - for standard input.
        #[arg(value_name = "FILE|-")]
        from: PathBuf,
    },
    /// List all threads, the most pressing first.
    #[command(after_help = "Example:\n  quietline-desk list --dir desk")]
    List {
        /// The vault.
        #[command(flatten)]
        vault: Vault,
        /// As JSON, with all that was written.
        #[arg(long)]
        json: bool,
    },
    /// Show a thread. It counts as read from then on, and the tipster gets a mark.
    #[command(after_help = "Example:\n  quietline-desk show --dir desk 3f2a91c0")]
    Show {
        /// The vault.
        #[command(flatten)]
        vault: Vault,
        /// The thread's name, or the first four or more of its digits.
        thread: String,
    },
    /// Save one attached file of a thread, in plaintext, outside of the vault.
    #[command(
        after_help = "Example:\n  quietline-desk save-file --dir desk 3f2a91c0 1 --to /dev/shm/photo\n\n\
        `show` numbers the files. What is saved is in plaintext: wipe it when you are done."
    )]
    SaveFile {
        /// The vault.
        #[command(flatten)]
        vault: Vault,
        /// The thread's name, or the first four or more of its digits.
        thread: String,
        /// The file's number, as `show` gives it.
        number: usize,
        /// The file to write; it must not exist yet.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// List what several threads share: phone numbers, plates, e-mails, pages,
    /// addresses, user names. The strongest links come first.
    #[command(after_help = "Examples:\n  quietline-desk links --dir desk\n  \
        quietline-desk links --dir desk 3f2a91c0\n\n\
        A link says that two tips name the same thing, not that it is so: read both.")]
    Links {
        /// The vault.
        #[command(flatten)]
        vault: Vault,
        /// One thread alone, with all that is traceable in it: its name, or the
        /// first four or more of its digits.
        thread: Option<String>,
        /// As JSON.
        #[arg(long)]
        json: bool,
        /// What a hotline sets about it.
        #[command(flatten)]
        tracing: Tracing,
    },
    /// Search all that was sent. The most urgent come first, then the latest.
    #[command(
        after_help = "Examples:\n  quietline-desk search --dir desk passport 'traffic*'\n  \
        quietline-desk search --dir desk 'phone:0123 place:tulsa -closed'\n  \
        echo '\"old house\" lang:es' | quietline-desk search --dir desk -\n\n\
        A thread is found if all of it is there: word, begin*, \"a phrase\", -word for what must\n\
        not be there, and phone: plate: email: url: host: user: address: lang: place: for what is\n\
        traceable, in any spelling.\n\n\
        A shell may keep what you type in its history: with - the words come from standard input."
    )]
    Search {
        /// The vault.
        #[command(flatten)]
        vault: Vault,
        /// What to look for; - for standard input.
        #[arg(required = true, value_name = "WORDS|-")]
        words: Vec<String>,
        /// No more results than this.
        #[arg(long, default_value_t = 50, value_name = "N")]
        limit: usize,
        /// As JSON, with where to mark.
        #[arg(long)]
        json: bool,
        /// What a hotline sets about it.
        #[command(flatten)]
        tracing: Tracing,
    },
    /// What can be done with cases.
    #[command(flatten)]
    Case(CaseCommand),
    /// Answer a thread. The answer goes out with the next outgoing bundle.
    #[command(
        after_help = "Example:\n  quietline-desk answer --dir desk 3f2a91c0 --text-file answer.txt\n\n\
        With --text-file - nothing of it is written to a disk in plain: type it, then press Ctrl-D."
    )]
    Answer {
        /// The vault.
        #[command(flatten)]
        vault: Vault,
        /// The thread's name, or the first four or more of its digits.
        thread: String,
        /// The file with the answer's words; - for standard input.
        #[arg(long, value_name = "FILE|-")]
        text_file: PathBuf,
    },
    /// Write the bundle for a portal: answers, and what it may erase.
    #[command(
        after_help = "Example:\n  quietline-desk outgoing --dir desk --to /media/stick/outgoing.tar"
    )]
    Outgoing {
        /// The vault.
        #[command(flatten)]
        vault: Vault,
        /// The file to write; - for standard output.
        #[arg(long, value_name = "FILE|-")]
        to: PathBuf,
        /// The portal, by its id or the beginning of it, if several are enrolled.
        #[arg(long, value_name = "ID")]
        portal: Option<String>,
    },
    /// Copy the vault to one sealed file, and read it back to verify it.
    #[command(
        after_help = "Example:\n  quietline-desk backup --dir desk --to /media/stick/desk.backup\n\n\
        A portal erases only letters that a verified backup holds."
    )]
    Backup {
        /// The vault.
        #[command(flatten)]
        vault: Vault,
        /// The file to write, on another disk. What is there is replaced once
        /// the new one is verified.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Make a vault of a backup, in a new folder.
    #[command(
        after_help = "Example:\n  quietline-desk restore --from /media/stick/desk.backup --dir desk\n\n\
        It needs the passphrase and nothing else."
    )]
    Restore {
        /// The vault.
        #[command(flatten)]
        vault: Vault,
        /// The backup.
        #[arg(long, value_name = "FILE")]
        from: PathBuf,
    },
    /// Print the identity that opens every letter, in plain, for `age -d`.
    #[command(
        after_help = "Example:\n  quietline-desk emergency-identity --dir desk > /dev/shm/identity\n  \
        age -d -i /dev/shm/identity letters/ID.age | jq .\n\n\
        Whoever has it can read every tip. Keep it off every disk."
    )]
    EmergencyIdentity {
        /// The vault.
        #[command(flatten)]
        vault: Vault,
    },
}

/// A vault and what opens it.
#[derive(Args)]
pub(crate) struct Vault {
    /// The vault's folder.
    #[arg(long, value_name = "FOLDER")]
    pub(crate) dir: PathBuf,
    /// A file with the passphrase in its first line; without it, the passphrase
    /// is asked for on the terminal.
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
}

/// What a hotline sets about traces.
#[derive(Args)]
pub(crate) struct Tracing {
    /// A TOML file: `regions` (where phone numbers without a country are from;
    /// ["US"]), `own` (numbers, e-mails and sites that make no link), and
    /// `common_above` (what more threads than this share is no link; 25).
    #[arg(long, value_name = "FILE")]
    pub(crate) settings: Option<PathBuf>,
}

/// How a vault is made.
#[derive(Args)]
pub(crate) struct Init {
    /// The vault.
    #[command(flatten)]
    pub(crate) vault: Vault,
    /// The name of the first member of staff.
    #[arg(long)]
    pub(crate) name: String,
    /// What that member does.
    #[arg(long, value_enum)]
    pub(crate) role: Role,
    /// Of which kind all keys of the hotline are. x25519 is for tools that
    /// know nothing newer; hybrid also holds against a quantum computer.
    #[arg(long, value_enum, default_value_t = Keys::Hybrid)]
    pub(crate) keys: Keys,
    /// One more public key (age1…) to seal all tips to; its private half is
    /// kept elsewhere.
    #[arg(long, value_name = "RECIPIENT")]
    pub(crate) escrow: Option<String>,
}

/// What a member of staff does.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Role {
    /// Decides.
    Supervisor,
    /// Reads, sorts and answers.
    Advocate,
}

/// The kinds of keys.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Keys {
    /// Post-quantum and classic at once.
    Hybrid,
    /// Classic.
    X25519,
}
