// Putting right what one wrote: a new note in the place of the old one, which stays readable.

import { firstOf, fits } from "../core/kinds.js";

const KINDS = ["note", "session", "commitment", "outcome", "private", "check-out", "debrief", "skill", "rehearsal", "happened", "pattern"];

/**
 * Whether `person` can put a note right that stands. What waits in this browser cannot yet: it has no lasting key. In a
 * room it is to be open, and the note of the time of who shares it now: it would be sealed to them with all that it says.
 */
export function canRight(note, person, room = null) {
  const { waiting, said: { author, kind, body } } = note;
  if (waiting || author !== person || !KINDS.includes(kind) || !fits(kind, body)) return false;
  return !room || (room.state === "active" && !room.reason && firstOf(note).said.epoch >= (room.other.from_epoch ?? 1));
}

/** The body in place of a note's; null where it would say the same, or not be of its kind. */
export function righted({ key, said: { kind, body } }, values) {
  const now = { ...body, ...values, replaces: key };
  const same = Object.entries(values).every(([name, value]) => body[name] === value);
  return !same && fits(kind, now) ? now : null;
}
