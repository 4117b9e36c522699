// Kept readings in a browser: sealed once, whatever happens on the way, and opened as they were kept.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as suite from "../../../touchline/urn/vendored/room.mjs";
import { listReadings, openReading, readingsAlong, sealReadings, throwAway } from "../../../touchline/room/app/client/readings.js";
import { written } from "../../../touchline/room/app/core/export-page.js";
import { checkIdentity, makeIdentity } from "../../../touchline/room/app/core/identity.js";
import { Trouble } from "../../../touchline/room/app/core/trouble.js";

const HERS = "Guillemot: I rushed the discovery.";
const MINE = "Razorbill: what would you try?";
const OWN = { version: 1, units: [
  { unit: 1, turn: 1, speaker: "leader", name: "Dana", text: MINE, label: "open_question" },
  { unit: 2, turn: 2, speaker: "seller", voice: 0 }, { unit: 3, turn: 3, speaker: "seller", voice: 1 },
] };

const { secret, ...public_ } = await makeIdentity({ person: "dana", week: "2026-W47" }, suite);
const mine = await checkIdentity(public_, suite);

const kept = (key) => ({
  key, held_on: "2026-11-20", week: "2026-W47", suite: "clear", figures: JSON.stringify({ asked: 3 }), own: JSON.stringify(OWN),
  voices: [
    { name: "Mairi", removed: false, words: JSON.stringify({ units: [{ unit: 2, name: "M", text: HERS, label: "disclosure" }] }) },
    { name: "", removed: true, words: "" },
  ],
});

/** What the server of the room answers about readings: docs/guide/room-server.md. */
class Desk {
  rows = new Map();
  puts = 0;
  fails = null; // "before" or "after" it was kept

  constructor(...keys) {
    for (const key of keys) this.rows.set(key, kept(key));
  }

  async get(path) {
    const key = path.split("/")[2];
    if (key) return structuredClone(this.#row(key));
    const readings = [...this.rows.values()].map((row) => ({ ...row, own: "", voices: row.voices.map((voice) => ({ ...voice, words: "" })) }));
    return { readings };
  }

  async put(path, { figures, own, words }) {
    const row = this.#row(path.split("/")[2]);
    if (row.suite !== "clear") throw new Trouble("taken");
    if (this.fails === "before") throw new Trouble("offline");
    Object.assign(row, { suite: "x25519-ed25519-1", figures, own });
    row.voices.forEach((voice, place) => Object.assign(voice, { words: words[place] }));
    this.puts += 1;
    if (this.fails === "after") throw new Trouble("offline");
  }

  async delete(path) {
    this.rows.delete(this.#row(path.split("/")[2]).key);
  }

  #row(key) {
    if (!this.rows.has(key)) throw new Trouble("not-there");
    return this.rows.get(key);
  }
}

const visitTo = (api) => ({ api, mine, secret, suite });
const stored = (desk) => JSON.stringify([...desk.rows]);

test("what was clear is sealed, figures and everyone's words", async () => {
  const desk = new Desk("one", "two");
  await sealReadings(visitTo(desk));
  assert.deepEqual([desk.puts, stored(desk).includes("Guillemot"), stored(desk).includes("asked")], [2, false, false]);
});

test("it opens as it was kept, with a gap where words were removed", async () => {
  const desk = new Desk("one");
  await sealReadings(visitTo(desk));
  const { figures, units } = await openReading(visitTo(desk), "one");
  assert.deepEqual([figures, units.map(({ name, text }) => [name, text])], [{ asked: 3 }, [["Dana", MINE], ["Mairi", HERS], ["", ""]]]);
});

test("words that were removed after it was sealed are simply not there", async () => {
  const desk = new Desk("one");
  await sealReadings(visitTo(desk));
  Object.assign(desk.rows.get("one").voices[0], { words: "", removed: true });
  const { units } = await openReading(visitTo(desk), "one");
  assert.deepEqual(units.map(({ text }) => text), [MINE, "", ""]);
});

test("nothing is sealed twice", async () => {
  const desk = new Desk("one");
  for (let time = 0; time < 2; time += 1) await sealReadings(visitTo(desk));
  assert.equal(desk.puts, 1);
});

test("of two browsers at once the first one seals", async () => {
  const desk = new Desk("one", "two");
  await Promise.all([sealReadings(visitTo(desk)), sealReadings(visitTo(desk))]);
  assert.equal(desk.puts, 2);
});

for (const fails of ["before", "after"]) {
  test(`a page that is gone ${fails} it was kept loses nothing`, async () => {
    const desk = new Desk("one");
    desk.fails = fails;
    await assert.rejects(sealReadings(visitTo(desk)), (error) => error.key === "offline");
    desk.fails = null;
    await sealReadings(visitTo(desk));
    assert.deepEqual([desk.puts, (await openReading(visitTo(desk), "one")).units[1].text], [1, HERS]);
  });
}

test("a list has the figures and no words", async () => {
  const desk = new Desk("one");
  await sealReadings(visitTo(desk));
  const [reading] = await listReadings(visitTo(desk));
  assert.deepEqual([reading.figures, JSON.stringify(reading).includes("Guillemot")], [{ asked: 3 }, false]);
});

test("one that does not open is listed with its reason beside the others", async () => {
  const desk = new Desk("one", "two");
  await sealReadings(visitTo(desk));
  desk.rows.get("one").held_on = "2026-11-19";
  const listed = await listReadings(visitTo(desk));
  assert.deepEqual(listed.map(({ trouble }) => trouble?.key), ["moved", undefined]);
});

test("all of them go along when one takes everything, and one that does not open says why", async () => {
  const desk = new Desk("one", "two");
  await sealReadings(visitTo(desk));
  desk.rows.get("one").held_on = "2026-11-19";
  const [moved, whole] = await readingsAlong(visitTo(desk));
  assert.deepEqual([moved, whole.units[1].text], [{ key: "one", held_on: "2026-11-19", trouble: "moved" }, HERS]);
});

test("in what one takes along a conversation stands to be read", async () => {
  const desk = new Desk("one");
  const document = { person: { name: "Dana" }, made_week: "2026-W47", rooms: [], readings: await readingsAlong(visitTo(desk)) };
  const page = written(document, (key, { day = "" } = {}) => `${key} ${day}`);
  assert.ok(page.includes(`=== export.reading 2026-11-20\nDana: ${MINE}\nMairi: ${HERS}\n`));
});

test("what is thrown away is gone", async () => {
  const desk = new Desk("one");
  await throwAway(visitTo(desk), "one");
  assert.equal(desk.rows.size, 0);
});
