// Check-outs in total: from eight sessions, by choice, and nothing of one of them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { summed, tellable, toldIn } from "../../../touchline/room/app/client/check-outs.js";
import { fits } from "../../../touchline/room/app/core/kinds.js";

const ROOM = { key: "room", state: "active", reason: "", me: { role: "coachee" }, other: { person: "noor", from_epoch: 1 },
  members: [{ person: "aino", role: "coachee" }, { person: "noor", role: "coach" }] };
const day = (number) => `2026-10-${String(number).padStart(2, "0")}`;
const note = (kind, body, { key = `${kind}${body.on ?? body.from}`, author = "aino", epoch = 1, on = 1 } = {}) => (
  { key, said: { author, kind, epoch, written: `${day(on)}T10:00:00Z`, body } });
const session = (number, more) => note("session", { on: day(number), minutes: 15, skill: "", challenge: "", opening: "", insight: "", words: "" }, more);
const checkOut = (number, changes = {}) => note("check-out", { of: `session${day(number)}`, room: "room", about: "me", thinking: "both", ...changes },
  { key: `out${number}`, on: number });
const upTo = (last, first = 1) => Array.from({ length: last - first + 1 }, (_, at) => first + at);
const book = (notes, changes = {}) => ({ room: { ...ROOM, ...changes }, notes });

/** A room with so many sessions, and of each a check-out. */
function lived(sessions, { told = [], asked = [], room = {} } = {}) {
  return tellable(book([...upTo(sessions).map((each) => session(each)), ...told], room), [...upTo(sessions).map((each) => checkOut(each)), ...asked]);
}
const total = (from, until, sessions = 8) => (
  { from: day(from), until: day(until), sessions, about: { me: sessions, partly: 0, deal: 0 }, thinking: { me: 0, both: sessions, coach: 0 } });
const told = (from, until, more) => note("check-outs", total(from, until), more);

test("of seven check-outs nothing is offered", () => {
  assert.equal(lived(7), null);
});

test("of eight the total is", () => {
  assert.deepEqual(lived(8), total(1, 8));
});

test("what is offered is of its kind", () => {
  assert.ok(fits("check-outs", lived(11)));
});

test("answers are counted", () => {
  const own = upTo(8).map((each) => checkOut(each, each > 6 ? { about: "deal", thinking: "coach" } : {}));
  const { about, thinking } = tellable(book(upTo(8).map((each) => session(each))), own);
  assert.deepEqual([about, thinking], [{ me: 6, partly: 0, deal: 2 }, { me: 0, both: 6, coach: 2 }]);
});

test("what was told is not told again", () => {
  assert.equal(lived(15, { told: [told(1, 8)] }), null);
});

test("the next eight are", () => {
  assert.deepEqual(lived(16, { told: [told(1, 8)] }), total(9, 16));
});

test("who said not now is asked after eight more, of all of them", () => {
  const asked = [note("asked", { what: "check-outs", room: "room", with: "noor", on: day(8) })];
  assert.deepEqual([lived(15, { asked }), lived(16, { asked })], [null, total(1, 16, 16)]);
});

test("having been asked something else changes nothing", () => {
  const asked = [note("asked", { what: "go-on", room: "room", with: "noor", on: day(8) })];
  assert.notEqual(lived(8, { asked }), null);
});

test("of a day with two check-outs the newer counts", () => {
  const own = [...upTo(8).map((each) => checkOut(each)), { ...checkOut(8, { about: "deal" }), key: "again" }];
  assert.deepEqual(tellable(book(upTo(8).map((each) => session(each))), own).about, { me: 7, partly: 0, deal: 1 });
});

test("a check-out without a session does not count", () => {
  assert.equal(tellable(book(upTo(7).map((each) => session(each))), upTo(8).map((each) => checkOut(each))), null);
});

test("one that was kept before its session was known counts for its day", () => {
  const own = upTo(8).map((each) => checkOut(each, each === 8 ? { of: "" } : {}));
  assert.equal(tellable(book(upTo(8).map((each) => session(each))), own).sessions, 8);
});

test("sessions with a former coach are told to nobody", () => {
  assert.equal(lived(8, { room: { other: { person: "sana", from_epoch: 2 } } }), null);
});

test("one of them that was put right later is not either", () => {
  const right = session(8, { key: "right", epoch: 2 });
  right.said.body.replaces = `session${day(8)}`;
  const notes = [...upTo(8).map((each) => session(each)), ...upTo(16, 9).map((each) => session(each, { epoch: 2 })), right];
  const own = upTo(16).map((each) => checkOut(each));
  assert.deepEqual(tellable(book(notes, { other: { person: "sana", from_epoch: 2 } }), own), total(9, 16));
});

test("another room's check-outs are not counted", () => {
  const own = upTo(8).map((each) => checkOut(each, { room: "other" }));
  assert.equal(tellable(book(upTo(8).map((each) => session(each))), own), null);
});

test("whoever coaches is offered nothing", () => {
  assert.equal(lived(8, { room: { me: { role: "coach" } } }), null);
});

test("nothing is told into a room that rests", () => {
  assert.equal(lived(8, { room: { state: "paused" } }), null);
});

for (const [what, changes] of [
  ["of seven sessions", { ...total(1, 7, 7) }], ["whose answers are more than its sessions", { sessions: 8, about: { me: 9, partly: 0, deal: 0 } }],
  ["that ends before it begins", { until: "2026-09-01" }], ["with a count below nothing", { about: { me: 9, partly: -1, deal: 0 } }],
  ["with one answer more", { about: { me: 8, partly: 0, deal: 0, mood: 0 } }],
]) test(`a total ${what} does not fit`, () => assert.equal(fits("check-outs", { ...total(1, 8), ...changes }), false));

test("only who is coached tells a total", () => {
  assert.deepEqual(toldIn(book([told(1, 8, { author: "noor" })])), []);
});

test("one that tells of days told before does not count", () => {
  assert.deepEqual(toldIn(book([told(1, 8), told(8, 16), told(2, 9)])), [total(1, 8)]);
});

test("one that does not fit does not count, and hides none", () => {
  const forged = note("check-outs", { ...total(1, 31), sessions: 9 });
  assert.deepEqual(toldIn(book([forged, told(1, 8)])), [total(1, 8)]);
});

test("totals are summed over rooms", () => {
  const { sessions, about, thinking } = summed([total(1, 8), total(9, 24, 16)]);
  assert.deepEqual([sessions, about.me, thinking.both, about.deal], [24, 24, 24, 0]);
});
