//! Looking for words in everything that a program left in a folder.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use memchr::memmem::Finder;

/// How Firefox's compressed JSON files begin.
const MOZ_LZ4: &[u8] = b"mozLz40\0";

/// A word found where it should not be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// The file it stands in.
    pub file: PathBuf,
    /// The word.
    pub word: String,
}

impl fmt::Display for Trace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} in {}", self.word, self.file.display())
    }
}

/// A word in the forms in which programs write text: UTF-8 and UTF-16.
struct Word {
    /// The word.
    word: String,
    /// Its forms, ready for the search.
    forms: [Finder<'static>; 2],
}

impl Word {
    /// Prepares a word for the search.
    fn new(word: &str) -> Self {
        let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
        Self {
            word: word.to_owned(),
            forms: [
                Finder::new(word.as_bytes()).into_owned(),
                Finder::new(&wide).into_owned(),
            ],
        }
    }

    /// Whether these bytes hold it in one of its forms.
    fn is_in(&self, bytes: &[u8]) -> bool {
        self.forms.iter().any(|form| form.find(bytes).is_some())
    }
}

/// Every trace of these words in the files of a folder, names included;
/// Firefox's mozLz4 files are unpacked first.
pub fn find<W: AsRef<str>>(folder: &Path, words: &[W]) -> Vec<Trace> {
    let words: Vec<Word> = words.iter().map(|word| Word::new(word.as_ref())).collect();
    let mut traces = Vec::new();
    for file in files(folder) {
        let name = file.to_string_lossy().into_owned();
        let contents = contents(&file);
        for word in &words {
            if contents.iter().any(|bytes| word.is_in(bytes)) || word.is_in(name.as_bytes()) {
                traces.push(Trace {
                    file: file.clone(),
                    word: word.word.clone(),
                });
            }
        }
    }
    traces
}

/// Demands that no file of a folder holds one of these words.
#[track_caller]
pub fn none<W: AsRef<str>>(folder: &Path, words: &[W]) {
    let traces = find(folder, words);
    let list: Vec<String> = traces.iter().map(Trace::to_string).collect();
    assert!(list.is_empty(), "traces were left: {}", list.join("; "));
}

/// All regular files in a folder and the folders in it.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        // A browser in use removes files and folders while we walk.
        let entries = fs::read_dir(&folder).into_iter().flatten().flatten();
        for entry in entries {
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => folders.push(entry.path()),
                Ok(kind) if kind.is_file() => found.push(entry.path()),
                _ => {}
            }
        }
    }
    found
}

/// A file's bytes, and unpacked ones if it is a mozLz4 file.
fn contents(file: &Path) -> Vec<Vec<u8>> {
    // A browser in use removes files while we walk.
    let bytes = fs::read(file).unwrap_or_default();
    let unpacked = bytes.strip_prefix(MOZ_LZ4).map(|packed| {
        lz4_flex::block::decompress_size_prepended(packed)
            .unwrap_or_else(|error| crate::fail(&format!("{}: {error}", file.display())))
    });
    std::iter::once(bytes.clone()).chain(unpacked).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_utf8_utf16_and_mozlz4() {
        let folder = tempfile::TempDir::new().expect("a folder");
        let wide: Vec<u8> = "a wide heron"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let text = "packed otter ".repeat(40);
        let mut packed = MOZ_LZ4.to_vec();
        packed.extend(lz4_flex::block::compress_prepend_size(text.as_bytes()));
        fs::create_dir(folder.path().join("deep")).expect("a folder");
        fs::write(folder.path().join("plain"), b"\0\0plain badger\0").expect("a file");
        fs::write(folder.path().join("deep/wide"), wide).expect("a file");
        fs::write(folder.path().join("deep/packed"), packed).expect("a file");

        let found = find(folder.path(), &["badger", "heron", "otter packed", "lynx"]);
        let mut words: Vec<&str> = found.iter().map(|trace| trace.word.as_str()).collect();
        words.sort_unstable();
        assert_eq!(words, ["badger", "heron", "otter packed"]);
    }
}
