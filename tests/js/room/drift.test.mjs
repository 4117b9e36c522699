// The drift guard: what it meets with a question, and what it leaves alone.

import assert from "node:assert/strict";
import { test } from "node:test";

import { drifts, readied } from "../../../touchline/room/app/core/drift.js";
import { figures, WORDS } from "./drift_figures.mjs";
import { HELD, TRIED } from "./drift_sentences.mjs";

test("of the sentences it was made with it tells nearly all apart", () => {
  const { precision, recall } = figures(TRIED);
  assert.ok(precision >= 0.95 && recall >= 0.95, `${precision} ${recall}`);
});

test("of sentences it was not made with it seldom stops one about the person", () => {
  const { precision, recall } = figures(HELD);
  assert.ok(precision >= 0.9 && recall >= 0.75, `${precision} ${recall}`);
});

test("no sentence is among both", () => {
  const tried = new Set([...TRIED.pipeline, ...TRIED.person]);
  assert.deepEqual([...HELD.pipeline, ...HELD.person].filter((one) => tried.has(one)), []);
});

test("a deal as the example is no drift", () => {
  assert.deepEqual(drifts("In the Fife deal, stage two, I noticed that I never ask who signs.", WORDS), []);
});

test("what stands beside a word about oneself is its example", () => {
  assert.deepEqual(drifts("I talked too much. It was the Fife renewal, 240k.", WORDS), []);
});

test("of several sentences those that drift are told, as they were typed", () => {
  assert.deepEqual(drifts("It rained.\nThe forecast is 1.2 million.", WORDS), ["The forecast is 1.2 million."]);
});

test("a word within another is not that word", () => {
  assert.deepEqual(drifts("We were backstage with an ordeal.", WORDS), []);
});

test("an amount counts in either order, with or without a space", () => {
  for (const text of ["It is €85,000.", "It is 240k.", "It is 1.5 million."]) assert.equal(drifts(text, WORDS).length, 1, text);
});

test("another language brings its own words", () => {
  const german = readied({ strong: ["abschluss*"], weak: [], person: ["ich merke"], units: [], currencies: ["€"] });
  assert.equal(drifts("Der Abschlussmonat ist März.", german).length, 1);
  assert.equal(drifts("Ich merke vor dem Abschluss, wie ich eile.", german).length, 0);
});

test("a long text takes no time", () => {
  const begun = performance.now();
  drifts("a".repeat(60_000) + " 1,".repeat(20_000), WORDS);
  assert.ok(performance.now() - begun < 1000);
});
