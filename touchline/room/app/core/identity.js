// Who someone is in the room: a key to seal to and a key to sign with, made in the browser and signed by themselves.

import { canonical, fromCanonical, hasOnly } from "./canonical.js";
import { base64url, equal, joined, utf8 } from "./bytes.js";
import { isPublic, publicOf, sign, signed } from "./signing.js";
import { Trouble } from "./trouble.js";

export const SUITE = "x25519-ed25519-1";
const LABEL = "touchline identity 1";
const BACK = "touchline identity back 1";
const SPOKEN = "touchline spoken 1\n";
const ROUNDS = 2 ** 12; // what trying one key costs more for who would look for one with the same words
const WORDS = 6; // of 11 bits each
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;
const WEEK = /^\d{4}-W\d\d$/;

/**
 * A new identity of a person: {secret: {identity: "AGE-SECRET-KEY-1…", seed: base64url}, document, signature}.
 * The document is canonical JSON; `week` is an ISO week such as "2026-W47".
 */
export async function makeIdentity({ person, week }, suite) {
  const identity = await suite.generateX25519Identity();
  const seed = base64url(suite.ed25519.utils.randomSecretKey());
  const secret = { identity, seed };
  const document = canonical({ v: 1, suite: SUITE, person, made: week, ...await publicsOf(secret, suite) });
  return { secret, document, signature: sign(LABEL, document, seed, suite) };
}

async function publicsOf({ identity, seed }, suite) {
  return { recipient: await suite.identityToRecipient(identity), verify: publicOf(seed, suite) };
}

/**
 * {person, recipient, verify, made, document} of an identity that signed itself. Throws Trouble "unknown-suite",
 * "broken-identity" or "forged"; "moved" where it is not of the `person` that is asked for.
 */
export async function checkIdentity({ document, signature, person }, suite) {
  const said = read(document);
  if (said.v !== 1 || said.suite !== SUITE) throw new Trouble("unknown-suite");
  const whole = hasOnly(said, "v", "suite", "person", "recipient", "verify", "made")
    && typeof said.person === "string" && RECIPIENT.test(said.recipient) && WEEK.test(said.made)
    && checksum(said.recipient, suite) && isPublic(said.verify, suite);
  if (!whole) throw new Trouble("broken-identity");
  if (!await signed(LABEL, document, signature, said.verify, suite)) throw new Trouble("forged");
  if (person !== undefined && person !== said.person) throw new Trouble("moved");
  return { person: said.person, recipient: said.recipient, verify: said.verify, made: said.made, document };
}

function read(document) {
  try {
    return fromCanonical(document);
  } catch {
    throw new Trouble("broken-identity");
  }
}

function checksum(recipient, suite) {
  try {
    return suite.bech32.decodeToBytes(recipient).bytes.length === 32;
  } catch {
    return false;
  }
}

/** Nothing, if a checked identity is the one of this secret; else Trouble "changed-self": others would seal past us. */
export async function ownIdentity(secret, checked, suite) {
  const mine = await publicsOf(secret, suite);
  if (mine.recipient !== checked.recipient || mine.verify !== checked.verify) throw new Trouble("changed-self");
}

/** What former keys, checked, sign to be used again this week, in place of those whose `verify` is `instead` or "". */
export function signBack({ person, verify }, { instead, week }, secret, suite) {
  return sign(BACK, canonical({ person, verify, instead, week }), secret.seed, suite);
}

/**
 * What two people read to each other: [{person, words}] of both, six words of 11 bits each, the same list on both
 * sides. The words of a party are drawn from that party's whole document alone, so that nobody can choose two keys
 * that fit together. Both are checked identities.
 */
export function spoken(mine, theirs, suite) {
  const parties = [mine, theirs].sort((one, other) => (one.person < other.person ? -1 : 1));
  return parties.map(({ person, document }) => ({ person, words: wordsOf(document, suite) }));
}

function wordsOf(document, suite) {
  const said = suite.sha256(utf8(SPOKEN + document));
  let hash = said;
  for (let round = 0; round < ROUNDS; round += 1) hash = suite.sha256(joined(hash, said));
  const bits = Array.from(hash, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return Array.from({ length: WORDS }, (_, at) => suite.wordlist[parseInt(bits.slice(at * 11, at * 11 + 11), 2)]);
}

/** Whether two lists of what is spoken are the same. */
export function sameSpoken(one, other) {
  return equal(utf8(canonical(one)), utf8(canonical(other)));
}
