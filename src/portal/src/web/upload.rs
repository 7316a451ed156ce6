//! Files on their way in: a post in parts, read piece by piece. Each piece is
//! sealed before anything of it is written, and no more than a few are in memory.

mod parts;
mod sealing;

use std::sync::Arc;

use actix_web::{
    HttpRequest, HttpResponse,
    http::header::CONTENT_TYPE,
    web::{Bytes, Payload},
};
use quietline_case::{Attachment, Plain};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::{cookie, form::Posted, header, is_ours, pages, reply, take_step};
use crate::{
    inner::Inner,
    pages::Alone,
    settings::Settings,
    visit::{Carrier, Draft, Full, Held, Notice, Page, Refusal, Visit, VisitKeys},
};
use parts::{Cut, Part, Parts};
use sealing::Sealing;

/// How many uploads there may be at once: each takes about a megabyte of memory
/// and a thread.
const MAX_UPLOADS: usize = 32;

/// The most bytes of a field that is no file: pages with files have short ones.
const MAX_FIELD: usize = 64 << 10;

/// The longest name of a file, in letters.
const MAX_NAME: usize = 255;

/// How many bytes that are not kept are read on all the same, above what may be
/// kept, so that the browser hears our answer instead of a broken connection.
const DROPPED: u64 = 64 << 20;

/// Lets so many uploads in.
pub(crate) fn upload_permits() -> Arc<Semaphore> {
    Arc::new(Semaphore::new(MAX_UPLOADS))
}

/// Whether a request says that it is a post in parts.
pub(super) fn is_upload(request: &HttpRequest) -> bool {
    let kind = header(request, &CONTENT_TYPE).unwrap_or_default();
    kind.trim_start()
        .to_ascii_lowercase()
        .starts_with("multipart/form-data")
}

/// Takes a post in parts: its files one by one as they come, then its step. A
/// file that came whole stays even if what follows it does not come.
pub(super) async fn take(
    request: &HttpRequest,
    payload: Payload,
    inner: &Arc<Inner>,
) -> HttpResponse {
    let pages = pages(inner, request);
    let most = inner.settings().file_bytes() + DROPPED;
    let mut parts = Parts::new(request.headers(), payload, most);
    let Some(cookie) = cookie(request) else {
        parts.skip(DROPPED).await;
        return reply::alone(pages, Alone::Cookies);
    };
    let keys = cookie.keys();
    let mut posted = Posted::default();
    let mut upload = None;
    loop {
        let part = match parts.next().await {
            Ok(Some(part)) => part,
            Ok(None) => break,
            Err(Cut) if upload.is_some() => return reply::see_other(pages, None),
            Err(Cut) => return reply::alone(pages, Alone::Unread),
        };
        let Some(name) = file_name(&part) else {
            field(&mut parts, part, &mut posted, inner).await;
            continue;
        };
        if !is_ours(request, &keys, &posted) {
            drop(part);
            parts.skip(DROPPED).await;
            return reply::alone(pages, Alone::Foreign);
        }
        if upload.is_none() {
            match Upload::begin(inner, &keys).await {
                Ok(begun) => upload = Some(begun),
                Err(Full) => return reply::alone(pages, Alone::Busy),
            }
        }
        if let Some(upload) = &upload {
            upload.file(&mut parts, part, name).await;
        }
    }
    posted.is_upload = upload.is_some();
    drop(upload);
    match is_ours(request, &keys, &posted) {
        true => take_step(keys, posted, inner, pages, None).await,
        false => reply::alone(pages, Alone::Foreign),
    }
}

/// The name of the file in a part; none if the part is no file. What a device
/// calls a file is a word to show: of a path its end, and nothing that can't be
/// shown.
fn file_name(part: &Part) -> Option<Plain> {
    let end = part
        .file_name()?
        .rsplit(['/', '\\'])
        .next()
        .unwrap_or_default();
    let shown = end.chars().filter(|c| !c.is_control()).take(MAX_NAME);
    Some(Plain::from(shown.collect::<String>()))
}

/// Takes a part that is no file.
async fn field(parts: &mut Parts, part: Part, posted: &mut Posted, inner: &Inner) {
    let name = part.name().to_owned();
    match parts.text(part, MAX_FIELD).await {
        Some(text) => posted.field(&name, &String::from_utf8_lossy(&text), &inner.questions),
        None => posted.is_odd = true,
    }
}

/// An upload to a visit, which it keeps alive.
struct Upload<'a> {
    /// What all requests share.
    inner: &'a Arc<Inner>,
    /// What leads to the visit.
    keys: &'a VisitKeys,
    /// What keeps it alive.
    carrier: Carrier,
    /// The right to send files now.
    permit: Option<OwnedSemaphorePermit>,
}

