//! The program itself, run as its owner would.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::SocketAddr,
    path::PathBuf,
    process::{Child, ChildStdin, Command, Output, Stdio},
};

use quietline_portal::PublicPortal;
use quietline_seal::{
    bundle::{Erase, OutgoingHead, write_outgoing},
    filler,
};

use super::{Desk, Visitor};

/// The program.
pub fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_quietline-portal"))
}

/// Runs the program to its end.
pub fn run(args: &[&str]) -> Output {
    program().args(args).stdin(Stdio::null()).output().unwrap()
}

/// Runs the program to its end with this on its standard input.
pub fn run_with(args: &[&str], input: &[u8]) -> Output {
    let mut child = program()
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that refuses early reads no further.
    let _ = child
        .stdin
        .take()
        .as_mut()
        .map(|stdin: &mut ChildStdin| stdin.write_all(input));
    child.wait_with_output().unwrap()
}

/// Demands success, and returns what was said.
#[track_caller]
pub fn well(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", error(output));
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// Demands this exit status, nothing on standard output, and these words.
#[track_caller]
pub fn fails(output: &Output, status: i32, said: &str) {
    assert_eq!(output.status.code(), Some(status), "{}", error(output));
    assert!(output.stdout.is_empty());
    assert!(error(output).contains(said), "{}", error(output));
}

/// What was said on standard error.
pub fn error(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A portal that was made by its command, and its desk.
pub struct Made {
    pub desk: Desk,
    pub dir: PathBuf,
}

impl Made {
    pub fn new() -> Self {
        Self::at("portal")
    }

    pub fn at(name: &str) -> Self {
        let desk = Desk::new();
        let dir = desk.folder.path().join(name);
        let made = Self { desk, dir };
        well(&made.init(&[]));
        made
    }

    /// Runs `init` for this desk.
    pub fn init(&self, more: &[&str]) -> Output {
        let (recipients, key) = (self.desk.recipients(), self.desk.key());
        let mut args = vec!["init", "--dir", self.dir(), "--recipients"];
        args.extend([
            recipients.to_str().unwrap(),
            "--desk-key",
            key.to_str().unwrap(),
        ]);
        args.extend(more);
        run(&args)
    }

    pub fn dir(&self) -> &str {
        self.dir.to_str().unwrap()
    }

    pub fn public(&self) -> PublicPortal {
        let file = fs::read(self.dir.join("public/portal.json")).unwrap();
        serde_json::from_slice(&file).unwrap()
    }

    pub fn serve(&self) -> Served {
        Served::start(self.dir())
    }

    /// An export through standard output.
    pub fn export(&self) -> Vec<u8> {
        let output = run(&["export", "--dir", self.dir(), "--to", "-"]);
        well_bytes(output)
    }

    pub fn deliver(&self, bundle: &[u8]) -> Output {
        run_with(&["deliver", "--dir", self.dir(), "-"], bundle)
    }

    pub fn status(&self) -> serde_json::Value {
        let said = well(&run(&["status", "--dir", self.dir(), "--json"]));
        serde_json::from_str(&said).unwrap()
    }

    /// An outgoing bundle with fillers.
    pub fn outgoing(&self, number: u64, fillers: usize, erase: Vec<Erase>) -> Vec<u8> {
        let head = OutgoingHead {
            portal: self.public().portal,
            number,
            answers_export: 1,
            erase,
            erase_parcels: Vec::new(),
        };
        let now = "2026-11-23T12:00:00Z".parse().unwrap();
        let filler = |_| filler(now, &mut rand::rng()).unwrap();
        let replies: Vec<_> = (0..fillers).map(filler).collect();
        let mut bundle = Vec::new();
        write_outgoing(&mut bundle, &head, &replies, &self.desk.signing).unwrap();
        bundle
    }
}

/// Success, as bytes.
#[track_caller]
pub fn well_bytes(output: Output) -> Vec<u8> {
    assert_eq!(output.status.code(), Some(0), "{}", error(&output));
    output.stdout
}

/// A portal that serves in a process of its own.
pub struct Served {
    pub child: Child,
    pub addr: SocketAddr,
}

impl Served {
    pub fn start(dir: &str) -> Self {
        let mut child = program()
            .args(["serve", "--dir", dir, "--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let out = child.stdout.take().unwrap();
        BufReader::new(out).read_line(&mut line).unwrap();
        let addr = line.trim().trim_start_matches("Serving on http://");
        let addr = addr.trim_end_matches('/').parse().unwrap();
        Self { child, addr }
    }

    pub fn send_tip(&self, story: &str) -> String {
        let mut visitor = Visitor {
            addr: self.addr,
            cookie: None,
        };
        let tell = visitor.go_to_tell();
        visitor.tell(&tell, &[("story", story)]).code()
    }

    /// Asks it to end, as a service manager does.
    pub fn stop(mut self) {
        let pid = rustix::process::Pid::from_child(&self.child);
        rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
        assert_eq!(self.child.wait().unwrap().code(), Some(0));
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
