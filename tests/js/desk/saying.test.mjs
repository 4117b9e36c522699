// Sentences with their values, and shares as people say them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { clockOf, filled, interval, percent } from "../../../touchline/desk/static/desk/elements/rules/saying.js";

test("values stand where their names stood", () => {
  assert.equal(filled("{count} of {cases}", { count: 3, cases: 7 }), "3 of 7");
});

test("a place without a value stays as it is", () => {
  assert.equal(filled("{count} of {cases}", { count: 3 }), "3 of {cases}");
});

test("a value that looks like a place is not filled in again", () => {
  assert.equal(filled("{a}", { a: "{b}", b: "wrong" }), "{b}");
});

test("a share is said without false precision", () => {
  assert.equal(percent(0.4167), "42 %");
});

test("what cannot be said is not said", () => {
  assert.equal(percent(null), "");
  assert.equal(interval({ low: null, high: null }, "{low} to {high}"), "");
});

test("seconds are a place in the conversation", () => {
  assert.deepEqual([75, 3600, 0, null].map(clockOf), ["1:15", "1:00:00", "0:00", ""]);
});
