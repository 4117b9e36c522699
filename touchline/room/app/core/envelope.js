// A note on its way: signed by the device that wrote it, bound to its place, padded, and sealed to the epoch's key.
//
// Inside the age file: "TLN1", the length of the statement in four bytes, the statement (canonical JSON), the
// device's signature (64 bytes, over "touchline note 1", a line's end and the statement), and zeros up to Padmé.

import { openedBy, openerOf, sealedTo } from "./age-file.js";
import { base64url, equal, fourBytes, joined, numberAt, textOf, utf8 } from "./bytes.js";
import { canonical, fromCanonical, hasOnly } from "./canonical.js";
import { certified } from "./devices.js";
import { SUITE } from "./identity.js";
import { padded, unpadded } from "./padding.js";
import { signBytes, signedBytes } from "./signing.js";
import { Trouble } from "./trouble.js";

export const MOST = 62 * 1024; // bytes inside a file, so that the file stays under the server's 64 KiB
const LABEL = "touchline note 1";
const MAGIC = utf8("TLN1");
const HEAD = MAGIC.length + 4;
const SIGNATURE = 64;
const FIELDS = ["suite", "room", "key", "epoch", "author", "certificate", "counter", "previous", "kind", "written", "body"];

/**
 * The age file of a note. `device` is one of makeDevice, `counter` counts this device's notes in this room from 1,
 * `previous` is hashOf the note before or "", `written` when (a text), `body` what is said: texts, whole numbers,
 * lists and objects. Throws Trouble "too-long" with how many bytes too many.
 */
export async function seal({ room, key, epoch, author, device, counter, previous, kind, written, body, recipient }, suite) {
  const { certificate } = device;
  const statement = utf8(canonical({
    suite: SUITE, room, key, epoch, author, certificate, counter, previous, kind, written, body,
  }));
  const signature = signBytes(LABEL, statement, device.seed, suite);
  const content = padded(joined(MAGIC, fourBytes(statement.length), statement, signature));
  if (content.length > MOST) throw new Trouble("too-long", { count: HEAD + statement.length + SIGNATURE - MOST });
  return sealedTo(recipient, content, suite);
}

/** What the next note of a device names as `previous`: the base64url SHA-256 of the age file. */
export function hashOf(file, suite) {
  return base64url(suite.sha256(file));
}

/**
 * What `open` needs, made once for many notes. `epochs` is {number: "AGE-SECRET-KEY-1…"}, `authors`
 * {person: {person, verify, from, until}}: pinned identities with the first and last epoch they may write in
 * (`until` null or missing: still).
 */
export function keyring({ epochs, authors }, suite) {
  const openers = Object.entries(epochs).map(([number, identity]) => [Number(number), openerOf(identity, suite)]);
  return { openers: new Map(openers), authors: new Map(Object.entries(authors)), certified: new Map(), named: new Map(), suite };
}

/**
 * {said, hash} of a note that is whole, by its author, and where it belongs; `said` has the fields of `seal` with
 * `device` as its name. `expected` is {room, key, author, device, counter, epoch} as the server lists the note.
 * Throws Trouble "not-opened", "unknown-suite", "cut", "forged", "old-epoch" or "moved". The newest first is faster where
 * the browser knows no Ed25519: a note whose hash the next one of its device signed needs no check of its own.
 */
export async function open(file, keys, expected) {
  const content = await opened(file, keys, expected.epoch);
  const { statement, signature } = parted(content);
  const said = read(statement);
  const hash = hashOf(file, keys.suite);
  if (!await byAuthor({ said, statement, signature, hash }, keys)) throw new Trouble("forged");
  const { certificate, ...rest } = said;
  const whole = { ...rest, device: certificate.device };
  placed(whole, keys.authors.get(said.author), expected);
  return { said: whole, hash };
}

async function opened(file, { openers }, epoch) {
  const opener = openers.get(epoch);
  try {
    if (opener) return await openedBy(opener, file);
  } catch (trouble) {
    if (trouble.key !== "not-opened") throw trouble;
  }
  for (const [number, other] of openers) {
    if (number < epoch && await opens(other, file)) throw new Trouble("old-epoch");
    if (number > epoch && await opens(other, file)) throw new Trouble("moved");
  }
  throw new Trouble("not-opened");
}

async function opens(opener, file) {
  return openedBy(opener, file).then(() => true, () => false);
}

function parted(content) {
  if (content.length < HEAD || !equal(content.subarray(0, 3), MAGIC.subarray(0, 3))) throw new Trouble("cut");
  if (content[3] !== MAGIC[3]) throw new Trouble("unknown-suite");
  const end = HEAD + numberAt(content, MAGIC.length);
  const used = unpadded(content, end + SIGNATURE);
  return { statement: used.subarray(HEAD, end), signature: used.slice(end) };
}

function read(statement) {
  let said;
  try {
    said = fromCanonical(textOf(statement));
  } catch {
    throw new Trouble("cut");
  }
  if (said?.suite !== SUITE) throw new Trouble("unknown-suite");
  const texts = [said.kind, said.written, said.previous].every((each) => typeof each === "string");
  if (!hasOnly(said, ...FIELDS) || !texts) throw new Trouble("cut");
  return said;
}

async function byAuthor({ said: { author: person, certificate, previous }, statement, signature, hash }, keys) {
  const { authors, certified: known, named, suite } = keys;
  const author = authors.get(person);
  if (!author) return false;
  const device = canonical({ author: author.person, certificate });
  // A certificate is checked once for a device and not for each of its notes.
  if (!known.has(device)) known.set(device, await certified(certificate, author, suite));
  if (!known.get(device)) return false;
  const vouched = named.get(hash) === device;
  const whole = await signedBytes(LABEL, statement, signature, certificate.verify, suite, { vouched });
  if (whole) named.set(previous, device);
  return whole;
}

function placed(said, author, expected) {
  const others = ["room", "key", "author", "device", "counter"];
  if (others.some((field) => said[field] !== expected[field])) throw new Trouble("moved");
  const ended = author.until != null && said.epoch > author.until;
  if (ended || said.epoch < author.from) throw new Trouble("old-epoch");
  if (said.epoch !== expected.epoch) throw new Trouble(said.epoch < expected.epoch ? "old-epoch" : "moved");
}
