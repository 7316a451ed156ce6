//! Sending a form with a file in it.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use super::{Form, Page, Visitor, no_form, read_page};

/// What parts the fields of a form with files.
const BOUNDARY: &str = "a-boundary-that-no-file-has";

impl Form {
    /// What goes before and after a file in the form's body, in parts.
    fn around_file(&self, file: &Path, button: &str) -> (String, String) {
        let field = |name: &str, value: &str| {
            format!(
                "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            )
        };
        let fields = self.fields.iter();
        let fields: String = fields.map(|(name, value)| field(name, value)).collect();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let before = format!(
            "{fields}--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"file\"; \
             filename=\"{name}\"\r\ncontent-type: application/octet-stream\r\n\r\n"
        );
        (
            before,
            format!("\r\n{}--{BOUNDARY}--\r\n", field(button, "1")),
        )
    }
}

impl Visitor {
    /// Sends the main form of a page with one file in it, presses this button and
    /// follows to the next page. The file is sent as fast as the kernel can.
    pub fn upload(&mut self, page: &Page, file: &Path, button: &str) -> io::Result<Page> {
        let form = page.form("step").ok_or_else(|| no_form(page))?;
        let (before, after) = form.around_file(file, button);
        let mut file = File::open(file)?;
        let length = before.len() as u64 + file.metadata()?.len() + after.len() as u64;
        let kind = format!("content-type: multipart/form-data; boundary={BOUNDARY}");
        let cookie = self.cookie.as_deref().unwrap_or_default();
        let mut connection = self.connect()?;
        let stream = connection.get_mut();
        write!(
            stream,
            "POST / HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: {cookie}\r\n{kind}\r\n\
             content-length: {length}\r\n\r\n{before}"
        )?;
        io::copy(&mut file, stream)?;
        stream.write_all(after.as_bytes())?;
        let page = read_page(&mut connection)?;
        match page.status {
            303 => self.get(),
            _ => Ok(page),
        }
    }
}
