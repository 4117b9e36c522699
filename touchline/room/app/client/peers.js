// The other one: whether they are who they say, found out once by reading the same words to each other; and another.

import { lastBefore } from "../core/epochs.js";
import { spoken } from "../core/identity.js";
import { pinned, repinned } from "../core/pins.js";
import { Notebook } from "./notebook.js";

/** [{person, name, words}] that both read aloud: the same list on both sides, if nobody stands between them. */
export function wordsOf(visit, { members, other }) {
  const names = new Map(members.map(({ person, name }) => [person, name]));
  return spoken(visit.mine, other.identity, visit.suite).map((party) => ({ ...party, name: names.get(party.person) }));
}

/** From now on other keys than these are a hard stop. Those of a `changed` peer take the place of earlier ones. */
export async function pin(visit, { identity, changed }) {
  const { store, person, me } = visit;
  const pins = await store.get(person, "pins", "all") ?? {};
  const now = changed ? repinned(pins, identity, me.week, await ends(visit, identity)) : pinned(pins, identity, me.week);
  await store.keep([[person, "pins", "all"], now], [[person, "differs", identity.person], undefined]);
  visit.opened.clear(); // what was opened was verified under the pins of before
}

/** {room: number}: in each room that the two may share, the last epoch before these keys came into use. */
async function ends({ api, me, suite }, identity) {
  const until = {};
  for (const { key, role, with: other } of me.rooms) {
    if (role === "coach" && other.key !== identity.person) continue;
    const { epochs } = await api.get(`rooms/${key}/`);
    until[key] = await lastBefore(epochs.map((epoch) => ({ ...epoch, room: key })), identity, suite);
  }
  return until;
}

/** The words differed: these keys are not to be used in this browser. */
export function refuse(visit, { identity }) {
  return visit.store.keep([[visit.person, "differs", identity.person], identity.document]);
}

/** Another coach from now on, once what waits here for the former one was sent. */
export async function changeCoach(visit, key, person) {
  await new Notebook(visit, key).load().catch(() => {}); // sealed to a key that nobody takes afterwards
  await visit.api.post(`rooms/${key}/coach/`, { with: person });
  await visit.refresh();
}
