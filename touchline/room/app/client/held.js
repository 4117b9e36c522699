// What this browser holds so that the room opens without a connection: only where its owner asked for that.
//
// Rows are ["held", path]: what the server said last of who is here and of their own journal, sealed to them alone. In clear
// lie the day on which it was asked for ("since"), and one's public keys with the ways to unlock, which are sealed ("open").

import { openedBy, openerOf, sealedTo } from "../core/age-file.js";
import { textOf, utf8 } from "../core/bytes.js";
import { padded } from "../core/padding.js";
import { Trouble } from "../core/trouble.js";
import { Api, unlessAway } from "./api.js";
import { notesOf } from "./listed.js";
import { HELD, OPEN, reached, SINCE, standsBy } from "./reach.js";
import { unlessFull } from "./store.js";

const ME = "me/";
const SOON = 1000; // milliseconds after something was sent
const RESTS = 10_000; // milliseconds until it is tried again

export { reached, standsBy };

/** The server, and without a connection what it said last, as far as that is held and unlocked. */
export class HeldApi extends Api {
  /** Set once it begins. Its `away` is "", "offline", or "sign-in" where one is signed out. */
  visit;
  /** Whether anything of who is here is held. */
  holds = false;
  /** Until when a server that did not answer is not tried again, in milliseconds. */
  rests = 0;
  #given;
  #tokens;
  #waits = 0;
  #checking = null; // who is signed in
  #changed;

  /** As for Api; `changed()` is called when `away` is another. */
  constructor({ changed, ...given }) {
    super(given);
    this.#given = given;
    this.#tokens = given.tokens;
    this.#changed = changed;
  }

  async get(path) {
    try {
      const told = await this.#asked(() => super.get(path));
      if (this.visit.away) this.#stands("");
      if (path !== ME) await this.#hold(path, told);
      return told;
    } catch (error) {
      unlessAway(error);
      const told = await this.#held(path);
      if (!told) throw error;
      if (!this.visit.away) this.#stands("offline");
      return told;
    }
  }

  async post(path, body) {
    const told = await this.#asked(() => super.post(path, body));
    const { journal } = this.visit.me;
    if (this.holds && path === `rooms/${journal?.key}/notes/`) this.#again(journal.key);
    return told;
  }

  put(path, body) {
    return this.#asked(() => super.put(path, body));
  }

  delete(path) {
    return this.#asked(() => super.delete(path));
  }

  async keep() {
    return this.#tokens.token() && super.keep();
  }

  /** A page that began without a connection asks first who is signed in by now: it has to be who unlocked. */
  async #asked(does) {
    if (!this.#tokens.token()) this.#checking ??= this.#checked().finally(() => (this.#checking = null));
    await this.#checking;
    return does();
  }

  async #checked() {
    await this.#tried();
    await this.#tokens.renewed({ stay: true }).catch((error) => {
      if (error.key === "sign-in") this.#stands("sign-in");
      throw error.key === "sign-in" ? new Trouble("offline") : error;
    });
    const { person } = await super.get(ME);
    if (person.key === this.visit.person) return;
    this.#tokens.forget();
    throw new Trouble("not-yours");
  }

  async #tried() {
    const { host, fetch } = this.#given;
    if (Date.now() < this.rests) throw new Trouble("offline");
    if (await reached(host, fetch)) return;
    this.rests = Date.now() + RESTS;
    throw new Trouble("offline");
  }

  /** What was sent is there when the journal is held next; several in one. */
  #again(journal) {
    clearTimeout(this.#waits);
    this.#waits = setTimeout(() => notesOf(this, journal).catch(() => {}), SOON);
  }

  /** Hold what the server says of who is here, and let go what it no longer says; `mine` are the verified keys. */
  async remember(me, mine) {
    const { store } = this.visit;
    const [since, open] = [await store.get(HELD, SINCE), await standsBy(store)];
    const [person, journal] = [me.person.key, me.journal?.key ?? ""];
    if (!since || (open && open.person !== person)) return; // not asked for, or by somebody else
    if (open && (open.journal !== journal || !mine)) {
      await store.forget(HELD);
      await store.keep([[HELD, SINCE], since]);
    }
    if (!mine) return;
    this.holds = true;
    await store.keep([[HELD, OPEN], { person, identity: me.identity, slots: me.slots, journal }]).catch(unlessFull);
    await this.#hold(ME, me);
  }

  async #hold(path, told) {
    const { store, mine, suite, person } = this.visit;
    const open = await standsBy(store);
    if (open?.person !== person || !(path === ME || path.startsWith(`rooms/${open.journal || "-"}/`))) return;
    await store.keep([[HELD, path], await sealedTo(mine.recipient, padded(utf8(JSON.stringify(told))), suite)]).catch(unlessFull);
  }

  async #held(path) {
    const { store, unlocked, suite } = this.visit;
    const file = unlocked && await store.get(HELD, path);
    if (!file) return null;
    const content = await openedBy(openerOf(this.visit.secret.identity, suite), file).catch(() => null); // of other keys
    return content && JSON.parse(textOf(content).replace(/\0+$/, ""));
  }

  #stands(state) {
    if (this.visit.away === state) return;
    this.visit.away = state;
    this.#changed();
  }
}
