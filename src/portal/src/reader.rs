//! Coming back: one thread that turns codes into answers, at low priority,
//! behind a bounded queue. So a flood of guesses does not slow a tip down.

use std::sync::{
    Arc, Mutex, OnceLock, PoisonError,
    mpsc::{Receiver, SyncSender, TrySendError, sync_channel},
};

use quietline_case::{Reply, ReplyKind};
use quietline_seal::{ANSWER_WINDOW, Mailbox, PreKey, Site, Stretcher, open_reply};
use quietline_store::{Store, StoreError};
use tokio::sync::oneshot;

/// How many may wait: at about 0.1 s each, few seconds in all.
const QUEUE: usize = 32;

/// The lowest priority that Linux has.
const NICEST: i32 = 19;

/// Why there are no answers to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReadError {
    /// Too many wait already.
    Full,
    /// The store, or the thread, failed.
    Failed,
}

/// Reads what waits for a code. The thread, and the memory of Argon2, are made
/// when the first one comes back.
pub(crate) struct Reader {
    /// The way to the thread, once there is one.
    queue: Mutex<Option<SyncSender<Job>>>,
    /// The site whose codes are read.
    site: Site,
    /// Where replies are.
    store: Arc<Store>,
    /// Whether the memory of Argon2 is locked, once there is some.
    locked: Arc<OnceLock<bool>>,
}

/// One who came back.
struct Job {
    /// What follows from the code.
    pre_key: PreKey,
    /// Where the replies go.
    waiter: oneshot::Sender<Result<Vec<Reply>, ReadError>>,
}

impl Reader {
    /// Nothing is made yet.
    pub(crate) fn new(site: Site, store: Arc<Store>) -> Self {
        Self {
            queue: Mutex::default(),
            site,
            store,
            locked: Arc::default(),
        }
    }

    /// Whether the memory in which codes become keys can't reach swap. `None`
    /// before anyone came back.
    pub(crate) fn is_locked(&self) -> Option<bool> {
        self.locked.get().copied()
    }

    /// The answers and marks that wait for a code, newest first. It takes as
    /// long for a code that was never used.
    pub(crate) async fn read(&self, pre_key: PreKey) -> Result<Vec<Reply>, ReadError> {
        let (waiter, replies) = oneshot::channel();
        self.enqueue(Job { pre_key, waiter })?;
        replies.await.unwrap_or(Err(ReadError::Failed))
    }

    /// Puts a job into the queue. A thread that has ended is replaced by the
    /// next one who comes back.
    fn enqueue(&self, job: Job) -> Result<(), ReadError> {
        let mut queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        let sender = match queue.take() {
            Some(sender) => sender,
            None => self.start()?,
        };
        let sent = match sender.try_send(job) {
            Ok(()) => Ok(()),
            Err(TrySendError::Full(_)) => Err(ReadError::Full),
            Err(TrySendError::Disconnected(_)) => return Err(ReadError::Failed),
        };
        *queue = Some(sender);
        sent
    }

    /// Starts the thread. It ends when the queue is dropped.
    fn start(&self) -> Result<SyncSender<Job>, ReadError> {
        let (queue, jobs) = sync_channel(QUEUE);
        let (site, store) = (self.site.clone(), Arc::clone(&self.store));
        let locked = Arc::clone(&self.locked);
        std::thread::Builder::new()
            .name("reader".to_owned())
            .spawn(move || serve(&jobs, site, &store, &locked))
            .map_err(|_| ReadError::Failed)?;
        Ok(queue)
    }
}

/// The thread.
fn serve(jobs: &Receiver<Job>, site: Site, store: &Store, locked: &OnceLock<bool>) {
    // On Linux this is about the calling thread alone. Where it is refused,
    // reading still works, only not as quietly.
    let _ = rustix::process::setpriority_process(None, NICEST);
    let mut stretcher = Stretcher::new(site);
    locked.get_or_init(|| stretcher.is_locked());
    while let Ok(Job { pre_key, waiter }) = jobs.recv() {
        stretcher.hand_over(&pre_key, |mailbox| {
            // One who waits no more is no error.
            let _ = waiter.send(open_all(&mailbox, store));
        });
    }
}

/// Opens what waits in a mailbox. All names are asked for, always, so that the
/// time does not tell how many there are.
fn open_all(mailbox: &Mailbox, store: &Store) -> Result<Vec<Reply>, ReadError> {
    let found: Vec<_> = (0..ANSWER_WINDOW)
        .map(|n| store.reply(&mailbox.name(n)))
        .collect();
    let mut replies = Vec::new();
    for reply in found {
        match reply {
            Ok(None) | Err(StoreError::BadReply { .. }) => {}
            Ok(Some(sealed)) => replies.extend(open_reply(&sealed, mailbox).ok()),
            Err(_) => return Err(ReadError::Failed),
        }
    }
    replies.retain(|reply| reply.kind != ReplyKind::Filler);
    replies.sort_by_key(|reply| std::cmp::Reverse(reply.written));
    Ok(replies)
}
