//! One thread as a page: what was written stands behind a bar, so that no tip
//! can look like the program's own words.

use jiff::Timestamp;
use quietline_case::{Kind, ReplyKind};
use quietline_desk::{FileState, Filed, Flag, Inner, Message, Sent, Thread};
use zeroize::Zeroizing;

use crate::{list, safe};

/// What stands before each line that a person wrote.
const BAR: &str = "  │ ";
/// How many columns that takes.
const BAR_WIDTH: usize = 4;
/// Lines are no longer than this, however wide the terminal is.
const READABLE: usize = 90;

/// A thread as a page of so many columns.
pub(crate) fn page(thread: &Thread, width: usize) -> Zeroizing<String> {
    let width = width.min(READABLE);
    let mut out = Zeroizing::new(String::new());
    let (urgency, stage) = (list::urgency(thread.urgency()), list::stage(thread.stage));
    out.push_str(&format!("Thread {}\n{urgency}, {stage}\n", thread.id));
    for flag in &thread.flags {
        out.push_str(&format!("! {}\n", flag_sentence(*flag)));
    }
    for message in &thread.messages {
        push_message(&mut out, message, width);
    }
    for reply in &thread.replies {
        push_reply(&mut out, reply, width);
    }
    out
}

/// Writes what the tipster sent.
fn push_message(out: &mut String, message: &Message, width: usize) {
    out.push_str(&format!(
        "\n{}, received {}\n",
        title(message.kind),
        time(message.received)
    ));
    for (key, answer) in message.answers.iter() {
        let (key, answer) = (safe::line(key, 30), safe::line(answer.reveal(), width));
        push_quoted(
            out,
            &Zeroizing::new(format!("{}: {}", *key, *answer)),
            width,
        );
    }
    out.push_str(inner_sentence(message.inner));
    if !message.text.is_blank() {
        push_quoted(out, message.text.reveal(), width);
    }
    for file in &message.files {
        push_file(out, file, width);
    }
}

/// Writes what is known of an attached file. Its name is the tipster's word.
fn push_file(out: &mut String, file: &Filed, width: usize) {
    let state = match file.state {
        FileState::Here => "here",
        FileState::Missing => "MISSING: it has not come",
        FileState::Damaged => "DAMAGED: lost or altered",
    };
    let (number, length) = (file.number, file.said.length);
    out.push_str(&format!("  File {number}, {length} bytes, {state}:\n"));
    let name = safe::line(file.said.name.reveal(), width.saturating_sub(BAR_WIDTH));
    push_quoted(out, &name, width);
}

/// What is to be said of a text that was sealed once more.
const fn inner_sentence(inner: Inner) -> &'static str {
    match inner {
        Inner::None => "",
        Inner::Opened => {
            "! The tipster had sealed this text once more with age. The desk opened that inner \
             layer;\n! what was inside is shown.\n"
        }
        Inner::Closed => {
            "! This text is sealed once more with age, and no key of this desk opens it, or it is \
             damaged.\n! It is shown as it came.\n"
        }
    }
}

/// Writes what the hotline sent back.
fn push_reply(out: &mut String, reply: &Sent, width: usize) {
    let state = if reply.dropped {
        "dropped: the tipster asked for no answers"
    } else if reply.delivered {
        "delivered"
    } else {
        "waits for delivery"
    };
    let what = match reply.kind {
        ReplyKind::Answer => "Answer",
        ReplyKind::Mark => "Mark: read by staff",
        ReplyKind::Filler => "Filler",
    };
    out.push_str(&format!(
        "\n{what}, written {}, {state}\n",
        time(reply.written)
    ));
    if !reply.text.is_blank() {
        push_quoted(out, reply.text.reveal(), width);
    }
}

/// Writes a person's words behind the bar.
pub(crate) fn push_quoted(out: &mut String, words: &str, width: usize) {
    for line in safe::lines(words, width.saturating_sub(BAR_WIDTH)) {
        out.push_str(BAR);
        out.push_str(line.trim_end());
        out.push('\n');
    }
}

/// A time as people read it.
pub(crate) fn time(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M UTC").to_string()
}

/// A kind in a word.
pub(crate) const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Tip => "tip",
        Kind::FollowUp => "follow-up",
        Kind::Withdrawal => "withdrawal",
        Kind::NoAnswers => "no answers",
        Kind::Decoy => "decoy",
    }
}

/// A kind as a title.
const fn title(kind: Kind) -> &'static str {
    match kind {
        Kind::Tip => "Tip",
        Kind::FollowUp => "Follow-up",
        Kind::Withdrawal => "Withdrawal",
        Kind::NoAnswers => "No more answers",
        Kind::Decoy => "Decoy",
    }
}

/// A flag in a word.
pub(crate) const fn flag_word(flag: Flag) -> &'static str {
    match flag {
        Flag::Withdrawal => "taken back?",
        Flag::NoAnswers => "no answers",
        Flag::Incomplete => "incomplete",
        Flag::OtherKeys => "other keys",
        Flag::Contradicts => "contradicts",
        Flag::DamagedLetter => "damaged",
    }
}

/// A flag in a sentence.
const fn flag_sentence(flag: Flag) -> &'static str {
    match flag {
        Flag::Withdrawal => {
            "The tipster asks for this to be taken back. \
             Whoever holds the code can withdraw, so it may have been forced."
        }
        Flag::NoAnswers => {
            "The tipster asked for no answers here. Only filler goes out, until a later letter \
             asks for answers again."
        }
        Flag::Incomplete => "Parts of it have not arrived. Import the portal's next export.",
        Flag::OtherKeys => {
            "A letter names this thread but gives other keys than the first one: \
             it may be from someone else. Answers go to whoever wrote the first."
        }
        Flag::Contradicts => "A part came twice with different words; the first is shown.",
        Flag::DamagedLetter => {
            "A letter of it is lost or damaged on this disk. \
             Import the portal's next export, or restore the last backup."
        }
    }
}
