//! Attached files: whether they are here, and one of them in plaintext, for
//! whoever asks for it.

use std::{
    fs::{self, File},
    io::{ErrorKind, Read, Seek, SeekFrom},
    path::Path,
};

use quietline_case::Attachment;
use quietline_open::{InnerError, ParcelError, is_sealed_file, open_inner, open_parcel};
use quietline_seal::{bundle::Sum, parcel::sealed_payload};
use tempfile::NamedTempFile;

use crate::{Desk, DeskError, FileState, Inner, Thread, files};

/// No parcel's header is longer.
const MAX_HEADER: u64 = quietline_seal::LETTER_SIZE as u64;

impl Desk {
    /// Looks for the files of threads by their sizes.
    pub(crate) fn look_for_files(&self, threads: &mut [Thread]) {
        let messages = threads.iter_mut().flat_map(|thread| &mut thread.messages);
        for file in messages.flat_map(|message| &mut message.files) {
            file.state = self.state_of(&file.said);
        }
    }

    /// Reads the files of a thread whole, to tell which are as they came.
    pub fn check_files(&self, thread: &mut Thread) {
        let files = thread.messages.iter_mut().flat_map(|one| &mut one.files);
        for file in files.filter(|file| file.state == FileState::Here) {
            let sum = Sum::from_bytes(file.said.sealed);
            if !files::has_sum(&self.layout.parcel(&file.said.parcel), &sum) {
                file.state = FileState::Damaged;
            }
        }
    }

    /// Whether a file is here, as far as its size tells.
    fn state_of(&self, file: &Attachment) -> FileState {
        let kept = self.state.parcels.get(&file.parcel);
        let came = kept.is_some_and(|kept| kept.sum == Sum::from_bytes(file.sealed));
        let is_whole = |size: u64| match kept {
            Some(kept) => came && size == kept.bytes,
            None => fits(size, file),
        };
        match fs::metadata(self.layout.parcel(&file.parcel)) {
            Ok(meta) if is_whole(meta.len()) => FileState::Here,
            Ok(_) => FileState::Damaged,
            Err(_) if came => FileState::Damaged,
            Err(_) => FileState::Missing,
        }
    }

    /// Writes a file of the thread to `to` in plaintext, whole or not at all
    /// (0600), after all its sums were checked. If it is itself an age file for
    /// the team, what is inside is written: one layer, not more.
    pub fn save_file(&self, thread: &Thread, number: usize, to: &Path) -> Result<Inner, DeskError> {
        let id = thread.id;
        let file = thread.file(number);
        let file = file.ok_or(DeskError::NoSuchFile { thread: id, number })?;
        if file.state == FileState::Missing {
            return Err(DeskError::MissingFile(number));
        }
        if files::lies_in(to, self.layout.root())? {
            return Err(DeskError::PlaintextInside(to.to_owned()));
        }
        if fs::symlink_metadata(to).is_ok() {
            return Err(DeskError::Exists(to.to_owned()));
        }
        let outer = self.open_file(&file.said, to)?;
        let (whole, inner) = self.open_layer(outer, to)?;
        files::put_in_place(whole, to)?;
        Ok(inner)
    }

    /// Opens a parcel to a temporary file beside `to`.
    fn open_file(&self, file: &Attachment, to: &Path) -> Result<NamedTempFile, DeskError> {
        let path = self.layout.parcel(&file.parcel);
        let mut last = ParcelError::OtherKey;
        for team in &self.keys.teams {
            let out = files::begin(to)?;
            let parcel = File::open(&path).map_err(|error| match error.kind() {
                ErrorKind::NotFound => DeskError::DamagedParcel(file.parcel),
                _ => DeskError::file("read", &path)(error),
            })?;
            match open_parcel(parcel, file, team, out.as_file()) {
                Ok(()) => return Ok(out),
                Err(ParcelError::OtherKey) => {}
                Err(error) => last = error,
            }
        }
        Err(last.into())
    }

    /// Opens the layer inside, if there is one and a team key opens it.
    fn open_layer(
        &self,
        mut outer: NamedTempFile,
        to: &Path,
    ) -> Result<(NamedTempFile, Inner), DeskError> {
        let sealed = begins_sealed(outer.as_file_mut());
        if !sealed.map_err(DeskError::file("read back", outer.path()))? {
            return Ok((outer, Inner::None));
        }
        for team in &self.keys.teams {
            let out = files::begin(to)?;
            let again = outer.as_file_mut().seek(SeekFrom::Start(0));
            again.map_err(DeskError::file("read back", outer.path()))?;
            match open_inner(outer.as_file(), team, out.as_file()) {
                Ok(()) => return Ok((out, Inner::Opened)),
                Err(InnerError::Closed) => {}
                Err(InnerError::Write(error)) => return Err(DeskError::file("write", to)(error)),
            }
        }
        Ok((outer, Inner::Closed))
    }
}

/// Whether a parcel of this size can be the file's.
fn fits(size: u64, file: &Attachment) -> bool {
    let payload = sealed_payload(file.length);
    payload.is_some_and(|payload| (payload..=payload + MAX_HEADER).contains(&size))
}

/// Whether a file begins as an age file does.
fn begins_sealed(file: &mut File) -> std::io::Result<bool> {
    let mut start = Vec::with_capacity(64);
    file.seek(SeekFrom::Start(0))?;
    file.take(64).read_to_end(&mut start)?;
    Ok(is_sealed_file(&start))
}
