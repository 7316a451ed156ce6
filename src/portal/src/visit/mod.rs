//! A visit: what the portal remembers between two pages, in memory only.

mod cookie;
mod keep;
mod slot;
mod wire;
mod words;

pub(crate) use cookie::{COOKIE_NAME, Cookie, VisitKeys};
pub(crate) use keep::{Carrier, Full, Held, Visits};
pub(crate) use slot::Eraser;

pub(crate) use words::{
    ANSWERS, CHECKS, CODE, CONSENT, CONSENTS, FILE, MAY_WRITE, MORE, Own, REACH, REASON, WANT_CODE,
    Words, is_taken, own,
};

use std::borrow::Cow;

use quietline_case::{Attachment, Code, Plain, Reply, WORD_COUNT};
use quietline_seal::ThreadKeys;
use rand::CryptoRng;
use sha2::{Digest, Sha256};

use crate::{questions::Questions, text::Language};

/// The pages of a visit, in the order in which they are met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Page {
    /// What this is, and the way in.
    First,
    /// What "Leave now" does, and when we must tell someone.
    Leaving,
    /// What to know about the device.
    Advice,
    /// The hotline's public keys.
    Keys,
    /// A page of the questions, by its place among them.
    Ask(usize),
    /// Pictures and other files.
    Files,
    /// Who may know.
    Consent,
    /// The code, to write down.
    Code,
    /// Whether it was written down.
    Check,
    /// What happens next.
    Done,
    /// What happens next, without a code.
    Sent,
    /// Back with a code; nothing is shown yet.
    Return,
    /// What the hotline answered, and adding more.
    Answers,
    /// Taking a tip back.
    Withdraw,
    /// Wanting no more answers.
    Quiet,
}

impl Page {
    /// All pages but those of the questions, each with its name in a form; a
    /// page's place is its number.
    const NAMED: [(Self, &'static str); 14] = [
        (Self::First, "first"),
        (Self::Leaving, "leaving"),
        (Self::Advice, "advice"),
        (Self::Keys, "keys"),
        (Self::Files, "files"),
        (Self::Consent, "consent"),
        (Self::Code, "code"),
        (Self::Check, "check"),
        (Self::Done, "done"),
        (Self::Sent, "sent"),
        (Self::Return, "return"),
        (Self::Answers, "answers"),
        (Self::Withdraw, "withdraw"),
        (Self::Quiet, "quiet"),
    ];

    /// Its name in a form.
    pub(crate) fn name(self, questions: &Questions) -> Cow<'static, str> {
        match self {
            Self::Ask(page) => {
                let topic = questions.pages.get(page);
                format!("{ASK}{}", topic.map_or("", |topic| &topic.id)).into()
            }
            _ => Self::NAMED[self.number() as usize].1.into(),
        }
    }

    /// The page with this name.
    pub(crate) fn named(name: &str, questions: &Questions) -> Option<Self> {
        if let Some(id) = name.strip_prefix(ASK) {
            return questions.page_named(id).map(Self::Ask);
        }
        let found = Self::NAMED.iter().find(|(_, known)| *known == name);
        found.map(|(page, _)| *page)
    }

    /// A number for it: those of the questions come after all others.
    fn number(self) -> u32 {
        let others = Self::NAMED.len();
        let place = match self {
            Self::Ask(page) => others + page,
            _ => {
                let place = Self::NAMED.iter().position(|(page, _)| *page == self);
                place.expect("the list has every page but those of the questions")
            }
        };
        u32::try_from(place).expect("there are few pages")
    }

    /// The page with this number.
    fn numbered(number: u32) -> Option<Self> {
        let place = usize::try_from(number).ok()?;
        let named = Self::NAMED.get(place).map(|(page, _)| *page);
        Some(named.unwrap_or_else(|| Self::Ask(place - Self::NAMED.len())))
    }

    /// The names of its fields.
    pub(crate) fn fields(self, questions: &Questions) -> Vec<&str> {
        match self {
            Self::First => vec![CODE],
            Self::Ask(page) => {
                let fields = questions.pages.get(page).map(|topic| &topic.fields);
                let fields = fields.into_iter().flatten();
                fields.map(|question| question.key.as_str()).collect()
            }
            Self::Consent => vec![CONSENT, REACH, MAY_WRITE, WANT_CODE],
            Self::Check => CHECKS.to_vec(),
            Self::Answers => vec![MORE, ANSWERS],
            Self::Withdraw => vec![REASON],
            _ => Vec::new(),
        }
    }
}

