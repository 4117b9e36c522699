// A room as this browser trusts it: everything the server says of it is verified before it is used.

import { agreed, openWords } from "../core/contracts.js";
import { fromBase64url } from "../core/bytes.js";
import { openWrap } from "../core/epochs.js";
import { checkIdentity } from "../core/identity.js";
import { authorsAt, compare, keysIn } from "../core/pins.js";
import { Trouble } from "../core/trouble.js";
import { stayedOut } from "./seen.js";

/**
 * {key, kind, state, reason, hold, me, other, members, contracts, next, agreed, epochs} of a room. `other` is who one
 * shares it with, its `pin` "none" (no keys yet), "new", "pinned" or "refused" (the words that were read differed);
 * `contracts` are those of the two who are in it now, `next` the number of another, `agreed` the newest that both
 * signed with the keys they have now. Whoever coached before is among `members` with the keys that were compared then.
 * Throws Trouble "changed-self" or "changed-peer" where the server shows other keys than before, "rollback" where it
 * shows somebody in the room who had left. With `met` a peer's other keys are no stop, but `changed` and not pinned:
 * for the screen on which they are compared anew, and what leads there.
 */
export async function loadRoom(visit, key, { met = false } = {}) {
  const told = await visit.api.get(`rooms/${key}/`);
  await stayedOut(visit, key, told.members);
  const pins = await visit.store.get(visit.person, "pins", "all") ?? {};
  const members = await Promise.all(told.members.map((member) => checked(visit, member, pins, met)));
  const present = members.filter(({ until_epoch: until }) => until === null);
  const me = present.find(({ person }) => person === visit.person);
  const other = present.find((member) => member !== me) ?? members.findLast((member) => member !== me)
    ?? { person: "", name: visit.said.say("who.left"), identity: null, pin: "none" };
  const first = Math.max(...present.map(({ from_contract: from }) => from));
  const whole = await Promise.all(told.contracts.map((contract) => signatures(visit, contract, present)));
  const contracts = whole.filter(({ number, former }) => number >= first && !former);
  const agreed = contracts.findLast(({ signed }) => present.every(({ person }) => signed.has(person))) ?? null;
  return { ...told, key, me, other, members, contracts, next: (whole.at(-1)?.number ?? first - 1) + 1, agreed };
}

async function checked(visit, member, pins, met) {
  const kept = Object.hasOwn(pins, member.person) ? { ...pins[member.person], person: member.person } : null;
  if (member.until_epoch !== null) return { ...member, kept, identity: kept, pin: kept ? "pinned" : "none" };
  if (!member.identity) return { ...member, identity: null, pin: "none" };
  const identity = await checkIdentity({ ...member.identity, person: member.person }, visit.suite);
  if (member.person !== visit.person) {
    const differed = await visit.store.get(visit.person, "differs", identity.person) === identity.document;
    const pin = met && kept && changed(kept, identity) ? "changed" : compare(pins, identity);
    return { ...member, kept, identity, changed: pin === "changed", pin: differed ? "refused" : pin };
  }
  if (identity.document !== visit.mine?.document) throw new Trouble("changed-self");
  return { ...member, identity, pin: "pinned" };
}

function changed(pin, { recipient, verify }) {
  return pin.recipient !== recipient || pin.verify !== verify;
}

/** A contract with what it says and who has really signed it; `former` where one of the two did with other keys than now. */
async function signatures(visit, { number, text, signatures: given }, present) {
  const signed = new Set();
  for (const { person, identity } of present) {
    if (identity && given[person] && await agreed(text, given[person], identity, visit.suite)) signed.add(person);
  }
  const said = JSON.parse(text);
  const former = present.some(({ person }) => given[person] && !signed.has(person));
  return { number, text, said: { ...said, ...await wordsOf(visit, said) }, signed, former };
}

/** What the two agreed in their own words, as far as it opens: nobody signs what did not (contracts.js). */
async function wordsOf(visit, { words }) {
  if (!words || !visit.unlocked) return {};
  return openWords(words, visit, visit.suite).catch(() => ({}));
}

/** Who may have written in an epoch, with the keys that counted then: of those who were compared (pins.js). */
export function authorsIn({ key, members }, epoch) {
  const compared = members.filter(({ pin }) => pin === "pinned");
  const spans = compared.map(({ person, identity, kept, from_epoch: from, until_epoch: until }) => ({ person, from, until, keys: kept ?? identity }));
  return authorsAt(spans, key, epoch);
}

/**
 * {keys, shut, forged} of a room's epochs: {number: secret} of those that are handed to who is here by somebody who
 * was compared and in the room then; the numbers of those sealed to other keys, and of those that are not what they say.
 */
export async function epochsOf(visit, room) {
  const found = { keys: {}, shut: [], forged: [] };
  const { secret } = visit;
  for (const { wrap, ...epoch } of room.epochs) {
    const { number } = epoch;
    const maker = authorsIn(room, number)[epoch.by];
    if (!wrap || !maker) continue;
    try {
      if (number < maker.from || number > (maker.until ?? number)) throw new Trouble("forged");
      const file = fromBase64url(wrap) ?? new Uint8Array();
      found.keys[number] = await openWrap({ epoch: { ...epoch, room: room.key }, file, secret, maker }, visit.suite);
    } catch (trouble) {
      found[trouble.key === "not-opened" ? "shut" : "forged"].push(number);
    }
  }
  return found;
}

/** Whether an epoch is sealed to all who are in a room now, with the keys that they have now. */
export function isOurs({ key, me, other }, number) {
  if (number < me.from_epoch || number < (other.from_epoch ?? 1)) return false;
  return !other.kept || keysIn(other.kept, key, number).verify === other.identity.verify;
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
