//! A portal with keys of its own, and a browser of the plainest kind.

#![allow(dead_code, reason = "each test file uses its own part of it")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]
#![allow(
    missing_docs,
    clippy::missing_docs_in_private_items,
    reason = "names say it; nothing outside the tests uses them"
)]

pub mod files;
pub mod program;

use std::{
    fs,
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
};

use quietline_open::{StaffIdentity, open_letter};
use quietline_portal::{Clock, Portal, PublicPortal, Running, init};
use quietline_seal::{
    KeyKind, LetterPart,
    bundle::{ExportHead, read_export},
    signing::SigningKey,
};
use tempfile::TempDir;

/// The keys that a desk would hold, and the files that it would publish.
pub struct Desk {
    pub identity: StaffIdentity,
    pub signing: SigningKey,
    pub folder: TempDir,
}

impl Desk {
    pub fn new() -> Self {
        let identity = StaffIdentity::generate(KeyKind::X25519, &mut rand::rng());
        let signing = SigningKey::generate();
        let folder = tempfile::tempdir().unwrap();
        let desk = Self {
            identity,
            signing,
            folder,
        };
        fs::write(desk.recipients(), desk.identity.recipient_text()).unwrap();
        let key = desk.signing.verifying_key().to_file_text();
        fs::write(desk.key(), key).unwrap();
        desk
    }

    pub fn recipients(&self) -> PathBuf {
        self.folder.path().join("recipients.txt")
    }

    pub fn key(&self) -> PathBuf {
        self.folder.path().join("desk.pub")
    }

    /// Makes a portal for this desk.
    pub fn make_portal(&self, dir: &Path) -> PublicPortal {
        init(dir, &self.recipients(), &self.key(), None).unwrap()
    }

    /// Opens all letters of an export.
    pub fn open(&self, bundle: &[u8], portal: &PublicPortal) -> (ExportHead, Vec<LetterPart>) {
        let mut parts = Vec::new();
        let head = read_export(
            bundle,
            |id| (*id == portal.portal).then(|| portal.key.clone()),
            |_| Ok(()),
            |_, _, letter| {
                parts.push(open_letter(&letter, &self.identity).unwrap());
                Ok(())
            },
        );
        (head.unwrap(), parts)
    }
}

/// A served portal and its desk. The folder goes when it is dropped.
pub struct Site {
    pub desk: Desk,
    pub portal: Portal,
    pub clock: Clock,
    pub running: Option<Running>,
    pub addr: SocketAddr,
}

impl Site {
    pub fn new() -> Self {
        Self::with_settings("")
    }

    /// A portal whose settings say this and nothing else.
    pub fn with_settings(settings: &str) -> Self {
        let desk = Desk::new();
        let dir = desk.folder.path().join("portal");
        desk.make_portal(&dir);
        if !settings.is_empty() {
            fs::write(dir.join("portal.toml"), settings).unwrap();
        }
        let clock = Clock::new();
        let portal = Portal::open_with(&dir, clock.clone()).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let running = portal.serve(listener).unwrap();
        Self {
            addr: running.addr(),
            desk,
            portal,
            clock,
            running: Some(running),
        }
    }

    pub fn visitor(&self) -> Visitor {
        Visitor {
            addr: self.addr,
            cookie: None,
        }
    }

    /// A visitor on the first page of the questions, and that page.
    pub fn at_start(&self) -> (Visitor, Answer) {
        let mut visitor = self.visitor();
        let who = visitor.go_to_start();
        (visitor, who)
    }

    /// A visitor on the page where the story is written, and that page.
    pub fn at_tell(&self) -> (Visitor, Answer) {
        let mut visitor = self.visitor();
        let tell = visitor.go_to_tell();
        (visitor, tell)
    }

    /// A visitor who came back with this code, and the page that shows nothing.
    pub fn back_with(&self, code: &str) -> (Visitor, Answer) {
        let mut visitor = self.visitor();
        let first = visitor.get();
        let back = visitor.send(&first, &[("code", code)]);
        assert!(back.has("You are back"), "{}", back.said());
        (visitor, back)
    }

    /// A visitor who came back with this code and had the answers shown.
    pub fn at_answers(&self, code: &str) -> (Visitor, Answer) {
        let (mut visitor, back) = self.back_with(code);
        let answers = visitor.send(&back, &[]);
        assert!(answers.has("name=\"more\""), "{}", answers.said());
        (visitor, answers)
    }

    /// All letters, opened.
    pub fn letters(&self) -> Vec<LetterPart> {
        let mut bundle = Vec::new();
        self.portal.export(&mut bundle).unwrap();
        self.desk.open(&bundle, self.portal.public()).1
    }

    /// The texts of all letters.
    pub fn texts(&self) -> Vec<String> {
        let letters = self.letters();
        letters
            .iter()
            .map(|part| part.text.reveal().to_owned())
            .collect()
    }
}

