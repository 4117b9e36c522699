// When the live hint speaks, and what it changes.

import assert from "node:assert/strict";
import { test } from "node:test";

import { steering, takenOver } from "../../../touchline/design/static/design/elements/rules/hinting.js";

const leads = (text, confidence, label = "leading_question") => ({ text, confidence, label });

test("it speaks of a question that surely leads", () => {
  assert.equal(steering([leads("Why didn't you call?", 0.95)], 0.9).text, "Why didn't you call?");
});

test("it is silent where it is not sure, where nothing is asked, where the question is open", () => {
  const units = [leads("Why?", 0.8), leads("You should call.", 0.99), leads("What helps?", 0.99, "open_question")];
  assert.equal(steering(units, 0.9), undefined);
});

test("of two it speaks of the one typed last", () => {
  assert.equal(steering([leads("One?", 0.95), leads("Two?", 0.95)], 0.9).text, "Two?");
});

test("only the question is taken over, and the rest stays", () => {
  const taken = takenOver("Good. Why didn't you call? Thanks.", "Why didn't you call?", "How do you see …");
  assert.deepEqual(taken, { text: "Good. How do you see  Thanks.", end: "Good. How do you see ".length });
});

test("what has changed meanwhile is left alone", () => {
  assert.equal(takenOver("Something else", "Why?", "What …").text, "Something else");
});
