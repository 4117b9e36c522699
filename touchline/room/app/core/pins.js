// Who the others are: identities that were compared aloud once, and held against what the server says since.

import { Trouble } from "./trouble.js";

/** The pins with one more: {person: {recipient, verify, document, week}}. `checked` is a checked identity. */
export function pinned(pins, { person, recipient, verify, document }, week) {
  compare(pins, { person, recipient, verify });
  return { ...pins, [person]: { recipient, verify, document, week } };
}

/**
 * "pinned" or "new". Throws Trouble "changed-peer" where the person had other keys when they were compared:
 * nothing may be sealed to the new ones, and nothing signed by them is shown.
 */
export function compare(pins, { person, recipient, verify }) {
  const pin = Object.hasOwn(pins, person) ? pins[person] : null;
  if (!pin) return "new";
  if (pin.recipient !== recipient || pin.verify !== verify) throw new Trouble("changed-peer", { person });
  return "pinned";
}

/** The pins without a person: only for who has met them and compared anew. */
export function unpinned(pins, person) {
  return Object.fromEntries(Object.entries(pins).filter(([each]) => each !== person));
}
