//! A portal that lives in memory, a tipster, and a desk in a temporary folder.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    sync::LazyLock,
};

use jiff::Timestamp;
use quietline_case::{
    Answers, Attachment, Code, DANGER, Kind, LetterId, MINOR, MailboxName, ParcelId, Plain,
    PortalId, Reply, Submission,
};
use quietline_desk::{Desk, Founding, ImportReport, KeyKind, PortalCard, Role};
use quietline_seal::{
    ANSWER_WINDOW, AtRest, Desk as ForDesk, Letter, Recipients, Sealed, Site, Stretcher,
    ThreadKeys, Tipster,
    bundle::{ExportHead, ExportSource, OutgoingHead, Sum, read_outgoing, write_export_of},
    open_reply,
    parcel::ParcelSealer,
    seal_decoy, seal_submission,
    signing::{SigningKey, VerifyingKey},
};

pub const PASSPHRASE: &str = "correct horse battery staple";

pub type SealedLetter = Sealed<Letter, ForDesk>;
pub type Outgoing = (OutgoingHead, BTreeMap<MailboxName, Vec<u8>>);

/// The time `seconds` after some moment.
pub fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + seconds).unwrap()
}

pub fn tip(text: &str, danger: &str, minor: &str) -> Submission {
    let mut answers = Answers::default();
    answers.append(DANGER, danger);
    answers.append(MINOR, minor);
    Submission {
        kind: Kind::Tip,
        answers,
        text: Plain::from(text),
        files: Vec::new(),
    }
}

pub fn more(text: &str) -> Submission {
    Submission {
        kind: Kind::FollowUp,
        answers: Answers::default(),
        text: Plain::from(text),
        files: Vec::new(),
    }
}

/// A tip with this file.
pub fn tip_with(file: &Attachment) -> Submission {
    let mut what = tip("look", "no", "no");
    let name = Plain::from(file.name.reveal());
    what.files.push(Attachment { name, ..*file });
    what
}

/// A desk in a folder that vanishes with it.
pub struct House {
    pub desk: Desk,
    pub folder: tempfile::TempDir,
}

/// The files of a vault whose passphrase is cheap to try.
static CHEAP: LazyLock<BTreeMap<PathBuf, Vec<u8>>> = LazyLock::new(|| {
    let house = House::fresh(KeyKind::Hybrid, None);
    let root = house.dir();
    let in_root = |path: &PathBuf| path.strip_prefix(&root).unwrap().to_owned();
    let read = |path: PathBuf| (in_root(&path), fs::read(&path).unwrap());
    let mut all: BTreeMap<_, _> = files(&root).into_iter().map(read).collect();
    let member = all.get_mut(Path::new("staff/ann.age")).unwrap();
    *member = relock(member);
    all
});

/// The same identity file, at the least cost.
fn relock(locked: &[u8]) -> Vec<u8> {
    let plain = quietline_open::passphrase::unlock(locked, PASSPHRASE).unwrap();
    let mut to = age::scrypt::Recipient::new(PASSPHRASE.to_owned().into());
    to.set_work_factor(1);
    age::encrypt(&to, &plain).unwrap()
}

