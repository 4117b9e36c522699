// A long conversation in pieces: each with the units around it that its labels look at.

import assert from "node:assert/strict";
import { test } from "node:test";

import { slices } from "../../../touchline/desk/static/desk/elements/rules/slices.js";

const units = (turns) => turns.flatMap((many, at) => Array.from({ length: many }, () => ({ turn: at + 1 })));

test("every unit is in one piece, in order", () => {
  const pieces = slices(units([3, 9, 2, 40, 1]), 10);
  assert.deepEqual(pieces.map(({ begin, end }) => [begin, end]), [[0, 10], [10, 20], [20, 30], [30, 40], [40, 50], [50, 55]]);
});

test("a piece comes with the whole turn before the one it begins in, and one unit after", () => {
  const [, second] = slices(units([5, 30, 30, 5]), 40);
  assert.deepEqual([second.begin, second.from, second.to], [40, 5, 70]);
});

test("with short turns it comes with eight units at least", () => {
  const [, second] = slices(units(Array.from({ length: 40 }, () => 1)), 20);
  assert.equal(second.from, 12);
});

test("nothing has no pieces", () => {
  assert.deepEqual(slices([]), []);
});
