// The keys of a room as they turn: which epochs one opens, and the next one when somebody has changed.

import { base64url } from "../core/bytes.js";
import { keyring } from "../core/envelope.js";
import { makeEpoch } from "../core/epochs.js";
import { Trouble } from "../core/trouble.js";
import { authorsIn, epochsOf, isOurs, loadRoom } from "./room.js";
import { newestSeen, sawEpoch } from "./seen.js";

export class Epochs {
  room = null;
  /** What is not what it says, or not what was seen here before: {kind, counter}. None of it is used. */
  warnings = [];
  /** The numbers of those that are sealed to keys one had before. */
  shut = [];
  #visit;
  #key;
  #keys = {};
  #rings = new Map();

  constructor(visit, key) {
    this.#visit = visit;
    this.#key = key;
  }

  async read() {
    this.room = await loadRoom(this.#visit, this.#key);
    const { keys, shut, forged } = await epochsOf(this.#visit, this.room);
    const told = await newestSeen(this.#visit, this.room, keys);
    this.warnings = [...forged.map((counter) => ({ kind: "epoch-forged", counter })), ...told];
    [this.#keys, this.shut, this.#rings] = [keys, shut, new Map()];
  }

  /** What opens the notes of an epoch. */
  ring(epoch) {
    const made = () => keyring({ epochs: this.#keys, authors: authorsIn(this.room, epoch) }, this.#visit.suite);
    if (!this.#rings.has(epoch)) this.#rings.set(epoch, made());
    return this.#rings.get(epoch);
  }

  /** The newest epoch, if all who are here have its key and nothing that was seen is missing; else null. */
  get newest() {
    const newest = this.room?.epochs.at(-1);
    const ours = newest && newest.number in this.#keys && isOurs(this.room, newest.number);
    return ours && !this.warnings.some(({ kind }) => kind !== "epoch-forged") ? newest : null;
  }

  /** The epoch to write in. The first who writes makes it, for both; so does the first after one of the two has changed. */
  async begun() {
    if (!this.newest) await this.read(); // the other may have made it since
    for (let tries = 0; !this.newest && tries < 3; tries += 1) await this.#next();
    if (!this.newest) throw new Trouble("number");
    return this.newest;
  }

  async #next() {
    const { kind, me, members, other, epochs } = this.room;
    if (kind !== "own" && other.pin !== "pinned") throw new Trouble("not-compared", { name: other.name });
    const present = members.filter(({ until_epoch: until }) => until === null).map(({ identity }) => identity);
    const before = Math.max(epochs.at(-1)?.number ?? 0, me.from_epoch - 1, (other.from_epoch ?? 1) - 1);
    const asked = { room: this.#key, number: before + 1, by: this.#visit.person, secret: this.#visit.secret, members: present };
    const { wraps, ...made } = await makeEpoch(asked, this.#visit.suite);
    const texts = Object.fromEntries(Object.entries(wraps).map(([person, file]) => [person, base64url(file)]));
    await this.#visit.api.post(`rooms/${this.#key}/epochs/`, { ...made, wraps: texts })
      .then(() => sawEpoch(this.#visit, this.#key, made), (error) => {
        if (error.key !== "number") throw error; // the other was first: theirs it is
      });
    await this.read();
  }
}
