//! A long submission is cut into pieces that fit into letters.

use quietline_case::{Attachment, Submission};

use super::file::cut;

/// How many bytes of JSON strings go into one letter. With eight hybrid keys
/// the age header takes 13.5 kB of the 32 kB, the rest of the object 400 bytes.
const ROOM: usize = 18_000;
/// Quotes, colon and comma around a key and its value.
const AROUND: usize = 6;
/// What is said of a file, but for its name: a parcel's name, a length of at most
/// 20 digits, two sums and 64 bytes around them.
const FILE: usize = 32 + 20 + 2 * 64 + 64;

/// What goes into one letter.
#[derive(Debug, Default)]
pub(super) struct Piece<'a> {
    /// Keys with pieces of their answers.
    pub answers: Vec<(&'a str, &'a str)>,
    /// A piece of the text.
    pub text: &'a str,
    /// Files.
    pub files: Vec<&'a Attachment>,
    /// How many bytes of JSON it takes.
    used: usize,
}

/// Cuts the answers, then the text, and then deals out the files; at least one
/// piece, none too large.
pub(super) fn split(submission: &Submission) -> Vec<Piece<'_>> {
    let mut pieces = vec![Piece::default()];
    for (key, answer) in submission.answers.iter() {
        lay(
            &mut pieces,
            key.len() + AROUND,
            answer.reveal(),
            |piece, cut| piece.answers.push((key, cut)),
        );
    }
    lay(
        &mut pieces,
        AROUND,
        submission.text.reveal(),
        |piece, cut| piece.text = cut,
    );
    for file in &submission.files {
        add_file(&mut pieces, file);
    }
    pieces
}

/// Puts a file into the last piece, or into a new one.
fn add_file<'a>(pieces: &mut Vec<Piece<'a>>, file: &'a Attachment) {
    let name: usize = cut(file.name.reveal()).chars().map(json_size).sum();
    let size = FILE + name;
    let last = pieces.last().expect("there is always one");
    if last.used + size > ROOM {
        pieces.push(Piece::default());
    }
    let last = pieces.last_mut().expect("there is always one");
    last.files.push(file);
    last.used += size;
}

/// Lays one string into the last piece and as many new ones as it needs.
fn lay<'a>(
    pieces: &mut Vec<Piece<'a>>,
    around: usize,
    mut rest: &'a str,
    put: impl Fn(&mut Piece<'a>, &'a str),
) {
    while !rest.is_empty() {
        let last = pieces.last_mut().expect("there is always one");
        let (cut, size) = fitting(rest, ROOM.saturating_sub(last.used + around));
        if cut == 0 {
            pieces.push(Piece::default());
            continue;
        }
        put(last, &rest[..cut]);
        last.used += around + size;
        rest = &rest[cut..];
    }
}

/// How many bytes of the text's start fit, and their size as JSON.
fn fitting(text: &str, room: usize) -> (usize, usize) {
    let mut size = 0;
    for (at, letter) in text.char_indices() {
        let more = json_size(letter);
        if size + more > room {
            return (at, size);
        }
        size += more;
    }
    (text.len(), size)
}

/// How many bytes a letter takes in a JSON string, as serde_json escapes.
const fn json_size(letter: char) -> usize {
    match letter {
        '"' | '\\' | '\n' | '\r' | '\t' | '\u{8}' | '\u{c}' => 2,
        '\0'..='\u{1f}' => 6,
        _ => letter.len_utf8(),
    }
}
