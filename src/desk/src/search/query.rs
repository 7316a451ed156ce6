//! What a person looks for.

use quietline_case::Plain;
use zeroize::Zeroizing;

use crate::{TraceKind, Tracer, search::words::words};

/// What a person looks for: all of it must be in a thread.
///
/// - `word`, `begin*`, `"a phrase"`, and `-word` for what must not be there;
/// - `phone:…`, `plate:…`, `email:…`, `url:…`, `host:…`, `user:…`,
///   `address:…`: the same thing in any spelling, or a part of one;
/// - `lang:es`, `place:OK`, `place:tulsa`.
///
/// What is as a whole a phone number, an e-mail or a web address is also found
/// in its other spellings.
pub struct Query {
    /// All that must hold.
    pub(super) clauses: Vec<Clause>,
}

/// A query is none.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum QueryError {
    /// There is nothing to look for.
    #[error("there is nothing to look for; give one word or more")]
    Empty,
    /// A kind is unknown.
    #[error(
        "{0:?} is nothing to look for by; use phone:, plate:, email:, url:, host:, user:, \
         address:, lang: or place:, or put the words in \"quotes\""
    )]
    UnknownKind(String),
    /// A kind is named, but nothing of it.
    #[error("after {0}: something to look for is missing")]
    NothingAfter(String),
}

/// One thing that must hold.
pub(super) struct Clause {
    /// Whether it must not.
    pub(super) not: bool,
    /// Any one of these is enough.
    pub(super) any: Vec<Want>,
}

/// One way for something to hold.
pub(super) enum Want {
    /// These words stand so far from the first of them; whether the last is
    /// only the beginning of one.
    Words(Vec<(u32, Zeroizing<String>)>, bool),
    /// Something traceable has this form, or has this in its form.
    Trace(TraceKind, Plain, bool),
    /// The thread is in this language.
    Language(String),
    /// The thread is about this place.
    Place(Plain),
}

/// A part of a query, as it was typed.
struct Piece<'a> {
    /// Whether it must not hold.
    not: bool,
    /// What stands before the colon, if there is one.
    kind: Option<&'a str>,
    /// The words.
    words: &'a str,
    /// Whether they stand in quotes.
    quoted: bool,
}

impl Query {
    /// Reads what was typed.
    pub fn read(typed: &str, tracer: &Tracer) -> Result<Self, QueryError> {
        if let Some(trace) = tracer.whole(typed) {
            let any = vec![Want::Trace(trace.kind, trace.form, false)];
            let clauses = vec![Clause { not: false, any }];
            return Ok(Self { clauses });
        }
        let mut clauses = Vec::new();
        let mut rest = typed.trim_start();
        while !rest.is_empty() {
            let piece = take(&mut rest);
            clauses.extend(clause(&piece, tracer)?);
        }
        if clauses.iter().all(|clause| clause.not) {
            return Err(QueryError::Empty);
        }
        Ok(Self { clauses })
    }

    /// The ways that are wanted, not the unwanted ones.
    pub(super) fn wants(&self) -> impl Iterator<Item = &Want> {
        let wanted = self.clauses.iter().filter(|clause| !clause.not);
        wanted.flat_map(|clause| &clause.any)
    }
}

/// Takes the next part off the front of what was typed, with the blanks after.
fn take<'a>(rest: &mut &'a str) -> Piece<'a> {
    let unsigned = rest
        .strip_prefix('-')
        .filter(|after| !after.starts_with([' ', '-']));
    let not = unsigned.is_some() && !rest[1..].is_empty();
    let from = unsigned.filter(|_| not).unwrap_or(rest);
    let is_kind = |kind: &&str| !kind.is_empty() && kind.chars().all(|c| c.is_ascii_alphabetic());
    let split = from
        .split_once(':')
        .filter(|(kind, after)| is_kind(kind) && !after.starts_with("//"));
    let (kind, from) = split.map_or((None, from), |(kind, after)| (Some(kind), after));
    let quote = from.chars().next().and_then(closing);
    let (words, after) = match quote {
        Some((open, close)) => {
            let inside = &from[open..];
            inside.split_once(close).unwrap_or((inside, ""))
        }
        None => from.split_once(char::is_whitespace).unwrap_or((from, "")),
    };
    *rest = after.trim_start();
    Piece {
        not,
        kind,
        words,
        quoted: quote.is_some(),
    }
}

