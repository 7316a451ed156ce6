//! Letters in sled: put, take, export, deliver, erase.
