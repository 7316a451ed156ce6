//! A desk and a portal, set up as their owner would: by their commands.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

use crate::child::{self, Ended, Running};
use crate::place;
use crate::site::Site;

/// A desk's folder and the passphrase that opens it.
pub struct Desk {
    /// The desk's folder.
    dir: PathBuf,
    /// The file that holds the passphrase.
    passphrase: PathBuf,
}

impl Desk {
    /// Makes a desk in this folder; `more` are further arguments of `init`.
    pub fn init(dir: PathBuf, more: &[&str]) -> Self {
        let passphrase = dir.with_extension("passphrase");
        fs::write(&passphrase, "correct horse battery staple\n").expect("a file can be written");
        let desk = Self { dir, passphrase };
        let mut arguments = vec!["--name", "Ada", "--role", "supervisor"];
        arguments.extend(more);
        desk.run("init", &arguments).well();
        desk
    }

    /// The desk's folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Runs one of the desk's commands with its folder and passphrase.
    pub fn run(&self, command: &str, arguments: &[&str]) -> Ended {
        self.run_with_input(command, arguments, b"")
    }

    /// The same, with these bytes on standard input.
    pub fn run_with_input(&self, command: &str, arguments: &[&str], input: &[u8]) -> Ended {
        let mut all: Vec<OsString> = vec![command.into()];
        all.extend(["--dir".into(), self.dir.clone().into_os_string()]);
        let passphrase = self.passphrase.clone().into_os_string();
        all.extend(["--passphrase-file".into(), passphrase]);
        all.extend(arguments.iter().map(OsString::from));
        child::run_with_input(&place::binary("quietline-desk"), &all, input)
    }

    /// Makes this portal known to the desk.
    pub fn enrol(&self, portal: &Portal) {
        let card = portal.dir.join("public/portal.json");
        self.run("enrol", &[&card.to_string_lossy()]).well();
    }

    /// Imports a bundle.
    pub fn import(&self, bundle: &[u8]) -> Ended {
        self.run_with_input("import", &["-"], bundle)
    }

    /// All threads, as `list --json` gives them.
    pub fn list(&self) -> Vec<Value> {
        let ended = self.run("list", &["--json"]).well();
        serde_json::from_slice(&ended.stdout)
            .unwrap_or_else(|error| crate::fail(&format!("list --json: {error}: {}", ended.text())))
    }

    /// The thread whose first text holds these words.
    pub fn thread_with(&self, words: &str) -> Value {
        let threads = self.list();
        let found = threads
            .iter()
            .find(|thread| text_of(thread).contains(words));
        found
            .cloned()
            .unwrap_or_else(|| crate::fail(&format!("no thread speaks of {words:?}: {threads:?}")))
    }

    /// Answers a thread.
    pub fn answer(&self, thread: &Value, text: &str) {
        let file = self.dir.with_extension("answer.txt");
        fs::write(&file, text).expect("a file can be written");
        let id = thread["thread"].as_str().expect("a thread has its id");
        let file = file.to_string_lossy().into_owned();
        self.run("answer", &[id, "--text-file", &file]).well();
    }

    /// Backs the vault up to a file beside the desk's folder, and returns its path.
    pub fn backup(&self) -> PathBuf {
        let file = self.dir.with_extension("backup");
        self.run("backup", &["--to", &file.to_string_lossy()])
            .well();
        file
    }

    /// The outgoing bundle.
    pub fn outgoing(&self) -> Vec<u8> {
        self.run("outgoing", &["--to", "-"]).well().stdout
    }
}

/// A thread's first text.
pub fn text_of(thread: &Value) -> &str {
    thread["text"].as_str().unwrap_or_default()
}

/// A portal's folder, and its process while it serves.
pub struct Portal {
    /// The portal's folder.
    dir: PathBuf,
    /// Where it listens.
    port: u16,
    /// The process, while it serves.
    server: Option<Running>,
}

impl Portal {
    /// Makes a portal in this folder for this desk; `more` are further arguments.
    pub fn init(dir: PathBuf, desk: &Desk, more: &[&str]) -> Self {
        let public = desk.dir.join("public");
        let recipients = public.join("recipients.txt").into_os_string();
        let key = public.join("desk.pub").into_os_string();
        let mut all: Vec<OsString> = vec!["init".into(), "--dir".into(), dir.clone().into()];
        all.extend(["--recipients".into(), recipients]);
        all.extend(["--desk-key".into(), key]);
        all.extend(more.iter().map(OsString::from));
        child::run(&place::binary("quietline-portal"), &all).well();
        Self {
            dir,
            port: child::free_port(),
            server: None,
        }
    }

