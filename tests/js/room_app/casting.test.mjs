// A ballot of protected time: its paper is fetched at one unlock and it is cast at a later one, as nobody.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ABox, pair, publicText, rules, suite as blind } from "../urn/a_box.mjs";
import * as suite from "../../../touchline/urn/vendored/room.mjs";
import * as card from "../../../touchline/urn/web/card.js";
import * as sending from "../../../touchline/urn/web/casting.js";
import * as fetching from "../../../touchline/urn/web/fetching.js";
import * as payload from "../../../touchline/urn/web/payload.js";
import { casts, castWeeks } from "../../../touchline/room/app/client/casting.js";
import { seenWeeks } from "../../../touchline/room/app/client/casting-seen.js";
import { openedBy, openerOf, sealedTo } from "../../../touchline/room/app/core/age-file.js";
import { textOf } from "../../../touchline/room/app/core/bytes.js";
import { checkIdentity, makeIdentity } from "../../../touchline/room/app/core/identity.js";
import { Trouble } from "../../../touchline/room/app/core/trouble.js";

const weeks = (first) => Array.from({ length: 4 }, (_, at) => `2026-W${first + at}`);
const RUNS = [weeks(30), weeks(34), weeks(38)];
const { secret, ...shown } = await makeIdentity({ person: "mairi", week: "2026-W47" }, suite);
const mine = await checkIdentity(shown, suite);

/** Rows as IndexedDB keeps them. */
class Rows {
  rows = new Map();

  all = async (person, kind) => [...this.rows].filter(([row]) => row.startsWith(`${person}.${kind}.`)).map(([, value]) => value);

  async keep(...rows) {
    for (const [row, value] of rows) value === undefined ? this.rows.delete(row.join(".")) : this.rows.set(row.join("."), value);
  }
}

/** A browser with a room, and the box that it is asked for: `visit()` is one unlock of it. */
function aRoom({ agreed = {}, days = ["2026-07-20", "2026-08-20"], group = {} } = {}) {
  const box = new ABox({ agreed: rules({ weeks: RUNS, ...agreed }, { eligible: 40, ...group }), card: { size: 512 } });
  const sent = [];
  const store = new Rows();
  const api = {
    get: async () => ({ due: box.phase === "issuing" ? [{ box: "box1", rules_hash: box.hash }] : [] }),
    post: async (path, { blinded }) => {
      const { status, told } = await box.post(blinded);
      if (status !== 200) throw new Trouble(told.error);
      return told;
    },
  };
  const parts = async () => ({ suite: blind, ...fetching, ...card, ...sending, ...payload });
  const call = (address, how = {}) => {
    if (how.method) sent.push({ address, ...how });
    return box.fetch(address, how);
  };
  const visit = { api, store, person: "mairi", secret, mine, suite, host: "", me: { rooms: [] } };
  const given = { parts, call, wait: async () => {}, days: async () => days, wish: async () => true, today: "2026-11-20" };
  const look = () => seenWeeks(visit, given);
  return { box, sent, store, look, unlock: (changed = {}) => castWeeks(visit, { ...given, ...changed }) };
}

async function voted(room) {
  await room.unlock();
  room.box.phase = "open";
  await room.unlock();
  return room;
}

const said = ({ sent: [{ body }] }) => JSON.parse(JSON.parse(body).payload).answers;

test("nothing is cast when the paper is fetched", async () => {
  const room = aRoom();
  await room.unlock();
  assert.deepEqual([room.box.issued.size, room.sent.length], [1, 0]);
});

test("at a later unlock it is cast", async () => assert.equal((await voted(aRoom())).box.ballots.size, 1));
test("it says of each four weeks how many were kept", async () => assert.deepEqual(said(await voted(aRoom())), [2, 2, 1]));
test("it is as long as every other one", async () => {
  const { sent: [{ body }] } = await voted(aRoom());
  assert.equal(JSON.parse(body).payload.length, 512);
});

