// A session: its clock, what is kept of it and where, and the made-up coachee to rehearse with.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { begun, daysOf, theirsOn, timeToAsk } from "../../../touchline/room/app/client/sessions.js";
import { Clock, LENGTH } from "../../../touchline/room/app/core/clock.js";
import { fits, standing } from "../../../touchline/room/app/core/kinds.js";
import { kindOf, MadeUp } from "../../../touchline/room/app/core/made-up.js";

const MINUTE = 60_000;
const said = JSON.parse(readFileSync(new URL("../../../touchline/room/app/messages/en.json", import.meta.url), "utf8"));
const PHRASES = Object.fromEntries(["leading", "advice", "why", "open", "reflection"].map((kind) => [kind, said[`asking.${kind}`].split("|")]));

/** A clock of a session, and how to let time pass for it. */
function clocked(state) {
  const at = { now: 1_000_000_000 };
  return { at, clock: new Clock(() => at.now, state) };
}

test("a clock stands until somebody begins", () => {
  const { clock, at } = clocked();
  at.now += LENGTH;
  assert.deepEqual([clock.stands, clock.left, clock.share], ["ready", 15, 1]);
});

test("a clock says the minutes that are left", () => {
  const { clock, at } = clocked();
  clock.go();
  at.now += 3 * MINUTE + 1;
  assert.deepEqual([clock.stands, clock.left, clock.minutes], ["running", 12, 3]);
});

test("a clock counts on after its fifteen minutes", () => {
  const { clock, at } = clocked();
  clock.go();
  at.now += 20 * MINUTE;
  assert.deepEqual([clock.over, clock.stands, clock.share, clock.minutes], [true, "running", 0, 20]);
});

test("time that is paused is not counted", () => {
  const { clock, at } = clocked();
  clock.go();
  at.now += 4 * MINUTE;
  clock.pause();
  at.now += 30 * MINUTE;
  clock.go();
  at.now += MINUTE;
  assert.equal(clock.minutes, 5);
});

test("a clock goes on where another one stood", () => {
  const { clock, at } = clocked();
  clock.go();
  at.now += 4 * MINUTE;
  assert.equal(new Clock(() => at.now + MINUTE, clock.state).minutes, 5);
});

test("a page that was left open for an hour is no session any more", () => {
  const { clock, at } = clocked();
  clock.go();
  at.now += 60 * MINUTE;
  assert.equal(clock.forgotten, true);
});

test("a clock that was forgotten stands paused when it is found again, with fifteen minutes used", () => {
  const { clock } = clocked({ ran: 0, since: 1_000_000_000 - 600 * MINUTE });
  assert.deepEqual([clock.stands, clock.minutes], ["paused", 15]);
});

test("a clock that was set back counts nothing backwards", () => {
  const { clock, at } = clocked();
  clock.go();
  at.now -= 5 * MINUTE;
  assert.equal(clock.spent, 0);
});

const session = (key, author, on, more = {}) => {
  const body = { on, minutes: 15, skill: "", challenge: "", opening: "", insight: "", words: "", ...more };
  return { key, said: { author, kind: "session", written: `${on}T10:00:00Z`, body } };
};
const commitment = (key, author, of) => {
  return { key, said: { author, kind: "commitment", written: "2026-11-20T10:00:00Z", body: { of, text: "Call", by: "2026-11-27", stretch: 0 } } };
};

test("what each of the two keeps of one day is one session", () => {
  const days = daysOf([session("b", "tomasz", "2026-11-13"), session("a", "mairi", "2026-11-13"), session("c", "mairi", "2026-11-06")]);
  assert.deepEqual(days.map(({ on, notes }) => [on, notes.length]), [["2026-11-06", 1], ["2026-11-13", 2]]);
});

test("a commitment stands with its session", () => {
  const [day] = daysOf([session("a", "mairi", "2026-11-20"), commitment("d", "mairi", "a"), commitment("e", "mairi", "other")]);
  assert.deepEqual(day.commitments.map(({ key }) => key), ["d"]);
});

test("it does so however the session was put right", () => {
  const { notes } = standing([session("a", "mairi", "2026-11-20"), commitment("d", "mairi", "a"), session("b", "mairi", "2026-11-20", { replaces: "a" })]);
  assert.deepEqual([daysOf(notes)[0].commitments.length, theirsOn(notes, "2026-11-20", "tomasz").commitments.length], [1, 1]);
});

test("what the other one put there is theirs of that day, and no earlier one", () => {
  const found = theirsOn([session("a", "mairi", "2026-11-20"), session("b", "mairi", "2026-11-13"), commitment("d", "mairi", "a")], "2026-11-20", "tomasz");
  assert.deepEqual([found.session.key, found.commitments.length, found.notes], ["a", 1, []]);
});

test("one's own is not shown as the other's", () => {
  assert.equal(theirsOn([session("a", "mairi", "2026-11-20")], "2026-11-20", "mairi").session, null);
});