/// What the name of a page of questions begins with.
const ASK: &str = "ask-";

/// What a page has to say about the post that led to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Notice {
    /// The story is empty.
    StoryEmpty,
    /// What was to be added is empty.
    MoreEmpty,
    /// A field has more letters than fit; which follows from what was typed.
    Long,
    /// The code can't be read; why follows from what was typed.
    CodeUnread,
    /// Words of the new code were not typed back right; which follows from what
    /// was typed.
    CheckWrong,
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
    /// The visit had ended, and its files with it.
    FilesGone,
    /// There are words that were not sent yet.
    Unsent,
    /// What was added has been sent. Not a problem.
    MoreSent,
    /// The wish to take a tip back has been sent. Not a problem.
    WithdrawSent,
    /// The wish for no more answers has been sent. Not a problem.
    QuietSent,
}

impl Notice {
    /// All notices; a notice's place is its number.
    pub(crate) const ALL: [Self; 18] = [
        Self::StoryEmpty,
        Self::MoreEmpty,
        Self::Long,
        Self::CodeUnread,
        Self::CheckWrong,
        Self::ReadersFull,
        Self::NotRead,
        Self::NotStored,
        Self::Ended,
        Self::CodeAgain,
        Self::LookAgain,
        Self::Broken,
        Self::Odd,
        Self::FilesGone,
        Self::Unsent,
        Self::MoreSent,
        Self::WithdrawSent,
        Self::QuietSent,
    ];

    /// Whether it says that something was done.
    pub(crate) const fn is_good(self) -> bool {
        matches!(self, Self::MoreSent | Self::WithdrawSent | Self::QuietSent)
    }
}

/// Why a file was not added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// There are as many as there may be.
    Many,
    /// All together would be larger than they may be.
    Large,
    /// It did not arrive whole.
    Stopped,
    /// There is no room on the disk.
    Full,
    /// It could not be stored.
    NotStored,
    /// Too many others send files.
    Busy,
}

