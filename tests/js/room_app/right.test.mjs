// Putting right what one wrote: whose, when, and what is kept in its place.

import assert from "node:assert/strict";
import { test } from "node:test";

import { canRight, righted } from "../../../touchline/room/app/client/right.js";

const ROOM = { state: "active", reason: "", me: { role: "coachee" }, other: { person: "noor", from_epoch: 1 } };
const note = (changes = {}, kind = "note") => ({ key: "a", said: { author: "aino", kind, epoch: 1, body: { text: "Ask once." } }, ...changes });
const commitment = { key: "c", said: { author: "aino", kind: "commitment", epoch: 1, body: { of: "s", text: "Ask.", by: "2026-11-27", stretch: 0, replaces: "b" } } };

test("whoever wrote a note puts it right", () => {
  assert.equal(canRight(note(), "aino", ROOM), true);
});

test("nobody else does", () => {
  assert.equal(canRight(note(), "noor", ROOM), false);
});

test("what was agreed, answered or told is not put right, but said anew", () => {
  assert.deepEqual(["rhythm", "agreed", "supervision-yes", "check-outs", "met", "asked"].filter((kind) => canRight(note({}, kind), "aino", ROOM)), []);
});

test("what waits in this browser cannot be put right yet", () => {
  assert.equal(canRight(note({ waiting: true }), "aino"), false);
});

test("nothing is put right in a room that has ended or rests", () => {
  assert.deepEqual(["ended", "paused"].map((state) => canRight(note(), "aino", { ...ROOM, state })), [false, false]);
});

test("what a former coach read is not sealed to the next one by putting it right", () => {
  assert.equal(canRight(note(), "aino", { ...ROOM, other: { person: "sana", from_epoch: 2 } }), false);
});

test("what is kept instead names the note, and keeps what was not asked", () => {
  assert.deepEqual(righted(commitment, { text: "Ask twice." }).of + righted(commitment, { text: "Ask twice." }).replaces, "sc");
});

test("what says the same is not kept again", () => {
  assert.equal(righted(commitment, { text: "Ask.", stretch: 0 }), null);
});

test("nothing is put right into nothing", () => {
  assert.equal(righted(commitment, { text: "" }), null);
});
