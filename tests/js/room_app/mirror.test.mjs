// The mirror in the room: who leads can be said, and what is kept of a conversation are whole numbers.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Conversation } from "../../../touchline/room/app/client/mirror.js";
import { countsBefore, countsOf, keepCounts, summaryOf } from "../../../touchline/room/app/client/mirror-counts.js";
import { fits } from "../../../touchline/room/app/core/kinds.js";
import { Trouble } from "../../../touchline/room/app/core/trouble.js";
import { messages, read, sample, tools } from "./mirroring.mjs";

const body = (talk, text = "") => ({ on: "2026-11-20", text, figures: countsOf(talk.summary) });

test("another one leads once it is said", async () => {
  const talk = await sample();
  talk.lead("Mairi");
  assert.deepEqual([talk.leader, talk.units.find(({ name }) => name === "Mairi").speaker], ["Mairi", "leader"]);
});

test("a guess who leads is no longer told once it is said", async () => {
  const talk = await sample();
  talk.lead("Dana");
  assert.deepEqual(talk.warnings, []);
});

test("three moments are worth reading again, each with a beginning that does not lead", async () => {
  const { moments } = await sample();
  assert.deepEqual(moments.map(({ instead, before }) => instead.length > 0 && before !== ""), [true, true, true]);
});

test("what cannot be read says why in the mirror's own words", async () => {
  const pdf = new TextEncoder().encode("%PDF-1.7 locked away");
  await assert.rejects(read(pdf), ({ key, values }) => key === "no-talk" && values.told === messages["reading.document"]);
});

test("a file that is far too large is not even read", async () => {
  const huge = { size: 2 ** 31, name: "film.mp4", bytes: () => assert.fail("taken into memory") };
  await assert.rejects(Conversation.read(huge, tools), ({ key }) => key === "no-talk");
});

test("what is kept of a conversation fits its kind", async () => {
  assert.ok(fits("mirror", body(await sample(), "Fewer ideas of mine.")));
});

test("nothing that was said is in it", async () => {
  const text = JSON.stringify(body(await sample()));
  assert.deepEqual([...text.matchAll(/[A-Za-z]+/g)].map(([word]) => word).sort(),
    ["after", "answers", "developing", "figures", "longest", "moves", "on", "text", "words"]);
});

test("kept figures open as they were counted", async () => {
  const { summary } = await sample();
  const { figures, moves, responses, after, words, talk_share: talked, longest_monologue: longest } = summaryOf(countsOf(summary), tools);
  for (const name of ["ask_tell", "leading_share", "development_share"]) assert.deepEqual(figures[name], summary.figures[name]);
  assert.deepEqual([moves, responses, words, talked.leader], [summary.moves, summary.responses, summary.words, summary.talk_share.leader]);
  assert.deepEqual([longest.words, longest.speaker], [summary.longest_monologue.words, summary.longest_monologue.speaker]);
  for (const [asked, { cases, figures: shown }] of Object.entries(after)) assert.deepEqual([cases, shown], [summary.after[asked].cases, summary.after[asked].figures]);
});

test("a conversation of nothing keeps nothing", () => {
  assert.deepEqual(summaryOf(countsOf(tools.nothing), tools).longest_monologue, null);
});

/** The sample with one question of the leader put right. */
async function righted(label = "open_question") {
  const talk = await sample();
  const { unit } = talk.units.find((each) => each.label === "leading_question");
  talk.dispute(unit, label);
  return { talk, unit };
}

test("a label that is put right counts at once, and what the mirror said of it stays known", async () => {
  const [before, { talk, unit }] = [(await sample()).summary.moves, await righted()];
  const { open_question: open, leading_question: leading } = talk.summary.moves;
  assert.deepEqual([open, leading], [before.open_question + 1, before.leading_question - 1]);
  assert.equal(talk.units.find((each) => each.unit === unit).first.label, "leading_question");
});

test("choosing what the mirror said takes it back", async () => {
  const { talk, unit } = await righted();
  talk.dispute(unit, "leading_question");
  assert.equal(talk.before, null);
});

test("a sentence can be what the desk's mirror could call it", async () => {
  const { units: [leads] } = await sample();
  const talk = await sample();
  assert.deepEqual([talk.labelsOf(leads).length, talk.labelsOf({ speaker: "seller" }).length], [10, 7]);
});

test("what is kept of labels that were put right are counts before and after, and nobody's words", async () => {
  const { talk } = await righted();
  const kept = { ...body(talk), before: countsBefore(talk.before) };
  assert.ok(fits("mirror", kept));
  assert.deepEqual([kept.before.righted, kept.before.moves[2] - kept.figures.moves[2]], [1, 1]);
  assert.doesNotMatch(JSON.stringify(kept.before), /(?!righted|moves|answers)\b[A-Za-z]+/);
});

test("without a connection figures are not said to be kept in a room that was never opened here", async () => {
  const api = { get: () => Promise.reject(new Trouble("offline")) };
  const given = { on: "2026-11-20", text: "", summary: (await sample()).summary };
  await assert.rejects(keepCounts({ api, person: "aino" }, "abc", given), ({ key }) => key === "not-begun");
});

test("figures with more cases of a kind than there are cases do not fit", async () => {
  const kept = body(await sample());
  kept.figures.developing = [3, 4];
  assert.equal(fits("mirror", kept), false);
});

test("figures that are no whole numbers do not fit", async () => {
  const kept = body(await sample());
  kept.figures.words = [0.5, 2];
  assert.equal(fits("mirror", kept), false);
});
