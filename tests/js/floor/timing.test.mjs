// The quiet clock of a review.

import assert from "node:assert/strict";
import { test } from "node:test";

import { timeLeft } from "../../../touchline/floor/static/floor/elements/rules/timing.js";

const at = (passed) => timeLeft({ began: 0, now: passed * 60_000, minutes: 20 });

test("at first the whole ring is there", () => {
  assert.deepEqual(at(0), { rest: 1, left: 20, over: 0 });
});

test("a begun minute is still left", () => {
  assert.equal(at(12.5).left, 8);
});

test("after its end it says by how much, and the ring stays empty", () => {
  assert.deepEqual(at(23.2), { rest: 0, left: 0, over: 3 });
});

test("a clock of a device that is behind shows the whole ring, not more", () => {
  assert.equal(at(-5).rest, 1);
});
