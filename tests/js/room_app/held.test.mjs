// What a browser holds so that the room opens without a connection: sealed, for who asked for it, and for nobody else.

import assert from "node:assert/strict";
import { test } from "node:test";

import { HeldApi, standsBy } from "../../../touchline/room/app/client/held.js";
import { Visit } from "../../../touchline/room/app/client/visit.js";
import { aino, noor, suite } from "../room/two_people.mjs";

const JOURNAL = "journal1";
const ROOM = { key: "room1", kind: "clean", state: "active", role: "coachee", with: { key: "noor", name: "Noor Whitcombe" } };
const NOTES = { notes: [{ key: "n1", file: "c2VhbGVk" }], next: 1, more: false };

/** Rows of a browser, in memory. */
class Rows {
  rows = new Map();

  async get(...row) {
    return this.rows.get(row.join());
  }

  async keep(...rows) {
    for (const [row, value] of rows) value === undefined ? this.rows.delete(row.join()) : this.rows.set(row.join(), value);
  }

  async forget(first) {
    for (const row of this.rows.keys()) if (row.startsWith(`${first},`)) this.rows.delete(row);
  }

  get text() {
    return [...this.rows].map(([row, value]) => row + (value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : JSON.stringify(value))).join("\n");
  }
}

function told(who, person, { journal = JOURNAL } = {}) {
  const { document, signature } = who;
  return { person: { key: person, name: "Aino Laine" }, week: "2026-W47", identity: { document, signature }, slots: [{ key: "s1", kind: "recovery" }],
    retired: [], rooms: [ROOM], journal: journal && { key: journal }, offers: 0, coaches: [] };
}

/** A page in a browser. `served` is path → answer, null without a connection; `signedIn` whether a token is to be had. */
async function page(served, { store = new Rows(), token = "t", signedIn = true, who = aino, asked = [] } = {}) {
  const tokens = {
    token: () => token, forget: () => (token = null),
    renewed: async () => {
      if (!signedIn) throw Object.assign(new Error(), { key: "sign-in", values: {} });
      return (token = "t2");
    },
  };
  const state = { served };
  const fetch = async (address, { method }) => {
    if (!state.served) throw new TypeError("Failed to fetch");
    if (method === "HEAD") return new Response("");
    const path = String(address).split("/api/room/")[1];
    asked.push(`${method} ${path}`);
    return new Response(JSON.stringify(state.served[path] ?? {}));
  };
  const api = new HeldApi({ fetch, tokens, changed: () => {} });
  const said = { say: (key) => key };
  const visit = new Visit({ api, store, suite, said, lock: { opened: () => {} }, page: {} });
  api.visit = visit;
  return { visit, api, store, state, asked, secret: who.secret, drop: () => (token = null) };
}

const served = (more = {}) => ({ "me/": told(aino, "aino"), [`rooms/${JOURNAL}/notes/?after=0`]: NOTES, "rooms/room1/notes/?after=0": NOTES, "me/patterns/": { patterns: [] }, ...more });

/** A browser in which it was asked for, the room was opened and the journal read once. */
async function lived() {
  const store = new Rows();
  await store.keep([["held", "since"], "2026-11-20"]);
  const one = await page(served(), { store });
  await one.visit.refresh();
  await one.visit.unlock(aino.secret);
  await one.api.get(`rooms/${JOURNAL}/notes/?after=0`);
  await one.api.get("rooms/room1/notes/?after=0");
  return store;
}

/** The same browser without a connection, opened anew and unlocked. */
async function away(more = {}) {
  const store = await lived();
  const one = await page(null, { store, token: null, ...more });
  await one.visit.standBy(await standsBy(store));
  await one.visit.unlock(aino.secret);
  return one;
}

test("nothing is held where nobody asked for it", async () => {
  const one = await page(served());
  await one.visit.refresh();
  assert.equal(one.store.rows.size, 0);
});

test("no name lies in what is held", async () => {
  assert.deepEqual((await lived()).text.match(/Whitcombe|Laine|Aino/g), null);
});

test("no answer of the server lies there in clear", async () => {
  assert.doesNotMatch((await lived()).text, /c2VhbGVk|"notes"|room1,|coaches/);
});

test("of rooms of two nothing is held", async () => {
  const rows = [...(await lived()).rows.keys()];
  assert.deepEqual(rows.filter((row) => row.includes("room1")), []);
});

