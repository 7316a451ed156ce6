//! The program, a vault in a temporary folder, and a portal in memory.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::LazyLock,
};

use jiff::Timestamp;
use quietline_case::{
    Answers, Attachment, Code, DANGER, Kind, LetterId, MINOR, ParcelId, Plain, PortalId, Reply,
    Submission,
};
use quietline_open::{StaffIdentity, vault};
use quietline_seal::{
    ANSWER_WINDOW, AtRest, Desk, KeyKind, Letter, Sealed, Site, Stretcher, ThreadKeys,
    bundle::{ExportHead, ExportSource, read_outgoing, write_export_of},
    open_reply,
    parcel::ParcelSealer,
    seal_submission,
    signing::SigningKey,
};

pub const PASSPHRASE: &str = "correct horse battery staple";

/// A command that has ended.
pub struct Ended {
    pub status: Option<i32>,
    pub out: Vec<u8>,
    pub err: String,
}

impl Ended {
    pub fn text(&self) -> String {
        String::from_utf8(self.out.clone()).unwrap()
    }

    #[track_caller]
    pub fn well(self) -> Self {
        assert_eq!(
            self.status,
            Some(0),
            "{}\n{}",
            self.err,
            String::from_utf8_lossy(&self.out)
        );
        self
    }

    /// Demands exit status 1 and these words on standard error.
    #[track_caller]
    pub fn refused(self, words: &[&str]) -> Self {
        assert_eq!(self.status, Some(1), "{}", self.err);
        assert!(!self.err.contains("panicked"), "{}", self.err);
        for word in words {
            assert!(self.err.contains(word), "no {word:?} in: {}", self.err);
        }
        self
    }
}