impl House {
    /// A house with the same keys as all others that are made so.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path().join("desk");
        for (path, bytes) in CHEAP.iter() {
            fs::create_dir_all(dir.join(path).parent().unwrap()).unwrap();
            fs::write(dir.join(path), bytes).unwrap();
        }
        let desk = Desk::open(&dir, PASSPHRASE).unwrap();
        Self { desk, folder }
    }

    /// A house with keys of its own.
    pub fn fresh(kind: KeyKind, escrow: Option<&str>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let founding = Founding {
            name: "ann",
            passphrase: PASSPHRASE,
            kind,
            escrow,
        };
        let dir = folder.path().join("desk");
        let desk = Desk::init(&dir, &founding, Role::Supervisor, &mut rand::rng()).unwrap();
        Self { desk, folder }
    }

    pub fn dir(&self) -> PathBuf {
        self.folder.path().join("desk")
    }

    /// Closes the vault and opens it from the disk.
    pub fn reopen(self) -> Self {
        let (dir, folder) = (self.dir(), self.folder);
        drop(self.desk);
        Self {
            desk: Desk::open(&dir, PASSPHRASE).unwrap(),
            folder,
        }
    }

    pub fn recipients(&self) -> Recipients {
        let file = fs::read_to_string(self.dir().join("public/recipients.txt")).unwrap();
        file.parse().unwrap()
    }

    pub fn desk_key(&self) -> VerifyingKey {
        let file = fs::read_to_string(self.dir().join("public/desk.pub")).unwrap();
        file.parse().unwrap()
    }

    pub fn import(&mut self, bundle: &[u8]) -> ImportReport {
        self.desk.import(bundle, at(1_000)).unwrap()
    }

    /// Writes the next outgoing bundle for a portal and reads it.
    pub fn outgoing(&mut self, portal: &Portal) -> Outgoing {
        let bytes = self.outgoing_bytes(portal);
        self.read(&bytes)
    }

    fn read(&self, bytes: &[u8]) -> Outgoing {
        let mut replies = BTreeMap::new();
        let take = |name, sealed: Sealed<Reply, Tipster>| {
            replies.insert(name, sealed.sealed_bytes().to_vec());
            Ok(())
        };
        let head = read_outgoing(bytes, &self.desk_key(), |_| Ok(()), take).unwrap();
        (head, replies)
    }

    /// Writes the next outgoing bundle for a portal.
    pub fn outgoing_bytes(&mut self, portal: &Portal) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.desk
            .write_outgoing(portal.id, &mut bytes, at(9_000), &mut rand::rng())
            .unwrap();
        bytes
    }

    /// The first thread's id.
    pub fn only_thread(&self) -> quietline_desk::Thread {
        let mut threads = self.desk.threads().threads;
        assert_eq!(threads.len(), 1);
        threads.remove(0)
    }
}

/// A portal that lives in memory.
pub struct Portal {
    pub id: PortalId,
    pub key: SigningKey,
    pub site: Site,
    pub letters: BTreeMap<LetterId, Vec<u8>>,
    pub parcels: BTreeMap<ParcelId, Vec<u8>>,
    pub replies: BTreeMap<MailboxName, Vec<u8>>,
    pub exports: u64,
    pub delivered: u64,
}

impl Portal {
    pub fn new() -> Self {
        Self::on(Site::random(&mut rand::rng()))
    }

    pub fn on(site: Site) -> Self {
        Self {
            id: PortalId::random(&mut rand::rng()),
            key: SigningKey::generate(),
            site,
            letters: BTreeMap::new(),
            parcels: BTreeMap::new(),
            replies: BTreeMap::new(),
            exports: 0,
            delivered: 0,
        }
    }

    /// A portal that the house knows.
    pub fn enrolled(house: &mut House) -> Self {
        let portal = Self::new();
        house.desk.enrol(portal.card()).unwrap();
        portal
    }

    pub fn card(&self) -> PortalCard {
        PortalCard {
            portal: self.id,
            key: self.key.verifying_key(),
            site: self.site.clone(),
        }
    }

    /// Keeps a letter; its name comes back.
    pub fn keep(&mut self, letter: &SealedLetter) -> LetterId {
        let id = LetterId::random(&mut rand::rng());
        self.letters.insert(id, letter.sealed_bytes().to_vec());
        id
    }

    /// Seals and keeps a submission; the code's keys are the thread's.
    pub fn take(
        &mut self,
        house: &House,
        code: &Code,
        what: &Submission,
        received: Timestamp,
    ) -> Vec<LetterId> {
        self.take_with(house, &ThreadKeys::from_code(code), what, received)
    }

