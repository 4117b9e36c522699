// What this browser has seen of a room is not taken back without a word.

import assert from "node:assert/strict";
import { test } from "node:test";

import { newestSeen, sawEpoch, stayedOut } from "../../../touchline/room/app/client/seen.js";

/** A browser that has seen nothing yet. */
function visit() {
  const rows = new Map();
  return { person: "aino", store: {
    get: async (...row) => rows.get(row.join()),
    keep: async (...changes) => changes.forEach(([row, value]) => rows.set(row.join(), value)),
  } };
}

const epochs = (...recipients) => recipients.map((recipient, place) => ({ number: place + 1, recipient }));
const room = (...recipients) => ({ key: "abc", me: { from_epoch: 1 }, epochs: epochs(...recipients) });
const all = { 1: "", 2: "", 3: "" };

/** What the second look at a room warns of. */
async function warned(before, after, keys = all) {
  const aino = visit();
  await newestSeen(aino, before, keys);
  return newestSeen(aino, after, keys);
}

test("a room that goes on warns of nothing", async () => {
  assert.deepEqual(await warned(room("one", "two"), room("one", "two", "three")), []);
});

test("a newest epoch that is gone is a rollback", async () => {
  assert.deepEqual(await warned(room("one", "two"), room("one")), [{ kind: "epoch-rollback", counter: 2 }]);
});

test("no epoch where there was one is a rollback", async () => {
  assert.deepEqual(await warned(room("one"), room()), [{ kind: "epoch-rollback", counter: 1 }]);
});

test("another key under the number of the newest is a fork", async () => {
  assert.deepEqual(await warned(room("one", "two"), room("one", "other")), [{ kind: "epoch-fork", counter: 2 }]);
});

test("so it is among newer ones", async () => {
  assert.deepEqual(await warned(room("one"), room("other", "two")), [{ kind: "epoch-fork", counter: 1 }]);
});

test("what could not be verified is not remembered", async () => {
  assert.deepEqual(await warned(room("one", "forged"), room("one"), { 1: "" }), []);
});

test("an epoch that was made here in its place is the newest", async () => {
  const aino = visit();
  await newestSeen(aino, room("one", "two"), all);
  await sawEpoch(aino, "abc", { number: 2, recipient: "mine" });
  assert.deepEqual(await newestSeen(aino, room("one", "mine"), all), []);
});

test("who came back to a room later misses none of before", async () => {
  const later = { key: "abc", me: { from_epoch: 2 }, epochs: [] };
  assert.deepEqual(await warned(room("one"), later), []);
});

const span = (until, from = 1) => ({ person: "noor", name: "Noor", from_epoch: from, until_epoch: until });

for (const [what, until] of [["in it again", null], ["in it for longer", 3]]) {
  test(`who had left and is shown ${what} is a rollback`, async () => {
    const aino = visit();
    await stayedOut(aino, "abc", [span(1)]);
    await assert.rejects(stayedOut(aino, "abc", [span(until)]), ({ key, values }) => key === "rollback" && values.name === "Noor");
  });
}

test("who left and came to it again is no rollback", async () => {
  const aino = visit();
  await stayedOut(aino, "abc", [span(1)]);
  assert.equal(await stayedOut(aino, "abc", [span(1), span(null, 3)]), undefined);
});
