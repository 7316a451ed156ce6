//! Child processes: run to the end, or running until dropped.

use std::ffi::OsStr;
use std::fs::File;
use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};

use rustix::process::{Pid, Signal, kill_process, kill_process_group};

use crate::wait;

/// A command that has ended.
pub struct Ended {
    /// The command, for messages.
    line: String,
    /// The exit status; `None` if a signal ended it.
    pub status: Option<i32>,
    /// Standard output, as bytes: it may be a bundle.
    pub stdout: Vec<u8>,
    /// Standard error.
    pub stderr: String,
}

impl Ended {
    /// Its standard output as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.stdout).into_owned()
    }

    /// Demands that it succeeded.
    #[track_caller]
    pub fn well(self) -> Self {
        self.with_status(0)
    }

    /// Demands this exit status. A panic's traces on standard error fail too.
    #[track_caller]
    pub fn with_status(self, status: i32) -> Self {
        assert_eq!(
            self.status,
            Some(status),
            "`{}` ended with {:?}\nstdout: {}\nstderr: {}",
            self.line,
            self.status,
            self.text(),
            self.stderr
        );
        assert!(
            !self.stderr.contains("panicked at"),
            "`{}` panicked: {}",
            self.line,
            self.stderr
        );
        self
    }

    /// Demands that it failed with status 1 and said why on standard error,
    /// with each of these words (in any case) in what it said.
    #[track_caller]
    pub fn refused(self, words: &[&str]) -> Self {
        let ended = self.with_status(1);
        let said = ended.stderr.to_lowercase();
        assert!(!said.trim().is_empty(), "`{}` said nothing", ended.line);
        for word in words {
            assert!(
                said.contains(&word.to_lowercase()),
                "`{}` should speak of {word:?}; it said: {}",
                ended.line,
                ended.stderr
            );
        }
        ended
    }
}

/// Runs a command to its end, with nothing on its standard input.
pub fn run<A: AsRef<OsStr>>(program: &Path, arguments: &[A]) -> Ended {
    run_with_input(program, arguments, b"")
}

/// Runs a command to its end with these bytes on its standard input.
pub fn run_with_input<A: AsRef<OsStr>>(program: &Path, arguments: &[A], input: &[u8]) -> Ended {
    let mut command = Command::new(program);
    command.args(arguments);
    let line = format!("{command:?}");
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| crate::fail(&format!("could not start {line}: {error}")));
    let mut stdin = child.stdin.take().expect("its standard input is a pipe");
    let output = std::thread::scope(|scope| {
        // A program that refuses early closes the pipe: no fault of the test's.
        scope.spawn(move || stdin.write_all(input).ok());
        child.wait_with_output()
    });
    ended(line, output.expect("a started child can be waited for"))
}

/// What is left of a command once it has ended.
fn ended(line: String, output: Output) -> Ended {
    Ended {
        line,
        status: output.status.code(),
        stdout: output.stdout,
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// A process of ours that runs until it is dropped.
pub struct Running {
    /// The process, leader of a group of its own.
    child: Child,
    /// Where its standard output and error go.
    log: PathBuf,
}

impl Running {
    /// Starts a program; its output goes to the file `log`.
    pub fn start<A: AsRef<OsStr>>(program: &Path, arguments: &[A], log: &Path) -> Self {
        let output = File::create(log).expect("a log can be made in a temporary folder");
        let errors = output.try_clone().expect("a file handle can be doubled");
        let child = Command::new(program)
            .args(arguments)
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(output)
            .stderr(errors)
            .spawn()
            .unwrap_or_else(|error| {
                crate::fail(&format!("could not start {}: {error}", program.display()))
            });
        Self {
            child,
            log: log.to_path_buf(),
        }
    }

    /// Its process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// What it has written so far.
    pub fn log(&self) -> String {
        let bytes = std::fs::read(&self.log).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// Its exit status, once it has ended by itself.
    pub fn ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().expect("our own child can be asked")
    }

    /// Kills it at once, as a power cut would, and waits until it is gone.
    pub fn kill(&mut self) {
        // Fails only for a child that has already ended and been waited for.
        self.child.kill().ok();
        self.child.wait().expect("our own child can be waited for");
    }

    /// Asks it to end (SIGTERM) and returns how it did.
    pub fn stop(&mut self) -> ExitStatus {
        if let Some(status) = self.ended() {
            return status;
        }
        kill_process(self.pid(), Signal::TERM).expect("our own child can be signalled");
        wait::until("a process ends after SIGTERM", || self.ended())
    }

    /// Its id as the system call wants it.
    fn pid(&self) -> Pid {
        Pid::from_child(&self.child)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if self.child.try_wait().is_ok_and(|status| status.is_none()) {
            // The group is the child and what it started; nothing else is in it.
            kill_process_group(self.pid(), Signal::KILL).ok();
            self.child.wait().ok();
        }
    }
}

/// A port on loopback that nobody listens on.
///
/// Taken below the range from which the kernel gives ports to outgoing
/// connections, so that nothing takes it before the server under test does.
pub fn free_port() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let start = u16::try_from(std::process::id() % 10_000).expect("it is below 10,000");
    wait::until("a free port", || {
        let step = NEXT.fetch_add(1, Ordering::Relaxed) % 1_000;
        let port = 20_000 + (start + step * 7) % 10_000;
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok()?;
        Some(port)
    })
}

/// Waits until something answers on this loopback port; false if `server` ended first.
pub fn listens(server: &mut Running, port: u16) -> bool {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    wait::until("a server listens", || {
        if server.ended().is_some() {
            return Some(false);
        }
        TcpStream::connect(address).is_ok().then_some(true)
    })
}