    /// The portal's folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Its address for browsers.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Its port on loopback.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Changes one of the settings in `portal.toml`, for the next start.
    pub fn set(&self, key: &str, value: &str) {
        let file = self.dir.join("portal.toml");
        let text = fs::read_to_string(&file).expect("init writes the settings");
        let beginning = format!("{key} = ");
        let line = format!("{key} = {value:?}");
        let changed = text.lines().map(|old| match old.starts_with(&beginning) {
            true => line.as_str(),
            false => old,
        });
        let changed: Vec<&str> = changed.collect();
        assert!(
            changed.contains(&line.as_str()),
            "portal.toml lacks {key}: {text}"
        );
        fs::write(&file, changed.join("\n")).expect("the settings can be written");
    }

    /// The process that serves.
    pub fn server(&mut self) -> &mut Running {
        self.server.as_mut().expect("the portal serves")
    }

    /// Starts to serve, and waits until it listens.
    pub fn serve(&mut self) {
        let mut server = self.start();
        if !child::listens(&mut server, self.port) {
            crate::fail(&format!("the portal does not serve: {}", server.log()));
        }
        self.server = Some(server);
    }

    /// Starts `serve` without waiting for it.
    pub fn start(&self) -> Running {
        let listen = format!("127.0.0.1:{}", self.port);
        let dir = self.dir.to_string_lossy().into_owned();
        let arguments = ["serve", "--dir", &dir, "--listen", &listen];
        let log = self
            .dir
            .with_extension(format!("{}.log", child::free_port()));
        Running::start(&place::binary("quietline-portal"), &arguments, &log)
    }

    /// Kills it at once, as a power cut would.
    pub fn kill(&mut self) {
        self.server().kill();
        self.server = None;
    }

    /// Asks it to end and demands that it does so well.
    pub fn stop(&mut self) {
        let status = self.server().stop();
        assert!(status.success(), "serve ended with {status} after SIGTERM");
        self.server = None;
    }

    /// Runs one of the portal's commands with its folder.
    pub fn run(&self, command: &str, arguments: &[&str]) -> Ended {
        self.run_with_input(command, arguments, b"")
    }

    /// The same, with these bytes on standard input.
    pub fn run_with_input(&self, command: &str, arguments: &[&str], input: &[u8]) -> Ended {
        let mut all: Vec<OsString> = vec![command.into(), "--dir".into()];
        all.push(self.dir.clone().into_os_string());
        all.extend(arguments.iter().map(OsString::from));
        child::run_with_input(&place::binary("quietline-portal"), &all, input)
    }

    /// A bundle of all letters.
    pub fn export(&self) -> Vec<u8> {
        self.run("export", &["--to", "-"]).well().stdout
    }

    /// Delivers an outgoing bundle.
    pub fn deliver(&self, bundle: &[u8]) -> Ended {
        self.run_with_input("deliver", &["-"], bundle)
    }

    /// What `status --json` says.
    pub fn status(&self) -> Value {
        let ended = self.run("status", &["--json"]).well();
        serde_json::from_slice(&ended.stdout)
            .unwrap_or_else(|error| crate::fail(&format!("status: {error}: {}", ended.text())))
    }

    /// How many letters it holds.
    pub fn letters(&self) -> u64 {
        let status = self.status();
        status["letters"]
            .as_u64()
            .unwrap_or_else(|| crate::fail(&format!("status lacks the letters: {status}")))
    }
}

/// A desk and a portal that know each other, in a temporary folder.
pub struct Hotline {
    /// The desk.
    pub desk: Desk,
    /// The portal.
    pub portal: Portal,
    /// Where leaving leads.
    pub exit: Site,
    /// Holds both; dropped last.
    folder: TempDir,
}

impl Hotline {
    /// Sets both up with the keys that are made by default.
    pub fn set_up() -> Self {
        Self::set_up_with(&[])
    }

    /// Sets both up; `desk` are further arguments of the desk's `init`.
    pub fn set_up_with(desk: &[&str]) -> Self {
        let folder = TempDir::new().expect("a temporary folder can be made");
        Self::set_up_in(folder, desk)
    }

    /// Sets both up in this folder.
    pub fn set_up_in(folder: TempDir, desk: &[&str]) -> Self {
        let desk = Desk::init(folder.path().join("desk"), desk);
        let portal = Portal::init(folder.path().join("portal"), &desk, &[]);
        let exit = Site::neutral();
        portal.set("exit", &exit.address());
        desk.enrol(&portal);
        Self {
            desk,
            portal,
            exit,
            folder,
        }
    }

    /// Sets both up and starts to serve.
    pub fn open() -> Self {
        let mut hotline = Self::set_up();
        hotline.portal.serve();
        hotline
    }

    /// The folder that holds both.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Carries all letters to the desk.
    pub fn carry_in(&self) -> Ended {
        let bundle = self.portal.export();
        self.desk.import(&bundle).well()
    }

    /// Carries the answers to the portal.
    pub fn carry_out(&self) -> Ended {
        let bundle = self.desk.outgoing();
        self.portal.deliver(&bundle).well()
    }
}
