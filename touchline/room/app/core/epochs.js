// An epoch of a room: one key that every member of that time has, signed by who made it.

import { openedBy, openerOf, sealedTo } from "./age-file.js";
import { textOf } from "./bytes.js";
import { canonical } from "./canonical.js";
import { sign, signed } from "./signing.js";
import { Trouble } from "./trouble.js";

const LABEL = "touchline epoch 1";
const KEY = /^# touchline epoch 1\n# room ([a-z0-9]+)\n# number ([1-9]\d*)\n(AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58})\n$/;

/**
 * A new epoch of a room by a member: {number, recipient: "age1…", signature: base64url, wraps: {person: bytes}}.
 * A wrap is an age file that only this member opens; in it stands the epoch's key as age's own tools read it.
 */
export async function makeEpoch({ room, number, by, secret, members }, suite) {
  const identity = await suite.generateX25519Identity();
  const recipient = await suite.identityToRecipient(identity);
  const text = `# touchline epoch 1\n# room ${room}\n# number ${number}\n${identity}\n`;
  if (!KEY.test(text)) throw new Trouble("not-canonical");
  const signature = sign(LABEL, statement({ room, number, recipient, by }), secret.seed, suite);
  const wraps = {};
  for (const member of members) wraps[member.person] = await sealedTo(member.recipient, text, suite);
  return { number, recipient, signature, wraps };
}

/** Throws Trouble "forged" where an epoch {room, number, recipient, by, signature} is not signed by `maker`, checked. */
export async function checkEpoch(epoch, maker, suite) {
  const own = epoch.by === maker.person;
  if (!own || !await signed(LABEL, statement(epoch), epoch.signature, maker.verify, suite)) throw new Trouble("forged");
}

/** The number of the last of these epochs, in their order, before the first that `maker` signed. */
export async function lastBefore(epochs, maker, suite) {
  for (const epoch of epochs) if (await checkEpoch(epoch, maker, suite).then(() => true, () => false)) return epoch.number - 1;
  return epochs.at(-1)?.number ?? 0;
}

/**
 * The epoch's "AGE-SECRET-KEY-1…" from one's own wrap. Throws what an age file throws, such as "not-opened" for what
 * is sealed to other keys; Trouble "forged" as above and where the wrap holds another key than was signed, "moved"
 * where it is of another room or number.
 */
export async function openWrap({ epoch, file, secret, maker }, suite) {
  const opened = KEY.exec(readable(await openedBy(openerOf(secret.identity, suite), file)));
  await checkEpoch(epoch, maker, suite);
  if (!opened) throw new Trouble("unknown-suite");
  const [, room, number, identity] = opened;
  if (room !== epoch.room || Number(number) !== epoch.number) throw new Trouble("moved");
  if (await suite.identityToRecipient(identity) !== epoch.recipient) throw new Trouble("forged");
  return identity;
}

function statement({ room, number, recipient, by }) {
  return canonical({ room, number, recipient, by });
}

function readable(bytes) {
  try {
    return textOf(bytes);
  } catch {
    return "";
  }
}
