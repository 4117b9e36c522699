// A session, for both at once: a quiet clock, what it is about, what comes of it, and what each keeps for themselves.

import { Notebook } from "../client/notebook.js";
import { Draft } from "../client/own.js";
import { nextOf } from "../client/room.js";
import { to } from "../client/routes.js";
import { draftIn, endSession, keepIn, putBefore } from "../client/sessions.js";
import { Clock } from "../core/clock.js";
import { localDay, today } from "../core/weeks.js";
import { bankOf } from "./bank.js";
import { Beside } from "./beside.js";
import { checkedOut } from "./check-out.js";
import { act, buttons, made, notice, seenBy, way } from "./parts.js";
import { Ring } from "./ring.js";
import { Screen } from "./screen.js";
import { SessionFields } from "./session-fields.js";
import { dayOf } from "./staying.js";

const WEEK = 7 * 86_400_000; // until when a commitment is, unless one says otherwise

class RoomSession extends Screen {
  #book;
  #draft;
  #clock;
  #ring;
  #release;
  #beside;
  #keeping = new Draft(() => {
    this.#draft.clock = this.#clock.state;
    return keepIn(this.visit, this.asked.room, this.#draft);
  }, (error) => this.wrong(error));

  async show() {
    const { visit, asked } = this;
    await (this.#book = new Notebook(visit, asked.room)).load();
    const { room } = this.#book;
    if (nextOf(room) !== "notebook" || room.state !== "active" || room.reason) return visit.page.location.replace(to("rooms", asked.room));
    this.#draft = await draftIn(visit, this.#book, today());
    this.#draft.fields.by ||= localDay(new Date(Date.now() + WEEK));
    this.#clock = new Clock(() => Date.now(), this.#draft.clock);
    await this.#draw();
    if (this.isConnected) this.#beside.begin();
    else this.#left();
  }

  async #draw() {
    const { me, other } = this.#book.room;
    const say = (...asked) => this.say(...asked);
    const { fields, on } = this.#draft;
    const { role } = me;
    this.#ring = new Ring(this.#clock, say, { changed: () => this.#ran(), acted: (state) => this.#beside.tell(state) });
    this.#beside = new Beside({ screen: this, book: this.#book, draft: this.#draft, clock: this.#clock, ring: this.#ring, save: () => this.#keeping.save() });
    this.#ran();
    const bank = role === "coach" ? await bankOf(say).catch((error) => notice(this.visit.said.trouble(error))) : null;
    const begun = on === today() ? null : notice(this.say("session.begun", { day: dayOf(on) }));
    const { theirs, line } = this.#beside;
    const [put, soFar] = ["session.put", "session.put.so-far"].map((key) => act(this.say(key, { name: other.name }), (busy) => this.#put(busy), { small: key !== "session.put" }));
    const own = new SessionFields(say, fields, other.name, () => this.#keeping.typed()).parts(role, soFar, bank ?? theirs);
    const end = act(this.say("session.end"), (busy) => this.#end(busy), { primary: true });
    this.write(this.say("session.title", { name: other.name }), this.say(`session.lede.${role}`, { name: other.name }),
      this.#ring.whole, seenBy(this.say("clock.seen", { name: other.name })), begun, bank && theirs, ...own, line, buttons(end, put),
      made("p", "quiet small", way(this.say("session.back"), to("rooms", this.asked.room), { className: "link" })));
    this.#beside.show();
  }

  /** The lock stays open while the clock runs; the draft knows how it stands. */
  #ran() {
    const running = this.#clock.stands === "running";
    if (running && !this.#release) this.#release = this.visit.lock.hold();
    if (!running) this.#free();
    if (JSON.stringify(this.#draft.clock) !== JSON.stringify(this.#clock.state)) this.#keeping.typed();
  }

  #free() {
    this.#release?.();
    this.#release = null;
  }

  #put(busy) {
    return this.trying(async () => {
      await this.#keeping.save();
      const there = await putBefore(this.visit, this.#book, this.#draft, this.#clock.minutes);
      await this.#keeping.save();
      await this.#beside.look();
      this.#ring.hear(this.say(there ? "session.there" : "session.waits", { name: this.#book.room.other.name }));
    }, { busy });
  }

  #end(busy) {
    return this.trying(async () => {
      const [{ minutes }, { room }] = [this.#clock, this.#book];
      await this.#keeping.save();
      const of = await endSession(this.visit, this.#book, this.#draft, minutes, () => this.#keeping.save());
      this.#left();
      await this.#beside.tell("over");
      await keepIn(this.visit, room.key, null);
      if (room.me.role !== "coach" && (of || minutes)) await checkedOut(this, { of, room: room.key, name: room.other.name });
      if (this.isConnected) this.visit.page.location.hash = to("rooms", room.key);
    }, { busy });
  }

  #left() {
    this.#beside?.stop();
    this.#ring?.stop();
    this.#free();
  }

  disconnectedCallback() {
    this.#left();
    this.#keeping.settle();
  }
}

customElements.define("room-session", RoomSession);
