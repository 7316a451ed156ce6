//! What goes into a letter comes out of it, and nothing shows outside.

#![allow(clippy::unwrap_used, reason = "a failed step is a failed test")]

use jiff::Timestamp;
use proptest::prelude::*;
use quietline_case::{
    Answers, Attachment, Code, DANGER, Kind, MAX_FILE_NAME, MINOR, ParcelId, Plain, Reply,
    ReplyKind, Submission,
};
use quietline_open::{OpenError, StaffIdentity, open_letter, passphrase, vault};
use quietline_seal::{
    AtRest, KeyKind, LETTER_SIZE, LetterPart, Recipients, RecipientsError, Sealed, Site, Stretcher,
    ThreadKeys, UnsealError, filler, open_reply, seal_decoy, seal_reply, seal_submission,
};
use rand::{SeedableRng, rngs::StdRng};

fn rng() -> StdRng {
    StdRng::seed_from_u64(7)
}

fn staff(kind: KeyKind, count: usize) -> (Vec<StaffIdentity>, Recipients) {
    let keys: Vec<_> = (0..count)
        .map(|_| StaffIdentity::generate(kind, &mut rand::rng()))
        .collect();
    let file: Vec<_> = keys.iter().map(StaffIdentity::recipient_text).collect();
    let recipients = file.join("\n").parse().unwrap();
    (keys, recipients)
}

fn tip(danger: &str, notes: &str, text: &str) -> Submission {
    let mut answers = Answers::default();
    answers.append(DANGER, danger);
    answers.append(MINOR, "no");
    if !notes.is_empty() {
        answers.append("notes", notes);
    }
    Submission {
        kind: Kind::Tip,
        answers,
        text: Plain::from(text),
        files: Vec::new(),
    }
}

/// Opens every letter and joins the pieces, as the desk does.
fn join(parts: Vec<LetterPart>) -> Submission {
    let mut whole = Submission {
        kind: parts[0].kind,
        answers: Answers::default(),
        text: Plain::default(),
        files: Vec::new(),
    };
    for part in parts {
        part.answers
            .iter()
            .for_each(|(key, piece)| whole.answers.append(key, piece.reveal()));
        whole.text.push_str(part.text.reveal());
        whole.files.extend(part.files);
    }
    whole
}

/// Seals, opens with each key, and returns how many letters it took.
fn there_and_back(kind: KeyKind, keys: usize, submission: &Submission) -> usize {
    let (staff, recipients) = staff(kind, keys);
    let thread = ThreadKeys::from_code(&Code::random(&mut rng()));
    let letters = seal_submission(
        submission,
        &thread,
        &recipients,
        Timestamp::UNIX_EPOCH,
        &mut rng(),
    )
    .unwrap();
    for identity in &staff {
        let parts: Vec<_> = letters
            .iter()
            .map(|letter| open_letter(letter, identity).unwrap())
            .collect();
        for (at, part) in parts.iter().enumerate() {
            assert_eq!(
                (part.part as usize, part.parts as usize),
                (at + 1, letters.len())
            );
            assert_eq!(part.thread, thread.thread);
            assert!(part.pre_key == thread.pre_key);
        }
        assert!(join(parts) == *submission);
    }
    assert!(
        letters
            .iter()
            .all(|letter| letter.sealed_bytes().len() == LETTER_SIZE)
    );
    letters.len()
}

#[test]
fn every_letter_has_one_size_whatever_is_inside() {
    assert_eq!(
        there_and_back(KeyKind::Hybrid, 1, &tip("yes", "", "help")),
        1
    );
    assert_eq!(
        there_and_back(
            KeyKind::Hybrid,
            2,
            &tip("no", "", &"ž\"\n\u{1}".repeat(3_000))
        ),
        3
    );
    assert_eq!(
        there_and_back(
            KeyKind::Hybrid,
            8,
            &tip("no", &"n".repeat(20_000), &"あ".repeat(100_000))
        ),
        18
    );
    assert_eq!(
        there_and_back(
            KeyKind::X25519,
            8,
            &tip("not-sure", "x", &"t".repeat(17_000))
        ),
        1
    );
}

/// A file with this name, and a length and sums that fill their room.
fn file(number: u8, name: &str) -> Attachment {
    Attachment {
        parcel: ParcelId::from_bytes([number; 16]),
        name: Plain::from(name),
        length: u64::MAX - u64::from(number),
        content: [number; 32],
        sealed: [!number; 32],
    }
}

