// One clock for the two of a session: a note says that it began, rests, goes on, or is over, and the other page goes along.
//
// Machines differ in what they take for the time, so notes of a clock are counted by steps, and the last step holds.

import { LENGTH, toldOf } from "../core/clock.js";
import { ofKind, standing } from "../core/kinds.js";
import { unlessAway } from "./api.js";

/** The note of a room's clock that was told last, by either; undefined before there is one. Told at once, the same counts for both. */
export function lastTold(notes) {
  const later = (one, two) => one.said.body.step - two.said.body.step || (one.key < two.key ? -1 : 1);
  return ofKind(standing(notes).notes, "clock").sort(later).at(-1);
}

/**
 * What the other one's page told last of the clock: {key, state, clock: {ran, since}}; null where that is nothing, an hour
 * ago, or one's own page told something since. To be asked after each look into the room: what was not there at the look
 * before was told since, which bounds how far two machines' times can be apart.
 */
export function theirClock({ opened, person }, { room, notes }, now = Date.now()) {
  const [looked, last] = [`looked.${room.key}`, lastTold(notes)];
  const before = opened.get(looked);
  opened.set(looked, now);
  if (!last || last.said.author === person) return null;
  const heard = `clock.${last.key}`;
  if (!opened.has(heard)) opened.set(heard, toldOf(last.said, now, before));
  const clock = opened.get(heard);
  return clock && { key: last.key, state: last.said.body.state, clock };
}

/** Since when the other one's clock runs, as a moment; null where it does not, or its fifteen minutes are over. */
export function begunAt(theirs, now = Date.now()) {
  if (theirs?.state !== "runs") return null;
  const at = theirs.clock.since - theirs.clock.ran;
  return now - at < LENGTH ? new Date(at) : null;
}

/** Tell the other page how one's clock stands: "runs", "rests" or "over". False where that waits for a connection. */
export async function tell(book, draft, clock, state) {
  const last = lastTold(book.notes)?.said.body.step ?? 0;
  draft.step = Math.min(999_999, 1 + Math.max(last, draft.step ?? 0));
  const spent = Math.min(14_400, Math.round(clock.spent / 1000));
  return Boolean(await book.keep("clock", { on: draft.on, step: draft.step, spent, state }).catch(unlessAway));
}
