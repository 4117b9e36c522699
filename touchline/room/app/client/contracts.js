// What two people of a room agree on: put together here, signed by both, never changed afterwards.

import { canonical } from "../core/canonical.js";
import { openWords, sealWords, signContract } from "../core/contracts.js";
import { Trouble } from "../core/trouble.js";

export const FIELDS = ["goals", "sponsor", "midway", "closing"];
const BETWEEN_US = ["goals", "midway", "closing"];
export const LIMITS = ["law", "danger", "device", "server"];

/**
 * The canonical text of the next contract. `words` are {goals, sponsor, midway, closing} of the two; `sees`
 * [{who, words}] and `limits` [text] are as the screen showed them. `shares` names what anybody else is told:
 * one line more in it is wider, and needs the coachee's signature before anything else is written. What the two
 * want of each other is sealed to them: the server reads who they are and what leaves the room, and no more.
 * Throws Trouble "no-identity" where the other has no keys yet, "not-compared" where nobody has looked whose they are.
 */
export async function contractText(room, words, { sees, limits }, suite) {
  const { me, other } = room;
  if (!other.identity) throw new Trouble("no-identity");
  if (other.pin !== "pinned") throw new Trouble("not-compared", { name: other.name });
  const [coachee, coach] = (me.role === "coachee" ? [me, other] : [other, me]).map(({ person }) => person);
  const sponsor = words.sponsor.trim();
  return canonical({
    v: 1, room: room.key, number: room.next, kind: room.kind, coachee, coach,
    sees, limits, sponsor, shares: sponsor ? [sponsor] : [],
    words: await sealWords(trimmed(words), [me.identity, other.identity], suite),
  });
}

function trimmed(words) {
  return Object.fromEntries(BETWEEN_US.map((name) => [name, words[name].trim()]));
}

/** Propose a text and sign it. */
export async function propose(visit, room, text) {
  const { number } = JSON.parse(text);
  await visit.api.post(`rooms/${room.key}/contracts/`, { number, text });
  await signNumber(visit, room, { number, text });
}

/** Sign a contract as it stands. Throws Trouble "not-opened", "cut" or "forged" where its words cannot be read. */
export async function signNumber(visit, room, { number, text }) {
  await openWords(JSON.parse(text).words, visit, visit.suite);
  const signature = signContract(text, visit.secret, visit.suite);
  return visit.api.post(`rooms/${room.key}/contracts/${number}/sign/`, { signature });
}

/**
 * [{who, words}]: what each party sees of a room of this kind, from the contract of who sees what. Its words are
 * those of a table; where they have a sentence, that is said.
 */
export function seesOf(told, kind, said) {
  const { seen } = told.records[`room_${kind}`];
  const order = ["seller", "coach", "manager", "leader", "partner", "admin", "operator"];
  return order.filter((who) => seen[who] && seen[who].words !== "–").map((who) => ({ who, words: sentence(seen[who].words, said) }));
}

function sentence(words, said) {
  const key = `sees.${words.toLowerCase().replace(/[^a-z]+/g, "-")}`;
  const whole = said.say(key);
  return whole === key ? words : whole;
}
