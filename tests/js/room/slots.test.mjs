// What unlocks a person's keys: their passkey, their words, or the printed key. Nothing else, and nothing cheap.

import assert from "node:assert/strict";
import { test } from "node:test";

import { stanzaOf } from "../../../touchline/room/app/core/age-file.js";
import { inGroups, openSlot, passphrase, recoveryKey, sealSlot } from "../../../touchline/room/app/core/slots.js";
import { aino, noor, quick, suite } from "./two_people.mjs";

const PRF = new Uint8Array(32).fill(7);
const WORDS = passphrase(suite);
const RECOVERY = recoveryKey();
const [passkey, words, recovery] = [
  await sealSlot("passkey", aino.secret, { prf: PRF }, suite),
  await sealSlot("passphrase", aino.secret, { passphrase: WORDS }, suite), // as long as it takes for real, once
  await sealSlot("recovery", aino.secret, { recovery: RECOVERY }, quick),
];

/** A slot whose header asks for another amount of work. */
const working = (factor) => {
  const text = Buffer.from(words).toString("latin1").replace(/(scrypt \S+) 18\n/, `$1 ${factor}\n`);
  return new Uint8Array(Buffer.from(text, "latin1"));
};

/** A bundle that would tell if it were asked for any work. */
const idle = { ...suite, scryptAsync: () => assert.fail("worked"), Decrypter: class { constructor() { assert.fail("worked"); } } };

test("a passkey opens its slot", async () => assert.deepEqual(await openSlot(passkey, { prf: PRF }, suite), aino.secret));

test("the printed key opens its slot, typed in a hurry", async () => {
  const typed = ` ${inGroups(RECOVERY).toLowerCase().replaceAll("0", "o").replaceAll("1", "l")} `;
  assert.deepEqual(await openSlot(recovery, { recovery: typed }, suite), aino.secret);
});

test("words open their slot, typed with capitals and hyphens", async () => {
  const typed = WORDS.toUpperCase().replaceAll(" ", " - ");
  assert.deepEqual(await openSlot(words, { passphrase: typed }, suite), aino.secret);
});

test("a passphrase of age's own tools is read", async () => {
  const age = new suite.Encrypter();
  age.setScryptWorkFactor(16);
  age.setPassphrase(RECOVERY);
  const file = await age.encrypt(`# touchline room 1\n# signing ${aino.secret.seed}\n${aino.secret.identity}\n`);
  assert.deepEqual(await openSlot(file, { recovery: RECOVERY }, suite), aino.secret);
});

test("while it works, the page goes on and hears how far it is", async () => {
  const heard = [];
  let turns = 0;
  const turning = setInterval(() => { turns += 1; }, 1);
  await openSlot(recovery, { recovery: RECOVERY }, suite, { progress: (share) => heard.push(share) });
  clearInterval(turning);
  assert.ok(turns > 2 && heard.length > 2 && heard.at(-1) === 1);
});

test("words are sealed with the work that was agreed", () => assert.equal(stanzaOf(words).factor, 18));

test("a passphrase has seven words of the list", () => {
  assert.deepEqual(WORDS.split(" ").map((word) => suite.wordlist.includes(word)), Array(7).fill(true));
});

test("no two passphrases are alike", () => assert.equal(new Set(Array.from({ length: 100 }, () => passphrase(suite))).size, 100));

for (const factor of [1, 10, 15]) {
  test(`work of 2^${factor} is too weak, and not even begun`, async () => {
    await assert.rejects(openSlot(working(factor), { passphrase: WORDS }, idle), { key: "weak-slot" });
  });
}

for (const factor of [21, 30, 255]) {
  test(`work of 2^${factor} is too heavy, and not begun`, async () => {
    await assert.rejects(openSlot(working(factor), { passphrase: WORDS }, idle), { key: "heavy-slot" });
  });
}

test("a mistyped key is told before any work", async () => {
  const wrong = (RECOVERY[0] === "7" ? "8" : "7") + RECOVERY.slice(1);
  await assert.rejects(openSlot(recovery, { recovery: wrong }, idle), { key: "recovery-mistyped" });
});

test("a word that is none is named before any work", async () => {
  await assert.rejects(openSlot(words, { passphrase: `${WORDS} touchlin` }, idle), ({ key, values }) => key === "not-a-word" && values.word === "touchlin");
});

test("too few words are told before any work", async () => {
  await assert.rejects(openSlot(words, { passphrase: "abandon ability" }, idle), { key: "few-words" });
});

test("somebody else's passkey opens nothing", async () => {
  await assert.rejects(openSlot(passkey, { prf: new Uint8Array(32) }, suite), { key: "wrong-passkey" });
});

test("another printed key opens nothing", async () => {
  await assert.rejects(openSlot(recovery, { recovery: recoveryKey() }, suite), { key: "wrong-recovery" });
});

for (const prf of [undefined, new Uint8Array(16)]) {
  test(`${prf?.length ?? "no"} bytes of a passkey are not enough`, async () => {
    await assert.rejects(openSlot(passkey, { prf }, suite), { key: "no-prf" });
  });
}

test("a passkey's slot in place of words is refused", async () => {
  await assert.rejects(openSlot(passkey, { passphrase: WORDS }, suite), { key: "unknown-suite" });
});

test("a slot of words in place of a passkey's is refused", async () => {
  await assert.rejects(openSlot(words, { prf: PRF }, suite), { key: "unknown-suite" });
});

test("a slot with two ways in is refused", async () => {
  const age = new suite.Encrypter();
  age.addRecipient(aino.checked.recipient);
  age.addRecipient(noor.checked.recipient);
  await assert.rejects(openSlot(await age.encrypt("x"), { prf: PRF }, suite), { key: "unknown-suite" });
});

test("a slot that was cut is told", async () => {
  await assert.rejects(openSlot(passkey.slice(0, -1), { prf: PRF }, suite), { key: "cut" });
});

test("a slot of an unknown kind is not made", async () => {
  await assert.rejects(sealSlot("telepathy", aino.secret, {}, suite), { key: "unknown-suite" });
});

test("what is no secret is not sealed", async () => {
  await assert.rejects(sealSlot("passkey", { identity: "x", seed: "y" }, { prf: PRF }, suite), { key: "broken-secret" });
});

test("every slot holds as much", async () => {
  const again = await sealSlot("passkey", noor.secret, { prf: PRF }, suite);
  assert.equal(again.length, passkey.length);
});
