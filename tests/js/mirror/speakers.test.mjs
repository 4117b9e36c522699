// Who leads and who says which unit in the browser: the twin of tests/mirror/test_speakers.py.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Speakers } from "../../../touchline/mirror/web/speakers.js";
import { segments } from "./answering.mjs";
import { characters } from "./shipped.mjs";

const speakers = new Speakers(segments, characters);
const turn = (name, text, start = null, end = null) => ({ name, text, start, end });
const talk = {
  turns: [
    turn("Dana Reyes", "Morning. What happened with Kestrel?", 3, 7.5),
    turn("Tom Ellery", "They went quiet. I called twice.", 8, 12),
    turn("Dana Reyes", "What did you make of it?", 12.5, 14),
    turn("Speaker 3", "Sorry, wrong room.", 15, 16),
  ],
};
const roles = (said) => said.map((unit) => unit.speaker);

test("units and turns count from one, the first has the start and the last the end", () => {
  const [first, second] = speakers.units(talk);
  assert.deepEqual(first, {
    unit: 1, turn: 1, speaker: "leader", name: "Dana Reyes", text: "Morning.", start: 3, end: null,
  });
  assert.deepEqual([second.unit, second.turn, second.start, second.end], [2, 1, null, 7.5]);
});

test("whoever asks the most seems to lead, and the guess is told", () => {
  const { name, guessed, warnings } = speakers.lead(talk);
  assert.deepEqual([name, guessed], ["Dana Reyes", true]);
  assert.deepEqual(warnings.map((each) => each.key),
    ["reading.speakers.guessed", "reading.speakers.many"]);
});

test("the leader may be named by the beginning of the name", () => {
  assert.deepEqual(roles(speakers.units(talk, "tom")).slice(2, 4), ["leader", "leader"]);
});

test("a leader whom nobody knows is refused with the names there are", () => {
  assert.throws(() => speakers.units(talk, "Mairi"), (refused) =>
    refused.key === "reading.speakers.nobody" && refused.values.names.endsWith("Speaker 3"));
});

test("a word for a seat says who leads", () => {
  const found = speakers.lead({ turns: [turn("Rep", "What now?"), turn("Dana", "Nothing.")] });
  assert.deepEqual([found.name, found.guessed], ["Dana", false]);
});

test("a note without speakers is the leader's", () => {
  const note = { turns: [turn("", "What is the hurdle?"), turn("", "how can i help")] };
  assert.deepEqual(roles(speakers.units(note)), ["leader", "leader"]);
});

test("a speaker renamed to another becomes that person", () => {
  const last = speakers.renamed(speakers.units(talk), "Speaker 3", "Dana Reyes").at(-1);
  assert.deepEqual([last.speaker, last.turn], ["leader", 3]);
});

test("one unit is given to somebody else, and turns are counted anew", () => {
  const found = speakers.reassigned(speakers.units(talk), 4, "Dana Reyes");
  assert.deepEqual(found.map((unit) => unit.turn), [1, 1, 2, 3, 3, 4]);
});

test("who leads can be changed", () => {
  assert.deepEqual(roles(speakers.ledBy(speakers.units(talk), "Tom")).slice(0, 3),
    ["seller", "seller", "leader"]);
});