/** A book with so many sessions; the coach is there since the epoch `since`, and one's own journal has what was asked with `coach`. */
function asked({ sessions, role = "coachee", coach = "", since = 1, away = false }) {
  const notes = Array.from({ length: sessions }, (_, at) => session(`k${at}`, "mairi", `2026-11-0${at + 1}`));
  for (const note of notes) note.said.epoch = 1;
  const own = coach ? [{ key: "a", said: { author: "mairi", kind: "asked", body: { what: "go-on", room: "room", with: coach, on: "2026-11-03" } } }] : [];
  return timeToAsk({ room: { key: "room", me: { role }, other: { person: "tomasz", from_epoch: since } }, notes }, async () => ({ notes: own, away }));
}

test("after the third session a coachee is asked whether to go on", async () => {
  assert.equal(await asked({ sessions: 3 }), true);
});

test("before the third session nobody is asked", async () => {
  assert.equal(await asked({ sessions: 2 }), false);
});

test("who was asked once is not asked in another browser", async () => {
  assert.equal(await asked({ sessions: 4, coach: "tomasz" }), false);
});

test("having been asked about a former coach settles nothing", async () => {
  assert.equal(await asked({ sessions: 4, coach: "sana" }), true);
});

test("where one's journal cannot be read nothing is asked", async () => {
  assert.equal(await asked({ sessions: 4, away: true }), false);
});

test("after the sixth they have gone on, in whichever browser", async () => {
  assert.deepEqual([await asked({ sessions: 5 }), await asked({ sessions: 6 })], [true, false]);
});

test("sessions with a former coach are not among the three", async () => {
  assert.equal(await asked({ sessions: 4, since: 2 }), false);
});

test("whoever coaches is not asked", async () => {
  assert.equal(await asked({ sessions: 3, role: "coach" }), false);
});

for (const [text, kind] of [
  ["What is it like to call her?", "open"], ["Tell me more about March.", "open"], ["OK. And how did you notice?", "open"],
  ["Is she still there?", "closed"], ["Did you call?", "closed"], ["Don't you think you should call her?", "leading"],
  ["She is waiting, isn’t she?", "leading"], ["You should call her.", "advice"], ["Have you tried her boss?", "advice"],
  ["Why did you wait?", "why"], ["You feel embarrassed.", "reflection"], ["So you would rather know.", "reflection"], ["Hm.", "other"],
]) {
  test(`“${text}” is taken for ${said[`asking.${kind}.name`]}`, () => assert.equal(kindOf(text, PHRASES), kind));
}

const LOOKED_AT = { on: "2026-11-20", clock: { ran: 0, since: 0 }, done: {}, fields: { skill: "", challenge: "", by: "2026-11-27", stretch: 0 } };

test("a page that was only looked at is no session of its day", () => {
  assert.equal(begun(LOOKED_AT), false);
});

test("neither is a clock that ran beside a session which the other one has kept", () => {
  assert.equal(begun({ ...LOOKED_AT, clock: { ran: 60_000, since: 1 } }, { timed: false }), false);
});

for (const [what, more] of Object.entries({
  "a clock that ran": { clock: { ran: 60_000, since: 0 } }, "a word": { fields: { challenge: "I talk." } },
  "a stretch": { fields: { stretch: 1 } }, "what was kept of it": { done: { own: 1 } }, "what was shown of it": { shown: "{}" },
})) {
  test(`${what} begins one`, () => assert.equal(begun({ ...LOOKED_AT, ...more }), true));
}

test("open questions lead to the last thing that a made-up coachee has to tell", () => {
  const robin = new MadeUp(3);
  assert.deepEqual(["open", "open", "open"].map((kind) => robin.answer(kind)), [["told", 2], ["told", 3], ["open", 1]]);
});

test("advice is agreed to and leads nowhere", () => {
  const robin = new MadeUp(3);
  assert.deepEqual([robin.answer("advice"), robin.answer("advice"), robin.at], [["advice", 1], ["advice", 2], 1]);
});

test("what is given back leads on every other time", () => {
  const robin = new MadeUp(5);
  assert.deepEqual([robin.answer("reflection"), robin.answer("reflection")], [["told", 2], ["reflection", 2]]);
});

test("each answer of a made-up coachee has its words", () => {
  const kinds = ["leading", "advice", "why", "open", "closed", "reflection", "other"];
  const told = ["robin", "alex"].flatMap((who) => [1, 2, 3, 4, 5, "name"].map((place) => `madeup.${who}.${place}`));
  const wanted = [...told, ...kinds.flatMap((kind) => [`madeup.${kind}.1`, `madeup.${kind}.2`])];
  assert.deepEqual(wanted.filter((key) => !(key in said)), []);
});

test("a session of which nothing was written is a note of its kind", () => {
  assert.ok(fits("session", session("a", "mairi", "2026-11-20").said.body));
});
