// One clock for two: what one page told of it, and what the other makes of that, whatever either takes for the time.

import assert from "node:assert/strict";
import { test } from "node:test";

import { begunAt, lastTold, tell, theirClock } from "../../../touchline/room/app/client/together.js";
import { Clock, LENGTH, toldOf } from "../../../touchline/room/app/core/clock.js";
import { fits } from "../../../touchline/room/app/core/kinds.js";
import { note } from "../room/two_people.mjs";

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 10, 20, 12);
const at = (moment) => new Date(moment).toISOString();
const clock = (key, author, { step = 1, spent = 0, state = "runs", written = at(NOON) } = {}) => (
  { key, said: { author, kind: "clock", written, body: { on: "2026-11-20", step, spent, state } } }
);
const seen = (notes, now, visit = { opened: new Map(), person: "mairi" }) => theirClock(visit, { room: { key: "room" }, notes }, now);

test("any two beginnings at any two machines leave between none and fifteen minutes", () => {
  const found = [];
  for (const skew of [-86_400_000, -61 * MINUTE, -20 * MINUTE, -1, 0, 1, 7 * MINUTE, 86_400_000]) {
    for (const late of [0, 1, MINUTE, 14 * MINUTE, 59 * MINUTE, 90 * MINUTE]) {
      for (const [spent, state] of [[0, "runs"], [420, "runs"], [14_400, "runs"], [899, "rests"], [900, "over"]]) {
        for (const before of [0, NOON - 1, NOON + late - 1]) {
          const now = NOON + late;
          const told = toldOf({ written: at(NOON + skew), body: { spent, state } }, now, before);
          const { left, share, minutes } = new Clock(() => now, told ?? {});
          if (!(left >= 0 && left <= 15 && share >= 0 && share <= 1 && minutes >= 0)) found.push([skew, late, spent, before, left]);
        }
      }
    }
  }
  assert.deepEqual(found, []);
});

test("who looks every ten seconds is at most those apart from the other one, whatever that machine takes for the time", () => {
  for (const skew of [-50 * MINUTE, -MINUTE, 0, MINUTE, 86_400_000]) {
    const { since } = toldOf({ written: at(NOON + skew), body: { spent: 0, state: "runs" } }, NOON + 4000, NOON - 6000);
    assert.ok(Math.abs(since - NOON) <= 10_000, `${skew}: ${since - NOON}`);
  }
});

test("a clock that was told of an hour ago is of no session any more", () => {
  assert.equal(toldOf(clock("a", "tomasz").said, NOON + 60 * MINUTE), null);
});

test("nor is one of which nobody can say when", () => {
  assert.equal(toldOf(clock("a", "tomasz", { written: "soon" }).said, NOON), null);
});

test("the other one's clock is seen with the time that it had used", () => {
  const found = seen([clock("a", "tomasz", { spent: 120 })], NOON + MINUTE);
  assert.deepEqual(found, { key: "a", state: "runs", clock: { ran: 2 * MINUTE, since: NOON } });
});

test("one's own is nothing to go along with", () => {
  assert.equal(seen([clock("a", "mairi")], NOON), null);
});

test("nor is the other one's, once one told something since", () => {
  assert.equal(seen([clock("a", "tomasz"), clock("b", "mairi", { step: 2 })], NOON), null);
});

test("what was not there at the look before was told since", () => {
  const visit = { opened: new Map(), person: "mairi" };
  seen([], NOON + 20 * MINUTE, visit);
  const found = seen([clock("a", "tomasz")], NOON + 20 * MINUTE + 9000, visit);
  assert.equal(found.clock.since, NOON + 20 * MINUTE);
});

test("when it was seen first counts at later looks too", () => {
  const visit = { opened: new Map(), person: "mairi" };
  seen([clock("a", "tomasz")], NOON + 1000, visit);
  assert.equal(seen([clock("a", "tomasz")], NOON + 9000, visit).clock.since, NOON);
});

test("the last step holds, whichever machine's time is later", () => {
  const notes = [clock("a", "tomasz", { step: 2, written: at(NOON + 7 * MINUTE) }), clock("b", "mairi", { step: 3 })];
  assert.equal(lastTold(notes).key, "b");
});

test("of two that begin at once the same one holds for both", () => {
  const [one, two] = [clock("a", "tomasz"), clock("b", "mairi")];
  assert.deepEqual([lastTold([one, two]).key, lastTold([two, one]).key], ["b", "b"]);
});

test("what is no note of a clock holds nothing", () => {
  assert.equal(lastTold([clock("a", "tomasz", { step: "9" }), clock("b", "tomasz", { spent: -60 })]), undefined);
});

test("a clock that runs has begun as long ago as it was used", () => {
  const theirs = seen([clock("a", "tomasz", { spent: 120 })], NOON);
  assert.deepEqual(begunAt(theirs, NOON), new Date(NOON - 2 * MINUTE));
});

for (const [what, asked, later] of [["rests", { state: "rests" }, 0], ["is over", { state: "over" }, 0], ["has had its fifteen minutes", {}, LENGTH]]) {
  test(`nobody is asked to go along with a clock that ${what}`, () => {
    assert.equal(begunAt(seen([clock("a", "tomasz", asked)], NOON + later), NOON + later), null);
  });
}

/** A notebook that takes down what is kept in it, and what it fails with if it does. */
function book(notes = [], fails = null) {
  const kept = [];
  const keep = async (kind, body) => {
    kept.push([kind, body]);
    if (fails) throw Object.assign(new Error(fails), { key: fails });
    return { key: "new" };
  };
  return { notes, keep, kept };
}

test("what is told of a clock is a day, a step, seconds and how it stands, and no word of anybody", async () => {
  const told = book([clock("a", "tomasz", { step: 4 })]);
  await tell(told, { on: "2026-11-20", fields: { skill: "listening", challenge: "I talk." } }, new Clock(() => NOON, { ran: 90_400 }), "rests");
  assert.deepEqual(told.kept, [["clock", { on: "2026-11-20", step: 5, spent: 90, state: "rests" }]]);
});

test("what is told twice before a look has two steps", async () => {
  const [told, draft] = [book(), { on: "2026-11-20" }];
  for (const state of ["runs", "rests"]) await tell(told, draft, new Clock(() => NOON), state);
  assert.deepEqual(told.kept.map(([, { step }]) => step), [1, 2]);
});

test("without a connection it waits", async () => {
  assert.equal(await tell(book([], "offline"), { on: "2026-11-20" }, new Clock(() => NOON), "runs"), false);
});

test("a clock that was found again after a day is told as a note of its kind", async () => {
  const told = book();
  await tell(told, { on: "2026-11-20" }, new Clock(() => NOON, { ran: 90_000_000 }), "over");
  assert.ok(fits(...told.kept[0]));
});

test("a note of a clock is as large as one of a few words", async () => {
  const { said } = clock("a", "tomasz", { step: 12, spent: 845, state: "rests" });
  const [told, words] = await Promise.all([note({ kind: "clock", body: said.body }), note({ body: { text: "I ask." } })]);
  assert.equal(told.file.length, words.file.length);
});