    pub fn take_with(
        &mut self,
        house: &House,
        keys: &ThreadKeys,
        what: &Submission,
        received: Timestamp,
    ) -> Vec<LetterId> {
        let to = house.recipients();
        let letters = seal_submission(what, keys, &to, received, &mut rand::rng()).unwrap();
        letters.iter().map(|letter| self.keep(letter)).collect()
    }

    /// Seals a file into a parcel and keeps it; what its letter says comes back.
    pub fn attach(&mut self, house: &House, name: &str, file: &[u8]) -> Attachment {
        let mut sealer = ParcelSealer::new(&house.recipients(), Vec::new()).unwrap();
        sealer.write_all(file).unwrap();
        let (parcel, id) = (sealer.finish().unwrap(), ParcelId::random(&mut rand::rng()));
        let said = parcel.attachment(id, Plain::from(name));
        self.parcels.insert(id, parcel.into_shelf());
        said
    }

    pub fn take_decoy(&mut self, house: &House) -> LetterId {
        let decoy = seal_decoy(&house.recipients(), at(0), &mut rand::rng()).unwrap();
        self.keep(&decoy)
    }

    /// The next export.
    pub fn export(&mut self) -> Vec<u8> {
        self.exports += 1;
        self.export_as(self.exports, &self.key)
    }

    /// An export with this number, signed with this key.
    pub fn export_as(&self, number: u64, key: &SigningKey) -> Vec<u8> {
        let head = ExportHead {
            portal: self.id,
            number,
            previous: number - 1,
            delivered: self.delivered,
        };
        let mut bundle = Vec::new();
        write_export_of(&mut bundle, &head, &mut Given(self), key).unwrap();
        bundle
    }

    /// Takes an outgoing bundle as a portal does.
    pub fn deliver(&mut self, (head, replies): Outgoing) {
        head.must_be_for(&self.id).unwrap();
        assert!(head.number > self.delivered);
        for erase in &head.erase {
            let letter = self.letters.remove(&erase.letter).unwrap();
            assert_eq!(Sum::of(&letter), erase.sum);
        }
        for erase in &head.erase_parcels {
            let parcel = self.parcels.remove(&erase.parcel).unwrap();
            assert_eq!(Sum::of(&parcel), erase.sum);
        }
        self.replies.extend(replies);
        self.delivered = head.number;
    }

    /// What the code leads to, by number.
    pub fn come_back(&self, code: &Code) -> BTreeMap<u32, Reply> {
        let mut stretcher = Stretcher::new(self.site.clone());
        let mailbox = stretcher.mailbox(&ThreadKeys::from_code(code).pre_key);
        let sealed = |n| self.replies.get(&mailbox.name(n)).cloned();
        let found = (0..ANSWER_WINDOW).filter_map(|n| Some((n, sealed(n)?)));
        found
            .map(|(n, bytes)| {
                (
                    n,
                    open_reply(&Sealed::from_age_file(bytes).unwrap(), &mailbox).unwrap(),
                )
            })
            .collect()
    }
}

/// What a portal gives to its export.
struct Given<'a>(&'a Portal);

impl ExportSource for Given<'_> {
    fn letters(&self) -> Vec<LetterId> {
        self.0.letters.keys().copied().collect()
    }

    fn parcels(&self) -> Vec<ParcelId> {
        self.0.parcels.keys().copied().collect()
    }

    fn letter(&mut self, name: &LetterId) -> io::Result<SealedLetter> {
        Ok(Sealed::from_age_file(self.0.letters[name].clone()).unwrap())
    }

    fn parcel(&mut self, name: &ParcelId) -> io::Result<impl Read> {
        Ok(self.0.parcels[name].as_slice())
    }
}

pub fn code() -> Code {
    Code::random(&mut rand::rng())
}

/// Every file under a folder, by its path in it.
pub fn files(folder: &Path) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.insert(path);
        }
    }
    found
}
