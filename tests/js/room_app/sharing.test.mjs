// Sharing and supervision: whose words may leave, and when.

import assert from "node:assert/strict";
import { test } from "node:test";

import { usualEnd } from "../../../touchline/room/app/client/sharing.js";
import { casesOf } from "../../../touchline/room/app/client/supervision.js";

const [MAIRI, TOMASZ] = ["mairi", "tomasz"];
const room = { members: [{ person: TOMASZ, role: "coach" }, { person: MAIRI, role: "coachee" }] };
const note = (key, author, kind, body) => ({ key, said: { author, kind, body } });
const asked = (key, text = "Somebody who fills silences", more = {}) => note(key, TOMASZ, "supervision", { text, to: "Ines", ...more });
const said = (key, what, of, author = MAIRI) => note(key, author, `supervision-${what}`, { of });
const cases = (...notes) => casesOf({ notes, room }, TOMASZ).map(({ key, answer }) => [key, answer]);

test("usually something is shared for four weeks", () => {
  assert.equal(usualEnd("2026-02-20"), "2026-03-20");
});

test("a case waits until the coachee answers", () => {
  assert.deepEqual(cases(asked("a")), [["a", ""]]);
});

test("the coachee's word counts, and the last one of it", () => {
  assert.deepEqual(cases(asked("a"), said("b", "yes", "a")), [["a", "yes"]]);
  assert.deepEqual(cases(asked("a"), said("b", "yes", "a"), said("c", "no", "a")), [["a", "no"]]);
});

test("a coach cannot say yes in the coachee's place", () => {
  assert.deepEqual(cases(asked("a"), said("b", "yes", "a", TOMASZ)), [["a", ""]]);
});

test("a yes to other words is none to these", () => {
  assert.deepEqual(cases(asked("a"), said("b", "yes", "a"), asked("c", "Somebody else", { replaces: "a" })), [["c", ""]]);
});

test("a yes to another case is none to this one", () => {
  assert.deepEqual(cases(said("b", "yes", "z"), asked("a")), [["a", ""]]);
});
