// One's own words and each other's words lie in parcels of their own.

import assert from "node:assert/strict";
import { test } from "node:test";

import { packed, unpacked } from "../../../touchline/desk/static/desk/elements/rules/parcels.js";

const LABELLED = [
  { unit: 1, turn: 1, speaker: "leader", name: "Dana", text: "What worries you?", start: 0, end: 2, label: "open_question", focus: "person", confidence: 0.9, unclear: false },
  { unit: 2, turn: 2, speaker: "seller", name: "Mairi", text: "The valve in Fife.", start: 3, end: 5, label: "disclosure", focus: null, confidence: 0.7, unclear: false },
  { unit: 3, turn: 3, speaker: "seller", name: "Callum", text: "Me too.", start: 6, end: 7, label: "report", focus: null, confidence: 0.6, unclear: true },
];
const SUMMARY = {
  words: { leader: 3, seller: 6 }, commitments: [{ unit: 2, text: "The valve in Fife." }], requests: [],
  longest_monologue: { words: 4, speaker: "seller", name: "Mairi", unit: 2 }, figures: {},
};
const parcels = packed({ labelled: LABELLED, summary: SUMMARY });
const opened = (voices) => unpacked({ own: parcels.own, voices });
const all = parcels.voices.map(({ words }) => ({ person: "", words }));

test("what was packed comes back as it was", () => {
  const back = opened(all).map(({ voice: _voice, ...each }) => each);
  assert.deepEqual(back, LABELLED);
});

test("nobody else's words or names are in one's own parcel or in the figures", () => {
  assert.doesNotMatch(parcels.own + parcels.figures, /valve|Mairi|Callum|Me too/);
});

test("each other voice has a parcel with their words alone", () => {
  assert.deepEqual(parcels.voices.map((voice) => voice.name), ["Mairi", "Callum"]);
  assert.doesNotMatch(parcels.voices[1].words, /valve|worries/);
});

test("where words were removed there is a gap, and the rest stands", () => {
  const labelled = opened([{ person: "Mairi Sinclair", words: "" }, all[1]]);
  assert.deepEqual([labelled[1].removed, labelled[1].text, labelled[1].name], [true, "", "Mairi Sinclair"]);
  assert.equal(labelled[2].text, "Me too.");
});

test("a person who was chosen is called by their name", () => {
  assert.equal(opened([{ ...all[0], person: "Mairi Sinclair" }, all[1]])[1].name, "Mairi Sinclair");
});

test("what was opened is packed again with each voice in its place, also without its words", () => {
  const labelled = opened([{ person: "", words: "" }, all[1]]);
  const again = packed({ labelled, summary: SUMMARY }).voices;
  assert.deepEqual(again.map((voice) => voice.words.includes("Me too")), [false, true]);
});
