// What is sent of a conversation to ask about one of its units.

import assert from "node:assert/strict";
import { test } from "node:test";

import { lastOf } from "../../../touchline/desk/static/desk/elements/rules/asked.js";

const unit = (turn, text = `in turn ${turn}`) => ({
  unit: turn, turn, speaker: turn % 2 ? "leader" : "seller", name: "Imre", text, label: "other", start: 3,
});

test("the unit goes with the two turns before it", () => {
  assert.deepEqual(lastOf([1, 2, 3, 4, 5].map((turn) => unit(turn))).map(({ turn }) => turn), [3, 4, 5]);
});

test("nobody's name goes along", () => {
  assert.deepEqual(Object.keys(lastOf([unit(1)])[0]), ["turn", "speaker", "text", "label"]);
});

test("words that were removed are not sent", () => {
  assert.equal(lastOf([unit(1, ""), unit(2)]).length, 1);
});

test("of endless turns the last units are enough", () => {
  assert.equal(lastOf(Array.from({ length: 90 }, () => unit(7))).length, 24);
});