test("it leaves without a header of ours and without a cookie", async () => {
  const { sent: [{ headers, credentials, referrerPolicy }] } = await voted(aRoom());
  assert.deepEqual([headers, credentials, referrerPolicy], [undefined, "omit", "no-referrer"]);
});

test("it says no more than a number, its signature and what is cast", async () => {
  assert.deepEqual(Object.keys(JSON.parse((await voted(aRoom())).sent[0].body)).sort(), ["nonce", "payload", "signature"]);
});

test("it is cast once, however often the room is unlocked", async () => {
  const room = await voted(aRoom());
  await room.unlock();
  assert.equal(room.sent.length, 1);
});

test("without a connection it is cast the next time", async () => {
  const room = aRoom();
  await room.unlock();
  [room.box.phase, room.box.offline] = ["open", 9];
  await room.unlock().catch(() => {});
  room.box.offline = 0;
  await room.unlock();
  assert.equal(room.box.ballots.size, 1);
});

test("an answer that was lost on its way back leaves one ballot", async () => {
  const room = aRoom();
  await room.unlock();
  room.box.phase = "open";
  await room.unlock({ call: async (address, how) => {
    const answer = await room.box.fetch(address, how);
    if (how.method) throw new TypeError("Failed to fetch");
    return answer;
  } }).catch(() => {});
  await room.unlock();
  assert.equal(room.box.ballots.size, 1);
});

test("a signature that was lost is asked for again with the same paper", async () => {
  const room = aRoom();
  room.box.offline = 0;
  const { post } = room.box;
  let lost = true;
  room.box.post = async (blinded) => {
    const answer = await post(blinded);
    if (!lost) return answer;
    lost = false;
    throw new Trouble("offline");
  };
  await room.unlock();
  assert.equal((await voted(room)).box.ballots.size, 1);
});

test("in this browser the paper lies sealed", async () => {
  const room = aRoom();
  await room.unlock();
  const [file] = room.store.rows.values();
  assert.match(String.fromCharCode(...file.subarray(0, 21)), /^age-encryption/);
});

test("what is kept after casting no longer holds the ballot's number", async () => {
  const room = await voted(aRoom());
  const [file] = room.store.rows.values();
  const left = JSON.parse(textOf(await openedBy(openerOf(secret.identity, suite), file)));
  assert.deepEqual(Object.keys(left).sort(), ["box", "receipt", "rules_hash", "state", "v"]);
});

test("a box that has closed meanwhile is forgotten", async () => {
  const room = aRoom();
  await room.unlock();
  room.box.phase = "closed";
  await room.unlock();
  assert.equal(room.store.rows.size, 0);
});

for (const [what, changes] of [
  ["a week that is not over", { agreed: { weeks: [weeks(30), weeks(34), weeks(44)] } }],
  ["a single week", { agreed: { weeks: [["2026-W30"], ["2026-W31"], ["2026-W32"]] } }],
  ["a group of fewer than thirty", { group: { eligible: 29 } }],
  ["a figure of fewer than eight", { agreed: { k: 5 } }],
]) {
  test(`nothing is cast for ${what}`, async () => assert.equal((await voted(aRoom(changes))).sent.length, 0));
}

test("rules that are others than were told with the paper get no ballot", async () => {
  const room = aRoom();
  await room.unlock();
  room.box.phase = "open";
  room.box.card.rules = JSON.stringify(rules({ weeks: [weeks(10), weeks(14), weeks(18)] }));
  await room.unlock().catch(() => {});
  assert.equal(room.sent.length, 0);
});

test("a key that is not the one in the rules gets no paper", async () => {
  const room = aRoom({ group: { public_key: publicText(pair(4096)) } });
  await room.unlock();
  assert.equal(room.box.issued.size, 0);
});

const declining = { wish: async () => false };

test("who declines fetches a paper like everyone", async () => {
  const room = aRoom();
  await room.unlock(declining);
  assert.equal(room.box.issued.size, 1);
});

