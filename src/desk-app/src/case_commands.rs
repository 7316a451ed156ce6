//! The commands for cases: open the vault, ask the desk, show what it says.

use std::path::Path;

use jiff::Timestamp;
use quietline_case::{Plain, ThreadId};
use quietline_desk::{Aside, CaseState, Clocks, Desk, DeskError, Filter, Lack, request};

use crate::{
    case_cli::{self, CaseCommand, Second, Which, Words},
    case_page,
    cli::Vault,
    commands::open,
    input, json,
    output::{Failure, complain, print, width},
    safe,
};

/// Does what a command asks.
#[expect(clippy::too_many_lines, reason = "one arm for each command")]
pub(crate) fn obey(command: CaseCommand) -> Result<(), Failure> {
    use CaseCommand as Asked;
    let now = Timestamp::now();
    match command {
        Asked::Queue(how) => queue(how, now),
        Asked::Case { which, json } => case(&which, json, now),
        Asked::Note { which, words } => say(&which, &words, "noted", |desk, id, text| {
            desk.note(id, text, now)
        }),
        Asked::Sort {
            which,
            kind,
            venue,
            language,
            place,
        } => {
            let (mut desk, id) = find(&which)?;
            let words = [venue, language, place].map(|words| words.map(Plain::from));
            desk.sort(id, kind.map(Into::into), words, now)?;
            done(id, "sorted")
        }
        Asked::Decide { which, to, words } => {
            let to = CaseState::from(to);
            say(&which, &words, &to.to_string(), |desk, id, why| {
                desk.decide(id, to, why, now)
            })
        }
        Asked::Plan { which, words } => say(&which, &words, "planned", |desk, id, text| {
            desk.plan(id, text, now)
        }),
        Asked::Review { which, words } => say(&which, &words, "reviewed", |desk, id, text| {
            desk.review(id, text, now)
        }),
        Asked::Except {
            which,
            ground: Some(ground),
            words,
            ..
        } => {
            let what = "excepted; another supervisor's review is due";
            say(&which, &words, what, |desk, id, why| {
                desk.make_exception(id, ground.into(), why, now)
            })
        }
        Asked::Except {
            which,
            second,
            words,
            ..
        } => say(&which, &words, "reviewed again", |desk, id, why| {
            desk.review_exception(id, second == Some(Second::Stands), why, now)
        }),
        Asked::Ask {
            which,
            lacks,
            text_file,
            send,
        } => ask(&which, &lacks, text_file.as_deref(), send, now),
        Asked::Withdrawal {
            which,
            coerced,
            words,
        } => say(&which, &words, "settled", |desk, id, why| {
            desk.answer_withdrawal(id, coerced.into(), why, now)
        }),
        Asked::Hold { which, off, words } => {
            let what = if off { "not on hold" } else { "on hold" };
            say(&which, &words, what, |desk, id, why| {
                desk.hold(id, !off, why, now)
            })
        }
        Asked::SetAside {
            vault,
            threads,
            duplicate_of,
            ..
        } => set_aside(&vault, &threads, duplicate_of.as_deref(), now),
        Asked::Undo { vault, threads } => {
            let mut desk = open(&vault)?;
            each(&mut desk, &threads, "back in the queue", |desk, id| {
                desk.undo_aside(id, now)
            })
        }
        Asked::Clocks {
            vault,
            plan_minutes,
            review_hours,
            second_review_hours,
        } => clocks(&vault, [plan_minutes, review_hours, second_review_hours]),
    }
}

/// Opens the vault and finds the case.
fn find(which: &Which) -> Result<(Desk, ThreadId), Failure> {
    let desk = open(&which.vault)?;
    let id = desk.find(&which.thread)?;
    Ok((desk, id))
}

/// Says what became of a case.
fn done(id: ThreadId, what: &str) -> Result<(), Failure> {
    print(format!("Case {id} is {what}.\n").as_bytes())
}

/// Takes a step that has words.
fn say(
    which: &Which,
    words: &Words,
    what: &str,
    step: impl FnOnce(&mut Desk, ThreadId, Plain) -> Result<(), DeskError>,
) -> Result<(), Failure> {
    let text = input::text(&words.text_file, "a text")?;
    let (mut desk, id) = find(which)?;
    step(&mut desk, id, Plain::from(text.as_str()))?;
    done(id, what)
}

