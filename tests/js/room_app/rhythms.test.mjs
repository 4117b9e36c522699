// Which weekly time holds between two, by what both have said.

import assert from "node:assert/strict";
import { test } from "node:test";

import { filtered, listed, named, total } from "../../../touchline/room/app/client/coaches.js";
import { agreedRhythm } from "../../../touchline/room/app/client/rhythms.js";

const note = (key, author, kind, body) => ({ key, said: { author, kind, body } });
const time = (key, author, weekday = 2) => note(key, author, "rhythm", { weekday, at: "09:30", minutes: 15, from: "2026-W47" });
const yes = (key, author, of) => note(key, author, "agreed", { of });
const no = (key, author, of) => note(key, author, "declined", { of, text: "" });
const keys = (notes) => Object.fromEntries(Object.entries(agreedRhythm(notes)).map(([name, one]) => [name, one?.key ?? null]));

test("what was proposed waits", () => {
  assert.deepEqual(keys([time("a", "mairi")]), { agreed: null, open: "a", declined: null });
});

test("what the other one agrees to holds", () => {
  assert.deepEqual(keys([time("a", "mairi"), yes("b", "tomasz", "a")]), { agreed: "a", open: null, declined: null });
});

test("nobody agrees for the other", () => {
  assert.deepEqual(keys([time("a", "mairi"), yes("b", "mairi", "a")]), { agreed: null, open: "a", declined: null });
});

test("a later time waits while the earlier one holds", () => {
  assert.deepEqual(keys([time("a", "mairi"), yes("b", "tomasz", "a"), time("c", "tomasz", 3)]), { agreed: "a", open: "c", declined: null });
});

test("a no leaves what held", () => {
  const said = [time("a", "mairi"), yes("b", "tomasz", "a"), time("c", "tomasz", 3), no("d", "mairi", "c")];
  assert.deepEqual(keys(said), { agreed: "a", open: null, declined: "d" });
});

test("an answer to a time that another took the place of counts for nothing", () => {
  assert.deepEqual(keys([time("a", "mairi"), time("b", "mairi", 3), yes("c", "tomasz", "a")]), { agreed: null, open: "b", declined: null });
});

const coach = (name, skills, languages) => ({ name, profile: { skills, languages } });
const COACHES = [coach("a", ["opening"], ["English"]), coach("b", ["planning"], ["English", "Polski"]), { name: "c", profile: null }];

test("coaches are found by speciality and language together", () => {
  assert.deepEqual(filtered(COACHES, { skill: "planning", language: "English" }).map(({ name }) => name), ["b"]);
});

test("without a choice everyone is found, also who said nothing", () => {
  assert.equal(filtered(COACHES, { skill: "", language: "" }).length, 3);
});

test("each language is offered once", () => {
  assert.deepEqual(named(COACHES, "languages"), ["English", "Polski"]);
});

test("what is typed with commas is a list", () => {
  assert.deepEqual(listed(" Tenders, exports,, Tenders\n"), ["Tenders", "exports"]);
});

test("an invoice adds up to the cent", () => {
  assert.equal(total({ places: 3, months: 3, price: 0.1 }), 0.9);
});
