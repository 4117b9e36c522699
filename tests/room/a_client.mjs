// A browser of the room without a window: the application's own modules, told what to do line by line.
//
// One JSON object a line comes in, {"do": …}; one goes out, {"ok": …} or {"trouble": …, "values": …}. What a browser
// keeps in IndexedDB lies in a file here, so that a browser can be killed and opened again.

import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { deserialize, serialize } from "node:v8";
import * as vendored from "../../touchline/urn/vendored/room.mjs";
import { Api } from "../../touchline/room/app/client/api.js";
import { castWeeks } from "../../touchline/room/app/client/casting.js";
import { contractText, propose, signNumber } from "../../touchline/room/app/client/contracts.js";
import { addSlot, bringBack, enrol, removeSlot, startAnew, unlockTyped } from "../../touchline/room/app/client/keys.js";
import { keepOwn } from "../../touchline/room/app/client/journal.js";
import { endRoom, takeAlong } from "../../touchline/room/app/client/leaving.js";
import { Lock } from "../../touchline/room/app/client/lock.js";
import { keepMet } from "../../touchline/room/app/client/met.js";
import { keepCounts } from "../../touchline/room/app/client/mirror-counts.js";
import { Notebook } from "../../touchline/room/app/client/notebook.js";
import { deviceOf, draftOf, keepDraft } from "../../touchline/room/app/client/own.js";
import { changeCoach, pin, refuse, wordsOf } from "../../touchline/room/app/client/peers.js";
import { openReading, sealReadings } from "../../touchline/room/app/client/readings.js";
import { epochsOf, loadRoom } from "../../touchline/room/app/client/room.js";
import { Visit } from "../../touchline/room/app/client/visit.js";
import { openedBy, openerOf } from "../../touchline/room/app/core/age-file.js";
import { base64url, fromBase64url, newKey } from "../../touchline/room/app/core/bytes.js";
import { makeDevice } from "../../touchline/room/app/core/devices.js";
import { hashOf, seal } from "../../touchline/room/app/core/envelope.js";
import { makeEpoch } from "../../touchline/room/app/core/epochs.js";
import { makeIdentity } from "../../touchline/room/app/core/identity.js";
import { KINDS } from "../../touchline/room/app/core/kinds.js";
import { openSlot, passphrase, recoveryKey, sealSlot } from "../../touchline/room/app/core/slots.js";

globalThis.navigator ??= {};

// scrypt at its lowest, so that a test is soon over; a test that asks for it gets the product's own.
const quick = {
  ...vendored,
  Encrypter: class extends vendored.Encrypter {
    setScryptWorkFactor() {
      super.setScryptWorkFactor(16);
    }
  },
};

/** Rows of IndexedDB in a file: as store.js gives them. */
class Kept {
  #rows = new Map();
  #file;

  constructor(file) {
    this.#file = file;
    if (existsSync(file)) this.#rows = deserialize(readFileSync(file));
  }

  async get(...row) {
    return this.#rows.get(JSON.stringify(row));
  }

