//! A browser of the simplest kind: one kept connection, a cookie, and forms.
//!
//! For tests and the benchmark, where a real browser would be too slow or too
//! well-behaved. It reads pages with plain string searches: it shares two
//! cores with the portal that it measures.

mod upload;

use std::fmt::Write as _;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpStream};

use crate::wait::PATIENCE;

/// A page as it came, with its headers.
#[derive(Debug, Default)]
pub struct Page {
    /// The status code.
    pub status: u16,
    /// The header lines, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
}

impl Page {
    /// The first header of this name (in lower case).
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.headers.iter();
        let (_, value) = lines.find(|(known, _)| known == name)?;
        Some(value)
    }

    /// How many bytes it had on the wire, but for its status line.
    fn length(&self) -> usize {
        let headers = self.headers.iter();
        let headers = headers.map(|(name, value)| name.len() + value.len() + ": \r\n".len());
        headers.sum::<usize>() + self.body.len()
    }

    /// The status and the beginning of what it shows below what all pages begin
    /// with: for messages, as pages are padded.
    pub fn said(&self) -> String {
        let main = self.body.split("</aside>").last().unwrap_or_default();
        format!("{}: {:.600}", self.status, inner_text(&format!(">{main}")))
    }

    /// Whether this stands in it.
    pub fn has(&self, text: &str) -> bool {
        find(&self.body, text).is_some()
    }

    /// What the items of the list with this id hold.
    pub fn items(&self, id: &str) -> Vec<String> {
        let list = element(&self.body, "ol", id).unwrap_or_default();
        let items = list.split("<li").skip(1);
        items.map(inner_text).collect()
    }

    /// The text of each answer on the page.
    pub fn answers(&self) -> Vec<String> {
        let articles = self.body.split("<article class=\"answer\"").skip(1);
        let inside = articles.filter_map(|rest| rest.split("</article>").next());
        inside.map(inner_text).collect()
    }

    /// The form with this id, as a browser would send it untouched.
    pub fn form(&self, id: &str) -> Option<Form> {
        Some(Form::read(element(&self.body, "form", id)?))
    }
}

/// The fields of a form.
#[derive(Debug, Default)]
pub struct Form {
    /// Hidden fields, and text areas with what stands in them.
    fields: Vec<(String, String)>,
    /// Submit buttons with a name, in order.
    buttons: Vec<Option<(String, String)>>,
}

impl Form {
    /// Reads the inside of a form.
    fn read(html: &str) -> Self {
        let mut form = Self::default();
        for piece in html.split('<').skip(1) {
            let Some((tag, rest)) = piece.split_once('>') else {
                continue;
            };
            form.take(tag, rest);
        }
        form
    }

    /// Takes one tag and the text after it.
    fn take(&mut self, tag: &str, rest: &str) {
        let value = || unescape(attribute(tag, "value").unwrap_or_default());
        let name = attribute(tag, "name").map(unescape);
        let kind = attribute(tag, "type").unwrap_or_default();
        let sends = tag.starts_with("button") && kind != "button" || kind == "submit";
        let keeps = matches!(kind, "hidden" | "text") || has_word(tag, "checked");
        match name {
            name if sends => self.buttons.push(name.map(|name| (name, value()))),
            Some(name) if tag.starts_with("textarea") => {
                // HTML drops one line break at its start.
                let text = rest.strip_prefix('\n').unwrap_or(rest);
                self.fields.push((name, unescape(text)));
            }
            Some(name) if keeps => self.fields.push((name, value())),
            _ => {}
        }
    }

    /// What stands in a field.
    pub fn value(&self, name: &str) -> Option<&str> {
        let mut fields = self.fields.iter();
        let (_, value) = fields.find(|(known, _)| known == name)?;
        Some(value)
    }

    /// Whether the form has a submit button of this name.
    pub fn has_button(&self, name: &str) -> bool {
        let mut buttons = self.buttons.iter().flatten();
        buttons.any(|(known, _)| known == name)
    }

    /// The body that a browser would send after these fields are filled in and
    /// the button of this name is pressed, or the one that goes forward, or else
    /// the first.
    fn body(&self, filled: &[(&str, &str)], button: Option<&str>) -> String {
        let kept = self.fields.iter();
        let kept = kept.map(|(name, value)| (name.as_str(), value.as_str()));
        let kept = kept.filter(|(name, _)| !filled.iter().any(|(other, _)| other == name));
        let named = |wanted: &str| {
            let mut buttons = self.buttons.iter().flatten();
            buttons.find(|(name, _)| name == wanted)
        };
        let first = || self.buttons.first().and_then(Option::as_ref);
        let pressed = match button {
            Some(wanted) => named(wanted),
            None => named("forward").or_else(first),
        };
        let pressed = pressed.map(|(name, value)| (name.as_str(), value.as_str()));
        encode(kept.chain(filled.iter().copied()).chain(pressed))
    }
}