#[test]
fn files_are_dealt_out_to_as_many_letters_as_they_need() {
    let longest = "\u{1}".repeat(MAX_FILE_NAME);
    for (count, name, letters) in [
        (1, "a photo.jpg", 1),
        (20, "../../\"дом\"\n\u{202e}gpj.exe", 1),
        (72, "", 1),
        (255, "", 4),
        (20, &longest, 10),
    ] {
        let mut tip = tip("yes", "", "see the photos");
        tip.files
            .extend((0..count).map(|number| file(number, name)));
        for kind in [KeyKind::X25519, KeyKind::Hybrid] {
            assert_eq!(there_and_back(kind, 8, &tip), letters, "{count} files");
        }
    }
}

#[test]
fn a_file_s_name_is_cut_where_a_letter_of_it_ends() {
    let (staff, recipients) = staff(KeyKind::X25519, 1);
    let mut tip = tip("no", "", "");
    tip.files
        .push(file(1, &format!("a{}", "あ".repeat(10_000))));
    let thread = ThreadKeys::from_code(&Code::random(&mut rng()));
    let now = Timestamp::UNIX_EPOCH;
    let letters = seal_submission(&tip, &thread, &recipients, now, &mut rng()).unwrap();
    let part = open_letter(&letters[0], &staff[0]).unwrap();
    let cut = format!("a{}", "あ".repeat(MAX_FILE_NAME / 3));
    assert!(part.files == [file(1, &cut)]);
}

