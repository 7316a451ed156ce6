//! A portal as a whole: open it, serve it, stop it.

use std::{
    io::{self, Read, Write},
    net::{SocketAddr, TcpListener},
    path::Path,
    sync::{Arc, mpsc},
    thread::{self, JoinHandle},
    time::Duration,
};

use actix_web::{
    App, HttpServer,
    dev::{Server, ServerHandle},
    rt::System,
    web::{Data, to},
};
use jiff::tz::Offset;
use quietline_store::StoreError;

use crate::{
    clock::Clock,
    control::{self, ControlError},
    home::{Home, HomeError, PublicPortal},
    inner::Inner,
    office::{Delivered, Exported, OfficeError, Status},
    questions::QuestionsError,
    text::TextError,
    web,
};

/// Threads that answer requests.
const WORKERS: usize = 2;

/// Threads of each worker that seal and wait for the disk.
const BLOCKING: usize = 64;

/// How long an idle connection is kept: over Tor a new one is dear.
const KEEP_ALIVE: Duration = Duration::from_secs(60);

/// How long a browser may take to say what it wants.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long requests may take to end when the portal stops.
const GRACE: u64 = 5;

/// How often visits whose time is over are looked for.
const SWEEP: Duration = Duration::from_secs(20);

/// A portal can't be opened or served.
#[derive(Debug, thiserror::Error)]
pub enum PortalError {
    /// Its folder can't be used.
    #[error(transparent)]
    Home(#[from] HomeError),
    /// Its store can't be opened.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The words of its pages can't be used.
    #[error(transparent)]
    Text(#[from] TextError),
    /// What it asks can't be used.
    #[error(transparent)]
    Questions(#[from] QuestionsError),
    /// Its control socket can't be made.
    #[error(transparent)]
    Control(#[from] ControlError),
    /// Visitors can't be served.
    #[error("can't serve visitors: {0}; check the address, and that no other program uses it")]
    Serve(io::Error),
}

/// A portal: its folder is read, and its store is open.
#[derive(Clone)]
pub struct Portal(Arc<Inner>);

/// A portal that serves visitors. Dropping it stops it.
pub struct Running {
    /// Where it listens.
    addr: SocketAddr,
    /// The web server.
    server: ServerHandle,
    /// The threads, and how each is told to end.
    threads: Vec<JoinHandle<io::Result<()>>>,
    /// Dropped to end the sweeping.
    sweeping: Option<mpsc::Sender<()>>,
    /// The control socket.
    control: Option<control::Serving>,
    /// What all requests share.
    inner: Arc<Inner>,
}

impl Portal {
    /// Opens the portal in the folder `dir`. It blocks.
    pub fn open(dir: &Path) -> Result<Self, PortalError> {
        Self::open_with(dir, Clock::new())
    }

    /// Opens the portal with a clock of the caller's, for tests.
    pub fn open_with(dir: &Path, clock: Clock) -> Result<Self, PortalError> {
        Inner::open(Home::at(dir), clock).map(|inner| Self(Arc::new(inner)))
    }

    /// What the desk knows of it.
    pub fn public(&self) -> &PublicPortal {
        &self.0.public
    }

    /// Writes an export of all letters. It blocks.
    pub fn export(&self, out: impl Write) -> Result<Exported, OfficeError> {
        self.0.export(out)
    }

    /// Takes an outgoing bundle of the desk's, whole or not at all. It blocks.
    pub fn deliver(&self, bundle: impl Read) -> Result<Delivered, OfficeError> {
        self.0.deliver(bundle)
    }

    /// How it stands.
    pub fn status(&self) -> Status {
        self.0.status()
    }

    /// Serves visitors on `listener`, and commands on the control socket, until
    /// it is stopped.
    pub fn serve(&self, listener: TcpListener) -> Result<Running, PortalError> {
        self.start(listener, false)
    }

    /// The same, but it also stops when the process is asked to end, by a signal
    /// or Ctrl-C. For programs that are a portal and nothing else.
    pub fn serve_until_signal(&self, listener: TcpListener) -> Result<Running, PortalError> {
        self.start(listener, true)
    }

    /// Starts all threads.
    fn start(&self, listener: TcpListener, signals: bool) -> Result<Running, PortalError> {
        let addr = listener.local_addr().map_err(PortalError::Serve)?;
        let control = control::serve(Arc::clone(&self.0))?;
        let (server, web) = serve_web(Arc::clone(&self.0), listener, signals)?;
        let (sweeping, stop) = mpsc::channel();
        let inner = Arc::clone(&self.0);
        let sweeper = thread::Builder::new()
            .name("sweeper".to_owned())
            .spawn(move || sweep(&inner, &stop))
            .map_err(PortalError::Serve)?;
        self.0.set_running(true);
        Ok(Running {
            addr,
            server,
            threads: vec![web, sweeper],
            sweeping: Some(sweeping),
            control: Some(control),
            inner: Arc::clone(&self.0),
        })
    }
}

impl Running {
    /// Where it listens.
    pub const fn addr(&self) -> SocketAddr {
        self.addr
    }

    /// Stops: requests that are being answered have a few seconds to end.
    pub fn stop(mut self) {
        self.end();
    }

    /// Waits until the server ends by itself, as it does when the process is
    /// asked to.
    pub fn wait(mut self) -> Result<(), PortalError> {
        let web = (!self.threads.is_empty()).then(|| self.threads.remove(0));
        let ended = web.map_or(Ok(()), join);
        self.end();
        ended.map_err(PortalError::Serve)
    }

    /// Stops everything and waits for it.
    fn end(&mut self) {
        self.inner.set_running(false);
        // The message is sent when the call is made; the threads' end is what
        // we wait for.
        drop(self.server.stop(true));
        drop(self.sweeping.take());
        drop(self.control.take());
        for thread in self.threads.drain(..) {
            // It was asked to end; how it ended changes nothing any more.
            let _ = join(thread);
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end();
    }
}

/// Starts the web server on a thread of its own.
fn serve_web(
    inner: Arc<Inner>,
    listener: TcpListener,
    signals: bool,
) -> Result<(ServerHandle, JoinHandle<io::Result<()>>), PortalError> {
    let (tell, told) = mpsc::channel();
    let thread = thread::Builder::new()
        .name("web".to_owned())
        .spawn(move || {
            System::new().block_on(async move {
                let server = web_server(inner, listener, signals)?;
                // Whoever waits for it is the one who started this thread.
                let _ = tell.send(server.handle());
                server.await
            })
        })
        .map_err(PortalError::Serve)?;
    if let Ok(server) = told.recv() {
        return Ok((server, thread));
    }
    let why = join(thread).err();
    let why = why.unwrap_or_else(|| io::Error::other("the web server ended at once"));
    Err(PortalError::Serve(why))
}

/// The web server. Every request goes the same way, so that every answer is
/// ours.
fn web_server(inner: Arc<Inner>, listener: TcpListener, signals: bool) -> io::Result<Server> {
    let inner = Data::from(inner);
    let app = move || {
        App::new()
            .app_data(inner.clone())
            .default_service(to(web::answer))
    };
    let server = HttpServer::new(app)
        .workers(WORKERS)
        .worker_max_blocking_threads(BLOCKING)
        .keep_alive(KEEP_ALIVE)
        .client_request_timeout(PATIENCE)
        .shutdown_timeout(GRACE)
        .listen(listener)?;
    Ok(match signals {
        true => server.run(),
        false => server.disable_signals().run(),
    })
}

/// Wipes visits whose time is over, until it is told to stop. Once a day it
/// flattens the times of the parcels' files to the day.
fn sweep(inner: &Inner, stop: &mpsc::Receiver<()>) -> io::Result<()> {
    let mut day = None;
    while let Err(mpsc::RecvTimeoutError::Timeout) = stop.recv_timeout(SWEEP) {
        inner.visits.sweep();
        let now = inner.now();
        let today = Offset::UTC.to_datetime(now).date();
        if day.replace(today) != Some(today) {
            inner.touch_parcels(now);
        }
    }
    Ok(())
}

/// Waits for a thread.
fn join(thread: JoinHandle<io::Result<()>>) -> io::Result<()> {
    let broken = |_| Err(io::Error::other("a thread of the portal broke"));
    thread.join().unwrap_or_else(broken)
}
