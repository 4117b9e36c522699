// Who the others are: identities that were compared aloud once, and held against what the server says since.

import { Trouble } from "./trouble.js";

/** The pins with one more: {person: {recipient, verify, document, week, earlier}}. `checked` is a checked identity. */
export function pinned(pins, { person, recipient, verify, document }, week) {
  const before = compare(pins, { person, recipient, verify }) === "pinned" ? pins[person] : {};
  return { ...pins, [person]: { ...before, recipient, verify, document, week } };
}

/**
 * The pins with other keys of a person who was compared before, and anew. The earlier ones go on to count in each
 * room up to an epoch, `until` {room: number}: what was verified under them still is, and nothing that came after.
 */
export function repinned(pins, { person, recipient, verify, document }, week, until) {
  const { earlier = [], ...last } = pins[person];
  return { ...pins, [person]: { recipient, verify, document, week, earlier: [...earlier, { ...last, until }] } };
}

/** {recipient, verify, …} of a pin as it counts in an epoch of a room. */
export function keysIn({ earlier = [], ...last }, room, epoch) {
  return earlier.find(({ until }) => epoch <= until[room]) ?? last;
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

/**
 * {person: {person, verify, from, until}} of who may have written in an epoch of a room. `spans` are [{person, from,
 * until, keys}] with a pin or a checked identity as `keys`; who was in the room twice has the span of that epoch.
 */
export function authorsAt(spans, room, epoch) {
  const there = ({ from, until }) => from <= epoch && epoch <= (until ?? epoch);
  return Object.fromEntries([...spans].sort((one, other) => there(one) - there(other)).map(
    ({ person, from, until, keys }) => [person, { person, verify: keysIn(keys, room, epoch).verify, from, until }],
  ));
}
