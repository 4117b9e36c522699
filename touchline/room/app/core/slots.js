// Slots: one's secret, sealed to each thing that unlocks it. Each is an age file that age's own tools open.

import { decrypted, openerOf, openedBy, sealedTo, stanzaOf } from "./age-file.js";
import { fromBase64url, textOf, utf8 } from "./bytes.js";
import { Trouble } from "./trouble.js";
import { typedPassphrase } from "./passphrase.js";
import { typedRecovery } from "./recovery.js";
import { byWords, toWords } from "./scrypt.js";

export { passphrase } from "./passphrase.js";
export { inGroups, recoveryKey, typedRecovery } from "./recovery.js";

const FACTOR = 18; // scrypt works 2^18 times 1 KiB: about a second
const [LOWEST, HIGHEST] = [16, 20];
const INFO = "touchline room slot 1";
const PRF = 32;
const KEY = /^# touchline room 1\n# signing ([\w-]{43})\n(AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58})\n$/;

/**
 * The age file of a slot. `kind` is "passkey", "passphrase" or "recovery"; by it, `prf` (32 bytes), `passphrase` or
 * `recovery` (as typed) is taken. In it stands what `age -d` shows: a file of identities. `progress(share)`, if
 * given, is told from 0 to 1 how much of the slow work is done.
 */
export async function sealSlot(kind, { identity, seed }, unlocking, suite, { progress } = {}) {
  const text = `# touchline room 1\n# signing ${seed}\n${identity}\n`;
  if (!KEY.test(text)) throw new Trouble("broken-secret");
  if (kind === "passkey") return sealedTo(await suite.identityToRecipient(ofPrf(unlocking.prf, suite)), text, suite);
  const age = new suite.Encrypter();
  age.setScryptWorkFactor(FACTOR);
  age.addRecipient(toWords(typed(kind, unlocking, suite), age.scryptWorkFactor, suite, progress));
  return age.encrypt(text);
}

/**
 * The secret {identity, seed} in a slot. Throws, before any work, Trouble "weak-slot" or "heavy-slot" (scrypt outside
 * 16 to 20), "unknown-suite", and what mistyping throws; then "wrong-passkey", "wrong-passphrase", "wrong-recovery", "cut".
 */
export async function openSlot(file, unlocking, suite, { progress } = {}) {
  const kind = ["recovery", "passphrase"].find((each) => unlocking[each] !== undefined) ?? "passkey";
  const opener = kind === "passkey" ? openerOf(ofPrf(unlocking.prf, suite), suite) : scryptOf(file, typed(kind, unlocking, suite), suite, progress);
  const content = await unlocked(file, opener, kind);
  const read = KEY.exec(readable(content));
  if (!read || !fromBase64url(read[1], 32)) throw new Trouble("unknown-suite");
  return { identity: read[2], seed: read[1] };
}

function scryptOf(file, words, suite, progress) {
  const stanza = stanzaOf(file);
  if (stanza?.kind !== "scrypt") throw new Trouble("unknown-suite");
  if (stanza.factor < LOWEST) throw new Trouble("weak-slot");
  if (stanza.factor > HIGHEST) throw new Trouble("heavy-slot");
  const age = new suite.Decrypter();
  age.addIdentity(byWords(words, suite, progress));
  return age;
}

async function unlocked(file, opener, kind) {
  try {
    return await (kind === "passkey" ? openedBy : decrypted)(opener, file);
  } catch (trouble) {
    throw trouble.key === "not-opened" ? new Trouble(`wrong-${kind}`) : trouble;
  }
}

function typed(kind, { passphrase, recovery }, suite) {
  if (kind === "recovery") return typedRecovery(recovery);
  if (kind === "passphrase") return typedPassphrase(passphrase, suite);
  throw new Trouble("unknown-suite");
}

/** The age identity that a passkey's PRF output is. The output itself goes nowhere else. */
function ofPrf(prf, suite) {
  if (prf?.length !== PRF) throw new Trouble("no-prf");
  const bytes = suite.hkdf(suite.sha256, prf, undefined, utf8(INFO), 32);
  return suite.bech32.encodeFromBytes("age-secret-key-", bytes).toUpperCase();
}

function readable(bytes) {
  try {
    return textOf(bytes);
  } catch {
    return "";
  }
}
