// Own notes in this browser: they stay until the server has them, and the newest of a device for a while after that.

import assert from "node:assert/strict";
import { test } from "node:test";

import { outgrown } from "../../../touchline/room/app/client/outbox.js";

const notes = (count, device = "phone") => Array.from({ length: count }, (_, place) => ({ key: `${device}${place + 1}`, counter: place + 1, device }));
const keys = (several) => several.map(({ key }) => key);

test("what was never sent stays, however much it is", () => {
  assert.deepEqual(outgrown(notes(200), new Set()), []);
});

test("of what the server has the newest fifty stay", () => {
  const own = notes(52);
  assert.deepEqual(keys(outgrown(own, new Set(keys(own)))), ["phone1", "phone2"]);
});

test("one that the server lacks stays among older ones that go", () => {
  const own = notes(53);
  const there = new Set(keys(own).filter((key) => key !== "phone2"));
  assert.deepEqual(keys(outgrown(own, there)), ["phone1", "phone3"]);
});

test("each device counts by itself", () => {
  const own = [...notes(50), ...notes(50, "desk")];
  assert.deepEqual(outgrown(own, new Set(keys(own))), []);
});