/// Runs a command with this on its standard input.
pub fn run(command: &mut Command, input: &[u8]) -> Ended {
    let pipes = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = pipes.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let output = std::thread::scope(|scope| {
        // A program that refuses early closes the pipe.
        scope.spawn(move || stdin.write_all(input).ok());
        child.wait_with_output().unwrap()
    });
    Ended {
        status: output.status.code(),
        out: output.stdout,
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// The program.
pub fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_quietline-desk"))
}

/// A vault and its passphrase file.
pub struct House {
    pub folder: tempfile::TempDir,
}

/// The files of a vault whose passphrase is cheap to try: there are many
/// commands to come.
static CHEAP: LazyLock<BTreeMap<PathBuf, Vec<u8>>> = LazyLock::new(|| {
    let house = House::with(&[]);
    let root = house.dir();
    let mut all = BTreeMap::new();
    let keys = ["staff/ann.age", "team/1/ann.age", "keys", "state.age"];
    let public = ["public/recipients.txt", "public/desk.pub"];
    for name in keys.iter().chain(&public) {
        all.insert(name.into(), fs::read(root.join(name)).unwrap());
    }
    all
});

impl House {
    /// A vault with the same keys as all others that are made so.
    pub fn new() -> Self {
        let house = Self::empty();
        for (path, bytes) in CHEAP.iter() {
            let path = house.dir().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        house
    }

    /// A vault with keys of its own; `more` are further arguments of `init`.
    pub fn with(more: &[&str]) -> Self {
        let house = Self::empty();
        let who = ["--name", "ann", "--role", "supervisor"];
        house.run("init", &[&who, more].concat()).well();
        house.cheapen();
        house
    }

    /// No vault yet.
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("passphrase"), format!("{PASSPHRASE}\n")).unwrap();
        Self { folder }
    }

    /// Makes the passphrase cheap to try: there are many commands to come.
    fn cheapen(&self) {
        let path = self.dir().join("staff/ann.age");
        let locked = fs::read(&path).unwrap();
        let plain = quietline_open::passphrase::unlock(&locked, PASSPHRASE).unwrap();
        let mut to = age::scrypt::Recipient::new(PASSPHRASE.to_owned().into());
        to.set_work_factor(1);
        fs::write(path, age::encrypt(&to, &plain).unwrap()).unwrap();
    }

    pub fn dir(&self) -> PathBuf {
        self.path("desk")
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file beside the vault; its path comes back.
    pub fn file(&self, name: &str, bytes: &[u8]) -> String {
        fs::write(self.path(name), bytes).unwrap();
        self.text(name)
    }

    /// A path as an argument.
    pub fn text(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    pub fn run(&self, command: &str, arguments: &[&str]) -> Ended {
        self.run_with(command, arguments, b"")
    }

    pub fn run_with(&self, command: &str, arguments: &[&str], input: &[u8]) -> Ended {
        let mut program = program();
        program.arg(command).arg("--dir").arg(self.dir());
        program
            .arg("--passphrase-file")
            .arg(self.path("passphrase"));
        run(program.args(arguments), input)
    }

    /// Runs a command as another member of staff.
    pub fn run_as(&self, name: &str, command: &str, arguments: &[&str], input: &[u8]) -> Ended {
        let mut program = program();
        program.arg(command).arg("--dir").arg(self.dir());
        program.arg("--passphrase-file").arg(self.path(name));
        run(program.args(arguments), input)
    }

    /// Makes one more member of staff, by hand.
    pub fn join(&self, name: &str, role: &str) {
        let member = StaffIdentity::generate(KeyKind::Hybrid, &mut rand::rng());
        let to = |identity: &StaffIdentity| identity.recipient_text().parse().unwrap();
        let team = self.run("emergency-identity", &[]).well();
        let sealed = vault::seal_for(&to(&member), &team.out).unwrap();
        fs::write(self.dir().join(format!("team/1/{name}.age")), sealed).unwrap();
        let passphrase = format!("{name} horse battery staple");
        self.file(name, passphrase.as_bytes());
        let mut lock = age::scrypt::Recipient::new(passphrase.into());
        lock.set_work_factor(1);
        let own = age::encrypt(&lock, member.to_text().as_bytes()).unwrap();
        fs::write(self.dir().join(format!("staff/{name}.age")), own).unwrap();
        let (team, path): (StaffIdentity, _) = (
            team.text().trim().parse().unwrap(),
            self.dir().join("state.age"),
        );
        let state = vault::open_with(&team, &fs::read(&path).unwrap()).unwrap();
        let mut state: serde_json::Value = serde_json::from_slice(&state).unwrap();
        state["staff"][name] = serde_json::json!({ "role": role });
        let state = vault::seal_for(&to(&team), state.to_string().as_bytes()).unwrap();
        fs::write(path, state).unwrap();
    }

    pub fn list(&self) -> Vec<serde_json::Value> {
        serde_json::from_slice(&self.run("list", &["--json"]).well().out).unwrap()
    }

    /// The beginning of the only thread's name.
    pub fn only_thread(&self) -> String {
        let threads = self.list();
        assert_eq!(threads.len(), 1);
        threads[0]["thread"].as_str().unwrap()[..6].to_owned()
    }
}

/// A portal in memory.
pub struct Portal {
    pub id: PortalId,
    key: SigningKey,
    site: Site,
    pub letters: BTreeMap<LetterId, Vec<u8>>,
    pub parcels: BTreeMap<ParcelId, Vec<u8>>,
    files: Vec<Attachment>,
    number: u64,
}

impl Portal {
    /// A portal that the house knows.
    pub fn enrolled(house: &House) -> Self {
        let portal = Self {
            id: PortalId::random(&mut rand::rng()),
            key: SigningKey::generate(),
            site: Site::random(&mut rand::rng()),
            letters: BTreeMap::new(),
            parcels: BTreeMap::new(),
            files: Vec::new(),
            number: 0,
        };
        let card = house.file("portal.json", &portal.card());
        house.run("enrol", &[&card]).well();
        portal
    }

    pub fn card(&self) -> Vec<u8> {
        let (portal, key) = (self.id, self.key.verifying_key());
        serde_json::json!({ "portal": portal, "key": key, "site": self.site })
            .to_string()
            .into()
    }

    /// Takes a tip; its code comes back.
    pub fn tip(&mut self, house: &House, text: &str, danger: &str) -> Code {
        let code = Code::random(&mut rand::rng());
        self.take(house, &code, Kind::Tip, text, danger);
        code
    }

    pub fn take(&mut self, house: &House, code: &Code, kind: Kind, text: &str, danger: &str) {
        self.take_with(house, code, kind, text, &[(DANGER, danger), (MINOR, "no")]);
    }

    /// Takes a submission with these answers.
    pub fn take_with(
        &mut self,
        house: &House,
        code: &Code,
        kind: Kind,
        text: &str,
        given: &[(&str, &str)],
    ) {
        let mut answers = Answers::default();
        for (key, answer) in given {
            answers.append(key, answer);
        }
        let what = Submission {
            kind,
            answers,
            text: Plain::from(text),
            files: self.files.drain(..).collect(),
        };
        let to = fs::read_to_string(house.dir().join("public/recipients.txt")).unwrap();
        let (keys, to) = (ThreadKeys::from_code(code), to.parse().unwrap());
        let when = Timestamp::from_second(1_790_000_000 + self.letters.len() as i64).unwrap();
        for letter in seal_submission(&what, &keys, &to, when, &mut rand::rng()).unwrap() {
            let id = LetterId::random(&mut rand::rng());
            self.letters.insert(id, letter.sealed_bytes().to_vec());
        }
    }

    /// Seals a file for the next submission.
    pub fn attach(&mut self, house: &House, name: &str, file: &[u8]) {
        let to = fs::read_to_string(house.dir().join("public/recipients.txt")).unwrap();
        let mut sealer = ParcelSealer::new(&to.parse().unwrap(), Vec::new()).unwrap();
        sealer.write_all(file).unwrap();
        let parcel = sealer.finish().unwrap();
        let id = ParcelId::random(&mut rand::rng());
        self.files.push(parcel.attachment(id, Plain::from(name)));
        self.parcels.insert(id, parcel.into_shelf());
    }

    pub fn export(&mut self) -> Vec<u8> {
        self.number += 1;
        let (number, previous) = (self.number, self.number - 1);
        let head = ExportHead {
            portal: self.id,
            number,
            previous,
            delivered: 0,
        };
        let mut bundle = Vec::new();
        write_export_of(&mut bundle, &head, &mut Given(self), &self.key).unwrap();
        bundle
    }

    /// What an outgoing bundle brings to a code.
    pub fn come_back(&self, house: &House, bundle: &[u8], code: &Code) -> Vec<Reply> {
        let key = fs::read_to_string(house.dir().join("public/desk.pub")).unwrap();
        let mut mailbox = Stretcher::new(self.site.clone());
        let mailbox = mailbox.mailbox(&ThreadKeys::from_code(code).pre_key);
        let mut found = BTreeMap::new();
        let take = |name, sealed| {
            let number = (0..ANSWER_WINDOW).find(|n| mailbox.name(*n) == name);
            found.extend(number.map(|n| (n, open_reply(&sealed, &mailbox).unwrap())));
            Ok(())
        };
        read_outgoing(bundle, &key.parse().unwrap(), |_| Ok(()), take).unwrap();
        found.into_values().collect()
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

    fn letter(&mut self, name: &LetterId) -> io::Result<Sealed<Letter, Desk>> {
        Ok(Sealed::from_age_file(self.0.letters[name].clone()).unwrap())
    }

    fn parcel(&mut self, name: &ParcelId) -> io::Result<impl Read> {
        Ok(self.0.parcels[name].as_slice())
    }
}

/// A tool of the system.
pub fn tool(name: &str, arguments: &[&str], input: &[u8]) -> Ended {
    run(Command::new(name).args(arguments), input)
}

pub fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}
