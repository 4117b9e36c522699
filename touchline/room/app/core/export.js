// All of one's rooms as one age file: opened and verified here, sealed again to something that only its owner has.
//
// Inside is text: a first line with the version, a page to read, and as its last line one JSON document. So
// `age -d` alone shows everything, and `| tail -n 1` gives it to a program. docs/guide/room-leaving.md has the fields.

import { sealedTo } from "./age-file.js";
import { fromBase64url } from "./bytes.js";
import { follow } from "./chain.js";
import { agreed, openWords } from "./contracts.js";
import { keyring, open } from "./envelope.js";
import { openWrap } from "./epochs.js";
import { written } from "./export-page.js";
import { checkIdentity } from "./identity.js";
import { authorsAt } from "./pins.js";
import { toWords } from "./scrypt.js";
import { typedRecovery } from "./slots.js";
import { Trouble } from "./trouble.js";

const VERSION = 1;
const FACTOR = 18; // scrypt works 2^18 times 1 KiB
const SLICE = 16; // notes between two frames of the page

/**
 * {file, document}: the bytes of the age file, and what is in it. `me` is the server's answer about oneself, `rooms`
 * its answers about each room, `notes` {room: [notes]} all that it lists, in its order, `readings` what
 * client/readings.js opened. `keys` is {secret, pins}.
 * `to` is {recovery} as typed, or {recipient: "age1…"}; `say(key, values)` gives the page's sentences.
 *
 * A note that is not what it says it is goes along as it lies there, and is not shown. Who is leaving gets a file
 * whatever the server does; what does not fit is named in it. `progress(share)`, if given, is told from 0 to 1 how much
 * of a recovery key is worked out. Throws what mistyping throws, and "broken-recipient".
 */
export async function gather({ me, rooms, notes, readings = [], keys, to, say, progress }, suite) {
  const age = encrypter(to, suite, progress); // what was mistyped is told before any work
  const document = { ...await opened({ me, rooms, notes, keys }, suite), readings };
  return { file: await age(written(document, say)), document };
}

/** The document of an export, without a file. */
export async function opened({ me, rooms, notes, keys }, suite) {
  const each = [];
  for (const room of rooms) each.push(await whole(room, { me, notes: notes[room.key] ?? [], keys }, suite));
  return { v: VERSION, person: me.person, made_week: me.week, rooms: each };
}

function encrypter({ recovery, recipient }, suite, progress) {
  if (recovery === undefined) return (text) => sealedTo(recipient, text, suite).catch(() => { throw new Trouble("broken-recipient"); });
  const age = new suite.Encrypter();
  age.setScryptWorkFactor(FACTOR);
  age.addRecipient(toWords(typedRecovery(recovery), age.scryptWorkFactor, suite, progress));
  return (text) => age.encrypt(text);
}

async function whole(room, { me, notes, keys }, suite) {
  const own = room.members.find((member) => member.person === me.person.key);
  const other = room.members.findLast((member) => member !== own);
  const { people, compared, changed } = await identities(room.members, keys.pins ?? {}, suite);
  const spans = room.members.filter(({ person }) => person in people)
    .map(({ person, from_epoch: from, until_epoch: until }) => ({ person, from, until, keys: people[person] }));
  const secrets = await epochs(room, spans, keys.secret, suite);
  const ring = (epoch) => keyring({ epochs: secrets, authors: authorsAt(spans, room.key, epoch) }, suite);
  const { verified, unopened } = await sorted(notes, room.key, ring);
  const { shown, warnings } = follow(verified, {}, { from: own?.from_epoch ?? 1 });
  return {
    key: room.key, kind: room.kind, state: room.state, role: own?.role ?? "",
    with: { key: other?.person ?? "", name: other?.name ?? "" },
    members: room.members.map(({ person, name, role }) => ({ person, name, role })), compared, changed,
    contracts: await contracts(room.contracts, people, { person: me.person.key, secret: keys.secret }, suite),
    notes: shown.map((note) => told(note, warnings)), unopened, warnings,
  };
}

/** {people: {person: identity}, compared, changed}: of whom there is a pin, the pin counts and not what the server says. */
async function identities(members, pins, suite) {
  const [people, compared, changed] = [{}, [], []];
  for (const { person, identity } of members) {
    const checked = identity && await checkIdentity({ ...identity, person }, suite).catch(() => null);
    const pin = Object.hasOwn(pins, person) ? { person, ...pins[person] } : null;
    if (pin) (checked && same(pin, checked) ? compared : changed).push(person);
    if (pin || checked) people[person] = pin ?? checked;
  }
  return { people, compared, changed };
}

function same(pin, { recipient, verify }) {
  return pin.recipient === recipient && pin.verify === verify;
}

async function epochs({ key, epochs: listed }, spans, secret, suite) {
  const found = {};
  for (const { number, recipient, by, signature, wrap } of listed) {
    const file = wrap && fromBase64url(wrap);
    const maker = authorsAt(spans, key, number)[by];
    if (!file || !maker || number > (maker.until ?? number)) continue;
    const epoch = { room: key, number, recipient, by, signature };
    const identity = await openWrap({ epoch, file, secret, maker }, suite).catch(() => null);
    if (identity) found[number] = identity;
  }
  return found;
}

/** What opened and is whole, and what did not: as it lies there, with its trouble. */
async function sorted(notes, room, ring) {
  const verified = [];
  const unopened = [];
  const rings = new Map();
  for (const [place, note] of notes.entries()) {
    if (place % SLICE === SLICE - 1) await new Promise((next) => setTimeout(next));
    const { key, author, device, counter, epoch, week, file } = note;
    try {
      const bytes = fromBase64url(file);
      if (!bytes) throw new Trouble("cut");
      if (!rings.has(epoch)) rings.set(epoch, ring(epoch));
      verified.push({ ...await open(bytes, rings.get(epoch), { room, key, author, device, counter, epoch }), week });
    } catch (trouble) {
      unopened.push({ key, author, device, counter, epoch, week, trouble: trouble.key ?? "cut", file });
    }
  }
  return { verified, unopened };
}

function told({ said, week }, warnings) {
  const { key, author, device, counter, epoch, written, kind, body } = said;
  const own = warnings.filter((each) => each.author === author && each.device === device && each.counter === counter);
  return { key, author, device, counter, epoch, week, written, kind, body, warnings: own.map((each) => each.kind) };
}

/** Each with who has really signed it, and the words that are sealed in it: empty where they do not open. */
async function contracts(listed, people, own, suite) {
  const each = [];
  for (const { number, text, signatures } of listed) {
    const by = [];
    for (const [person, signature] of Object.entries(signatures)) {
      if (people[person] && await agreed(text, signature, people[person], suite)) by.push(person);
    }
    const words = await openWords(sealedIn(text), own, suite).catch(() => ({}));
    each.push({ number, text, words, signatures, verified: by });
  }
  return each;
}

function sealedIn(text) {
  try {
    return JSON.parse(text).words;
  } catch {
    return undefined;
  }
}
