// The other implementation of age's hybrid keys (typage, the npm package
// age-encryption), one act a call, for src/seal/tests/interop.rs.
//
//   hybrid.mjs keys                a new identity, then its recipient, a line each
//   hybrid.mjs seal RECIPIENT      seals standard input to standard output
//   hybrid.mjs open IDENTITY       opens standard input to standard output
//
// It runs in the folder that has the package in node_modules.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { webcrypto } from "node:crypto";
import { pathToFileURL } from "node:url";

// Node 18, Debian 12's, has it under another name only.
globalThis.crypto ??= webcrypto;

const here = createRequire(`${process.cwd()}/`);
const age = await import(pathToFileURL(here.resolve("age-encryption")));
const [act, key] = process.argv.slice(2);
const input = () => new Uint8Array(readFileSync(0));

switch (act) {
  case "keys": {
    const identity = await age.generateHybridIdentity();
    console.log(`${identity}\n${await age.identityToRecipient(identity)}`);
    break;
  }
  case "seal": {
    const sealer = new age.Encrypter();
    sealer.addRecipient(key);
    writeFileSync(1, await sealer.encrypt(input()));
    break;
  }
  case "open": {
    const opener = new age.Decrypter();
    opener.addIdentity(key);
    writeFileSync(1, await opener.decrypt(input()));
    break;
  }
  default:
    console.error("expected: keys, seal RECIPIENT or open IDENTITY");
    process.exit(2);
}
