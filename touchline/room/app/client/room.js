// A room as this browser trusts it: everything the server says of it is verified before it is used.

import { agreed, openWords } from "../core/contracts.js";
import { fromBase64url } from "../core/bytes.js";
import { openWrap } from "../core/epochs.js";
import { checkIdentity } from "../core/identity.js";
import { compare } from "../core/pins.js";
import { Trouble } from "../core/trouble.js";

/**
 * {key, kind, state, reason, hold, me, other, members, contracts, agreed, epochs} of a room. `other` is who one
 * shares it with, its `pin` "none" (no keys yet), "new", "pinned" or
 * "refused" (the words that were read differed); `agreed` the newest contract that both signed.
 * Throws Trouble "changed-self" or "changed-peer" where the server shows other keys than before.
 */
export async function loadRoom(visit, key) {
  const told = await visit.api.get(`rooms/${key}/`);
  const pins = await visit.store.get(visit.person, "pins", "all") ?? {};
  const members = await Promise.all(told.members.map((member) => checked(visit, member, pins)));
  const me = members.find(({ person }) => person === visit.person);
  const other = members.find(({ person, until_epoch: until }) => person !== visit.person && until === null)
    ?? members.find(({ person }) => person !== visit.person)
    ?? { person: "", name: visit.said.say("who.left"), identity: null, pin: "none" };
  const contracts = await Promise.all(told.contracts.map((contract) => signatures(visit, contract, members)));
  const both = contracts.filter(({ signed }) => members.every(({ person, until_epoch: until }) => until !== null || signed.has(person)));
  return { ...told, key, me, other, members, contracts, agreed: both.at(-1) ?? null };
}

async function checked(visit, member, pins) {
  if (!member.identity) return { ...member, identity: null, pin: "none" };
  const identity = await checkIdentity({ ...member.identity, person: member.person }, visit.suite);
  if (member.person !== visit.person) {
    const differed = await visit.store.get(visit.person, "differs", identity.person) === identity.document;
    const pin = compare(pins, identity);
    return { ...member, identity, pin: differed ? "refused" : pin };
  }
  if (identity.document !== visit.mine?.document) throw new Trouble("changed-self");
  return { ...member, identity, pin: "pinned" };
}

/** A contract with what it says and who has really signed it. */
async function signatures(visit, { number, text, signatures: given }, members) {
  const signed = new Set();
  for (const { person, identity } of members) {
    if (identity && given[person] && await agreed(text, given[person], identity, visit.suite)) signed.add(person);
  }
  const said = JSON.parse(text);
  return { number, text, said: { ...said, ...await wordsOf(visit, said) }, signed };
}

/** What the two agreed in their own words, as far as it opens: nobody signs what did not (contracts.js). */
async function wordsOf(visit, { words }) {
  if (!words || !visit.unlocked) return {};
  return openWords(words, visit, visit.suite).catch(() => ({}));
}

/** {number: secret} of every epoch that is handed to who is here, made by somebody who was compared. */
export async function epochKeys(visit, room) {
  const keys = {};
  for (const { wrap, ...epoch } of room.epochs) {
    const maker = room.members.find(({ person }) => person === epoch.by);
    if (!wrap || maker?.pin !== "pinned") continue;
    const named = { ...epoch, room: room.key };
    const file = fromBase64url(wrap) ?? new Uint8Array();
    keys[epoch.number] = await openWrap({ epoch: named, file, secret: visit.secret, maker: maker.identity }, visit.suite);
  }
  return keys;
}

/**
 * Which of a room's screens comes next: "contract", "compare" or "notebook". Words are compared before anything is
 * agreed, since what the two agree is sealed to each other already.
 */
export function nextOf({ agreed: contract, me, other, state }) {
  if (!other.identity || (state === "paused" && me.role === "coach")) return "contract"; // a coach reads nothing then
  if (other.pin !== "pinned") return "compare";
  return contract || state === "ended" || state === "paused" ? "notebook" : "contract";
}