impl Refusal {
    /// All reasons; a reason's place is its number.
    pub(crate) const ALL: [Self; 6] = [
        Self::Many,
        Self::Large,
        Self::Stopped,
        Self::Full,
        Self::NotStored,
        Self::Busy,
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

/// The mark of a form that was taken: the first bytes of a hash of its draft,
/// its page and all that was filled in. The same form a second time is not taken
/// again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark(pub(crate) [u8; 16]);

impl Mark {
    /// The mark of a form with these fields.
    pub(crate) fn of<'a>(
        draft: Draft,
        page: &str,
        fields: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        let mut fields: Vec<_> = fields.filter(|(_, words)| !words.is_empty()).collect();
        fields.sort_unstable();
        let fields = fields.into_iter().flat_map(|(name, words)| [name, words]);
        let mut hash = Sha256::new();
        hash.update(b"quietline v1 form");
        hash.update(draft.0.to_be_bytes());
        for part in [page].into_iter().chain(fields) {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        let hash = hash.finalize();
        let mark = hash.first_chunk().expect("SHA-256 has 32 bytes");
        Self(*mark)
    }
}

/// Tells what stands on a page: the first bytes of a hash of all its fields. Two
/// tabs of one visit can show a page with different words on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Standing(pub(crate) u64);

/// How many marks a visit remembers: those of several tips with all their pages.
const MARKS: usize = 256;

/// What the portal remembers of a visit. It is plaintext: it exists while a
/// request is answered, and is encrypted in between.
pub(crate) struct Visit {
    /// The page to show.
    pub(crate) page: Page,
    /// The draft of the form on that page.
    pub(crate) draft: Draft,
    /// The language that was chosen; until one is, the browser's.
    pub(crate) language: Option<Language>,
    /// The forms that were taken, oldest first.
    taken: Vec<Mark>,
    /// What was typed or chosen and is not sent.
    pub(crate) words: Words,
    /// The files that were added and are not sent.
    pub(crate) files: Vec<Attachment>,
    /// The files of the last upload that were not added, and why.
    pub(crate) refused: Vec<(Plain, Refusal)>,
    /// The new code while it is shown.
    pub(crate) code: Option<Code>,
    /// The thread that the tipster came back to.
    pub(crate) keys: Option<ThreadKeys>,
    /// What was found in it, newest first.
    pub(crate) replies: Vec<Reply>,
    /// The page that the advice or the keys were opened from.
    pub(crate) beside: Page,
    /// What the page has to say.
    pub(crate) notices: Vec<Notice>,
}

impl Visit {
    /// A visit that begins.
    pub(crate) fn new(draft: Draft) -> Self {
        Self {
            page: Page::First,
            draft,
            language: None,
            taken: Vec::new(),
            words: Words::default(),
            files: Vec::new(),
            refused: Vec::new(),
            code: None,
            keys: None,
            replies: Vec::new(),
            beside: Page::First,
            notices: Vec::new(),
        }
    }

    /// Whether it holds anything that its owner would miss: words, files, a
    /// code, or an open thread.
    pub(crate) fn is_missed(&self) -> bool {
        let has_words = self.words.iter().any(|(_, words)| !words.is_blank());
        has_words || !self.files.is_empty() || self.code.is_some() || self.keys.is_some()
    }

    /// Adds a notice once.
    pub(crate) fn notice(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    /// Notes that a file was not added. If it is here already, a form that was
    /// sent twice was cut off once, and nothing is wrong.
    pub(crate) fn refuse(&mut self, name: Plain, why: Refusal) {
        let is_here = |file: &Attachment| file.name == name;
        if why != Refusal::Stopped || !self.files.iter().any(is_here) {
            self.refused.push((name, why));
        }
    }

    /// What stands on a page of questions, on the one before sending or on one of
    /// a thread. Other pages have no words that a second tab could change.
    pub(crate) fn standing(&self, page: Page, questions: &Questions) -> Option<Standing> {
        if !matches!(
            page,
            Page::Ask(_) | Page::Consent | Page::Answers | Page::Withdraw
        ) {
            return None;
        }
        let fields = page.fields(questions).into_iter();
        let fields = fields.map(|field| (field, self.words.get(field)));
        let mark = Mark::of(Draft::NONE, &page.name(questions), fields);
        let begins = mark.0.first_chunk().expect("a mark has 16 bytes");
        Some(Standing(u64::from_be_bytes(*begins)))
    }

    /// Whether a form with this mark was taken.
    pub(crate) fn has_taken(&self, mark: Mark) -> bool {
        self.taken.contains(&mark)
    }

    /// Remembers that a form was taken.
    pub(crate) fn take(&mut self, mark: Mark) {
        if self.taken.len() == MARKS {
            self.taken.remove(0);
        }
        self.taken.push(mark);
    }

    /// Gives the next form a new draft.
    pub(crate) fn turn(&mut self, next: Draft) {
        self.draft = next;
    }

    /// The three words of the new code that are asked back, by their places,
    /// which begin with 0. They stay the same while the draft does.
    pub(crate) fn asked_back(&self) -> [usize; 3] {
        let mut left: Vec<usize> = (0..WORD_COUNT).collect();
        let mut seed = usize::try_from(self.draft.0 >> 32).unwrap_or_default();
        let mut places = [(); 3].map(|()| {
            let place = left.remove(seed % left.len());
            seed /= WORD_COUNT;
            place
        });
        places.sort_unstable();
        places
    }

    /// Whether a word of the new code was typed back right.
    pub(crate) fn is_right(&self, asked: usize) -> bool {
        let place = self.asked_back()[asked];
        let typed = self.words.get(CHECKS[asked]).trim().to_lowercase();
        self.code.as_ref().is_some_and(|code| {
            let (word, number) = (code.words()[place], code.numbers()[place]);
            let begins = typed.chars().count() >= 4 && word.starts_with(&typed);
            begins || typed == word || typed.parse() == Ok(number)
        })
    }

    /// Forgets the thread and what was found in it.
    pub(crate) fn close_thread(&mut self) {
        self.keys = None;
        self.replies.clear();
    }
}
