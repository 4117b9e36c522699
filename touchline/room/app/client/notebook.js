// The notebook of a room: notes opened and verified here, and notes sealed here before they leave.
//
// What is written is kept sealed in this browser first and sent then: a lost connection loses nothing, and what
// a server forgot is sent again.

import { base64url, fromBase64url, newKey } from "../core/bytes.js";
import { follow } from "../core/chain.js";
import { hashOf, keyring, open, seal } from "../core/envelope.js";
import { makeEpoch } from "../core/epochs.js";
import { checked } from "../core/kinds.js";
import { Trouble } from "../core/trouble.js";
import { notesOf } from "./leaving.js";
import { deviceOf } from "./own.js";
import { epochKeys, loadRoom } from "./room.js";

const KEPT = 50; // own notes that this browser could send again
const AT_ONCE = 25; // notes opened between two looks at what the person does

export class Notebook {
  room = null;
  /** {said, hash, key, waiting} in the order they were written; what could not be shown is in `refused`. */
  notes = [];
  refused = [];
  warnings = [];
  #visit;
  #key;
  #epochs = {};

  constructor(visit, key) {
    this.#visit = visit;
    this.#key = key;
  }

  /** Everything that the server has, verified. Own notes that it lacks are sent to it again. */
  async load() {
    const { store, person } = this.#visit;
    this.room = await loadRoom(this.#visit, this.#key);
    this.#epochs = await epochKeys(this.#visit, this.room);
    const listed = await notesOf(this.#visit.api, this.#key);
    const opened = await this.#opened(listed);
    const known = await store.get(person, "known", this.#key) ?? {};
    const followed = follow(opened, known, { from: this.room.me.from_epoch });
    await store.keep([[person, "known", this.#key], followed.known]);
    this.warnings = followed.warnings;
    this.notes = [...followed.shown, ...await this.#resent(new Set(listed.map(({ key }) => key)))];
  }

  #ring() {
    const authors = this.room.members.filter(({ pin }) => pin === "pinned").map((member) => [
      member.person, { ...member.identity, from: member.from_epoch, until: member.until_epoch },
    ]);
    return keyring({ epochs: this.#epochs, authors: Object.fromEntries(authors) }, this.#visit.suite);
  }

  async #opened(listed) {
    const { opened } = this.#visit;
    const ring = this.#ring();
    const shown = [];
    this.refused = [];
    for (const [place, { file, week, ...named }] of listed.entries()) {
      const bytes = fromBase64url(file) ?? new Uint8Array();
      const name = `${this.#key}.${hashOf(bytes, this.#visit.suite)}.${JSON.stringify(named)}`;
      try {
        if (!opened.has(name)) opened.set(name, await open(bytes, ring, { ...named, room: this.#key }));
        shown.push({ ...opened.get(name), key: named.key });
      } catch (trouble) {
        this.refused.push({ ...named, week, trouble });
      }
      if (place % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve));
    }
    return shown;
  }

  /** Seal a text and send it. It is safe in this browser when this fails with "offline" or "away". */
  write(text) {
    return this.keep("note", { text });
  }

  /** The same for a note of any kind (kinds.js). Throws Trouble "not-its-kind". */
  keep(kind, body) {
    checked(kind, body);
    return alone(`${this.#visit.person}.${this.#key}`, async () => {
      await this.#begun();
      const note = await this.#sealed(kind, body);
      await this.#send(note);
      return note;
    });
  }

  /** The first who writes makes the key of the room, for both. */
  async #begun() {
    if (Object.keys(this.#epochs).length) return;
    const { members, other } = this.room;
    if (other.pin !== "pinned") throw new Trouble("not-compared", { name: other.name });
    const present = members.filter(({ until_epoch: until }) => until === null).map(({ identity }) => identity);
    const asked = { room: this.#key, number: 1, by: this.#visit.person, secret: this.#visit.secret, members: present };
    const { number, recipient, signature, wraps } = await makeEpoch(asked, this.#visit.suite);
    const texts = Object.fromEntries(Object.entries(wraps).map(([person, file]) => [person, base64url(file)]));
    await this.#visit.api.post(`rooms/${this.#key}/epochs/`, { number, recipient, signature, wraps: texts })
      .catch((error) => {
        if (error.key !== "number") throw error; // the other was first: theirs it is
      });
    this.room = await loadRoom(this.#visit, this.#key);
    this.#epochs = await epochKeys(this.#visit, this.room);
  }

  async #sealed(kind, body) {
    const { store, person, suite } = this.#visit;
    const device = await deviceOf(this.#visit);
    const head = await store.get(person, "head", `${this.#key}.${device.id}`) ?? { counter: 0, hash: "" };
    const { number: epoch, recipient } = this.room.epochs.at(-1);
    const said = { room: this.#key, key: newKey(), epoch, author: person, counter: head.counter + 1, previous: head.hash,
      kind, written: new Date().toISOString(), body };
    const file = await seal({ ...said, device, recipient }, suite);
    const note = { key: said.key, device: device.id, counter: said.counter, epoch, file: base64url(file) };
    await store.keep(
      [[person, "head", `${this.#key}.${device.id}`], { counter: said.counter, hash: hashOf(file, suite) }],
      [[person, "outbox", this.#key, said.counter, device.id], note],
      [[person, "outbox", this.#key, said.counter - KEPT, device.id], undefined],
      ...(kind === "note" ? [[[person, "draft", this.#key], undefined]] : []),
    );
    return note;
  }

  #send(note) {
    return this.#visit.api.post(`rooms/${this.#key}/notes/`, note);
  }

  /** Own notes that the server lacks, opened; each is sent again. */
  async #resent(there) {
    const { store, person } = this.#visit;
    const lacking = (await store.all(person, "outbox", this.#key)).filter(({ key }) => !there.has(key));
    const shown = [];
    for (const note of lacking) {
      const named = { room: this.#key, key: note.key, author: person, device: note.device, counter: note.counter, epoch: note.epoch };
      const opened = await open(fromBase64url(note.file), this.#ring(), named).catch(() => null);
      const waiting = await this.#send(note).then(() => false, () => true);
      if (opened) shown.push({ ...opened, key: note.key, waiting });
    }
    return shown;
  }
}

/** One tab at a time writes: two would give one place to two notes. */
function alone(name, does) {
  return navigator.locks ? navigator.locks.request(`touchline.room.${name}`, does) : does();
}