/// Someone who visits a portal.
pub struct Visitor {
    /// The portal's port.
    port: u16,
    /// The kept connection, if there is one.
    connection: Option<BufReader<TcpStream>>,
    /// The cookie, as it is sent back.
    cookie: Option<String>,
    /// How many requests were answered.
    requests: usize,
    /// How many bytes they and their answers had.
    bytes: usize,
}

impl Visitor {
    /// A visitor with no cookie and no connection yet.
    pub fn new(port: u16) -> Self {
        Self {
            port,
            connection: None,
            cookie: None,
            requests: 0,
            bytes: 0,
        }
    }

    /// How many requests were answered so far, those after a redirect too.
    pub fn requests(&self) -> usize {
        self.requests
    }

    /// How many bytes the answered requests and their answers had.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// Someone who found this cookie.
    pub fn with_cookie(port: u16, name: &str, value: &str) -> Self {
        Self {
            cookie: Some(format!("{name}={value}")),
            ..Self::new(port)
        }
    }

    /// Forgets the cookie, as a browser does that is closed.
    pub fn forget(&mut self) {
        self.cookie = None;
    }

    /// Gets the page at the portal's one address.
    pub fn get(&mut self) -> io::Result<Page> {
        self.request("GET", &[], "")
    }

    /// Sends the main form of a page and follows to the next page.
    ///
    /// `filled` goes into the fields; `button` names the button that is
    /// pressed, else it is the one that goes forward.
    pub fn send(
        &mut self,
        page: &Page,
        filled: &[(&str, &str)],
        button: Option<&str>,
    ) -> io::Result<Page> {
        let form = page.form("step").ok_or_else(|| no_form(page))?;
        self.post(&form.body(filled, button))
    }

    /// Presses Leave.
    pub fn leave(&mut self, page: &Page) -> io::Result<Page> {
        let form = page.form("leave").ok_or_else(|| no_form(page))?;
        self.post(&form.body(&[], None))
    }

    /// Posts this body to the portal's address and follows to the next page.
    pub fn post(&mut self, body: &str) -> io::Result<Page> {
        let kind = [("content-type", "application/x-www-form-urlencoded")];
        let page = self.request("POST", &kind, body)?;
        if page.status == 303 {
            return self.get();
        }
        Ok(page)
    }

    /// One request and its answer, with these headers besides the usual ones.
    /// A kept connection that the portal has closed is opened anew, once.
    pub fn request(
        &mut self,
        method: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> io::Result<Page> {
        let text = self.request_text(method, headers, body);
        let kept = self.connection.is_some();
        let page = match self.exchange(&text) {
            Err(error) if kept && hung_up(&error) => self.exchange(&text)?,
            other => other?,
        };
        self.requests += 1;
        self.bytes += text.len() + page.length();
        if let Some(cookie) = page.header("set-cookie") {
            let pair = cookie.split(';').next().unwrap_or_default();
            self.cookie = Some(pair.to_owned());
        }
        Ok(page)
    }

    /// A request as it goes over the wire.
    fn request_text(&self, method: &str, headers: &[(&str, &str)], body: &str) -> String {
        let mut text = String::with_capacity(400 + body.len());
        let length = body.len();
        let port = self.port;
        // Writing to a String cannot fail.
        write!(
            text,
            "{method} / HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\ncontent-length: {length}\r\n"
        )
        .ok();
        if let Some(cookie) = &self.cookie {
            write!(text, "cookie: {cookie}\r\n").ok();
        }
        if !headers.iter().any(|(name, _)| *name == "sec-fetch-site") {
            text.push_str("sec-fetch-site: same-origin\r\n");
        }
        for (name, value) in headers {
            write!(text, "{name}: {value}\r\n").ok();
        }
        text.push_str("\r\n");
        text.push_str(body);
        text
    }

    /// Sends a request and reads its answer; the connection is kept if all went well.
    fn exchange(&mut self, text: &str) -> io::Result<Page> {
        let mut connection = match self.connection.take() {
            Some(kept) => kept,
            None => self.connect()?,
        };
        connection.get_mut().write_all(text.as_bytes())?;
        let page = read_page(&mut connection)?;
        if page.header("connection") != Some("close") {
            self.connection = Some(connection);
        }
        Ok(page)
    }

    /// A new connection.
    fn connect(&self) -> io::Result<BufReader<TcpStream>> {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        Ok(BufReader::with_capacity(32 * 1024, stream))
    }
}

/// Whether the other side has closed the connection.
fn hung_up(error: &io::Error) -> bool {
    use io::ErrorKind::{BrokenPipe, ConnectionReset, UnexpectedEof};
    matches!(error.kind(), BrokenPipe | ConnectionReset | UnexpectedEof)
}

/// The error for a page without the form that should be sent.
fn no_form(page: &Page) -> io::Error {
    io::Error::other(format!("the page lacks the form: {}", page.said()))
}

/// Reads an answer with its body.
fn read_page(connection: &mut impl BufRead) -> io::Result<Page> {
    let mut line = String::with_capacity(128);
    if connection.read_line(&mut line)? == 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    let status = line.split(' ').nth(1).and_then(|code| code.parse().ok());
    let status = status.ok_or_else(|| io::Error::other(format!("not a status line: {line}")))?;
    let mut page = Page {
        status,
        ..Page::default()
    };
    loop {
        line.clear();
        connection.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(": ") else {
            break;
        };
        let name = name.to_ascii_lowercase();
        page.headers.push((name, value.to_owned()));
    }
    page.body = read_body(connection, page.header("content-length"))?;
    Ok(page)
}

/// Reads a body of a declared length.
fn read_body(connection: &mut impl BufRead, length: Option<&str>) -> io::Result<String> {
    let length = length.and_then(|length| length.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    connection.read_exact(&mut body)?;
    String::from_utf8(body).map_err(io::Error::other)
}

/// A form's body for these fields.
pub fn encode<'a>(fields: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut body = form_urlencoded::Serializer::new(String::new());
    body.extend_pairs(fields);
    body.finish()
}

/// Where this stands in a text, found as fast as can be: pages are long, and the
/// benches share the machine with the portal.
fn find(text: &str, wanted: &str) -> Option<usize> {
    memchr::memmem::find(text.as_bytes(), wanted.as_bytes())
}

/// The inside of the first element of this tag with this id.
fn element<'a>(html: &'a str, tag: &str, id: &str) -> Option<&'a str> {
    let open = format!("<{tag} ");
    let close = format!("</{tag}>");
    let mut rest = html;
    loop {
        rest = &rest[find(rest, &open)? + open.len()..];
        let (attributes, inside) = rest.split_once('>')?;
        if attribute(attributes, "id") == Some(id) {
            let end = find(inside, &close).unwrap_or(inside.len());
            return Some(&inside[..end]);
        }
    }
}