/// Shows the queue.
fn queue(how: case_cli::Queue, now: Timestamp) -> Result<(), Failure> {
    let queue = open(&how.vault)?.queue();
    let filter = Filter {
        all: how.all,
        states: how.state.into_iter().map(Into::into).collect(),
        kinds: how.kind.into_iter().map(Into::into).collect(),
        venue: how.venue,
        language: how.language,
        place: how.place,
    };
    let shown: Vec<_> = queue.show(&filter).collect();
    let text = match how.json {
        true => json::write(&case_page::rows(&shown, &queue.clocks, now)),
        false => case_page::table(&shown, &queue.clocks, now, width()),
    };
    print(text.as_bytes())?;
    let damaged: Vec<_> = queue.briefs.iter().filter(|brief| brief.damaged).collect();
    for brief in &damaged {
        let (thread, why) = (brief.thread, "see `case`".to_owned());
        complain(&DeskError::DamagedCase { thread, why }.to_string());
    }
    match damaged.is_empty() && queue.lost_letters == 0 {
        true => Ok(()),
        false => Err(Failure::Partly),
    }
}

/// Shows one case.
fn case(which: &Which, as_json: bool, now: Timestamp) -> Result<(), Failure> {
    let (desk, id) = find(which)?;
    let (_, case) = desk.case(id)?;
    let text = match as_json {
        true => json::write(&case_page::whole(&case, &desk.clocks(), now)),
        false => case_page::page(&case, &desk.clocks(), now, width()),
    };
    print(text.as_bytes())
}

/// Shows or sends the answer that asks for what is missing.
fn ask(
    which: &Which,
    lacks: &[case_cli::Lack],
    text_file: Option<&Path>,
    send: bool,
    now: Timestamp,
) -> Result<(), Failure> {
    let own = text_file.map(|path| input::text(path, "an answer"));
    let own = own.transpose()?;
    let (mut desk, id) = find(which)?;
    let lacks: Vec<Lack> = match lacks {
        [] => desk.case(id)?.1.lacks().to_vec(),
        named => named.iter().copied().map(Into::into).collect(),
    };
    let text = own.map_or_else(|| request(&lacks), |text| Plain::from(text.as_str()));
    if send {
        desk.ask(id, lacks, text, now)?;
        return done(
            id,
            "asked; it goes out with the next `quietline-desk outgoing`",
        );
    }
    if lacks.is_empty() {
        return print(b"The answers say all that is needed.\n");
    }
    for line in safe::lines(text.reveal(), width()) {
        print(format!("{}\n", line.as_str()).as_bytes())?;
    }
    Ok(())
}

/// Sets cases aside.
fn set_aside(
    vault: &Vault,
    threads: &[String],
    duplicate_of: Option<&str>,
    now: Timestamp,
) -> Result<(), Failure> {
    let mut desk = open(vault)?;
    let why = match duplicate_of {
        Some(other) => Aside::DuplicateOf(desk.find(other)?),
        None => Aside::Spam,
    };
    each(&mut desk, threads, "set aside", |desk, id| {
        desk.set_aside(id, why, now)
    })
}

/// Takes a step with each of several cases. All must be there before the first
/// is touched; one that is refused is named and stops none of the others.
fn each(
    desk: &mut Desk,
    threads: &[String],
    what: &str,
    step: impl Fn(&mut Desk, ThreadId) -> Result<(), DeskError>,
) -> Result<(), Failure> {
    let found: Result<Vec<_>, _> = threads.iter().map(|thread| desk.find(thread)).collect();
    let mut ended = Ok(());
    for id in found? {
        match step(desk, id) {
            Ok(()) => done(id, what)?,
            Err(why) => {
                complain(&format!("{id}: {why}"));
                ended = Err(Failure::Partly);
            }
        }
    }
    ended
}

/// Shows or changes how long staff have.
fn clocks(vault: &Vault, change: [Option<u32>; 3]) -> Result<(), Failure> {
    let mut desk = open(vault)?;
    let old = desk.clocks();
    let [plan, review, second] = change;
    let new = Clocks {
        plan_minutes: plan.unwrap_or(old.plan_minutes),
        review_hours: review.unwrap_or(old.review_hours),
        second_review_hours: second.unwrap_or(old.second_review_hours),
    };
    if new != old {
        desk.set_clocks(new)?;
    }
    let text = format!(
        "An urgent tip: a plan within {} minutes. Any tip: a supervisor's review within {} hours. \
         An exception: its second review within {} hours.\n",
        new.plan_minutes, new.review_hours, new.second_review_hours
    );
    print(text.as_bytes())
}