/// Other programs rely on these words.
#[test]
fn what_a_letter_says_of_a_file_is_frozen() {
    let (staff, recipients) = staff(KeyKind::X25519, 1);
    let mut tip = tip("no", "", "");
    let thread = ThreadKeys::from_code(&Code::random(&mut rng()));
    let now = Timestamp::UNIX_EPOCH;
    let mut read = |files: Vec<Attachment>| {
        tip.files = files;
        let letters = seal_submission(&tip, &thread, &recipients, now, &mut rng()).unwrap();
        let json = vault::open_with(&staff[0], letters[0].sealed_bytes()).unwrap();
        String::from_utf8(json.trim_ascii_end().to_vec()).unwrap()
    };
    assert!(read(Vec::new()).ends_with(r#","text":""}"#));
    let (one, two) = ("01".repeat(32), "fe".repeat(32));
    let expected = format!(
        r#","text":"","files":[{{"parcel":"{}","name":"a\"b.jpg","bytes":7,"sha256":"{one}","sealed_sha256":"{two}"}}]}}"#,
        "01".repeat(16)
    );
    let file = Attachment {
        length: 7,
        ..file(1, "a\"b.jpg")
    };
    let said = read(vec![file]);
    assert!(said.ends_with(&expected), "{said}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_text_comes_back_letter_for_letter(notes in ".{0,9000}", text in "(?s).{0,9000}") {
        there_and_back(KeyKind::X25519, 1, &tip("yes", &notes, &text));
    }
}

#[test]
fn a_stranger_opens_nothing() {
    let (_, recipients) = staff(KeyKind::Hybrid, 2);
    let letter = seal_decoy(&recipients, Timestamp::UNIX_EPOCH, &mut rng()).unwrap();
    for kind in [KeyKind::Hybrid, KeyKind::X25519] {
        let stranger = StaffIdentity::generate(kind, &mut rand::rng());
        let opened = open_letter(&letter, &stranger).map(|_| ());
        assert!(matches!(
            opened,
            Err(OpenError::Unseal(UnsealError::OtherKey))
        ));
    }
}

#[test]
fn a_changed_letter_does_not_open() {
    let (staff, recipients) = staff(KeyKind::Hybrid, 1);
    let letter = seal_decoy(&recipients, Timestamp::UNIX_EPOCH, &mut rng()).unwrap();
    for at in [30, 1_000, 5_000, LETTER_SIZE - 1] {
        let mut bytes = letter.sealed_bytes().to_vec();
        bytes[at] ^= 1;
        let changed = Sealed::from_age_file(bytes).unwrap();
        assert!(open_letter(&changed, &staff[0]).is_err(), "byte {at}");
    }
}

#[test]
fn a_decoy_opens_as_a_decoy() {
    let (staff, recipients) = staff(KeyKind::Hybrid, 1);
    let decoys = [0, 1].map(|_| {
        let decoy = seal_decoy(&recipients, Timestamp::UNIX_EPOCH, &mut rand::rng()).unwrap();
        open_letter(&decoy, &staff[0]).unwrap()
    });
    assert!(
        decoys
            .iter()
            .all(|decoy| decoy.kind == Kind::Decoy && decoy.text.is_blank())
    );
    assert_ne!(decoys[0].thread, decoys[1].thread);
}

#[test]
fn a_reply_opens_with_its_code_alone() {
    let mut stretcher = Stretcher::new(Site::random(&mut rng()));
    let [own, other] = [*b"quietlines", *b"otherlines"]
        .map(|bits| stretcher.mailbox(&ThreadKeys::from_code(&Code::from_bits(bits)).pre_key));
    let reply = Reply {
        kind: ReplyKind::Answer,
        written: Timestamp::UNIX_EPOCH,
        text: Plain::from("We read it. \u{202e}Are you safe?"),
    };
    let sealed = seal_reply(&reply, &own).unwrap();
    assert_eq!(sealed.sealed_bytes().len(), LETTER_SIZE);
    assert!(open_reply(&sealed, &own).unwrap() == reply);
    assert!(open_reply(&sealed, &other).is_err());
    let (_, nothing) = filler(Timestamp::UNIX_EPOCH, &mut rng()).unwrap();
    assert!(open_reply(&nothing, &own).is_err());
}

#[test]
fn too_long_a_reply_says_by_how_much() {
    let own = Stretcher::new(Site::random(&mut rng()))
        .mailbox(&ThreadKeys::from_code(&Code::random(&mut rng())).pre_key);
    let reply = Reply {
        kind: ReplyKind::Answer,
        written: Timestamp::UNIX_EPOCH,
        text: Plain::from("a".repeat(30_000)),
    };
    let error = seal_reply(&reply, &own).unwrap_err().to_string();
    assert!(error.contains("bytes too long"), "{error}");
}

#[test]
fn kinds_of_keys_are_not_mixed() {
    let [hybrid, classic] = [KeyKind::Hybrid, KeyKind::X25519]
        .map(|kind| StaffIdentity::generate(kind, &mut rng()).recipient_text());
    let refused = |file: &str| file.parse::<Recipients>().map(|_| ()).unwrap_err();
    assert_eq!(
        refused(&format!("# ours\n{hybrid}\n{classic}\n")),
        RecipientsError::Mixed(3)
    );
    assert_eq!(
        refused(&format!("{classic}\n{hybrid}")),
        RecipientsError::Mixed(2)
    );
    assert_eq!(
        refused(&format!("{classic}\n\n{classic}")),
        RecipientsError::Repeated(3)
    );
    assert_eq!(refused("\n# nothing\n"), RecipientsError::None);
    assert_eq!(refused(&classic[..20]), RecipientsError::NotAKey(1));
    assert_eq!(
        refused("AGE-SECRET-KEY-PQ-1HZLG"),
        RecipientsError::Private(1)
    );
    let nine: Vec<_> = (0..9)
        .map(|_| StaffIdentity::generate(KeyKind::X25519, &mut rng()).recipient_text())
        .collect();
    assert_eq!(refused(&nine.join("\n")), RecipientsError::TooMany(9));
}

#[test]
fn a_passphrase_file_opens_with_its_passphrase() {
    let locked = passphrase::lock(b"AGE-SECRET-KEY-1", "correct horse").unwrap();
    assert_eq!(
        passphrase::unlock(&locked, "correct horse")
            .unwrap()
            .as_slice(),
        b"AGE-SECRET-KEY-1"
    );
    assert!(matches!(
        passphrase::unlock(&locked, "wrong horse"),
        Err(UnsealError::OtherKey)
    ));
    assert!(matches!(
        passphrase::unlock(&locked[..locked.len() - 1], "correct horse"),
        Err(UnsealError::Damaged(_))
    ));
}

#[test]
fn the_vault_opens_with_the_staffs_key_alone() {
    let (staff, recipients) = staff(KeyKind::Hybrid, 2);
    let sealed = vault::seal_for(&recipients, b"queue").unwrap();
    assert_eq!(
        vault::open_with(&staff[1], &sealed).unwrap().as_slice(),
        b"queue"
    );
    let stranger = StaffIdentity::generate(KeyKind::Hybrid, &mut rand::rng());
    assert!(vault::open_with(&stranger, &sealed).is_err());
}

#[test]
fn an_identity_reads_back_as_written() {
    for kind in [KeyKind::Hybrid, KeyKind::X25519] {
        let identity = StaffIdentity::generate(kind, &mut rng());
        let again: StaffIdentity = format!("# team\n{}\n", *identity.to_text())
            .parse()
            .unwrap();
        assert_eq!(again.recipient_text(), identity.recipient_text());
    }
}
