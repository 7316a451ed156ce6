//! A visit: what the portal remembers between two pages, in memory only.

mod cookie;
mod keep;
mod wire;

pub(crate) use cookie::{COOKIE_NAME, Cookie, VisitKeys};
pub(crate) use keep::{Full, Held, Visits};

use quietline_case::{Answers, Code, Plain, Reply};
use quietline_seal::ThreadKeys;
use rand::CryptoRng;

/// The pages of a visit, in the order in which they are met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Page {
    /// What this is, and the way in.
    First,
    /// What is happening.
    Tell,
    /// The code, to write down.
    Code,
    /// What happens next.
    Done,
    /// What the hotline answered, and adding more.
    Answers,
}

impl Page {
    /// All pages; a page's place is its number.
    pub(crate) const ALL: [Self; 5] = [
        Self::First,
        Self::Tell,
        Self::Code,
        Self::Done,
        Self::Answers,
    ];

    /// Its name in a form.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Tell => "tell",
            Self::Code => "code",
            Self::Done => "done",
            Self::Answers => "answers",
        }
    }
}

/// What a page has to say about the post that led to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Notice {
    /// The story is empty.
    StoryEmpty,
    /// The story has more letters than fit.
    StoryLong,
    /// What was to be added is empty.
    MoreEmpty,
    /// What was to be added has more letters than fit.
    MoreLong,
    /// The code can't be read; why follows from what was typed.
    CodeUnread,
    /// Too many come back at once.
    ReadersFull,
    /// Answers could not be read from the disk.
    NotRead,
    /// Nothing was sent, since it could not be stored.
    NotStored,
    /// The visit had ended; earlier pages are gone.
    Ended,
    /// The visit had ended and the code is needed again.
    CodeAgain,
    /// The form was not the newest; nothing was sent.
    LookAgain,
    /// Some letters were broken on the way.
    Broken,
    /// Fields came twice, or fields that no page has.
    Odd,
    /// There are words that were not sent yet.
    Unsent,
    /// What was added has been sent. Not a problem.
    MoreSent,
}

impl Notice {
    /// All notices; a notice's place is its number.
    pub(crate) const ALL: [Self; 15] = [
        Self::StoryEmpty,
        Self::StoryLong,
        Self::MoreEmpty,
        Self::MoreLong,
        Self::CodeUnread,
        Self::ReadersFull,
        Self::NotRead,
        Self::NotStored,
        Self::Ended,
        Self::CodeAgain,
        Self::LookAgain,
        Self::Broken,
        Self::Odd,
        Self::Unsent,
        Self::MoreSent,
    ];
}

/// Tells one rendering of a form from the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Draft(pub(crate) u64);

impl Draft {
    /// The draft of a form that was made without a visit.
    pub(crate) const NONE: Self = Self(0);

    /// A fresh draft.
    pub(crate) fn random(rng: &mut impl CryptoRng) -> Self {
        Self(rng.next_u64() | 1)
    }
}

/// The mark of a form that was taken: the first bytes of a hash of its draft
/// and all its words. The same form a second time is not taken again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark(pub(crate) [u8; 16]);

/// How many marks a visit remembers.
const MARKS: usize = 64;

/// What the portal remembers of a visit. It is plaintext: it exists while a
/// request is answered, and is encrypted in between.
pub(crate) struct Visit {
    /// The page to show.
    pub(crate) page: Page,
    /// The draft of the form on that page.
    pub(crate) draft: Draft,
    /// The forms that were taken, oldest first.
    taken: Vec<Mark>,
    /// The tip while it is not sent.
    pub(crate) story: Plain,
    /// The answers to the questions while they are not sent.
    pub(crate) answers: Answers,
    /// A code as typed, while it can't be read.
    pub(crate) typed_code: Plain,
    /// The new code while it is shown.
    pub(crate) code: Option<Code>,
    /// The thread that the tipster came back to.
    pub(crate) keys: Option<ThreadKeys>,
    /// What was found in it, newest first.
    pub(crate) replies: Vec<Reply>,
    /// More for that thread while it is not sent.
    pub(crate) more: Plain,
    /// What the page has to say.
    pub(crate) notices: Vec<Notice>,
}

impl Visit {
    /// A visit that begins.
    pub(crate) fn new(draft: Draft) -> Self {
        Self {
            page: Page::First,
            draft,
            taken: Vec::new(),
            story: Plain::default(),
            answers: Answers::default(),
            typed_code: Plain::default(),
            code: None,
            keys: None,
            replies: Vec::new(),
            more: Plain::default(),
            notices: Vec::new(),
        }
    }

    /// Whether it holds anything that its owner would miss: words, a code, or
    /// an open thread.
    pub(crate) fn is_missed(&self) -> bool {
        let words = [&self.story, &self.more, &self.typed_code];
        let words = words.into_iter().any(|words| !words.is_blank());
        words || self.code.is_some() || self.keys.is_some()
    }

    /// Adds a notice once.
    pub(crate) fn notice(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    /// Whether a form with this mark was taken.
    pub(crate) fn has_taken(&self, mark: Mark) -> bool {
        self.taken.contains(&mark)
    }

    /// Remembers that a form was taken; the next form has a new draft.
    pub(crate) fn take(&mut self, mark: Mark, next: Draft) {
        if self.taken.len() == MARKS {
            self.taken.remove(0);
        }
        self.taken.push(mark);
        self.draft = next;
    }

    /// Forgets the thread and what was found in it.
    pub(crate) fn close_thread(&mut self) {
        self.keys = None;
        self.replies.clear();
    }
}
