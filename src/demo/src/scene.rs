//! A desk and a portal in one temporary folder, and the way between them.

use std::{
    fs, io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::Path,
};

use data_encoding::BASE32_NOPAD;
use jiff::Timestamp;
use quietline_case::{Plain, PortalId, ThreadId};
use quietline_desk::{Desk, DeskError, Founding, KeyKind, PortalCard, Role, Thread};
use quietline_portal::{InitError, OfficeError, Portal, PortalError, Running};
use rand::Rng;
use tempfile::TempDir;
use zeroize::Zeroizing;

/// Where the portal listens if nothing else does.
const USUAL_PORT: u16 = 8080;

/// The demo can't go on.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SceneError {
    /// No temporary folder.
    #[error(
        "can't make a temporary folder: {0}; make room, or set TMPDIR to a folder that can be written"
    )]
    Folder(io::Error),
    /// No free port.
    #[error("can't listen on this computer: {0}")]
    Listen(io::Error),
    /// The portal's card can't be read.
    #[error("can't read what the portal wrote for the desk: {0}")]
    Card(io::Error),
    /// Signals can't be caught.
    #[error("can't prepare for a clean end: {0}")]
    Signals(io::Error),
    /// The desk failed.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// The portal could not be made.
    #[error(transparent)]
    Init(#[from] InitError),
    /// The portal failed.
    #[error(transparent)]
    Portal(#[from] PortalError),
    /// A bundle failed.
    #[error(transparent)]
    Office(#[from] OfficeError),
}

/// Everything that runs. Dropping it stops the portal and removes the folder.
pub(crate) struct Scene {
    /// The portal, serving. It stops before the folder goes.
    running: Running,
    /// The portal.
    portal: Portal,
    /// The desk.
    desk: Desk,
    /// The portal's name.
    portal_id: PortalId,
    /// Where everything lies.
    folder: TempDir,
}

impl Scene {
    /// Makes keys, a desk and a portal, and starts serving.
    pub(crate) fn set() -> Result<Self, SceneError> {
        let folder = tempfile::Builder::new()
            .prefix("quietline-demo-")
            .tempdir()
            .map_err(SceneError::Folder)?;
        let mut desk = found_desk(&folder.path().join("desk"))?;
        let home = folder.path().join("portal");
        quietline_portal::init(
            &home,
            &desk.recipients_file(),
            &desk.signing_key_file(),
            None,
        )?;
        let card = fs::read(home.join("public/portal.json")).map_err(SceneError::Card)?;
        desk.enrol(PortalCard::read(&card)?)?;
        let portal = Portal::open(&home)?;
        let portal_id = portal.public().portal;
        let running = portal.serve(listener()?)?;
        Ok(Self {
            running,
            portal,
            desk,
            portal_id,
            folder,
        })
    }

    /// Where the portal listens.
    pub(crate) const fn address(&self) -> SocketAddr {
        self.running.addr()
    }

    /// Where everything lies.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Carries letters to the desk if there are any, and answers back: the
    /// whole way, as two people with a stick would. Returns the threads in
    /// which something is new.
    pub(crate) fn carry(&mut self) -> Result<Vec<ThreadId>, SceneError> {
        if self.portal.status().letters == 0 {
            return Ok(Vec::new());
        }
        let mut export = Vec::new();
        self.portal.export(&mut export)?;
        let report = self.desk.import(export.as_slice(), Timestamp::now())?;
        let news = [report.new_threads, report.grown].concat();
        for thread in &news {
            self.desk.mark_seen(*thread, Timestamp::now())?;
        }
        let backup = self.folder.path().join("backup.quietline");
        self.desk.backup(&backup)?;
        self.bring_back()?;
        Ok(news)
    }

    /// Answers, and brings the answer to the portal.
    pub(crate) fn answer(&mut self, thread: ThreadId, words: Plain) -> Result<(), SceneError> {
        self.desk.answer(thread, words, Timestamp::now())?;
        self.bring_back()
    }

    /// Carries what waits at the desk to the portal.
    fn bring_back(&mut self) -> Result<(), SceneError> {
        let mut outgoing = Vec::new();
        self.desk.write_outgoing(
            self.portal_id,
            &mut outgoing,
            Timestamp::now(),
            &mut rand::rng(),
        )?;
        self.portal.deliver(outgoing.as_slice())?;
        Ok(())
    }

    /// One thread, opened.
    pub(crate) fn thread(&self, id: ThreadId) -> Result<Thread, SceneError> {
        Ok(self.desk.thread(id)?)
    }
}

/// A desk that nobody will open again.
fn found_desk(dir: &Path) -> Result<Desk, SceneError> {
    let mut random = Zeroizing::new([0; 20]);
    rand::rng().fill_bytes(random.as_mut_slice());
    let passphrase = Zeroizing::new(BASE32_NOPAD.encode(random.as_slice()));
    let founding = Founding {
        name: "demo",
        passphrase: &passphrase,
        kind: KeyKind::Hybrid,
        escrow: None,
    };
    Ok(Desk::init(
        dir,
        &founding,
        Role::Supervisor,
        &mut rand::rng(),
    )?)
}

/// The usual port, or any that is free.
fn listener() -> Result<TcpListener, SceneError> {
    let at = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    at(USUAL_PORT)
        .or_else(|_| at(0))
        .map_err(SceneError::Listen)
}