test("and casts nothing", async () => {
  const room = aRoom();
  await room.unlock(declining);
  room.box.phase = "open";
  await room.unlock(declining);
  assert.deepEqual([room.sent.length, room.box.ballots.size], [0, 0]);
});

test("a paper that is wrong keeps no other one back", async () => {
  const room = aRoom();
  await room.unlock();
  const [[row, file]] = room.store.rows;
  const wrong = { ...JSON.parse(textOf(await openedBy(openerOf(secret.identity, suite), file))), box: "gone" };
  room.store.rows = new Map([["mairi.ballot.gone", await sealedTo(mine.recipient, JSON.stringify(wrong), suite)], [row, file]]);
  room.box.phase = "open";
  await room.unlock().catch(() => {});
  assert.equal(room.box.ballots.size, 1);
});

const own = (...said) => ({
  notes: said.map((cast, at) => ({ key: `n${at}`, said: { author: "mairi", kind: "casting", body: { cast, on: "2026-11-20" } } })),
  book: { warnings: [], refused: [], shut: 0 }, away: false,
});

test("until somebody says otherwise their browser casts", () => assert.equal(casts(own()), true));
test("what was said last counts", () => assert.deepEqual([casts(own(1, 0)), casts(own(0, 1))], [false, true]));
for (const [what, change] of [
  ["is not there", { away: true }], ["has a gap", { book: { warnings: ["gap"], refused: [], shut: 0 } }],
  ["was tampered with", { book: { warnings: [], refused: ["n1"], shut: 0 } }],
  ["is sealed to former keys", { book: { warnings: [], refused: [], shut: 1 } }],
]) test(`nothing is cast where a part of the journal ${what}`, () => assert.equal(casts({ ...own(), ...change }), false));
test("a gap behind what was said last may hide another word", () => {
  assert.equal(casts({ ...own(1), book: { warnings: ["gap"], refused: [], shut: 0 } }), false);
});

test("before a count one sees what would be cast of the twelve weeks that are over", async () => {
  const room = aRoom({ days: ["2026-11-11", "2026-09-02"] });
  room.box.phase = "open";
  const { counts, example } = await room.look();
  assert.deepEqual([counts, example.map(({ kept }) => kept), example[0].weeks[0], example[2].weeks[3]], [[], [1, 0, 1], "2026-W35", "2026-W46"]);
});

test("one sees beforehand the very numbers that are cast, and the rules", async () => {
  const room = aRoom();
  await room.unlock();
  const { counts: [{ state, hash, runs }] } = await room.look();
  assert.deepEqual([state, hash, runs.map(({ kept }) => kept)], ["held", room.box.hash, [1, 1, 0]]);
});

test("a paper that is not fetched yet is announced", async () => assert.equal((await aRoom().look()).counts[0].state, "due"));
test("rules that are others than were told are shown as such", async () => {
  const room = aRoom();
  await room.unlock();
  room.box.card.rules = JSON.stringify(rules({ weeks: [weeks(10), weeks(14), weeks(18)] }));
  assert.equal((await room.look()).counts[0].wrong, "different");
});

test("a paper that another browser has fetched is said to lie there", async () => {
  const room = aRoom();
  await room.unlock();
  room.store.rows.clear();
  await room.unlock();
  assert.equal((await room.look()).counts[0].state, "elsewhere");
});

test("a paper that another browser has fetched is asked for once", async () => {
  const room = aRoom();
  await room.unlock();
  room.store.rows.clear();
  await room.unlock();
  let times = 0;
  room.box.post = async () => ({ status: 409, told: { error: `already-issued, ${times += 1}` } });
  await room.unlock();
  assert.equal(times, 0);
});

test("a count that asks for too much is shown as such", async () => {
  const room = aRoom({ group: { eligible: 29 } });
  assert.equal((await room.look()).counts[0].wrong, "unfit");
});

test("once its box is over a count is the page's business", async () => {
  const room = await voted(aRoom());
  room.box.phase = "closed";
  assert.deepEqual((await room.look()).counts, []);
});
