// One visit to the room: who is here, what the server says, and, while it is unlocked, the keys.
//
// The secret lives in this object and nowhere else; locking drops it with everything that it opened.

import { checkIdentity, ownIdentity } from "../core/identity.js";
import { Trouble } from "../core/trouble.js";
import { askPatterns } from "./patterns.js";

export class Visit {
  me = null;
  mine = null;
  kept = 0; // readings of the mirror
  away = ""; // "offline" or "sign-in" while the server is not asked (held.js)
  /** A promise of one's own patterns (patterns.js), while it is unlocked. */
  patterns = null;
  #secret = null;
  #opened = new Map();

  /** `given` are {api, store, said, lock, suite, page}, and `unlocking(visit)`; `page` are the browser's own things. */
  constructor(given) {
    Object.assign(this, given);
  }

  get person() {
    return this.me.person.key;
  }

  get unlocked() {
    return this.#secret !== null;
  }

  get secret() {
    if (!this.#secret) throw new Trouble("locked");
    return this.#secret;
  }

  /** What of a room was opened: forgotten with the keys. */
  get opened() {
    return this.#opened;
  }

  /** Without a connection: {person, identity, slots} as this browser holds them. All else comes with the keys. */
  async standBy({ person, identity, slots }) {
    const me = { person: { key: person, name: "" }, identity, slots, retired: [], rooms: [], journal: null, offers: 0, coaches: [] };
    [this.away, this.me] = ["offline", me];
    this.mine = await checkIdentity({ ...identity, person }, this.suite);
  }

  /** What the server says of who is here; the public half of their keys is verified, `mine` is null before there are any. */
  async refresh() {
    const me = await this.api.get("me/");
    this.mine = me.identity && await checkIdentity({ ...me.identity, person: me.person.key }, this.suite);
    const left = { key: "", name: this.said.say("who.left") };
    this.me = { ...me, rooms: me.rooms.map((room) => ({ ...room, with: room.with ?? left })) };
    if (!this.away) await this.api.remember?.(me, this.mine);
    return this.me;
  }

  /** The keys are here. They must be those that everybody else sees. */
  async unlock(secret) {
    if (!this.mine) throw new Trouble("no-slot");
    await ownIdentity(secret, this.mine, this.suite);
    this.#secret = secret;
    if (this.away) await this.#known();
    this.patterns = askPatterns(this.api);
    this.lock.opened();
    this.unlocking?.(this);
  }

  /** Who is here, as it is held; nobody else's sign-in stands for them. */
  async #known() {
    await this.refresh().catch((error) => {
      if (error.key !== "not-yours") return;
      this.forget();
      throw error;
    });
  }

  /** To be called by the lock. */
  forget() {
    this.#secret = null;
    this.patterns = null;
    this.#opened = new Map();
  }
}
