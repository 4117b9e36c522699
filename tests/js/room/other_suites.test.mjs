// Keys of other suites (post-quantum, hardware tags) are refused, with a name and before any work.

import assert from "node:assert/strict";
import { test } from "node:test";

import { openedBy, openerOf } from "../../../touchline/room/app/core/age-file.js";
import { open } from "../../../touchline/room/app/core/envelope.js";
import { openSlot } from "../../../touchline/room/app/core/slots.js";
import { first, keys, note, suite } from "./two_people.mjs";

const { bech32 } = suite;
const bits = (count, letter = "A") => letter.repeat(Math.ceil((count * 4) / 3));
/** A file to one post-quantum recipient: what its head says is true, what it holds is not looked at. */
const FILE = new TextEncoder().encode(
  `age-encryption.org/v1\n-> mlkem768x25519 ${bits(1120)}\n${bits(32)}\n--- ${bits(32)}\n${"x".repeat(64)}`,
);
const OF_OTHERS = {
  "a post-quantum key": ["age1pq", 1216],
  "a hardware key": ["age1tag", 33],
  "a post-quantum hardware key": ["age1tagpq", 1249],
};

test("a note to a post-quantum key is of no suite of ours", async () => {
  const { expected } = await note();
  await assert.rejects(open(FILE, keys(), expected), { key: "unknown-suite" });
});

test("a file to a post-quantum key is of no suite of ours, whoever opens it", async () => {
  await assert.rejects(openedBy(openerOf(first.identity, suite), FILE), { key: "unknown-suite" });
});

test("a slot to a post-quantum key is of no suite of ours", async () => {
  await assert.rejects(openSlot(FILE, { prf: new Uint8Array(32) }, suite), { key: "unknown-suite" });
});

test("a post-quantum identity opens nothing", async () => {
  const identity = bech32.encodeFromBytes("AGE-SECRET-KEY-PQ-", new Uint8Array(32)).toUpperCase();
  const age = new suite.Decrypter();
  age.addIdentity(identity);
  await assert.rejects(age.decrypt(FILE), /of this kind are not taken/);
});

for (const [what, [prefix, size]] of Object.entries(OF_OTHERS)) {
  test(`nothing is sealed to ${what}`, async () => {
    const age = new suite.Encrypter();
    age.addRecipient(bech32.encode(prefix, bech32.toWords(new Uint8Array(size).fill(2)), false));
    await assert.rejects(age.encrypt("x"), /of this kind are not taken/);
  });
}
