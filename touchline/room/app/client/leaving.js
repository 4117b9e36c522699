// Taking everything along: all of one's rooms in one file, made and sealed in this browser.

import { gather } from "../core/export.js";
import { handIn } from "./journal.js";
import { notesOf } from "./listed.js";
import { readingsAlong } from "./readings.js";

/** The bytes of the file. `to` is {recovery} as typed, or {recipient}; `progress` as for a slot. */
export async function takeAlong(visit, to, { progress } = {}) {
  await handIn(visit).catch(() => {}); // what waits in this browser comes along, if the server takes it
  const { api, me, said, secret, store, person, suite } = visit;
  const [rooms, notes] = [[], {}];
  for (const { key } of [...me.rooms, me.journal].filter(Boolean)) {
    rooms.push({ ...await api.get(`rooms/${key}/`), key });
    notes[key] = await notesOf(api, key);
  }
  const keys = { secret, pins: await store.get(person, "pins", "all") ?? {} };
  const say = (key, values) => said.say(key, values);
  const readings = await readingsAlong(visit);
  const { file } = await gather({ me, rooms, notes, readings, keys, to, say, progress }, suite);
  return file;
}

/** Nobody writes in this room again. What is in it stays readable until its time is over. */
export async function endRoom(visit, key) {
  await visit.api.post(`rooms/${key}/end/`);
  await visit.refresh();
}
