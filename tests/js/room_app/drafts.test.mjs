// Drafts are sealed before anything else goes on.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Draft, draftOf, draftsKept, keepDraft } from "../../../touchline/room/app/client/own.js";
import { aino, noor, suite } from "../room/two_people.mjs";

/** Somebody whose browser takes its time to keep a row. */
function visit(person = aino) {
  const rows = new Map();
  const store = {
    get: async (...row) => rows.get(row.join()),
    keep: async ([row, value]) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      value === undefined ? rows.delete(row.join()) : rows.set(row.join(), value);
    },
  };
  return { rows, store, suite, person: person.person, mine: person.checked, secret: person.secret };
}

test("a draft is there once all are kept", async () => {
  const one = visit();
  keepDraft(one, "room", "Not yet ready");
  await draftsKept();
  assert.equal(await draftOf(one, "room"), "Not yet ready");
});

test("a draft that follows another is waited for too", async () => {
  const one = visit();
  keepDraft(one, "room", "Not").then(() => keepDraft(one, "room", "Not yet"));
  await draftsKept();
  assert.equal(await draftOf(one, "room"), "Not yet");
});

test("one that cannot be kept holds nobody back", async () => {
  const one = visit();
  one.store.keep = () => Promise.reject(new Error("full"));
  keepDraft(one, "room", "x").catch(() => {});
  assert.equal(await draftsKept(), undefined);
});

test("an empty draft is none", async () => {
  const one = visit();
  await keepDraft(one, "room", "x");
  await keepDraft(one, "room", " ");
  assert.equal(one.rows.size, 0);
});

test("a draft is sealed to whoever wrote it", async () => {
  const one = visit();
  await keepDraft(one, "room", "x");
  assert.equal(await draftOf({ ...one, secret: noor.secret }, "room"), "");
});

/** What is typed, as often as it was kept, and what was told to be wrong with it. */
function typing(keep = async () => {}) {
  const [kept, wrong] = [[], []];
  const draft = new Draft(async () => kept.push(await keep()), (error) => wrong.push(error.message));
  return { draft, kept, wrong };
}
const full = () => Promise.reject(new Error("full"));

test("what was typed is kept before its moment where the page is left", async () => {
  const { draft, kept } = typing();
  draft.typed();
  await draft.settle();
  assert.equal(kept.length, 1);
});

test("what was kept is not kept again where nothing was typed since", async () => {
  const { draft, kept } = typing();
  await draft.save();
  await draft.settle();
  assert.equal(kept.length, 1);
});

test("that something cannot be kept is told where nobody waits for it", async () => {
  const { draft, wrong } = typing(full);
  draft.typed();
  await draft.settle();
  assert.deepEqual(wrong, ["full"]);
});

test("who waits for it is told themselves, and it is tried again the next time", async () => {
  const { draft, wrong } = typing(full);
  await assert.rejects(draft.save(), /full/);
  await assert.rejects(draft.save(), /full/);
  assert.deepEqual(wrong, []);
});
