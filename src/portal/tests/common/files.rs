//! Posting files, whole and in part, and what is on the disk meanwhile.

use std::{
    fs,
    io::Write,
    net::TcpStream,
    path::PathBuf,
    thread,
    time::{Duration, Instant},
};

use super::{Answer, Site, Visitor};

/// What separates the parts of a post.
pub const BOUNDARY: &str = "----a-boundary-0123456789";

/// A part of a post.
pub enum Part<'a> {
    Field(&'a str, &'a str),
    File(&'a str, &'a [u8]),
}

/// A post in parts, without its end.
pub fn parts(all: &[Part<'_>]) -> Vec<u8> {
    let mut body = Vec::new();
    for part in all {
        let (head, content) = match part {
            Part::Field(name, value) => (format!("name=\"{name}\""), value.as_bytes()),
            Part::File(name, content) => (
                format!(
                    "name=\"file\"; filename=\"{name}\"\r\ncontent-type: application/octet-stream"
                ),
                *content,
            ),
        };
        write!(
            body,
            "--{BOUNDARY}\r\ncontent-disposition: form-data; {head}\r\n\r\n"
        )
        .unwrap();
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body
}

/// A post in parts.
pub fn whole(all: &[Part<'_>]) -> Vec<u8> {
    let mut body = parts(all);
    write!(body, "--{BOUNDARY}--\r\n").unwrap();
    body
}

/// The header that says what it is.
pub fn kind() -> String {
    format!("multipart/form-data; boundary={BOUNDARY}")
}

/// A page's form with these files in it, as it is posted, up to its buttons.
pub fn begun(page: &Answer, files: &[(&str, &[u8])]) -> Vec<u8> {
    let hidden = ["token", "page", "draft"].map(|name| (name, page.hidden(name)));
    let hidden = hidden.iter().map(|(name, value)| Part::Field(name, value));
    let files = files
        .iter()
        .map(|(name, content)| Part::File(name, content));
    parts(&hidden.chain(files).collect::<Vec<_>>())
}

/// Begins to post so many bytes of such a form.
pub fn begin(visitor: &Visitor, body: &[u8], length: usize) -> TcpStream {
    let head = visitor.head("POST", "/", &[("content-type", &kind())], body);
    let mut stream = TcpStream::connect(visitor.addr).unwrap();
    stream.write_all(head.as_bytes()).unwrap();
    // It may be cut off at some point.
    let _ = stream.write_all(&body[..length]);
    stream
}

/// Posts files from a page, as its form does, and goes where it leads.
pub fn upload(
    visitor: &mut Visitor,
    page: &Answer,
    files: &[(&str, &[u8])],
    button: &str,
) -> Answer {
    let mut body = begun(page, files);
    body.extend(whole(&[Part::Field(button, "1")]));
    let answer = visitor.request("POST", "/", &[("content-type", &kind())], &body);
    match answer.status {
        303 => visitor.get(),
        _ => answer,
    }
}

/// A visitor who wrote a story, on the page for files.
pub fn at_files(site: &Site) -> (Visitor, Answer) {
    let (mut visitor, tell) = site.at_tell();
    let consent = visitor.write(&tell, &[("story", "they are in the yard")]);
    let files = visitor.send(&consent, &[("files", "1")]);
    assert!(files.has("type=\"file\""), "{}", files.body);
    (visitor, files)
}

/// The files in the folder of parcels.
pub fn on_disk(site: &Site) -> Vec<PathBuf> {
    let folder = site.desk.folder.path().join("portal/store/parcels");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    files.collect()
}

/// Waits until so many are there.
pub fn wait_for_files(site: &Site, count: usize) {
    let end = Instant::now() + Duration::from_secs(20);
    while on_disk(site).len() != count {
        assert!(Instant::now() < end, "{:?}", on_disk(site));
        thread::sleep(Duration::from_millis(20));
    }
}

/// The visitor's page, once it says this.
pub fn once_it_says(visitor: &mut Visitor, said: &str) -> Answer {
    let end = Instant::now() + Duration::from_secs(20);
    loop {
        let page = visitor.get();
        if page.has(said) {
            return page;
        }
        assert!(Instant::now() < end, "{}", page.body);
        thread::sleep(Duration::from_millis(20));
    }
}

/// So many bytes that don't repeat, and look like the end of a part here and
/// there.
pub fn noise(length: usize) -> Vec<u8> {
    let mut state = 1_u64;
    let mut bytes: Vec<u8> = (0..length)
        .map(|_| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (state >> 56) as u8
        })
        .collect();
    for at in (0..length.saturating_sub(40)).step_by(65_521) {
        bytes[at..at + 8].copy_from_slice(b"\r\n------");
    }
    bytes
}
