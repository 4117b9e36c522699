// Whatever a server sends, a note opens or has trouble with a name: nothing else is ever thrown.

import assert from "node:assert/strict";
import { test } from "node:test";

import { openedBy, openerOf, sealedTo } from "../../../touchline/room/app/core/age-file.js";
import { fourBytes, joined, utf8 } from "../../../touchline/room/app/core/bytes.js";
import { canonical } from "../../../touchline/room/app/core/canonical.js";
import { open } from "../../../touchline/room/app/core/envelope.js";
import { FLOOR, padded, padme } from "../../../touchline/room/app/core/padding.js";
import { signBytes } from "../../../touchline/room/app/core/signing.js";
import { Trouble } from "../../../touchline/room/app/core/trouble.js";
import { aino, first, keys, note, suite } from "./two_people.mjs";

const TROUBLES = ["not-opened", "unknown-suite", "cut", "forged", "old-epoch", "moved"];
const OUTSIDE = 200; // bytes of an age file to one recipient that are not what was sealed, for one chunk
const whole = await note();
const inside = await openedBy(openerOf(first.identity, suite), whole.file);

/** Numbers that look like chance and are the same in every run: mulberry32. */
function chances(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** "opened", the name of the trouble, or what else was thrown. */
async function comesOut(file, expected = whole.expected) {
  return open(file, keys(), expected).then(() => "opened", (error) => (error instanceof Trouble ? error.key : String(error)));
}

const strange = (names) => names.filter((name) => !TROUBLES.includes(name));
const many = (count, makes) => Promise.all(Array.from({ length: count }, (_, place) => makes(place)));

test("bytes of chance are no note", async () => {
  const chance = chances(1);
  const files = await many(200, (size) => Uint8Array.from({ length: size * 7 }, () => chance(256)));
  assert.deepEqual(strange(await many(200, (place) => comesOut(files[place]))), []);
});

test("bytes of chance that are sealed to the room are no note", async () => {
  const chance = chances(2);
  const names = await many(100, async (size) => (
    comesOut(await sealedTo(first.epoch.recipient, Uint8Array.from({ length: size * 31 }, () => chance(256)), suite))
  ));
  assert.deepEqual(strange(names), []);
});

test("a note of which some bytes were changed before it was sealed anew is never shown", async () => {
  const chance = chances(3);
  const names = await many(300, async () => {
    const changed = inside.slice();
    for (let times = 1 + chance(3); times > 0; times -= 1) changed[chance(FLOOR)] ^= 1 + chance(255);
    return comesOut(await sealedTo(first.epoch.recipient, changed, suite));
  });
  assert.deepEqual(strange(names), []);
});

const ODD = [0, -1, 2 ** 53 - 1, "", "constructor", "__proto__", "a".repeat(500), [], [1], {}, { device: 1 }];
for (const field of ["room", "key", "epoch", "author", "certificate", "counter", "kind", "previous", "written"]) {
  test(`a signed note with something odd for its ${field} does not pass for this one`, async () => {
    const length = new DataView(inside.buffer).getUint32(4);
    const said = JSON.parse(new TextDecoder().decode(inside.subarray(8, 8 + length)));
    const names = await many(ODD.length, async (place) => {
      const statement = utf8(canonical({ ...said, [field]: ODD[place] }));
      const signature = signBytes("touchline note 1", statement, aino.device.seed, suite);
      const content = padded(joined(utf8("TLN1"), fourBytes(statement.length), statement, signature));
      return comesOut(await sealedTo(first.epoch.recipient, content, suite));
    });
    const free = ["kind", "previous", "written"].includes(field) ? ["opened"] : []; // any text of the author's
    assert.deepEqual(strange(names).filter((name) => !free.includes(name)), []);
  });
}

test("what was written comes back at every length, and its size is one of Padmé's", async () => {
  const chance = chances(4);
  const wrong = await many(60, async (place) => {
    const body = String.fromCodePoint(...Array.from({ length: place * 150 }, () => [97, 10, 252, 0x20ac, 0x1f642][chance(5)]));
    const { file, expected } = await note({ body });
    const { said } = await open(file, keys(), expected);
    const size = file.length - OUTSIDE;
    return said.body === body && padme(size) === size ? null : [place, file.length];
  });
  assert.deepEqual(wrong.filter(Boolean), []);
});

const SCRIPTS = ["m", "ü", "ß", "Ж", "ع", "語", "\n", "\"", "\\", "🙂", "🇫🇮", "👩🏽‍💻"].flatMap((letter) => [...letter]);

test("1 to 400 characters of any script have one size", async () => {
  const chance = chances(5);
  const letters = (count) => Array.from({ length: count }, () => SCRIPTS[chance(SCRIPTS.length)]).join("");
  const texts = [...SCRIPTS.map((letter) => letter.repeat(400)), ...Array.from({ length: 60 }, () => letters(1 + chance(400)))];
  const named = { key: "k".repeat(20), counter: 2 ** 31 - 1, previous: "p".repeat(43), written: new Date(0).toISOString() };
  const sizes = await Promise.all(texts.map(async (text) => (await note({ ...named, body: { text } })).file.length));
  assert.deepEqual(new Set(sizes), new Set([FLOOR + OUTSIDE]));
});
