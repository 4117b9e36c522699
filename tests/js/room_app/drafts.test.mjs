// Drafts are sealed before anything else goes on.

import assert from "node:assert/strict";
import { test } from "node:test";

import { draftOf, draftsKept, keepDraft } from "../../../touchline/room/app/client/own.js";
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
