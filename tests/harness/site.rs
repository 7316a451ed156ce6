//! Tiny web sites on loopback: the neutral place that leaving leads to, a page
//! with faults to prove that the checks see them, and one that fills caches.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Instant;

/// What only the neutral site has.
pub const NEUTRAL: &str = "#weather";

/// A site that answers every request with what `answer` makes of it.
pub struct Site {
    /// Its port.
    port: u16,
}

/// What a browser asked of the site.
pub struct Asked {
    /// The method.
    pub method: String,
    /// The path.
    pub path: String,
    /// The body, as text.
    pub body: String,
}

/// What the site answers.
pub struct Reply {
    /// The status line's end, as `200 OK`.
    status: &'static str,
    /// Its headers but the length, each line with its end.
    headers: String,
    /// Its body.
    body: Vec<u8>,
}

impl From<String> for Reply {
    fn from(page: String) -> Self {
        Self {
            status: "200 OK",
            headers: "content-type: text/html\r\n".to_owned(),
            body: page.into_bytes(),
        }
    }
}

impl Reply {
    /// Sends the browser on to another address.
    fn redirect(status: &'static str, to: &str) -> Self {
        Self {
            status,
            headers: format!("location: {to}\r\n"),
            body: Vec::new(),
        }
    }

    /// Bytes that a browser may keep for a year.
    fn kept(length: usize) -> Self {
        Self {
            status: "200 OK",
            headers: "content-type: image/png\r\ncache-control: max-age=31536000\r\n".to_owned(),
            body: vec![0x5a; length],
        }
    }
}

impl Site {
    /// Starts the site. Its threads wait in `accept` until the test's process ends.
    pub fn start<R: Into<Reply>>(
        answer: impl Fn(&Asked) -> R + Send + Sync + Clone + 'static,
    ) -> Self {
        let listener =
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback has a free port");
        let port = listener.local_addr().expect("a bound port is known").port();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let answer = answer.clone();
                // A browser that hangs up is no fault of the site's.
                thread::spawn(move || serve(stream, &answer).ok());
            }
        });
        Self { port }
    }

    /// A site with one quiet page, as a hotline would choose to leave for.
    pub fn neutral() -> Self {
        Self::start(|_| page("Weather", "<h1 id=\"weather\">Sunny</h1>"))
    }

    /// The same, and it tells when a browser shows that page: each time it is
    /// asked for the picture in it.
    pub fn neutral_that_tells() -> (Self, Receiver<Instant>) {
        let (tell, told) = channel();
        // Each page has a picture of its own, so that no cache answers for us.
        let pages = Arc::new(AtomicUsize::new(0));
        let site = Self::start(move |asked| {
            if asked.path.starts_with("/seen") {
                // A test that is over wants to know nothing more.
                tell.send(Instant::now()).ok();
            }
            let seen = pages.fetch_add(1, Ordering::Relaxed);
            let picture = format!("<img src=\"/seen/{seen}\" alt=\"\">");
            page(
                "Weather",
                &format!("<h1 id=\"weather\">Sunny</h1>{picture}"),
            )
        });
        (site, told)
    }

    /// A site that sends browsers on to another of its pages under another name,
    /// and that one to `target`: what leaving may meet when a site has moved.
    pub fn moved(target: &str) -> Self {
        let target = target.to_owned();
        let second = Self::start(move |_| Reply::redirect("302 Found", &target));
        let named = format!("http://localhost:{}/moved", second.port);
        Self::start(move |_| Reply::redirect("301 Moved Permanently", &named))
    }

    /// A site whose one page holds so many things of this length, all of which
    /// browsers may keep for long.
    pub fn heavy(things: usize, length: usize) -> Self {
        Self::start(move |asked| {
            if asked.path != "/" {
                return Reply::kept(length);
            }
            let things = (0..things).map(|thing| format!("<img src=\"/{thing}\" alt=\"\">"));
            page("Heavy", &things.collect::<String>()).into()
        })
    }

    /// The address of its first page.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }
}

/// A whole page.
pub fn page(title: &str, body: &str) -> String {
    format!("<!DOCTYPE html><html lang=en><meta charset=utf-8><title>{title}</title>{body}</html>")
}

/// Answers the requests of one connection, one by one.
fn serve<R: Into<Reply>>(stream: TcpStream, answer: &impl Fn(&Asked) -> R) -> std::io::Result<()> {
    let mut writer = stream.try_clone()?;
    let mut reader = BufReader::new(stream);
    while let Some(asked) = read_request(&mut reader)? {
        let Reply {
            status,
            headers,
            body,
        } = answer(&asked).into();
        let length = body.len();
        let head = format!("HTTP/1.1 {status}\r\n{headers}content-length: {length}\r\n\r\n");
        writer.write_all(&[head.as_bytes(), &body].concat())?;
    }
    Ok(())
}

/// Reads one request; `None` when the browser has hung up.
fn read_request(reader: &mut impl BufRead) -> std::io::Result<Option<Asked>> {
    let mut line = String::new();
    if reader.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut parts = line.split_whitespace().map(str::to_owned);
    let method = parts.next().unwrap_or_default();
    let path = parts.next().unwrap_or_default();
    let mut body = vec![0; body_length(reader)?];
    reader.read_exact(&mut body)?;
    Ok(Some(Asked {
        method,
        path,
        body: String::from_utf8_lossy(&body).into_owned(),
    }))
}

/// Reads the header lines; what remains is a body of this length.
fn body_length(reader: &mut impl BufRead) -> std::io::Result<usize> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let line = line.trim_end().to_ascii_lowercase();
        if line.is_empty() {
            return Ok(length);
        }
        if let Some(value) = line.strip_prefix("content-length:") {
            length = value.trim().parse().unwrap_or(0);
        }
    }
}
