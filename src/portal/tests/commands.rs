//! The commands, with a portal running and without.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

mod common;

use std::{
    fs,
    io::Write,
    net::TcpStream,
    os::unix::{
        fs::PermissionsExt,
        net::{UnixListener, UnixStream},
    },
    path::Path,
    process::{Command, Stdio},
};

use common::program::{Made, fails, run, well};
use quietline_seal::{
    AtRest,
    bundle::{Erase, Sum, read_export},
};

/// The permissions of a file or folder.
fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn init_makes_a_private_folder_whole_or_not_at_all() {
    let made = Made::new();
    assert_eq!(mode(&made.dir), 0o700);
    for name in [
        "portal.toml",
        "portal.key",
        "site.json",
        "recipients.txt",
        "desk.pub",
    ] {
        assert_eq!(mode(&made.dir.join(name)), 0o600, "{name}");
    }
    assert_eq!(mode(&made.dir.join("public/portal.json")), 0o644);
    let before = fs::read(made.dir.join("portal.key")).unwrap();
    fails(&made.init(&[]), 1, "there is a portal in");
    assert_eq!(fs::read(made.dir.join("portal.key")).unwrap(), before);
}

#[test]
fn init_refuses_what_it_can_not_use_and_leaves_nothing() {
    let mut made = Made::new();
    made.dir = made.desk.folder.path().join("second");
    let other = fs::read_to_string(made.desk.recipients()).unwrap();
    let hybrid =
        quietline_open::StaffIdentity::generate(quietline_seal::KeyKind::Hybrid, &mut rand::rng());
    for (recipients, said) in [
        (String::new(), "no public key"),
        ("age1nonsense\n".to_owned(), "line 1"),
        (
            format!("{other}\n{}\n", hybrid.recipient_text()),
            "another kind",
        ),
    ] {
        fs::write(made.desk.recipients(), recipients).unwrap();
        fails(&made.init(&[]), 1, said);
        assert!(!made.dir.exists());
    }
    fs::write(made.desk.recipients(), other).unwrap();
    fails(
        &made.init(&["--site", "/nonexistent"]),
        1,
        "can't read /nonexistent",
    );
    fs::create_dir(&made.dir).unwrap();
    fs::write(made.dir.join("mine.txt"), "mine").unwrap();
    fails(&made.init(&[]), 1, "is not an empty folder");
    let left: Vec<_> = fs::read_dir(made.desk.folder.path()).unwrap().collect();
    assert_eq!(left.len(), 4, "{left:?}");
}

#[test]
fn a_second_portal_of_a_hotline_shares_its_site() {
    let mut made = Made::new();
    let site = made.dir.join("public/site.json");
    let first = made.public();
    made.dir = made.desk.folder.path().join("second");
    well(&made.init(&["--site", site.to_str().unwrap()]));
    let second = made.public();
    assert!(first.site == second.site && first.portal != second.portal);
    assert!(first.key != second.key);
}

#[test]
fn the_commands_work_while_it_runs_and_after() {
    let made = Made::new();
    let served = made.serve();
    served.send_tip("one");
    served.send_tip("two");
    assert_eq!(mode(&made.dir.join("control.sock")), 0o600);
    assert_eq!(
        (
            made.status()["running"].clone(),
            made.status()["letters"].clone()
        ),
        (true.into(), 2.into())
    );
    let bundle = made.export();
    let (head, letters) = made.desk.open(&bundle, &made.public());
    assert_eq!(
        (head.number, head.previous, head.delivered, letters.len()),
        (1, 0, 0, 2)
    );
    let said = well(&made.deliver(&made.outgoing(5, 3, Vec::new())));
    assert!(said.contains("3 replies kept"), "{said}");
    served.stop();
    assert!(!made.dir.join("control.sock").exists());

    assert_eq!(made.status()["running"], false);
    let (head, letters) = made.desk.open(&made.export(), &made.public());
    assert_eq!(
        (head.number, head.previous, head.delivered, letters.len()),
        (2, 1, 5, 2)
    );
    let said = well(&made.deliver(&made.outgoing(5, 3, Vec::new())));
    assert!(said.contains("Nothing new"), "{said}");
    assert_eq!(made.status()["replies"], 3);
}

