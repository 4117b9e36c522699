// Where the browser knows no Ed25519, a note that the next one of its device names is not checked twice.

import assert from "node:assert/strict";
import { test } from "node:test";

import { openedBy, openerOf, sealedTo } from "../../../touchline/room/app/core/age-file.js";
import { hashOf, open } from "../../../touchline/room/app/core/envelope.js";
import { first, keys, noor, note, suite } from "./two_people.mjs";

/** The same note with a signature that does not fit. */
async function missigned({ file }) {
  const content = (await openedBy(openerOf(first.identity, suite), file)).slice();
  content[8 + new DataView(content.buffer).getUint32(4)] ^= 1;
  return sealedTo(first.epoch.recipient, content, suite);
}

/** A browser that knows no Ed25519, and how many signatures the bundle checked for it. */
function without() {
  const told = { checked: 0 };
  const verify = (...asked) => ((told.checked += 1), suite.ed25519.verify(...asked));
  const ring = { ...keys(), suite: { ...suite, subtle: null, ed25519: { ...suite.ed25519, verify } } };
  return { told, ring };
}

/** Notes of one device, the newest first. */
async function chained(count) {
  const notes = [];
  for (let counter = 1; counter <= count; counter += 1) {
    notes.unshift(await note({ counter, key: `note${counter}`, previous: notes[0]?.hash ?? "" }));
  }
  return notes;
}

test("without the browser's help, what the next note names is not checked again", async () => {
  const { told, ring } = without();
  for (const { file, expected } of await chained(9)) await open(file, ring, expected);
  assert.equal(told.checked, 2); // the newest one, and the device's certificate
});

test("read the other way round each is checked", async () => {
  const { told, ring } = without();
  for (const { file, expected } of (await chained(9)).reverse()) await open(file, ring, expected);
  assert.equal(told.checked, 10);
});

test("with the browser's help each is checked, also one that the next note names", async () => {
  const [newest, older] = await chained(2);
  const ring = keys();
  ring.suite = { ...suite, ed25519: { ...suite.ed25519, verify: () => assert.fail("the bundle was asked") } };
  const forged = await missigned(older);
  await open(newest.file, ring, newest.expected);
  await assert.rejects(open(forged, ring, older.expected), { key: "forged" });
});

test("a forged note is not vouched for by what the other one of the room signed", async () => {
  const { ring } = without();
  const real = await note({ key: "forgery" });
  const forged = await missigned(real);
  const told = await note({ by: noor, key: "noors", previous: hashOf(forged, suite) });
  await open(told.file, ring, told.expected);
  await assert.rejects(open(forged, ring, real.expected), { key: "forged" });
});

test("nor is one whose bytes are others than the next one names", async () => {
  const { ring } = without();
  const [newest, older] = await chained(2);
  await open(newest.file, ring, newest.expected);
  const forged = await missigned(older);
  await assert.rejects(open(forged, ring, older.expected), { key: "forged" });
});