test("without a connection one unlocks, and is told what was said last", async () => {
  const { visit } = await away();
  assert.deepEqual([visit.me.rooms[0].with.name, visit.me.journal, visit.away], ["Noor Whitcombe", { key: JOURNAL }, "offline"]);
});

test("one's own journal is there without a connection", async () => {
  const { api } = await away();
  assert.deepEqual(await api.get(`rooms/${JOURNAL}/notes/?after=0`), NOTES);
});

test("before it is unlocked nothing of it is told", async () => {
  const store = await lived();
  const { visit, api } = await page(null, { store, token: null });
  await visit.standBy(await standsBy(store));
  await assert.rejects(api.get(`rooms/${JOURNAL}/notes/?after=0`), { key: "offline" });
});

test("after it is locked nothing of it is told any more", async () => {
  const { visit, api } = await away();
  visit.forget();
  await assert.rejects(api.get("me/"), { key: "offline" });
});

test("once there is a connection, who is signed in is asked before anything else", async () => {
  const one = await away();
  one.state.served = served();
  one.api.rests = 0;
  await one.api.post("rooms/x/notes/", {});
  assert.deepEqual(one.asked, ["GET me/", "POST rooms/x/notes/"]);
});

test("what was kept is not sent with somebody else's sign-in", async () => {
  const one = await away();
  one.state.served = served({ "me/": told(noor, "noor") });
  one.api.rests = 0;
  await assert.rejects(one.api.post("rooms/x/notes/", {}), { key: "not-yours" });
  assert.deepEqual(one.asked, ["GET me/"]);
});

test("what is asked while it is looked up who is signed in waits for that", async () => {
  const one = await away();
  one.state.served = served({ "me/": told(noor, "noor") });
  one.api.rests = 0;
  const both = await Promise.allSettled([one.api.post("rooms/x/notes/", {}), one.api.put("me/readings/", {})]);
  assert.deepEqual([both.map(({ reason }) => reason?.key), one.asked], [["not-yours", "not-yours"], ["GET me/"]]);
});

test("what was sent is among what is held soon after", async (test) => {
  test.mock.timers.enable({ apis: ["setTimeout"] });
  const store = await lived();
  const one = await page(served({ [`rooms/${JOURNAL}/notes/?after=0`]: { ...NOTES, notes: [] } }), { store });
  await one.visit.refresh();
  await one.api.post(`rooms/${JOURNAL}/notes/`, {});
  test.mock.timers.tick(1000);
  await new Promise(setImmediate);
  assert.equal(one.asked.at(-1), `GET rooms/${JOURNAL}/notes/?after=0`);
});

test("who is signed out goes on with what is held, and is told so", async () => {
  const one = await away({ signedIn: false });
  one.state.served = served();
  one.api.rests = 0;
  await one.visit.refresh();
  assert.deepEqual([one.visit.away, one.visit.me.rooms.length], ["sign-in", 1]);
});

test("back with a connection it is said no more", async () => {
  const one = await away();
  one.state.served = served();
  one.api.rests = 0;
  await one.visit.refresh();
  assert.equal(one.visit.away, "");
});

test("a server that does not answer is not tried at every step", async () => {
  const one = await away();
  one.state.served = served();
  await assert.rejects(one.api.post("rooms/x/notes/", {}), { key: "offline" });
});

test("of somebody else who signs in there nothing is held", async () => {
  const store = await lived();
  const one = await page(served({ "me/": told(noor, "noor") }), { store, who: noor });
  await one.visit.refresh();
  assert.equal((await standsBy(store)).person, "aino");
});

test("a journal that the server has no more is held no more", async () => {
  const store = await lived();
  const one = await page(served({ "me/": told(aino, "aino", { journal: null }) }), { store });
  await one.visit.refresh();
  assert.deepEqual([...store.rows.keys()].filter((row) => row.includes(JOURNAL)), []);
});

test("keys that were given up leave nothing held", async () => {
  const store = await lived();
  const one = await page(served({ "me/": { ...told(aino, "aino", { journal: null }), identity: null, slots: [] } }), { store });
  await one.visit.refresh();
  assert.deepEqual([...store.rows.keys()], ["held,since"]);
});

test("once it is taken off this device, nothing is held anew", async () => {
  const store = await lived();
  const one = await page(served(), { store });
  await store.forget("held");
  await one.visit.refresh();
  await one.visit.unlock(aino.secret);
  await one.api.get(`rooms/${JOURNAL}/notes/?after=0`);
  assert.equal(store.rows.size, 0);
});
