// What is said of a question that somebody tries.

import assert from "node:assert/strict";
import { test } from "node:test";

import { verdictOn } from "../../../touchline/desk/static/desk/elements/rules/practising.js";

const verdict = (label, unclear = false) => verdictOn({ label, unclear });

test("an open question is told so, and one that leads what to try", () => {
  assert.deepEqual([verdict("open_question"), verdict("leading_question")], ["open", "leads"]);
});

test("what asks for a fact is no telling, and advice is no question", () => {
  assert.deepEqual([verdict("closed_question"), verdict("advice"), verdict("support")], ["closed", "tells", "tells"]);
});

test("where the mirror is not sure it says so, whatever it thinks", () => {
  assert.equal(verdict("open_question", true), "unsure");
});