#[test]
fn an_export_to_a_file_appears_whole() {
    let made = Made::new();
    let served = made.serve();
    served.send_tip("one");
    let file = made.desk.folder.path().join("stick/export.tar");
    let to = file.to_str().unwrap();
    let export = || run(&["export", "--dir", made.dir(), "--to", to]);
    fails(&export(), 1, "can't write");
    fs::create_dir(file.parent().unwrap()).unwrap();
    let said = well(&export());
    assert!(said.contains("with 1 letter to "), "{said}");
    let (head, _) = made.desk.open(&fs::read(&file).unwrap(), &made.public());
    assert_eq!(
        head.number, 1,
        "a number is not spent on a file that can't be written"
    );
    let left = fs::read_dir(file.parent().unwrap()).unwrap().count();
    assert_eq!(left, 1, "nothing unfinished is left");
}

#[test]
fn a_terminal_gets_no_bundle() {
    let made = Made::new();
    let export = format!(
        "{} export --dir {} --to -",
        env!("CARGO_BIN_EXE_quietline-portal"),
        made.dir()
    );
    let output = Command::new("script")
        .args(["--quiet", "--return", "--command", &export, "/dev/null"])
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let shown = String::from_utf8_lossy(&output.stdout);
    assert!(shown.contains("give a file with --to"), "{shown}");
    assert_eq!(made.status()["last_export"], 0, "no number is spent");
}

#[test]
fn what_the_desk_has_safe_is_erased() {
    let made = Made::new();
    let served = made.serve();
    served.send_tip("one");
    let public = made.public();
    let mut erase = Vec::new();
    let bundle = made.export();
    let take = |letter, sum, sealed: quietline_seal::Sealed<_, _>| {
        assert_eq!(sum, Sum::of(sealed.sealed_bytes()));
        erase.push(Erase { letter, sum });
        Ok(())
    };
    read_export(bundle.as_slice(), |_| Some(public.key), |_| Ok(()), take).unwrap();
    let wrong = Erase {
        sum: Sum::of(b"another letter"),
        ..erase[0]
    };
    let said = well(&made.deliver(&made.outgoing(1, 0, vec![wrong])));
    assert!(said.contains("0 letters erased"), "{said}");
    let said = well(&made.deliver(&made.outgoing(2, 0, erase)));
    assert!(said.contains("1 letter erased"), "{said}");
    assert_eq!(made.status()["letters"], 0);
}

#[test]
fn a_bundle_that_is_not_right_is_refused_whole() {
    let made = Made::new();
    let served = made.serve();
    let good = made.outgoing(7, 2, Vec::new());
    let mut altered = good.clone();
    let middle = altered.len() - 40_000;
    altered[middle] ^= 1;
    let stranger = Made::new();
    for (bundle, said) in [
        (Vec::new(), "the bundle is empty"),
        (b"no bundle".repeat(1000), "not a Quietline bundle"),
        (good[..good.len() / 2].to_vec(), "cut short"),
        (altered, "altered"),
        (stranger.outgoing(7, 1, Vec::new()), ""),
        (made.export(), "an outgoing bundle"),
    ] {
        fails(&made.deliver(&bundle), 1, said);
        assert_eq!(
            (
                made.status()["replies"].clone(),
                made.status()["delivered"].clone()
            ),
            (0.into(), 0.into())
        );
    }
    well(&made.deliver(&good));
    fails(
        &made.deliver(&made.outgoing(6, 2, Vec::new())),
        1,
        "too old",
    );
    fails(
        &run(&["deliver", "--dir", made.dir(), "/nonexistent"]),
        1,
        "can't read /nonexistent",
    );
    served.stop();
    fails(&made.deliver(&good[..1000]), 1, "");
}

