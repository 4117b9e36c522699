// Which units are rewritten, and which are only read.

import assert from "node:assert/strict";
import { test } from "node:test";

import { onlyThese, worthRewriting } from "../../../touchline/desk/static/desk/elements/rules/rewriting.js";

const SAID = [
  { unit: 1, speaker: "leader", label: "leading_question", focus: "deal" },
  { unit: 2, speaker: "seller", label: "compliance", focus: null },
  { unit: 3, speaker: "leader", label: "open_question", focus: "deal" },
  { unit: 4, speaker: "leader", label: "advice", focus: "deal" },
];

test("what steers is worth it, and nothing of the other's", () => {
  assert.deepEqual(worthRewriting(SAID), [{ unit: 1 }, { unit: 4 }]);
});

test("only what is meant still steers; everything stays where it was", () => {
  const left = onlyThese(SAID, [{ unit: 4 }]);
  assert.deepEqual([worthRewriting(left), left.length, left[2]], [[{ unit: 4 }], 4, SAID[2]]);
});
