// Whoever was compared aloud stays who they were.

import assert from "node:assert/strict";
import { test } from "node:test";

import { authorsAt, compare, keysIn, pinned, repinned } from "../../../touchline/room/app/core/pins.js";
import { noor, ROOM, someone, WEEK } from "./two_people.mjs";

const pins = pinned({}, noor.checked, WEEK);
const changed = (await someone("noor")).checked;

test("whom nobody compared is new", () => assert.equal(compare({}, noor.checked), "new"));

test("who was compared is pinned", () => assert.equal(compare(pins, noor.checked), "pinned"));

test("other keys under the same name stop everything", () => {
  assert.throws(() => compare(pins, changed), ({ key, values }) => key === "changed-peer" && values.person === "noor");
});

for (const field of ["recipient", "verify"]) {
  test(`another ${field} alone stops everything`, () => {
    assert.throws(() => compare(pins, { ...noor.checked, [field]: changed[field] }), { key: "changed-peer" });
  });
}

test("other keys are not pinned over the ones that were compared", () => {
  assert.throws(() => pinned(pins, changed, WEEK), { key: "changed-peer" });
});

const anew = repinned(pins, changed, "2026-W49", { [ROOM]: 3 });
const counts = (epoch, room = ROOM) => keysIn(anew.noor, room, epoch).verify;

test("who was compared anew is pinned", () => assert.equal(compare(anew, changed), "pinned"));

test("after that the earlier keys are a stop", () => assert.throws(() => compare(anew, noor.checked), { key: "changed-peer" }));

test("in epochs before the change the earlier keys count", () => assert.deepEqual([1, 3].map((epoch) => counts(epoch)), [noor.checked.verify, noor.checked.verify]));

test("after it they do not", () => assert.equal(counts(4), changed.verify));

test("in a room that began since they never do", () => assert.equal(counts(1, "another"), changed.verify));

test("a word of the language is no room", () => assert.equal(counts(1, "constructor"), changed.verify));

test("saying again that the words are the same forgets nothing", () => {
  assert.equal(keysIn(pinned(anew, changed, WEEK).noor, ROOM, 3).verify, noor.checked.verify);
});

test("keys that come back count from then on, and those in between no longer", () => {
  const back = repinned(anew, noor.checked, WEEK, { [ROOM]: 5 }).noor;
  assert.deepEqual([3, 4, 6].map((epoch) => keysIn(back, ROOM, epoch).verify), [noor, { checked: changed }, noor].map(({ checked }) => checked.verify));
});

test("a name of the language is no pin", () => assert.equal(compare({}, { ...noor.checked, person: "constructor" }), "new"));

const spans = [
  { person: "noor", from: 1, until: 2, keys: pins.noor }, { person: "aino", from: 1, until: null, keys: noor.checked },
  { person: "noor", from: 4, until: null, keys: pins.noor },
];

for (const [epoch, from] of [[1, 1], [2, 1], [4, 4], [9, 4]]) {
  test(`who was in a room twice may write in epoch ${epoch}`, () => assert.equal(authorsAt(spans, ROOM, epoch).noor.from, from));
}

test("and in the one between the two they may not", () => {
  const { from, until } = authorsAt(spans, ROOM, 3).noor;
  assert.ok(!(from <= 3 && 3 <= (until ?? 3)));
});