/// How long an opening quote is, and what closes it.
const fn closing(open: char) -> Option<(usize, char)> {
    let close = match open {
        '"' => '"',
        '“' | '„' => '”',
        '«' => '»',
        '「' => '」',
        _ => return None,
    };
    Some((open.len_utf8(), close))
}

/// What a part means; nothing if there is no word in it.
fn clause(piece: &Piece<'_>, tracer: &Tracer) -> Result<Option<Clause>, QueryError> {
    let Piece {
        not,
        kind,
        words,
        quoted,
    } = *piece;
    if let Some(kind) = kind {
        let any = vec![of_kind(kind, words.trim(), tracer)?];
        return Ok(Some(Clause { not, any }));
    }
    let whole = tracer.whole(words);
    let trace = whole.map(|trace| Want::Trace(trace.kind, trace.form, false));
    let any: Vec<_> = spoken(words, quoted).into_iter().chain(trace).collect();
    Ok((!any.is_empty()).then_some(Clause { not, any }))
}

/// The words of a part: more than one if it is a phrase, or a row without blanks.
fn spoken(typed: &str, quoted: bool) -> Option<Want> {
    let (mut found, mut place, mut last_is_half) = (Vec::new(), 0, false);
    words(typed, |word| {
        found.push((place, Zeroizing::new(word.term.to_owned())));
        (place, last_is_half) = (place + 1, word.half);
    });
    // The half of a pair says nothing new after its pair, and alone it is the
    // beginning of one.
    let paired = found.len() > 1 && last_is_half && typed_pair(&found);
    if paired {
        found.pop();
    }
    let begins = last_is_half && !paired || typed.trim_end().ends_with('*') && !quoted;
    (!found.is_empty()).then_some(Want::Words(found, begins))
}

/// Whether the last word is the second half of the one before.
fn typed_pair(found: &[(u32, Zeroizing<String>)]) -> bool {
    match found {
        [.., (_, pair), (_, half)] => pair.ends_with(half.as_str()) && pair.len() > half.len(),
        _ => false,
    }
}

/// What `kind:words` means.
fn of_kind(kind: &str, words: &str, tracer: &Tracer) -> Result<Want, QueryError> {
    let lower = kind.to_ascii_lowercase();
    let kind = match lower.as_str() {
        "phone" | "tel" => TraceKind::Phone,
        "plate" => TraceKind::Plate,
        "email" | "mail" => TraceKind::Email,
        "url" | "link" => TraceKind::Url,
        "host" | "site" => TraceKind::Host,
        "user" | "name" => TraceKind::User,
        "address" | "street" => TraceKind::Street,
        "lang" | "language" if !words.is_empty() => {
            return Ok(Want::Language(words.to_ascii_lowercase()));
        }
        "place" | "state" if !words.is_empty() => return Ok(Want::Place(Plain::from(words))),
        "lang" | "language" | "place" | "state" => return Err(QueryError::NothingAfter(lower)),
        _ => return Err(QueryError::UnknownKind(kind.to_owned())),
    };
    if let Some(form) = tracer.meant(kind, words) {
        let is_part = kind == TraceKind::Plate;
        return Ok(Want::Trace(kind, form, is_part));
    }
    let form = part_of_form(kind, words);
    if form.is_empty() {
        return Err(QueryError::NothingAfter(lower));
    }
    Ok(Want::Trace(kind, Plain::from(form), true))
}

/// A part of something, in the spelling that forms have.
fn part_of_form(kind: TraceKind, words: &str) -> String {
    let digits = words
        .chars()
        .filter_map(|c| crate::trace::digit(c).or(Some(c)));
    match kind {
        TraceKind::Phone => digits.filter(char::is_ascii_digit).collect(),
        TraceKind::Plate => {
            let telling = digits.filter(char::is_ascii_alphanumeric);
            telling
                .map(|c| c.to_ascii_uppercase())
                .collect::<String>()
                .replace('O', "0")
                .replace('I', "1")
        }
        _ => words.to_lowercase(),
    }
}
