//! The control socket of a running portal.
//!
//! One process alone can open the store, so while a portal runs, the commands
//! `export`, `deliver` and `status` ask it. A request is a line that names the
//! act, then, for `deliver`, the bundle as frames; the answer is frames.
//!
//! The socket's own path may be longer than the 108 bytes that a socket's name
//! can have, so it is reached through a handle on its folder.

mod frames;

use std::{
    fs::{self, File, Permissions},
    io::{self, BufRead, BufReader, Read, Write},
    os::{
        fd::AsRawFd,
        unix::{
            fs::PermissionsExt,
            net::{UnixListener, UnixStream},
        },
    },
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use serde::{Serialize, de::DeserializeOwned};

use crate::{home::Home, inner::Inner};
use frames::{Ending, FrameReader, FrameWriter};

/// The socket's name in the portal's folder.
const NAME: &str = "control.sock";

/// What every request begins with.
const MAGIC: &str = "quietline control 1 ";

/// How many commands may be answered at once.
const MAX_AT_ONCE: usize = 8;

/// How long a silent command is waited for.
const SILENCE: Duration = Duration::from_secs(600);

/// How long to wait after a command could not be heard.
const PAUSE: Duration = Duration::from_millis(100);

/// What a command asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// Write an export.
    Export,
    /// Take an outgoing bundle.
    Deliver,
    /// Say how the portal stands.
    Status,
}

impl Act {
    /// All acts.
    const ALL: [Self; 3] = [Self::Export, Self::Deliver, Self::Status];

    /// Its name in a request.
    const fn name(self) -> &'static str {
        match self {
            Self::Export => "export",
            Self::Deliver => "deliver",
            Self::Status => "status",
        }
    }
}

/// A control socket can't be made or used.
#[derive(Debug, thiserror::Error)]
pub enum ControlError {
    /// The socket can't be made.
    #[error("can't make the control socket {}: {source}; check that the folder is yours", .path.display())]
    Bind {
        /// The socket.
        path: PathBuf,
        /// What the system answered.
        source: io::Error,
    },
    /// The socket is there, but can't be reached.
    #[error("can't reach the running portal through {}: {source}; run this as the portal's own user", .path.display())]
    Connect {
        /// The socket.
        path: PathBuf,
        /// What the system answered.
        source: io::Error,
    },
    /// The answer stopped, or could not be written down.
    #[error("lost the running portal, or could not write what it sent: {0}; try again")]
    Lost(io::Error),
    /// The portal answered with a failure.
    #[error("{0}")]
    Refused(String),
}

/// A control socket that is being served. Dropping it ends that.
pub(crate) struct Serving {
    /// The folder that it lies in.
    folder: File,
    /// The socket.
    listener: UnixListener,
    /// The thread that waits for commands.
    thread: Option<JoinHandle<()>>,
    /// Whether it is to end.
    stop: Arc<AtomicBool>,
}

/// Serves the control socket of a portal whose store is open: so no other
/// portal runs here, and a socket that is there is left over.
pub(crate) fn serve(inner: Arc<Inner>) -> Result<Serving, ControlError> {
    let bind_error = |source| ControlError::Bind {
        path: inner.home.dir().join(NAME),
        source,
    };
    let folder = File::open(inner.home.dir()).map_err(bind_error)?;
    let listener = bind(&folder).map_err(bind_error)?;
    let stop = Arc::new(AtomicBool::new(false));
    let (own, told) = (Arc::clone(&inner), Arc::clone(&stop));
    let waiting = listener.try_clone().map_err(bind_error)?;
    let thread = thread::Builder::new()
        .name("control".to_owned())
        .spawn(move || accept(&own, &waiting, &told))
        .map_err(bind_error)?;
    Ok(Serving {
        folder,
        listener,
        thread: Some(thread),
        stop,
    })
}

/// Binds the socket, in place of one that is left over.
fn bind(folder: &File) -> io::Result<UnixListener> {
    let path = path_in(folder);
    match fs::remove_file(&path) {
        Err(why) if why.kind() != io::ErrorKind::NotFound => return Err(why),
        _ => {}
    }
    let listener = UnixListener::bind(&path)?;
    fs::set_permissions(&path, Permissions::from_mode(0o600))?;
    Ok(listener)
}

/// A short path to the socket in an open folder.
fn path_in(folder: &File) -> PathBuf {
    Path::new("/proc/self/fd")
        .join(folder.as_raw_fd().to_string())
        .join(NAME)
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        // Wakes the thread, which waits for a command. Nothing can be wrong with
        // a socket that listens.
        let woken = rustix::net::shutdown(&self.listener, rustix::net::Shutdown::Both);
        if let (Some(thread), Ok(())) = (self.thread.take(), woken) {
            // It holds nothing that must be put right.
            let _ = thread.join();
        }
        // Left over, it would be replaced by the next portal here.
        let _ = fs::remove_file(path_in(&self.folder));
    }
}

