// "I disagree": the owner's labels count.

import assert from "node:assert/strict";
import { test } from "node:test";

import { corrected, disputed, machines } from "../../../touchline/mirror/web/corrections.js";

const LABELS = { leader: ["open_question", "advice", "other"], seller: ["ownership", "report"] };
const UNITS = [
  { unit: 1, speaker: "leader", text: "Call them.", label: "open_question", focus: "deal", unclear: true },
  { unit: 2, speaker: "seller", text: "I will.", label: "report", focus: null, unclear: false },
];

test("the owner's label stands, is theirs, and is not unclear any more", () => {
  const [first] = corrected(UNITS, { 1: "advice" }, LABELS);
  assert.deepEqual([first.label, first.mine, first.unclear], ["advice", true, false]);
});

test("what nobody disagreed with stays as it was", () => {
  assert.equal(corrected(UNITS, { 1: "advice" }, LABELS)[1], UNITS[1]);
});

test("a label of the other side is left out: the speaker was changed since", () => {
  assert.equal(corrected(UNITS, { 1: "ownership" }, LABELS)[0].label, "open_question");
});

test("a move that becomes other has no focus", () => {
  assert.equal(corrected(UNITS, { 1: "other" }, LABELS)[0].focus, null);
});

test("choosing what was said first takes the correction back", () => {
  const mine = disputed({}, { unit: 1, label: "advice", first: "open_question" });
  assert.deepEqual(mine, { 1: "advice" });
  assert.deepEqual(disputed(mine, { unit: 1, label: "open_question", first: "open_question" }), {});
});

test("what was corrected can be taken apart again", () => {
  const { base, mine } = machines(corrected(UNITS, { 1: "advice" }, LABELS));
  assert.deepEqual([base, mine], [UNITS, { 1: "advice" }]);
});
