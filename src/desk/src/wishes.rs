//! "Send me no answers": what a tipster asks for is done when the letter comes.

use quietline_case::{MailboxName, ThreadId};

use crate::{Desk, Thread};

impl Desk {
    /// Does what these threads ask for. Those that want no answers come back.
    pub(crate) fn heed_wishes(&mut self, threads: &[Thread]) -> Vec<ThreadId> {
        let mut silent = Vec::new();
        for thread in threads {
            if thread.wants_answers() {
                if self.state.is_silent(&thread.id) {
                    self.state.standing(thread.id).silent = false;
                }
            } else {
                self.fall_silent(thread.id);
                silent.push(thread.id);
            }
        }
        silent
    }

    /// Drops what waits for a thread, and its mark. Filler goes in its place, so
    /// that a portal can't tell by the number of replies.
    fn fall_silent(&mut self, id: ThreadId) {
        let standing = self.state.standing(id);
        standing.silent = true;
        standing.mark = None;
        for name in self.waiting_for(id) {
            let Some(reply) = self.state.replies.get_mut(&name) else {
                continue;
            };
            reply.dropped = true;
            self.state.slots += u64::from(reply.counted);
            reply.counted = true;
        }
    }

    /// The replies to a thread that some portal has not taken.
    fn waiting_for(&self, id: ThreadId) -> Vec<MailboxName> {
        let replies = self.state.replies.iter();
        let waiting = replies.filter(|(_, reply)| {
            let its = reply.to.is_some_and(|(thread, _)| thread == id);
            its && !reply.dropped && !self.is_delivered(reply)
        });
        waiting.map(|(name, _)| *name).collect()
    }
}
