//! A portal and a desk side by side on loopback, with throw-away keys.
//!
//! `cargo run --release` starts it. It is for trying only: on a real desk no
//! portal runs, and no key lies in a temporary folder.

mod scene;
mod talk;

use std::{
    process::ExitCode,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, RecvTimeoutError, channel},
    },
    thread,
    time::Duration,
};

use scene::{Scene, SceneError};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use talk::{Order, Talk};
use zeroizing_alloc::ZeroAlloc;

/// Freed memory keeps no word of a tip.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<std::alloc::System> = ZeroAlloc(std::alloc::System);

/// How often the desk looks for new letters.
const LOOK: Duration = Duration::from_millis(500);

/// Runs the demo until it is asked to end.
fn main() -> ExitCode {
    let mut talk = Talk::new();
    if std::env::args().len() > 1 {
        talk.usage();
        return ExitCode::from(if std::env::args().any(|word| word == "--help") {
            0
        } else {
            2
        });
    }
    match play(&mut talk) {
        Ok(()) => {
            talk.end();
            ExitCode::SUCCESS
        }
        Err(error) => {
            talk.failed(&error);
            ExitCode::FAILURE
        }
    }
}

/// The whole demo; its folder is gone when this returns.
fn play(talk: &mut Talk) -> Result<(), SceneError> {
    let asked_to_end = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM, SIGHUP] {
        signal_hook::flag::register(signal, Arc::clone(&asked_to_end))
            .map_err(SceneError::Signals)?;
    }
    talk.preparing();
    let mut scene = Scene::set()?;
    talk.welcome(scene.address(), scene.folder());
    let orders = listen();
    while !asked_to_end.load(Ordering::Relaxed) {
        for thread in scene.carry()? {
            talk.show(&scene.thread(thread)?);
        }
        match next(&orders) {
            Some(Order::Quit) => break,
            Some(order) => obey(order, &mut scene, talk)?,
            None => {}
        }
    }
    Ok(())
}

/// Does what was typed.
fn obey(order: Order, scene: &mut Scene, talk: &mut Talk) -> Result<(), SceneError> {
    match order {
        Order::Answer(number, words) => match talk.thread(number) {
            Some(thread) => {
                let result = scene.answer(thread, words);
                talk.answered(number, result);
            }
            None => talk.no_such_tip(number),
        },
        Order::List => {
            for thread in talk.threads() {
                talk.show(&scene.thread(thread)?);
            }
        }
        Order::Help | Order::Quit => talk.help(),
    }
    Ok(())
}

/// Reads the terminal on a thread of its own, which ends with the process.
fn listen() -> Receiver<Order> {
    let (tell, orders) = channel();
    thread::spawn(move || {
        for line in std::io::stdin().lines().map_while(Result::ok) {
            let sent = Order::read(&line).map(|order| tell.send(order));
            if let Some(Err(_)) = sent {
                return;
            }
        }
    });
    orders
}

/// The next order, if one comes soon. A terminal that has closed gives none.
fn next(orders: &Receiver<Order>) -> Option<Order> {
    match orders.recv_timeout(LOOK) {
        Ok(order) => Some(order),
        Err(RecvTimeoutError::Timeout) => None,
        Err(RecvTimeoutError::Disconnected) => {
            thread::sleep(LOOK);
            None
        }
    }
}
