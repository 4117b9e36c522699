// Whether the other one is who they say: found out once, by reading the same words to each other.

import { spoken } from "../core/identity.js";
import { pinned } from "../core/pins.js";

/** [{person, name, words}] that both read aloud: the same list on both sides, if nobody stands between them. */
export function wordsOf(visit, { members, other }) {
  const names = new Map(members.map(({ person, name }) => [person, name]));
  return spoken(visit.mine, other.identity, visit.suite).map((party) => ({ ...party, name: names.get(party.person) }));
}

/** From now on other keys than these are a hard stop. */
export async function pin(visit, { identity }) {
  const { store, person, me } = visit;
  const pins = await store.get(person, "pins", "all") ?? {};
  await store.keep(
    [[person, "pins", "all"], pinned(pins, identity, me.week)],
    [[person, "differs", identity.person], undefined],
  );
}

/** The words differed: these keys are not to be used in this browser. */
export function refuse(visit, { identity }) {
  return visit.store.keep([[visit.person, "differs", identity.person], identity.document]);
}