/// The value of a tag's attribute, still escaped.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = tag;
    while let Some(at) = rest.find(name) {
        let before = rest[..at].chars().next_back();
        let after = &rest[at + name.len()..];
        if before.is_none_or(char::is_whitespace)
            && let Some(value) = after.strip_prefix("=\"")
        {
            return value.split('"').next();
        }
        rest = after;
    }
    None
}

/// Whether a tag has this attribute without a value.
fn has_word(tag: &str, word: &str) -> bool {
    tag.split_whitespace().any(|part| part == word)
}

/// The text in a piece of HTML whose first tag may have been cut at its start.
fn inner_text(html: &str) -> String {
    let (_, inside) = html.split_once('>').unwrap_or_default();
    let mut text = String::new();
    for piece in format!(">{inside}").split('<') {
        text.push_str(piece.split_once('>').map_or("", |(_, text)| text));
        text.push(' ');
    }
    let text = unescape(&text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text as a browser shows it.
fn unescape(html: &str) -> String {
    html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page with what the portal's pages have.
    fn sample() -> Page {
        let body = r#"<form id="leave" method="post"><button name="leave" value="1">Go</button></form>
            <form method="post" id="step"><input type="hidden" name="t" value="a&amp;b">
            <textarea name="story" autocomplete="off">x &lt; y</textarea>
            <input type="radio" name="danger" value="yes"><input type="radio" name="danger" value="no" checked>
            <button type="submit" name="go" value="on">On</button><button name="back">Back</button></form>
            <ol id="code"><li>word</li><li class="x"><span>other</span></li></ol>
            <article class="answer"><p>We <b>read</b> it.</p></article>"#;
        Page {
            body: body.to_owned(),
            ..Page::default()
        }
    }

    #[test]
    fn a_form_is_sent_as_a_browser_would() {
        let page = sample();
        let form = page.form("step").expect("a form");
        assert_eq!(form.value("story"), Some("x < y"));
        assert!(form.has_button("back") && !form.has_button("leave"));
        assert_eq!(
            form.body(&[("story", "new")], None),
            "t=a%26b&danger=no&story=new&go=on"
        );
        assert_eq!(
            form.body(&[], Some("back")),
            "t=a%26b&story=x+%3C+y&danger=no&back="
        );
    }

    #[test]
    fn codes_and_answers_are_read() {
        let page = sample();
        assert_eq!(page.items("code"), ["word", "other"]);
        assert_eq!(page.answers(), ["We read it."]);
    }
}
