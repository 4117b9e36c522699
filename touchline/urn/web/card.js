// The card of a box, and whether it is the one that everybody else has: a key of one's own would mark
// one's ballot.

import { fingerprint, fromBase64, utf8 } from "./bytes.js";
import { ask, boxAddress } from "./asking.js";
import { Trouble } from "./trouble.js";

const SMALLEST_KEY = 3072;
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;

/** The card of a box with its rules read. Throws Trouble "no-box", "offline" or "different". */
export async function cardOf(box, rulesHash, { urn, fetch, subtle }) {
  const { status, told } = await ask(boxAddress(urn, box), { fetch });
  if (status === 404) throw new Trouble("no-box");
  if (status !== 200) throw new Trouble("offline");
  return checked(told, { box, rulesHash, subtle });
}

/** The card with `group` (the box's own) and `agreed` (the rules, read), if all of it fits together. */
export async function checked(card, { box, rulesHash, subtle }) {
  const agreed = await rulesOf(card, { rulesHash, subtle });
  const group = agreed.groups?.find?.((each) => each.box === box);
  const same = card.box === box
    && group?.public_key === card.public_key
    && (agreed.sealed || "") === (card.recipient || "")
    && (!card.recipient || RECIPIENT.test(card.recipient))
    && sameMoment(agreed.opens_at, card.opens_at)
    && sameMoment(agreed.closes_at, card.closes_at);
  if (!same) throw new Trouble("different");
  return { ...card, agreed, group };
}

async function rulesOf({ rules, rules_hash }, { rulesHash, subtle }) {
  if (typeof rules !== "string" || rules_hash !== rulesHash) throw new Trouble("different");
  if (await fingerprint(utf8(rules), subtle) !== rulesHash) throw new Trouble("different");
  try {
    return JSON.parse(rules) ?? {};
  } catch {
    throw new Trouble("different");
  }
}

/** The same point in time, however it is written. */
function sameMoment(one, other) {
  return new Date(one).getTime() === new Date(other).getTime();
}

/** The key of a box for checking what it signed. A short one could be forged. */
export async function keyOf({ public_key }, subtle) {
  const algorithm = { name: "RSA-PSS", hash: "SHA-384" };
  let key;
  try {
    key = await subtle.importKey("spki", fromBase64(public_key), algorithm, true, ["verify"]);
  } catch {
    throw new Trouble("different");
  }
  if (key.algorithm.modulusLength < SMALLEST_KEY) throw new Trouble("different");
  return key;
}
