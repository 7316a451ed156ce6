//! Where things are: the repository, what was built, the tools.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

/// The root of the repository.
pub fn repository() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests
        .parent()
        .expect("the tests package lies in the repository")
        .to_path_buf()
}

/// Cargo's target folder.
pub fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => repository().join(folder),
        None => repository().join("target"),
    }
}

/// Whether [`binary`] means the release build.
static RELEASE: AtomicBool = AtomicBool::new(false);

/// From now on, [`binary`] means the release build: for measuring.
pub fn use_release_build() {
    RELEASE.store(true, Ordering::Relaxed);
}

/// A binary of ours, as built by `cargo build --workspace`.
///
/// Cargo tells a test only of the binaries of its own package, so we look where
/// cargo puts them.
pub fn binary(name: &str) -> PathBuf {
    let release = RELEASE.load(Ordering::Relaxed);
    let profile = if release { "release" } else { "debug" };
    let path = target().join(profile).join(name);
    assert!(
        path.is_file(),
        "{} is not built: run `tests/run`, or `cargo build --workspace` first",
        path.display()
    );
    path
}

/// A program that the tests need: from target/tools/bin, where `tests/run`
/// puts what it builds, else from the PATH.
pub fn tool(name: &str) -> PathBuf {
    let path = env::var_os("PATH").unwrap_or_default();
    std::iter::once(target().join("tools/bin"))
        .chain(env::split_paths(&path))
        .map(|folder| folder.join(name))
        .find(|candidate| candidate.is_file())
        .unwrap_or_else(|| missing(name))
}

/// Fails the test that needs a tool this machine lacks.
fn missing(name: &str) -> ! {
    crate::fail(&format!(
        "{name} is not installed: `tests/run` installs what the tests need"
    ))
}
