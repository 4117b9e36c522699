// Notes of every kind in an export: each is read in plain words, its fields by their names.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { written } from "../../../touchline/room/app/core/export-page.js";
import { KINDS } from "../../../touchline/room/app/core/kinds.js";

const ENGLISH = JSON.parse(readFileSync(new URL("../../../touchline/room/app/messages/en.json", import.meta.url), "utf8"));
const say = (key, values = {}) => (ENGLISH[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name]);
const UNSHOWN = ["of", "room", "with", "pins", "until", "sessions"]; // they name other notes, rooms, people and keys, or are said in a sentence

function page(notes, kind = "own") {
  const members = [{ person: "aino", name: "Aino Virtanen" }];
  const told = notes.map((note, at) => ({ key: `n${at}`, author: "aino", written: "2026-11-20T10:00:00Z", ...note }));
  const room = { kind, with: { key: "", name: "" }, members, contracts: [], notes: told, unopened: [], warnings: [] };
  const text = written({ person: members[0], made_week: "2026-W47", rooms: [room] }, say);
  return text.slice(0, text.trimEnd().lastIndexOf("\n"));
}

test("one's own journal is called so", () => {
  assert.match(page([]), /=== Your journal/);
});

test("every kind has a name", () => {
  assert.deepEqual(Object.keys(KINDS).filter((kind) => kind !== "note" && !(`kind.${kind}` in ENGLISH)), []);
});

test("every field has a name in an export", () => {
  const fields = new Set(Object.values(KINDS).flatMap((kind) => Object.keys(kind)));
  assert.deepEqual([...fields].filter((name) => !UNSHOWN.includes(name) && !(`export.field.${name}` in ENGLISH)), []);
});

test("a debrief is read field by field", () => {
  const body = { on: "2026-11-20", about: "Fjord Dairy", worked: "I waited.", try: "One question less." };
  assert.match(page([{ kind: "debrief", body }]), /Debrief\nDay: 2026-11-20\nAbout: Fjord Dairy\nWhat worked: I waited\.\nWhat I would try: One question less\./);
});

test("a field that is empty is left out", () => {
  const body = { on: "2026-11-20", about: "Fjord Dairy", worked: "", try: "" };
  assert.doesNotMatch(page([{ kind: "debrief", body }]), /What worked/);
});

test("a skill is called by its name, and an own one as its owner does", () => {
  const body = { level: 3, evidence: "", on: "2026-11-20" };
  const said = page(["asking", "own:silence"].map((skill) => ({ kind: "skill", body: { ...body, skill } })));
  assert.deepEqual([...said.matchAll(/Skill: (.+)/g)].map(([, name]) => name), ["Asking", "silence"]);
});

test("what came of a commitment says of which", () => {
  const commitment = { kind: "commitment", body: { of: "", text: "Ask first.", by: "2026-11-27", stretch: 1 } };
  const outcome = { kind: "outcome", body: { of: "n0", what: "let-go", text: "" } };
  assert.match(page([commitment, outcome], "clean"), /What came of it\nAbout the note of 2026-11-20T10:00:00Z\nWhat came of it: let go/);
});

test("a check-out is read in words", () => {
  const body = { of: "", room: "abc", about: "me", thinking: "both" };
  assert.match(page([{ kind: "check-out", body }]), /About: About me\nThinking: both did the thinking/);
});

const RIGHT = { kind: "note", body: { text: "Ask twice.", replaces: "n0" }, written: "2026-11-21T10:00:00Z" };

test("what was put right is read beside what it said before, each naming the other", () => {
  const text = page([{ kind: "note", body: { text: "Ask once." } }, RIGHT]);
  assert.match(text, /Put right later, in the note of 2026-11-21T10:00:00Z\nAsk once\.[^]*In place of the note of 2026-11-20T10:00:00Z\nAsk twice\./);
});

test("a note that claims the place of somebody else's is not said to have it", () => {
  assert.doesNotMatch(page([{ kind: "note", body: { text: "Ask once." }, author: "noor" }, RIGHT]), /In place of|Put right/);
});

test("check-outs in total are read in the sentence in which they were told", () => {
  const body = { from: "2026-09-01", until: "2026-11-20", sessions: 8, about: { me: 6, partly: 1, deal: 1 }, thinking: { me: 5, both: 2, coach: 1 } };
  assert.match(page([{ kind: "check-outs", body }]), /2026-09-01 to 2026-11-20\nOf 8 sessions: about me 6, partly 1, the deal 1\. Who did the thinking: me 5, both 2, coach 1\./);
});

test("a note of a newer kind goes along as it is", () => {
  assert.match(page([{ kind: "song", body: { tune: "la" } }]), /\{"tune":"la"\}/);
});

test("of a clock an export says the day, how long it had run and how it stood", () => {
  const body = { on: "2026-11-20", step: 3, spent: 540, state: "rests" };
  assert.match(page([{ kind: "clock", body }]), /The clock of a session\nDay: 2026-11-20\nStep: 3\nSeconds used: 540\nThe clock: paused/);
});

test("labels of the mirror that were put right say what it had counted before", () => {
  const counts = (length) => Array.from({ length }, () => 0);
  const after = Array.from({ length: 5 }, () => counts(4));
  const figures = { moves: counts(10), answers: counts(7), words: [9, 8], longest: [0, 0], developing: [0, 0], after };
  const before = { righted: 2, moves: counts(10), answers: counts(7) };
  const said = page([{ kind: "mirror", body: { on: "2026-11-20", figures, text: "", before } }]);
  assert.match(said, /What was counted: .*"words":\[9,8\][^]*As the mirror alone had counted: .*"righted":2/);
});