impl<'a> Upload<'a> {
    /// Begins an upload to a visit, or to a new one if it has ended.
    async fn begin(inner: &'a Arc<Inner>, keys: &'a VisitKeys) -> Result<Self, Full> {
        let change = |known: Option<Visit>| {
            let is_new = known.is_none();
            let mut visit = known.unwrap_or_else(|| Visit::new(Draft::random(&mut rand::rng())));
            visit.refused.clear();
            if is_new {
                visit.page = Page::Files;
                visit.notice(Notice::Ended);
            }
            visit
        };
        Ok(Self {
            inner,
            keys,
            carrier: inner.visits.carry(keys, change).await?,
            permit: Arc::clone(&inner.uploads).try_acquire_owned().ok(),
        })
    }

    /// Takes one file. What comes of it stands in the visit.
    async fn file(&self, parts: &mut Parts, mut part: Part, name: Plain) {
        let first = match parts.piece(&mut part).await {
            // A form without a file has a part without a name and bytes.
            Ok(None) if name.is_blank() => return,
            first => first,
        };
        let taken = match self.room().await {
            Ok(room) => self.seal(parts, &mut part, first, room).await,
            Err(why) => Err(why),
        };
        let noted = match taken {
            Ok(sealed) => self.add(sealed, name).await,
            Err(why) => self.refuse(name, why).await,
        };
        if noted.is_none() {
            parts.give_up();
        }
        parts.rest(part).await;
    }

    /// How many bytes the next file may have.
    async fn room(&self) -> Result<u64, Refusal> {
        if self.permit.is_none() {
            return Err(Refusal::Busy);
        }
        let (_, visit) = self.visit().await.ok_or(Refusal::Stopped)?;
        room_beside(&visit.files, self.inner.settings())
    }

    /// Seals a file as it comes.
    async fn seal(
        &self,
        parts: &mut Parts,
        part: &mut Part,
        first: Result<Option<Bytes>, Cut>,
        room: u64,
    ) -> Result<sealing::Sealed, Refusal> {
        let mut sealing = Sealing::begin(self.inner);
        let mut length = 0;
        let mut piece = first;
        loop {
            match piece {
                Ok(Some(bytes)) => {
                    length += bytes.len() as u64;
                    if length > room {
                        return Err(sealing.stop(Refusal::Large).await);
                    }
                    if self.carrier.has_ended() || !sealing.add(bytes).await {
                        return Err(sealing.stop(Refusal::Stopped).await);
                    }
                }
                Ok(None) => return sealing.end().await,
                Err(Cut) => return Err(sealing.stop(Refusal::Stopped).await),
            }
            piece = parts.piece(part).await;
        }
    }

    /// Adds a sealed file to the visit, which may have got others meanwhile.
    /// Nothing comes back if the visit has ended.
    async fn add(&self, sealed: sealing::Sealed, name: Plain) -> Option<()> {
        let Some((mut held, mut visit)) = self.visit().await else {
            self.inner.eraser().erase(vec![sealed.parcel()]);
            return None;
        };
        let file = sealed.attachment(name);
        let is_same = |other: &Attachment| other.name == file.name && other.content == file.content;
        let room = room_beside(&visit.files, self.inner.settings());
        let refused = match room {
            Ok(room) if file.length <= room => None,
            Ok(_) => Some(Refusal::Large),
            Err(why) => Some(why),
        };
        if visit.files.iter().any(is_same) || refused.is_some() {
            self.inner.eraser().erase(vec![file.parcel]);
            if let Some(why) = refused {
                visit.refuse(file.name, why);
            }
            return held.keep(&visit).ok();
        }
        visit.refused.retain(|(other, _)| *other != file.name);
        held.add_file(&mut visit, file).ok()
    }

    /// Notes why a file was not added. Nothing comes back if the visit has
    /// ended.
    async fn refuse(&self, name: Plain, why: Refusal) -> Option<()> {
        let (mut held, mut visit) = self.visit().await?;
        visit.refuse(name, why);
        held.keep(&visit).ok()
    }

    /// The visit, once it is its turn; none if it was ended.
    async fn visit(&self) -> Option<(Held<'a>, Visit)> {
        let visits = &self.inner.visits;
        let mut held = visits.hold_for(&self.carrier, self.keys).await?;
        let visit = held.open()?;
        Some((held, visit))
    }
}

/// How many bytes one more file may have beside these.
fn room_beside(files: &[Attachment], settings: &Settings) -> Result<u64, Refusal> {
    let used: u64 = files.iter().map(|file| file.length).sum();
    match files.len() < settings.files {
        true => Ok(settings.file_bytes().saturating_sub(used)),
        false => Err(Refusal::Many),
    }
}
