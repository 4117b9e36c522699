// What two people of a room agree on: put together here, signed by both, never changed afterwards.

import { canonical } from "../core/canonical.js";
import { signContract } from "../core/contracts.js";

export const FIELDS = ["goals", "sponsor", "midway", "closing"];
export const LIMITS = ["law", "danger", "device", "server"];

/**
 * The canonical text of the next contract. `words` are {goals, sponsor, midway, closing} of the two; `sees`
 * [{who, words}] and `limits` [text] are as the screen showed them. `shares` names what anybody else is told:
 * one line more in it is wider, and needs the coachee's signature before anything else is written.
 */
export function contractText(room, words, { sees, limits }) {
  const [coachee, coach] = ["coachee", "coach"].map((role) => room.members.find((member) => member.role === role).person);
  const sponsor = words.sponsor.trim();
  return canonical({
    v: 1, room: room.key, number: (room.contracts.at(-1)?.number ?? 0) + 1, kind: room.kind, coachee, coach,
    ...Object.fromEntries(FIELDS.map((name) => [name, words[name].trim()])),
    sees, limits, shares: sponsor ? [sponsor] : [],
  });
}

/** Propose a text and sign it. */
export async function propose(visit, room, text) {
  const { number } = JSON.parse(text);
  await visit.api.post(`rooms/${room.key}/contracts/`, { number, text });
  await signNumber(visit, room, { number, text });
}

/** Sign a contract as it stands. */
export function signNumber(visit, room, { number, text }) {
  const signature = signContract(text, visit.secret, visit.suite);
  return visit.api.post(`rooms/${room.key}/contracts/${number}/sign/`, { signature });
}

/** [{who, words}]: what each party sees of a room of this kind, from the contract of who sees what. */
export function seesOf(told, kind) {
  const { seen } = told.records[`room_${kind}`];
  const order = ["seller", "coach", "manager", "leader", "partner", "admin", "operator"];
  return order.filter((who) => seen[who] && seen[who].words !== "–").map((who) => ({ who, words: seen[who].words }));
}
