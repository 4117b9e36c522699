// Kinds of notes: what fits each, and which note stands after it was put right.

import assert from "node:assert/strict";
import { test } from "node:test";

import { checked, fits, keysOf, KINDS, ofKind, standing } from "../../../touchline/room/app/core/kinds.js";

const DEBRIEF = { on: "2026-11-20", about: "Fjord Dairy", worked: "I waited.", try: "One question less." };
const debrief = (key, changes = {}, author = "aino") => ({ key, said: { kind: "debrief", author, body: { ...DEBRIEF, ...changes } } });

test("a body with every field of its kind fits", () => {
  assert.ok(fits("debrief", DEBRIEF));
});

test("a body that lacks a field does not", () => {
  const { worked, ...less } = DEBRIEF;
  assert.equal(fits("debrief", less), false);
});

test("nor does one with a field more", () => {
  assert.equal(fits("debrief", { ...DEBRIEF, mood: "well" }), false);
});

test("a day that no calendar has does not fit", () => {
  assert.equal(fits("debrief", { ...DEBRIEF, on: "2026-13-40" }), false);
});

test("a skill of one's own fits beside those of the catalogue", () => {
  const body = { level: 3, evidence: "", on: "2026-11-20" };
  assert.deepEqual(["asking", "own:silence", "juggling"].map((skill) => fits("skill", { ...body, skill })), [true, true, false]);
});

test("no kind is found by the name of something that every object has", () => {
  assert.equal(fits("constructor", {}), false);
});

test("a body that is nothing, a list or a text fits no kind", () => {
  const found = Object.keys(KINDS).filter((kind) => [null, [], "text", 7].some((body) => fits(kind, body)));
  assert.deepEqual(found, []);
});

test("what does not fit is not sealed", () => {
  assert.throws(() => checked("note", { text: " " }), { key: "not-its-kind" });
});

test("a note that was put right stands with what it said before", () => {
  const { notes } = standing([debrief("a"), debrief("b", { replaces: "a", try: "Two." }), debrief("c", { replaces: "b", try: "Three." })]);
  assert.deepEqual(notes.map(({ key, earlier }) => [key, earlier.map((each) => each.key)]), [["c", ["b", "a"]]]);
});

test("nobody puts right what somebody else wrote", () => {
  const { notes } = standing([debrief("a"), debrief("b", { replaces: "a" }, "noor")]);
  assert.deepEqual(notes.map(({ key }) => key), ["a", "b"]);
});

test("a note that names itself stands", () => {
  assert.deepEqual(standing([debrief("a", { replaces: "a" })]).notes.map(({ key }) => key), ["a"]);
});

test("nobody puts right their own note of another kind", () => {
  const note = { key: "b", said: { kind: "note", author: "aino", body: { text: "None.", replaces: "a" } } };
  assert.deepEqual(standing([debrief("a"), note]).notes.map(({ key }) => key), ["a", "b"]);
});

test("what was put right on two devices stands once, as it was said last", () => {
  const { notes } = standing([debrief("a"), debrief("b", { replaces: "a" }), debrief("c", { replaces: "a" })]);
  assert.deepEqual(notes.map(({ key, earlier }) => [key, earlier.map((each) => each.key)]), [["c", ["b", "a"]]]);
});

test("a clock that runs behind puts nothing wrong again", () => {
  const { notes } = standing([debrief("b", { replaces: "a" }), debrief("a")]);
  assert.deepEqual(notes.map(({ key, earlier }) => [key, earlier.map((each) => each.key)]), [["b", ["a"]]]);
});

test("a note goes by the keys of what it took the place of too", () => {
  const [note] = standing([debrief("a"), debrief("b", { replaces: "a" })]).notes;
  assert.deepEqual(keysOf(note), ["b", "a"]);
});

test("two notes that name each other do not make each other vanish", () => {
  const { notes } = standing([debrief("a", { replaces: "b" }), debrief("b", { replaces: "a" })]);
  assert.equal(notes.length, 1);
});

test("a kind of a newer release is told apart, not lost", () => {
  const newer = { key: "n", said: { kind: "song", author: "aino", body: { text: "la" } } };
  assert.deepEqual(standing([newer]).strange, [newer]);
});

test("notes are found by their kinds", () => {
  assert.deepEqual(ofKind([debrief("a"), { key: "n", said: { kind: "note" } }], "debrief").map(({ key }) => key), ["a"]);
});
