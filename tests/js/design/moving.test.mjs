// Where the focus goes in a list of links when an arrow is pressed.

import assert from "node:assert/strict";
import { test } from "node:test";

import { nextPlace } from "../../../touchline/design/static/design/elements/rules/moving.js";

test("down goes to the next one", () => {
  assert.equal(nextPlace({ key: "ArrowDown", place: 0, count: 3 }), 1);
});

test("down from the last goes to the first", () => {
  assert.equal(nextPlace({ key: "ArrowDown", place: 2, count: 3 }), 0);
});

test("up from the first goes to the last", () => {
  assert.equal(nextPlace({ key: "ArrowUp", place: 0, count: 3 }), 2);
});

test("down into the list goes to the first", () => {
  assert.equal(nextPlace({ key: "ArrowDown", place: -1, count: 3 }), 0);
});

test("up into the list goes to the last", () => {
  assert.equal(nextPlace({ key: "ArrowUp", place: -1, count: 3 }), 2);
});

test("home and end go to the ends", () => {
  const ends = ["Home", "End"].map((key) => nextPlace({ key, place: 1, count: 3 }));
  assert.deepEqual(ends, [0, 2]);
});

test("a letter moves nothing", () => {
  assert.equal(nextPlace({ key: "a", place: 1, count: 3 }), null);
});

test("an empty list has nowhere to go", () => {
  assert.equal(nextPlace({ key: "Home", place: -1, count: 0 }), null);
});
