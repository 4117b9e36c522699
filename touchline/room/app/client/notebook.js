// The notebook of a room: notes opened and verified here, and notes sealed here before they leave.
//
// What is written is kept sealed in this browser first and sent then: a lost connection loses nothing, and what
// a server forgot is sent again.

import { base64url, fromBase64url, newKey } from "../core/bytes.js";
import { follow } from "../core/chain.js";
import { hashOf, open, seal } from "../core/envelope.js";
import { checked } from "../core/kinds.js";
import { Trouble } from "../core/trouble.js";
import { isAway } from "./api.js";
import { listedSince } from "./listed.js";
import { outgrown } from "./outbox.js";
import { deviceOf } from "./own.js";
import { unlessFull } from "./store.js";
import { Epochs } from "./turning.js";

const AT_ONCE = 25; // notes opened between two looks at what the person does

export class Notebook {
  /** {said, hash, key, week, waiting} in the order they were written; what could not be shown is in `refused`. */
  notes = [];
  refused = [];
  warnings = [];
  /** How many notes are sealed to keys that one had before. */
  shut = 0;
  #visit;
  #key;
  #epochs;
  #listed = [];
  #next = 0; // from where the server is to list what it did not list yet

  constructor(visit, key) {
    this.#visit = visit;
    this.#key = key;
    this.#epochs = new Epochs(visit, key);
  }

  get room() {
    return this.#epochs.room;
  }

  /** Everything that the server has, verified. Own notes that it lacks are sent to it again. */
  async load() {
    [this.#listed, this.#next] = [[], 0];
    await this.look();
  }

  /** The same, but that what the server listed before is not asked for again. */
  async look() {
    const { store, person } = this.#visit;
    const [before, after] = [this.#listed, this.#next]; // two looks at once are each whole
    await this.#epochs.read();
    const { notes, next } = await listedSince(this.#visit.api, this.#key, after);
    const listed = [...before, ...notes];
    [this.#listed, this.#next] = [listed, next];
    const opened = await this.#opened(listed);
    const from = Math.max(this.room.me.from_epoch, ...this.#epochs.shut.map((number) => number + 1));
    const row = [person, "known", from > 1 ? `${this.#key}.${from}` : this.#key];
    const followed = follow(opened, await store.get(...row) ?? {}, { from });
    await store.keep([row, followed.known]).catch(unlessFull);
    this.warnings = [...this.#epochs.warnings, ...followed.warnings];
    this.notes = [...followed.shown, ...await this.#resent(new Set(listed.map(({ key }) => key)))];
  }

  async #opened(listed) {
    const { opened } = this.#visit;
    const shown = [];
    [this.refused, this.shut] = [[], 0];
    // The newest first: where signatures are slow, a note vouches for the one before it.
    for (const [place, { file, week, ...named }] of listed.toReversed().entries()) {
      const bytes = fromBase64url(file) ?? new Uint8Array();
      const name = `${this.#key}.${hashOf(bytes, this.#visit.suite)}.${JSON.stringify(named)}`;
      if (this.#epochs.shut.includes(named.epoch)) {
        this.shut += 1;
        continue;
      }
      try {
        if (!opened.has(name)) opened.set(name, await open(bytes, this.#epochs.ring(named.epoch), { ...named, room: this.#key }));
        shown.push({ ...opened.get(name), key: named.key, week });
      } catch (trouble) {
        this.refused.push({ ...named, week, trouble });
      }
      if (place % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve));
    }
    this.refused.reverse();
    return shown.reverse();
  }

  /** Seal a text and send it. It is safe in this browser when this fails with "offline" or "away". */
  write(text) {
    return this.keep("note", { text });
  }

  /** The same for a note of any kind (kinds.js). Throws Trouble "not-its-kind"; "not-begun" where it is kept nowhere. */
  keep(kind, body) {
    checked(kind, body);
    return alone(`room.${this.#visit.person}.${this.#key}`, async () => {
      const epoch = await this.#epochs.begun().catch((error) => {
        throw isAway(error) ? new Trouble("not-begun") : error; // nothing is sealed yet
      });
      const note = await this.#sealed(epoch, kind, body);
      await this.#send(note);
      return note;
    });
  }

  async #sealed({ number: epoch, recipient }, kind, body) {
    const { store, person, suite } = this.#visit;
    const device = await deviceOf(this.#visit);
    const head = await store.get(person, "head", `${this.#key}.${device.id}`) ?? { counter: 0, hash: "" };
    const said = { room: this.#key, key: newKey(), epoch, author: person, counter: head.counter + 1, previous: head.hash,
      kind, written: new Date().toISOString(), body };
    const file = await seal({ ...said, device, recipient }, suite);
    const note = { key: said.key, device: device.id, counter: said.counter, epoch, file: base64url(file) };
    await store.keep(
      [[person, "head", `${this.#key}.${device.id}`], { counter: said.counter, hash: hashOf(file, suite) }],
      [[person, "outbox", this.#key, said.counter, device.id], note],
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
    const own = await store.all(person, "outbox", this.#key);
    const gone = outgrown(own, there).map(({ counter, device }) => [[person, "outbox", this.#key, counter, device], undefined]);
    if (gone.length) await store.keep(...gone);
    const lacking = own.filter(({ key }) => !there.has(key));
    const shown = [];
    for (const note of lacking) {
      const named = { room: this.#key, key: note.key, author: person, device: note.device, counter: note.counter, epoch: note.epoch };
      const opened = await open(fromBase64url(note.file), this.#epochs.ring(note.epoch), named).catch(() => null);
      const waiting = await this.#send(note).then(() => false, () => true);
      if (opened) shown.push({ ...opened, key: note.key, waiting });
    }
    return shown;
  }
}

/** One tab at a time writes: two would give one place to two notes. */
export function alone(name, does) {
  return globalThis.navigator?.locks ? navigator.locks.request(`touchline.${name}`, does) : does();
}
