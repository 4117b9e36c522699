// A note is shown only if it is whole, by its author, and where it was written for. Each other case has a name.

import assert from "node:assert/strict";
import { test } from "node:test";

import { openedBy, openerOf, sealedTo } from "../../../touchline/room/app/core/age-file.js";
import { fourBytes, joined, utf8 } from "../../../touchline/room/app/core/bytes.js";
import { canonical } from "../../../touchline/room/app/core/canonical.js";
import { makeDevice } from "../../../touchline/room/app/core/devices.js";
import { hashOf, keyring, MOST, open } from "../../../touchline/room/app/core/envelope.js";
import { padded } from "../../../touchline/room/app/core/padding.js";
import { signBytes } from "../../../touchline/room/app/core/signing.js";
import { aino, first, keys, mallory, noor, note, second, suite } from "./two_people.mjs";

const whole = await note();
const refused = (file, expected, key, held = keys()) => assert.rejects(open(file, held, expected), { key });

/** The statement of a note as it lies in the file, changed, signed by whoever has `seed`, and sealed again. */
async function rewritten(changes, seed = aino.device.seed, magic = "TLN1") {
  const content = await openedBy(openerOf(first.identity, suite), whole.file);
  const length = new DataView(content.buffer).getUint32(4);
  const said = { ...JSON.parse(new TextDecoder().decode(content.subarray(8, 8 + length))), ...changes };
  const statement = utf8(canonical(said));
  const signature = signBytes("touchline note 1", statement, seed, suite);
  return sealedTo(first.epoch.recipient, padded(joined(utf8(magic), fourBytes(statement.length), statement, signature)), suite);
}

test("a note says what was written", async () => {
  const { said } = await open(whole.file, keys(), whole.expected);
  assert.deepEqual([said.body, said.author, said.device, said.counter], ["I kept talking where I wanted to ask.", "aino", aino.device.id, 1]);
});

test("its hash is the one that the next note names", async () => {
  const { hash } = await open(whole.file, keys(), whole.expected);
  assert.equal(hash, hashOf(whole.file, suite));
});

test("what is said may have parts", async () => {
  const body = { skill: "asking", rating: 3, tries: ["one", "Żółć 🙂"] };
  const { file, expected } = await note({ body });
  assert.deepEqual((await open(file, keys(), expected)).said.body, body);
});

test("the other one's notes are read too", async () => {
  const { file, expected } = await note({ by: noor, key: "note2" });
  assert.equal((await open(file, keys(), expected)).said.author, "noor");
});

test("notes of 1 to 400 letters have one size", async () => {
  const sizes = await Promise.all([1, 100, 250, 400].map(async (count) => (await note({ body: "w".repeat(count) })).file.length));
  assert.deepEqual(new Set(sizes), new Set([whole.file.length]));
});

test("one more letter does not show in a long note", async () => {
  const [one, other] = await Promise.all([3000, 3001].map((count) => note({ body: "w".repeat(count) })));
  assert.equal(one.file.length, other.file.length);
});

test("the longest note that is taken stays under 64 KiB", async () => {
  const { file } = await note({ body: "w".repeat(MOST - 1200) });
  assert.ok(file.length < 64 * 1024);
});

test("a longer one is refused, not cut", async () => {
  await assert.rejects(note({ body: "w".repeat(MOST) }), ({ key, values }) => key === "too-long" && values.count > 0);
});

test("a note by the server is forged", async () => {
  const device = { ...mallory.device, certificate: { ...mallory.device.certificate } };
  const { file, expected } = await note({ device });
  await refused(file, expected, "forged");
});

test("a note by the server with the author's certificate is forged", async () => {
  await refused(await rewritten({}, mallory.device.seed), whole.expected, "forged");
});

test("a note by someone who is in no room of ours is forged", async () => {
  const { file, expected } = await note({ by: mallory });
  await refused(file, expected, "forged");
});

test("a note by the coach in the seller's name is forged", async () => {
  const { file, expected } = await note({ author: "aino", device: noor.device });
  await refused(file, expected, "forged");
});

test("a word that was changed without signing is forged", async () => {
  const [{ file, expected }, statement] = [await note({ body: "A" }), await note({ body: "B" })];
  const [one, other] = await Promise.all([file, statement.file].map((each) => openedBy(openerOf(first.identity, suite), each)));
  const mixed = one.slice();
  mixed.set(other.subarray(8, 8 + new DataView(other.buffer).getUint32(4)), 8);
  await refused(await sealedTo(first.epoch.recipient, mixed, suite), expected, "forged");
});

