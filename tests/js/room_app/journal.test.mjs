// One's own journal: what waits without a connection, commitments and what came of them, a room's way by weeks.

import assert from "node:assert/strict";
import { test } from "node:test";

import { due, told } from "../../../touchline/room/app/client/commitments.js";
import { keepOwn, ownNotes } from "../../../touchline/room/app/client/journal.js";
import { weeksOf } from "../../../touchline/room/app/client/journey.js";
import { askPatterns, seenIn } from "../../../touchline/room/app/client/patterns.js";
import { standing } from "../../../touchline/room/app/core/kinds.js";
import { Trouble } from "../../../touchline/room/app/core/trouble.js";
import { aino, noor, suite } from "../room/two_people.mjs";

const DEBRIEF = { on: "2026-11-20", about: "Fjord Dairy", worked: "I waited.", try: "One question less." };

/** Rows of a browser, in memory. */
class Rows {
  rows = new Map();

  async keep(...rows) {
    for (const [row, value] of rows) value === undefined ? this.rows.delete(row.join()) : this.rows.set(row.join(), value);
  }

  async all(...begins) {
    return [...this.rows].filter(([row]) => row.startsWith(`${begins.join()},`)).map(([, value]) => value);
  }
}

/** Somebody without a connection. */
function away(store = new Rows(), who = aino, trouble = "offline") {
  const fails = () => Promise.reject(new Trouble(trouble));
  const api = { get: fails, post: fails };
  return { api, store, suite, person: "aino", me: { journal: null }, opened: new Map(), mine: who.checked, secret: who.secret, refresh: fails };
}

test("without a connection a note of one's own is kept, and not yet sent", async () => {
  assert.equal(await keepOwn(away(), "debrief", DEBRIEF), false);
});

test("what waits is shown as waiting", async () => {
  const visit = away();
  await keepOwn(visit, "debrief", DEBRIEF);
  const { notes, away: offline } = await ownNotes(visit);
  assert.deepEqual([offline, notes.map(({ waiting, said }) => [waiting, said.kind, said.body])], [true, [[true, "debrief", DEBRIEF]]]);
});

test("what waits lies sealed", async () => {
  const visit = away();
  await keepOwn(visit, "debrief", DEBRIEF);
  const stored = [...visit.store.rows.values()].map(({ file }) => Buffer.from(file).toString("latin1")).join();
  assert.deepEqual([stored.includes("age-encryption.org"), stored.includes("Fjord")], [true, false]);
});

test("what waits is not shown to other keys", async () => {
  const visit = away();
  await keepOwn(visit, "debrief", DEBRIEF);
  assert.deepEqual((await ownNotes(away(visit.store, noor))).notes, []);
});

test("a server that says no is no missing connection", async () => {
  const visit = away(new Rows(), aino, "full");
  await assert.rejects(keepOwn(visit, "debrief", DEBRIEF), { key: "full" });
});

test("what does not fit its kind does not wait either", async () => {
  const visit = away();
  await assert.rejects(keepOwn(visit, "debrief", { ...DEBRIEF, mood: "well" }), { key: "not-its-kind" });
  assert.equal(visit.store.rows.size, 0);
});

const note = (key, kind, body, author = "aino", written = "2026-11-20T10:00:00Z") => ({ key, said: { kind, author, body, written } });
const commitment = (key, changes = {}) => note(key, "commitment", { of: "", text: "Ask first.", by: "2026-11-27", stretch: 0, ...changes });
const session = (key, on, author = "aino") => note(key, "session", { on, minutes: 15, skill: "", challenge: "", opening: "", insight: "", words: "" }, author);

test("the newest outcome of a commitment counts", () => {
  const outcomes = ["partly", "done"].map((what) => note(what, "outcome", { of: "c", what, text: "" }));
  assert.equal(told(commitment("c"), outcomes).outcome.what, "done");
});

test("nobody else says what came of it", () => {
  assert.equal(told(commitment("c"), [note("o", "outcome", { of: "c", what: "not", text: "" }, "noor")]).outcome, null);
});

test("a commitment is due on its day, and not before", () => {
  const one = { ...told(commitment("c"), []), open: true };
  assert.deepEqual(["2026-11-26", "2026-11-27"].map((day) => due([one], day).length), [0, 1]);
});

test("what has an outcome is due no more", () => {
  const one = { ...told(commitment("c"), [note("o", "outcome", { of: "c", what: "let-go", text: "" })]), open: true };
  assert.deepEqual(due([one], "2026-12-24"), []);
});

test("the way of a room shows its newest week first", () => {
  const weeks = weeksOf([session("a", "2026-11-12"), session("b", "2026-11-19")]);
  assert.deepEqual(weeks.map(({ monday }) => monday), ["2026-11-16", "2026-11-09"]);
});

test("a commitment stands in the week of its session", () => {
  const weeks = weeksOf([session("s", "2026-11-12"), commitment("c", { of: "s" })]);
  assert.deepEqual(weeks.map(({ monday, commitments }) => [monday, commitments.length]), [["2026-11-09", 1]]);
});

test("what came of a commitment is of it however it was put right", () => {
  const { notes } = standing([commitment("c"), note("o", "outcome", { of: "c", what: "done", text: "" }), commitment("d", { text: "Ask twice.", replaces: "c" })]);
  const [right] = notes.filter(({ said }) => said.kind === "commitment").map((one) => told(one, notes));
  assert.deepEqual([right.text, right.outcome.what], ["Ask twice.", "done"]);
});

test("a commitment stands with its session on the day that was put right", () => {
  const right = session("t", "2026-11-05");
  right.said.body.replaces = "s";
  const { notes } = standing([session("s", "2026-11-12"), commitment("c", { of: "s" }), right]);
  assert.deepEqual(weeksOf(notes).map(({ monday, commitments }) => [monday, commitments.length]), [["2026-11-02", 1]]);
});

test("one's own skills stand among the weeks", () => {
  const skill = note("k", "skill", { skill: "asking", level: 3, evidence: "", on: "2026-11-20" });
  assert.deepEqual(weeksOf([], [skill])[0].skills.map(({ level }) => level), [3]);
});

test("patterns that cannot be fetched say why, and hold up nobody", async () => {
  const { patterns, trouble } = await askPatterns(away().api);
  assert.deepEqual([patterns, trouble.key], [[], "offline"]);
});

test("a pattern is told with what it rests on", () => {
  const say = (key, { likely, cases }) => `${key} ${likely} ${cases}`;
  assert.equal(seenIn({ question: "Why March?", likely: "2 to 4", cases: 12 }, say), "Why March? patterns.likely 2 to 4 12");
});