/// Waits for commands and answers each on a thread of its own.
fn accept(inner: &Arc<Inner>, listener: &UnixListener, stop: &AtomicBool) {
    let busy = Arc::new(());
    for stream in listener.incoming() {
        if stop.load(Ordering::Relaxed) {
            return;
        }
        let Ok(stream) = stream else {
            // Out of handles, most likely: some come free in a moment.
            thread::sleep(PAUSE);
            continue;
        };
        if Arc::strong_count(&busy) > MAX_AT_ONCE {
            let _ = FrameWriter::new(stream).fail("too many commands at once; try again");
            continue;
        }
        let (inner, busy) = (Arc::clone(inner), Arc::clone(&busy));
        let answering = thread::Builder::new().name("command".to_owned());
        // Who can't be answered sees a cut, and says so.
        let _ = answering.spawn(move || {
            let _busy = busy;
            let _ = answer(&inner, &stream);
        });
    }
}

/// Answers one command.
fn answer(inner: &Inner, stream: &UnixStream) -> io::Result<()> {
    stream.set_read_timeout(Some(SILENCE))?;
    stream.set_write_timeout(Some(SILENCE))?;
    let mut input = BufReader::new(stream);
    let mut out = FrameWriter::new(stream);
    match read_act(&mut input)? {
        Some(Act::Export) => {
            let done = inner.export(&mut out);
            end(out, done)
        }
        Some(Act::Deliver) => end(out, inner.deliver(FrameReader::new(input))),
        Some(Act::Status) => end(out, Ok::<_, io::Error>(inner.status())),
        None => out.fail("the running portal is of another version; restart it"),
    }
}

/// Reads what is asked for.
fn read_act(input: &mut impl BufRead) -> io::Result<Option<Act>> {
    let mut line = String::new();
    input.take(64).read_line(&mut line)?;
    let asked = line.trim_end().strip_prefix(MAGIC);
    Ok(Act::ALL.into_iter().find(|act| asked == Some(act.name())))
}

/// Ends an answer.
fn end<T: Serialize, E: std::fmt::Display>(
    out: FrameWriter<&UnixStream>,
    done: Result<T, E>,
) -> io::Result<()> {
    match done {
        Ok(done) => out.finish(&serde_json::to_vec(&done)?),
        Err(why) => out.fail(&why.to_string()),
    }
}

/// A connection to a running portal.
pub(crate) struct Connection(UnixStream);

impl Connection {
    /// Connects to the portal in `home`; `None` if none is running.
    pub(crate) fn open(home: &Home) -> Result<Option<Self>, ControlError> {
        use io::ErrorKind::{ConnectionRefused, NotFound};
        let stream = File::open(home.dir()).and_then(|dir| UnixStream::connect(path_in(&dir)));
        match stream {
            Ok(stream) => Ok(Some(Self(stream))),
            Err(why) if matches!(why.kind(), ConnectionRefused | NotFound) => Ok(None),
            Err(source) => Err(ControlError::Connect {
                path: home.dir().join(NAME),
                source,
            }),
        }
    }

    /// Asks for something; `send` goes along, and what comes back goes to
    /// `out`. Returns what came of it.
    pub(crate) fn ask<T: DeserializeOwned>(
        self,
        act: Act,
        send: Option<&mut dyn Read>,
        out: &mut dyn Write,
    ) -> Result<T, ControlError> {
        let sent = self.send(act, send);
        let mut answer = FrameReader::new(&self.0);
        let copied = io::copy(&mut answer, out).and_then(|_| out.flush());
        match (answer.ending(), copied.and(sent)) {
            (Some(Ending::Failed(why)), _) => Err(ControlError::Refused(why)),
            (Some(Ending::Done(what)), Ok(())) => {
                let what = serde_json::from_slice(&what);
                what.map_err(|why| ControlError::Lost(why.into()))
            }
            (_, Err(why)) => Err(ControlError::Lost(why)),
            (None, Ok(())) => Err(ControlError::Lost(io::ErrorKind::UnexpectedEof.into())),
        }
    }

    /// Sends the request.
    fn send(&self, act: Act, send: Option<&mut dyn Read>) -> io::Result<()> {
        let mut stream = &self.0;
        writeln!(stream, "{MAGIC}{}", act.name())?;
        let Some(send) = send else { return Ok(()) };
        let mut frames = FrameWriter::new(stream);
        match io::copy(send, &mut frames) {
            Ok(_) => frames.finish(b""),
            Err(why) => frames.fail(&why.to_string()),
        }
    }
}