for (const [what, changes] of [
  ["room", { room: "zzzzzzzzzzzzzzzzzzzz" }], ["key", { key: "note2" }], ["author", { author: "noor" }],
  ["device", { device: "another" }], ["counter", { counter: 2 }],
]) {
  test(`a note that is listed under another ${what} was moved`, async () => {
    await refused(whole.file, { ...whole.expected, ...changes }, "moved");
  });
}

test("a note in place of another was moved", async () => {
  const other = await note({ key: "note2", counter: 2, previous: whole.hash });
  await refused(other.file, whole.expected, "moved");
});

test("a note of an old epoch that is listed in a new one is told", async () => {
  await refused(whole.file, { ...whole.expected, epoch: 2 }, "old-epoch");
});

test("a note that says an old epoch within a new one is told", async () => {
  const { file, expected } = await note({ epoch: 1, recipient: second.epoch.recipient });
  await refused(file, { ...expected, epoch: 2 }, "old-epoch");
});

test("a note of a new epoch that is listed in an old one was moved", async () => {
  const { file, expected } = await note({ epoch: 2, recipient: second.epoch.recipient });
  await refused(file, { ...expected, epoch: 1 }, "moved");
});

test("a note of somebody who had left by then is told", async () => {
  const { file, expected } = await note({ by: noor, epoch: 2, recipient: second.epoch.recipient });
  await refused(file, expected, "old-epoch", keys({ authors: { noor: { ...noor.checked, from: 1, until: 1 } } }));
});

test("a note of somebody who had not come yet is told", async () => {
  const { file, expected } = await note({ by: noor });
  await refused(file, expected, "old-epoch", keys({ authors: { noor: { ...noor.checked, from: 2, until: null } } }));
});

test("what one has no key of is not opened", async () => {
  await refused(whole.file, whole.expected, "not-opened", keys({ epochs: { 2: second.identity } }));
});

test("nobody opens anything without keys", async () => {
  await refused(whole.file, whole.expected, "not-opened", keyring({ epochs: {}, authors: {} }, suite));
});

for (const [what, changes, magic] of [["another suite", { suite: "p256-1" }], ["a later form", {}, "TLN2"]]) {
  test(`a note of ${what} is refused`, async () => {
    await refused(await rewritten(changes, aino.device.seed, magic), whole.expected, "unknown-suite");
  });
}

test("a note that is sealed to a passphrase as well is of no suite of ours", async () => {
  const age = new suite.Encrypter();
  age.setScryptWorkFactor(2);
  age.setPassphrase("x");
  await refused(await age.encrypt("x"), whole.expected, "unknown-suite");
});

test("a note that is sealed to one more is of no suite of ours", async () => {
  const age = new suite.Encrypter();
  age.addRecipient(first.epoch.recipient);
  age.addRecipient(mallory.checked.recipient);
  await refused(await age.encrypt("x"), whole.expected, "unknown-suite");
});

for (const [what, changes] of [["one thing more", { more: "x" }], ["nothing but a suite", null]]) {
  test(`a note with ${what} is none`, async () => {
    const file = changes ? await rewritten(changes) : await sealedTo(first.epoch.recipient, "{}", suite);
    await refused(file, whole.expected, "cut");
  });
}

test("a note with words behind its end is none", async () => {
  const content = (await openedBy(openerOf(first.identity, suite), whole.file)).slice();
  content[content.length - 1] = 1;
  await refused(await sealedTo(first.epoch.recipient, content, suite), whole.expected, "cut");
});

test("a note that was cut anywhere is not shown", async () => {
  const lengths = Array.from({ length: 40 }, (_, part) => Math.floor((whole.file.length * part) / 40));
  const cut = await Promise.all(lengths.map((length) => named(whole.file.slice(0, length))));
  assert.deepEqual(cut.filter((key) => !["cut", "unknown-suite", "not-opened"].includes(key)), []);
});

test("a note that lost its last byte is cut", async () => refused(whole.file.slice(0, -1), whole.expected, "cut"));

test("a bit that flipped anywhere is noticed, with a name", async () => {
  const places = Array.from({ length: 160 }, (_, part) => Math.floor((whole.file.length * part) / 160));
  const names = await Promise.all(places.map((place) => named(whole.file.with(place, whole.file[place] ^ (1 << place % 8)))));
  assert.deepEqual(names.filter((key) => !["cut", "unknown-suite", "not-opened"].includes(key)), []);
});

test("a bit that flipped in what was written is a cut note", async () => {
  await refused(whole.file.with(whole.file.length - 99, whole.file.at(-99) ^ 1), whole.expected, "cut");
});

async function named(file) {
  return open(file, keys(), whole.expected).then(() => "opened", ({ key }) => key);
}

test("a second device of the same person writes too", async () => {
  const { file, expected } = await note({ device: makeDevice(aino.secret, "aino", suite) });
  assert.equal((await open(file, keys(), expected)).said.counter, 1);
});
