// What this browser has seen of a room, and a server must not take back: who has left it, and its newest epoch.

import { Trouble } from "../core/trouble.js";

/** Remembers who left a room. Throws Trouble "rollback" where somebody is shown in it who had, or for longer. */
export async function stayedOut({ store, person }, room, members) {
  const left = await store.get(person, "left", room) ?? {};
  const now = { ...left };
  for (const { person: who, name, from_epoch: from, until_epoch: until } of members) {
    const span = `${who}.${from}`;
    if (span in left && left[span] !== until) throw new Trouble("rollback", { name });
    if (until !== null) now[span] = until;
  }
  if (Object.keys(now).length > Object.keys(left).length) await store.keep([[person, "left", room], now]);
}

/** From now on this is the newest that was seen. */
export function sawEpoch({ store, person }, room, { number, recipient }) {
  return store.keep([[person, "epoch", room], { number, recipient }]);
}

/**
 * Warnings [{kind, counter}] where a room's epochs are not those that were seen here: "epoch-rollback" where the newest
 * is gone, "epoch-fork" where another key has its number. `keys` are of the epochs that were verified.
 */
export async function newestSeen(visit, { key, me, epochs }, keys) {
  const { number: counter, recipient } = await visit.store.get(visit.person, "epoch", key) ?? { number: 0 };
  const newest = epochs.findLast(({ number }) => number in keys);
  if (newest?.number > counter) await sawEpoch(visit, key, newest);
  if (!counter || counter < me.from_epoch) return [];
  const there = epochs.find(({ number }) => number === counter);
  if (there) return there.recipient === recipient ? [] : [{ kind: "epoch-fork", counter }];
  return [{ kind: "epoch-rollback", counter }];
}