  async all(...begins) {
    const rows = [...this.#rows].map(([row, value]) => [JSON.parse(row), value]);
    const ours = rows.filter(([row]) => begins.every((part, at) => row[at] === part));
    return ours.sort(([one], [other]) => (one.at(-2) ?? 0) - (other.at(-2) ?? 0)).map(([, value]) => value);
  }

  async forget(person) {
    for (const row of this.#rows.keys()) if (JSON.parse(row)[0] === person) this.#rows.delete(row);
    await this.keep();
  }

  async keep(...rows) {
    for (const [row, value] of rows) {
      if (value === undefined) this.#rows.delete(JSON.stringify(row));
      else this.#rows.set(JSON.stringify(row), value);
    }
    writeFileSync(`${this.#file}.new`, serialize(this.#rows));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

let visit;
let suite = quick;
let killed = () => false; // asked before and after each request, with "before" or "after" and its method and path
const books = new Map();

const tapped = async (address, how) => {
  const { pathname } = new URL(address);
  if (killed("before", how.method, pathname)) process.kill(process.pid, "SIGKILL");
  const answer = await fetch(address, how);
  if (killed("after", how.method, pathname)) process.kill(process.pid, "SIGKILL");
  return answer;
};

async function book(key) {
  if (!books.has(key)) books.set(key, new Notebook(visit, key));
  await books.get(key).load();
  return books.get(key);
}

function told(notebook) {
  return {
    notes: notebook.notes.map(({ said, waiting }) => ({
      text: said.body.text, author: said.author, key: said.key, counter: said.counter, epoch: said.epoch, waiting: waiting ?? false,
    })),
    shut: notebook.shut,
    refused: notebook.refused.map(({ key, trouble }) => ({ key, trouble: trouble.key })),
    warnings: notebook.warnings,
  };
}

const does = {
  /** Open the page: `scrypt` "real" works as much as the product does. */
  async begin({ base, token, store, scrypt }) {
    if (scrypt === "real") suite = vendored;
    let moment = 0;
    does.pass = ({ minutes }) => {
      moment += minutes * 60_000;
      visit.lock.look();
      return visit.unlocked;
    };
    const lock = new Lock({ clock: () => moment, closed: () => { visit.forget(); books.clear(); } });
    does.token = (told) => {
      token = told.token;
    };
    const tokens = { token: () => token, renewed: async () => token };
    const api = new Api({ host: base, fetch: tapped, tokens });
    const page = { location: { origin: "https://touchline.example" } };
    visit = new Visit({ api, host: base, lock, suite, page, store: new Kept(store), said: { say: (key) => key } });
    return visit.refresh();
  },
  refresh: () => visit.refresh(),
  /** New keys with a passphrase and a recovery key, which are given back for a test to plant and to use. */
  async enrol() {
    const [words, key] = [passphrase(suite), recoveryKey()];
    await enrol(visit, [["passphrase", { passphrase: words }], ["recovery", { recovery: key }]]);
    return { passphrase: words, recovery: key, ...visit.secret };
  },
  unlock: ({ kind, ...opener }) => unlockTyped(visit, kind, opened(opener)),
  /** What the memory of one process held, in another: a page that was never closed. */
  async carry({ secret }) {
    await visit.refresh();
    await visit.unlock(secret);
  },
  secret: () => visit.secret,
  /** Seal what was kept on the desk, and open one of it. */
  async reading({ key }) {
    await sealReadings(visit);
    return (await openReading(visit, key)).units;
  },
  /** Have the mirror read a conversation, and keep what it counted: in a room, or for oneself without one. */
  async mirror({ room = "", said, text }) {
    const { read } = await import("../js/room_app/mirroring.mjs"); // its weights are large
    const { summary } = await read(new TextEncoder().encode(said));
    return keepCounts(visit, room, { on: "2026-11-20", summary, text });
  },
  lock: () => visit.lock.close(),
  add: ({ kind, opener }) => addSlot(visit, kind, opened(opener)),
  remove: ({ key }) => removeSlot(visit, { key }),
  async invite({ person, kind }) {
    const key = newKey();
    await visit.api.post("rooms/", { key, with: person, kind });
    return key;
  },
  async propose({ room, goals = "to listen" }) {
    const found = await loadRoom(visit, room);
    const words = { goals, sponsor: "", midway: "in spring", closing: "in summer" };
    await propose(visit, found, await contractText(found, words, { sees: [], limits: ["law"] }, suite));
  },
  async sign({ room }) {
    const found = await loadRoom(visit, room);
    await signNumber(visit, found, found.contracts.at(-1));
    return found.contracts.at(-1).said;
  },
  words: async ({ room }) => wordsOf(visit, await loadRoom(visit, room)).map(({ person, words }) => ({ person, words })),
  pin: async ({ room }) => pin(visit, (await loadRoom(visit, room)).other),
  /** Who was compared goes along to one's other browsers. */
  known: () => keepMet(visit),
  /** Words are compared with whoever may have made other keys since; what one reads is given back. */
  async meet({ room }) {
    const found = await loadRoom(visit, room, { met: true });
    await pin(visit, found.other);
    return wordsOf(visit, found).map(({ person, words }) => ({ person, words }));
  },
  change: ({ room, person }) => changeCoach(visit, room, person),
  anew: () => startAnew(visit),
  back: ({ recovery }) => bringBack(visit, { recovery }),
  differ: async ({ room }) => refuse(visit, (await loadRoom(visit, room)).other),
  look: async ({ room }) => told(await book(room)),
  async write({ room, text }) {
    await book(room);
    return books.get(room).write(text);
  },
  /** A session of a day is kept, with nothing else said. */
  async session({ room, on }) {
    const nothing = { skill: "", challenge: "", opening: "", insight: "", words: "" };
    return (await book(room)).keep("session", { on, minutes: 15, ...nothing });
  },
  /** Protected time, as at every unlock: a paper is fetched or a ballot cast, without waiting for chance. */
  async cast() {
    const of = (name) => import(`../../touchline/urn/${name}`);
    const { BlindRSA, PrepareType } = await of("vendored/blindrsa.mjs");
    const blind = new BlindRSA({ hash: "SHA-384", saltLength: 48, prepareType: PrepareType.Deterministic });
    const parts = await Promise.all(["fetching", "card", "casting", "payload"].map((name) => of(`web/${name}.js`)));
    return castWeeks(visit, { parts: async () => Object.assign({ suite: blind }, ...parts), call: tapped, wait: async () => {} });
  },
  /** A note of any kind: in a room, or for oneself without one. */
  keep: async ({ room, kind, body }) => (room ? (await book(room)).keep(kind, body) : keepOwn(visit, kind, body)),
  kinds: () => Object.keys(KINDS),
  draft: ({ room, text }) => keepDraft(visit, room, text),
  drafted: ({ room }) => draftOf(visit, room),
  /** The next epoch for whoever is in the room now. */
  async turn({ room }) {
    const { members, epochs } = await loadRoom(visit, room);
    const here = members.filter(({ until_epoch: until }) => until === null).map(({ identity }) => identity);
    const asked = { room, number: epochs.length + 1, by: visit.person, secret: visit.secret, members: here };
    const { wraps, ...made } = await makeEpoch(asked, suite);
    const texts = Object.fromEntries(Object.entries(wraps).map(([person, file]) => [person, base64url(file)]));
    await visit.api.post(`rooms/${room}/epochs/`, { ...made, wraps: texts });
    return made;
  },
  /** An epoch for whom one likes, which is not sent. */
  async epoch({ room, number, documents }) {
    const members = documents.map((document) => JSON.parse(document));
    const made = await makeEpoch({ room, number, by: visit.person, secret: visit.secret, members }, suite);
    return { ...made, wraps: Object.fromEntries(Object.entries(made.wraps).map(([person, file]) => [person, base64url(file)])) };
  },
  mine: () => visit.mine.document,
  keys: async ({ room }) => (await epochsOf(visit, await loadRoom(visit, room))).keys,
  /** A note sealed by hand, for who would deceive: it is not sent. With `forged` another's keys sign it, or those of `by`. */
  async sealed({ forged, by, changes, recipient }) {
    const { secret } = by ? { secret: by } : forged ? await makeIdentity({ person: changes.author, week: "2026-W40" }, suite) : visit;
    const device = forged || by ? makeDevice(secret, changes.author ?? visit.person, suite) : await deviceOf(visit);
    const said = {
      author: visit.person, epoch: 1, counter: 1, previous: "", kind: "note", written: "2026-11-20T09:00", key: newKey(),
      body: { text: "I never said this." }, ...changes,
    };
    const file = await seal({ ...said, device, recipient }, suite);
    return { key: said.key, device: device.id, counter: said.counter, epoch: said.epoch, file: base64url(file), hash: hashOf(file, suite) };
  },
  /** How many of these files anything opens that this person has: their own key, and keys of epochs they once held. */
  async crack({ files, held }) {
    const openers = [visit.secret.identity, ...held].map((identity) => openerOf(identity, suite));
    const tries = files.flatMap((file) => openers.map((opener) => openedBy(opener, fromBase64url(file)).then(() => 1, () => 0)));
    return (await Promise.all(tries)).reduce((sum, one) => sum + one, 0);
  },
  /** Keys of somebody, made elsewhere than in their browser. */
  impostor: ({ person }) => makeIdentity({ person, week: "2026-W40" }, suite),
  async slot({ kind, opener, secret }) {
    return base64url(await sealSlot(kind, secret, opened(opener), suite));
  },
  opens: ({ file, opener }) => openSlot(fromBase64url(file), opened(opener), suite),
  export: async ({ recovery }) => base64url(await takeAlong(visit, { recovery })),
  end: ({ room }) => endRoom(visit, room),
  ask: ({ method, path, body }) => visit.api[method](path, body),
  /** The tab dies at the nth request of a kind, "before" it leaves or "after" it was answered. */
  die({ when, method, path }) {
    killed = (now, how, where) => now === when && how === method && where.includes(path);
  },
  pass: () => null,
};

function opened(opener) {
  return "prf" in opener ? { ...opener, prf: fromBase64url(opener.prf) } : opener;
}

for await (const line of createInterface({ input: process.stdin })) {
  const { do: name, ...asked } = JSON.parse(line);
  let answer;
  try {
    answer = { ok: (await does[name](asked)) ?? null };
  } catch (error) {
    answer = { trouble: error.key ?? `${error.stack}`, values: error.values ?? {} };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
