//! A tiny web site of fixed pages on loopback: the neutral place that leaving
//! leads to, and a page with faults to prove that the checks see them.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::thread;

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

impl Site {
    /// Starts the site. Its threads wait in `accept` until the test's process ends.
    pub fn start(answer: impl Fn(&Asked) -> String + Send + Sync + Clone + 'static) -> Self {
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
fn serve(stream: TcpStream, answer: &impl Fn(&Asked) -> String) -> std::io::Result<()> {
    let mut writer = stream.try_clone()?;
    let mut reader = BufReader::new(stream);
    while let Some(asked) = read_request(&mut reader)? {
        let body = answer(&asked);
        let length = body.len();
        write!(
            writer,
            "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: {length}\r\n\r\n{body}"
        )?;
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