/// Someone who visits. By default like a browser that says nothing of where a
/// post comes from.
#[derive(Clone)]
pub struct Visitor {
    pub addr: SocketAddr,
    pub cookie: Option<String>,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Visitor {
    pub fn get(&mut self) -> Answer {
        self.request("GET", "/", &[], b"")
    }

    /// Goes from the first page to the first of the questions.
    pub fn go_to_start(&mut self) -> Answer {
        let first = self.get();
        let leaving = self.send(&first, &[]);
        let who = self.send(&leaving, &[]);
        assert!(who.has("name=\"who\""), "{}", who.said());
        who
    }

    /// Goes from the first page to the one where the story is written.
    pub fn go_to_tell(&mut self) -> Answer {
        let mut page = self.go_to_start();
        while !page.has("name=\"story\"") {
            page = self.send(&page, &[]);
        }
        page
    }

    /// Fills in the page where the story is written, and goes to the page before
    /// sending; or stays, if something is wrong.
    pub fn write(&mut self, tell: &Answer, fields: &[(&str, &str)]) -> Answer {
        self.send(tell, &[fields, &[("send", "1")]].concat())
    }

    /// Fills in the page where the story is written, and sends the tip as it is.
    pub fn tell(&mut self, tell: &Answer, fields: &[(&str, &str)]) -> Answer {
        let consent = self.write(tell, fields);
        assert!(consent.has("name=\"consent\""), "{}", consent.said());
        self.send(&consent, &[])
    }

    /// Goes on from the page with the code, without typing words back.
    pub fn skip_check(&mut self, code: &Answer) -> Answer {
        let check = self.send(code, &[]);
        assert!(check.has("name=\"word-1\""), "{}", check.said());
        self.send(&check, &[("skip", "1")])
    }

    /// Posts the page's main form with these fields, and goes where it leads.
    pub fn send(&mut self, page: &Answer, fields: &[(&str, &str)]) -> Answer {
        let body = page.form(fields);
        self.post(&body)
    }

    /// Posts a body and goes where it leads.
    pub fn post(&mut self, body: &str) -> Answer {
        let answer = self.post_alone(body);
        match answer.status {
            303 => self.get(),
            _ => answer,
        }
    }

    /// Posts a body.
    pub fn post_alone(&mut self, body: &str) -> Answer {
        self.request("POST", "/", &[FORM], body.as_bytes())
    }

    pub fn request(
        &mut self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Answer {
        let answer = exchange(self.addr, &self.head(method, path, headers, body), body);
        if let Some(cookie) = answer.header("set-cookie") {
            let pair = cookie.split(';').next().unwrap();
            let gone = pair.ends_with('=');
            self.cookie = (!gone).then(|| pair.to_owned());
        }
        answer
    }

    /// The head of a request.
    pub fn head(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> String {
        let mut head = format!(
            "{method} {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\
             content-length: {}\r\n",
            body.len()
        );
        let cookie = self.cookie.iter().map(|cookie| ("cookie", cookie.as_str()));
        for (name, value) in headers.iter().copied().chain(cookie) {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head + "\r\n"
    }
}

/// What forms are sent as.
pub const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

/// Sends a request and reads the answer to its end.
pub fn exchange(addr: SocketAddr, head: &str, body: &[u8]) -> Answer {
    let mut stream = TcpStream::connect(addr).unwrap();
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(body).unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    Answer::read(&String::from_utf8(bytes).unwrap())
}

impl Answer {
    fn read(text: &str) -> Self {
        let (head, body) = text.split_once("\r\n\r\n").expect("an HTTP answer");
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap();
        let headers = lines.map(|line| {
            let (name, value) = line.split_once(": ").unwrap();
            (name.to_ascii_lowercase(), value.to_owned())
        });
        Self {
            status: status.parse().unwrap(),
            headers: headers.collect(),
            body: body.to_owned(),
        }
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let found = headers.find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    pub fn has(&self, text: &str) -> bool {
        self.body.contains(text)
    }

    /// The status and the first words of its middle, for messages: pages are
    /// padded, and begin with what all have.
    pub fn said(&self) -> String {
        let main = self.body.split("</aside>").last().unwrap_or_default();
        let texts = main.split('<').filter_map(|tag| tag.split_once('>'));
        let words: Vec<_> = texts
            .flat_map(|(_, text)| text.split_whitespace())
            .collect();
        format!("{}: {:.600}", self.status, words.join(" "))
    }

    /// The main form as it would be posted, with these fields filled in.
    pub fn form(&self, fields: &[(&str, &str)]) -> String {
        let hidden = ["token", "page", "draft", "was"];
        let hidden = hidden.map(|name| (name, self.found(name).unwrap_or_default()));
        let hidden = hidden.iter().map(|(name, value)| (*name, value.as_str()));
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(hidden.chain(fields.iter().copied()));
        body.finish()
    }

    /// A hidden field of the main form.
    pub fn hidden(&self, name: &str) -> String {
        self.found(name).expect("a hidden field")
    }

    /// A hidden field of the main form, if it is there.
    fn found(&self, name: &str) -> Option<String> {
        let form = self.body.split("id=\"step\"").nth(1).expect("a main form");
        let start = format!("name=\"{name}\" value=\"");
        let value = form.split(&start).nth(1)?;
        Some(value.split('"').next()?.to_owned())
    }

    /// What stands in a text area.
    pub fn text_area(&self, name: &str) -> String {
        let start = format!("name=\"{name}\"");
        let rest = self
            .body
            .split("<textarea")
            .find(|rest| rest.contains(&start));
        let rest = rest.expect("a text area").split_once(">\n").unwrap().1;
        unescape(rest.split("</textarea>").next().unwrap())
    }

    /// The items of the list with this id.
    pub fn items(&self, id: &str) -> Vec<String> {
        let start = format!("<ol id=\"{id}\"");
        let list = self.body.split(&start).nth(1).unwrap_or_default();
        let list = list.split("</ol>").next().unwrap();
        let items = list.split("<li>").skip(1);
        items
            .map(|item| item.split('<').next().unwrap().to_owned())
            .collect()
    }

    /// The code's words, as one line.
    pub fn code(&self) -> String {
        let words = self.items("code");
        assert_eq!(words.len(), 8, "{}", self.said());
        words.join(" ")
    }
}

fn unescape(html: &str) -> String {
    html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}
