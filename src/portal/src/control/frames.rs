//! How a stream of bytes is cut into frames, so that its end, an error and a
//! cut can be told apart.
//!
//! A frame is one letter, a length of four bytes (big-endian), and so many
//! bytes: `d` is data, `e` the end with what came of it, `f` a failure in words.
//! A stream without `e` or `f` was cut.

use std::io::{self, Read, Write};

/// The most bytes of one frame.
const MAX_FRAME: usize = 64 << 10;

/// Data.
const DATA: u8 = b'd';
/// The end, with what came of it.
const END: u8 = b'e';
/// A failure, in words.
const FAILURE: u8 = b'f';

/// Writes data as frames.
pub(super) struct FrameWriter<W> {
    /// Where frames go.
    out: W,
    /// Data that is not a frame yet.
    piece: Vec<u8>,
}

/// How a stream ended.
pub(super) enum Ending {
    /// As it should, with this.
    Done(Vec<u8>),
    /// With a failure, in words.
    Failed(String),
}

impl<W: Write> FrameWriter<W> {
    /// Nothing is written yet.
    pub(super) fn new(out: W) -> Self {
        Self {
            out,
            piece: Vec::with_capacity(MAX_FRAME),
        }
    }

    /// Ends the stream.
    pub(super) fn finish(mut self, with: &[u8]) -> io::Result<()> {
        self.flush()?;
        self.frame(END, with)
    }

    /// Ends the stream with a failure.
    pub(super) fn fail(mut self, why: &str) -> io::Result<()> {
        let mut end = why.len().min(MAX_FRAME);
        while !why.is_char_boundary(end) {
            end -= 1;
        }
        self.frame(FAILURE, &why.as_bytes()[..end])
    }

    /// Writes one frame.
    fn frame(&mut self, kind: u8, bytes: &[u8]) -> io::Result<()> {
        let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
        self.out.write_all(&[kind])?;
        self.out.write_all(&length.to_be_bytes())?;
        self.out.write_all(bytes)?;
        self.out.flush()
    }
}

impl<W: Write> Write for FrameWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.piece.len() == MAX_FRAME {
            self.flush()?;
        }
        let length = bytes.len().min(MAX_FRAME - self.piece.len());
        self.piece.extend_from_slice(&bytes[..length]);
        Ok(length)
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.piece.is_empty() {
            return Ok(());
        }
        let piece = std::mem::take(&mut self.piece);
        let written = self.frame(DATA, &piece);
        self.piece = piece;
        self.piece.clear();
        written
    }
}

/// Reads the data of frames. It ends only where the writer ended it well; a cut
/// and a failure are errors.
pub(super) struct FrameReader<R> {
    /// Where frames come from.
    input: R,
    /// How much of the current frame is still to come.
    left: usize,
    /// How the stream ended, once it has.
    ending: Option<Ending>,
}

impl<R: Read> FrameReader<R> {
    /// Nothing is read yet.
    pub(super) const fn new(input: R) -> Self {
        Self {
            input,
            left: 0,
            ending: None,
        }
    }

    /// How it ended, once it has.
    pub(super) fn ending(self) -> Option<Ending> {
        self.ending
    }

    /// Reads the start of the next frame.
    fn next(&mut self) -> io::Result<()> {
        let mut start = [0; 5];
        self.input.read_exact(&mut start)?;
        let [kind, length @ ..] = start;
        let length = usize::try_from(u32::from_be_bytes(length)).map_err(io::Error::other)?;
        if length > MAX_FRAME {
            return Err(io::ErrorKind::InvalidData.into());
        }
        match kind {
            DATA => self.left = length,
            END => self.ending = Some(Ending::Done(self.rest(length)?)),
            FAILURE => {
                let why = String::from_utf8_lossy(&self.rest(length)?).into_owned();
                self.ending = Some(Ending::Failed(why));
            }
            _ => return Err(io::ErrorKind::InvalidData.into()),
        }
        Ok(())
    }

    /// Reads the whole of a short frame.
    fn rest(&mut self, length: usize) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; length];
        self.input.read_exact(&mut bytes)?;
        Ok(bytes)
    }
}

impl<R: Read> Read for FrameReader<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.left == 0 {
            match &self.ending {
                Some(Ending::Failed(why)) => return Err(io::Error::other(why.clone())),
                Some(Ending::Done(_)) => return Ok(0),
                None if into.is_empty() => return Ok(0),
                None => self.next()?,
            }
        }
        let length = into.len().min(self.left);
        let read = self.input.read(&mut into[..length])?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.left -= read;
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};

    use super::{Ending, FrameReader, FrameWriter};

    fn framed(data: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        let mut writer = FrameWriter::new(&mut out);
        writer.write_all(data).unwrap();
        writer.finish(b"well").unwrap();
        out
    }

    #[test]
    fn data_comes_out_as_it_went_in() {
        for size in [0, 1, 65_535, 65_536, 65_537, 200_000] {
            let data = vec![7; size];
            let framed = framed(&data);
            let mut reader = FrameReader::new(framed.as_slice());
            let mut back = Vec::new();
            reader.read_to_end(&mut back).unwrap();
            assert!(back == data, "{size}");
            assert!(matches!(reader.ending().unwrap(), Ending::Done(with) if with == b"well"));
        }
    }

    #[test]
    fn a_cut_is_an_error_wherever_it_is() {
        let framed = framed(b"some data");
        for length in 0..framed.len() {
            let mut reader = FrameReader::new(&framed[..length]);
            assert!(reader.read_to_end(&mut Vec::new()).is_err(), "{length}");
        }
    }

    #[test]
    fn a_failure_is_told_in_its_words() {
        let mut out = Vec::new();
        let mut writer = FrameWriter::new(&mut out);
        writer.write_all(b"half").unwrap();
        writer.fail("the disk broke").unwrap();
        let mut reader = FrameReader::new(out.as_slice());
        let error = reader.read_to_end(&mut Vec::new()).unwrap_err();
        assert_eq!(error.to_string(), "the disk broke");
        assert!(matches!(reader.ending(), Some(Ending::Failed(why)) if why == "the disk broke"));
    }
}
