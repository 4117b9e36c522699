// What a browser forgets when someone signs out.

import assert from "node:assert/strict";
import { test } from "node:test";

import { clearedBut } from "../../../touchline/design/static/design/elements/rules/clearing.js";
import { aStorage } from "../urn/a_box.mjs";

function holding(...names) {
  const storage = aStorage();
  names.forEach((name) => storage.setItem(name, "words"));
  return storage;
}

test("all goes but what has to stay", () => {
  const [local, session] = [holding("draft.1", "stays.1", "draft.2", "stays.2"), holding("place")];
  clearedBut("stays.", () => [local, session]);
  assert.deepEqual([[...local.kept.keys()], session.length], [["stays.1", "stays.2"], 0]);
});

test("several things may have to stay", () => {
  const storage = holding("draft", "stays.1", "remains");
  clearedBut("stays. remains", () => [storage]);
  assert.deepEqual([...storage.kept.keys()], ["stays.1", "remains"]);
});

test("the server is told that it is cleared", () => {
  assert.equal(clearedBut("stays.", () => [holding("stays.1")]), true);
});

test("where nothing has to stay, clearing is left to the server", () => {
  const storage = holding("draft");
  assert.equal(clearedBut("stays.", () => [storage]), false);
  assert.equal(storage.length, 1);
});

test("without a name for what stays, nothing does", () => {
  assert.equal(clearedBut("", () => [holding("draft")]), false);
});

test("a browser that keeps nothing has nothing to clear", () => {
  assert.equal(clearedBut("stays.", () => { throw new Error("SecurityError"); }), false);
});