#[test]
fn many_replies_come_in_one_bundle() {
    let made = Made::new();
    let served = made.serve();
    let said = well(&made.deliver(&made.outgoing(1, 130, Vec::new())));
    assert!(said.contains("130 replies"), "{said}");
    assert_eq!(made.status()["replies"], 130);
    served.stop();
}

#[test]
fn two_portals_do_not_share_a_folder() {
    let made = Made::new();
    let served = made.serve();
    let second = run(&["serve", "--dir", made.dir(), "--listen", "127.0.0.1:0"]);
    fails(&second, 1, "a portal already runs in");
    served.send_tip("still here");
}

#[test]
fn a_taken_address_is_said() {
    let made = Made::new();
    let served = made.serve();
    let other = Made::new();
    let addr = served.addr.to_string();
    let second = run(&["serve", "--dir", other.dir(), "--listen", &addr]);
    fails(&second, 1, "can't listen on");
}

#[test]
fn a_socket_that_was_left_over_is_no_trouble() {
    let made = Made::new();
    drop(UnixListener::bind(made.dir.join("control.sock")).unwrap());
    assert_eq!(made.status()["running"], false);
    let served = made.serve();
    assert_eq!(made.status()["running"], true);
    let mut killed = served;
    killed.child.kill().unwrap();
    killed.child.wait().unwrap();
    assert_eq!(made.status()["running"], false);
}

#[test]
fn a_long_path_is_no_trouble() {
    let made = Made::at(&"long/".repeat(40));
    assert!(made.dir().len() > 200);
    let served = made.serve();
    served.send_tip("one");
    assert_eq!(made.status()["letters"], 1);
    assert_eq!(made.status()["running"], true);
}

#[test]
fn nonsense_on_the_control_socket_harms_nothing() {
    let made = Made::new();
    let served = made.serve();
    for noise in [
        "",
        "\n",
        "quietline control 1 dance\n",
        "quietline control 1 deliver\nd\u{7f}",
    ] {
        let path = made.dir.join("control.sock");
        let mut stream = UnixStream::connect(path).unwrap();
        stream.write_all(noise.as_bytes()).unwrap();
    }
    assert_eq!(made.status()["running"], true);
    served.send_tip("one");
}

#[test]
fn settings_that_can_not_be_used_are_named() {
    let made = Made::new();
    for (file, content, said) in [
        ("portal.toml", "fone = \"1\"", "portal.toml"),
        ("portal.key", "x", "portal.key"),
        ("site.json", "{}", "site.json"),
        ("recipients.txt", "", "recipients.txt"),
        ("public/portal.json", "{}", "portal.json"),
        ("desk.pub", "", "desk.pub"),
    ] {
        let path = made.dir.join(file);
        let good = fs::read(&path).unwrap();
        fs::write(&path, content).unwrap();
        fails(&run(&["status", "--dir", made.dir()]), 1, said);
        fs::write(&path, good).unwrap();
    }
    assert_eq!(made.status()["letters"], 0);
}

#[test]
fn wrong_use_ends_with_2_and_help_with_0() {
    for args in [
        &[][..],
        &["dance"],
        &["export", "--dir", "x"],
        &["deliver", "--dir", "x"],
    ] {
        fails(&run(args), 2, "Usage");
    }
    let nowhere = run(&["serve", "--dir", "x", "--listen", "nowhere"]);
    fails(&nowhere, 2, "invalid value 'nowhere'");
    for command in ["init", "serve", "export", "deliver", "status"] {
        let help = well(&run(&[command, "--help"]));
        assert!(help.contains("Example:\n  quietline-portal "), "{command}");
    }
    let nowhere = run(&["status", "--dir", "/nonexistent"]);
    fails(&nowhere, 1, "there is no portal in /nonexistent");
}

#[test]
fn a_portal_that_ends_lets_its_visitors_go() {
    let made = Made::new();
    let served = made.serve();
    let idle = TcpStream::connect(served.addr).unwrap();
    served.send_tip("one");
    served.stop();
    drop(idle);
}
