// A session, for both at once: a quiet clock, what it is about, what comes of it, and what each keeps for themselves.

import { isAway } from "../client/api.js";
import { Notebook } from "../client/notebook.js";
import { Draft } from "../client/own.js";
import { nextOf } from "../client/room.js";
import { to } from "../client/routes.js";
import { draftIn, endSession, keepIn, putBefore, theirsOn } from "../client/sessions.js";
import { Clock } from "../core/clock.js";
import { standing } from "../core/kinds.js";
import { localDay, today } from "../core/weeks.js";
import { bankOf } from "./bank.js";
import { checkedOut } from "./check-out.js";
import { contentOf } from "./kept.js";
import { act, buttons, made, notice, way } from "./parts.js";
import { Ring } from "./ring.js";
import { Screen } from "./screen.js";
import { SessionFields } from "./session-fields.js";
import { dayOf } from "./staying.js";

const LOOK = 10_000; // milliseconds between two looks for what the other one wrote
const WEEK = 7 * 86_400_000; // until when a commitment is, unless one says otherwise

class RoomSession extends Screen {
  #book;
  #draft;
  #clock;
  #ring;
  #release;
  #looks = 0;
  #keeping = new Draft(() => {
    this.#draft.clock = this.#clock.state;
    return keepIn(this.visit, this.asked.room, this.#draft);
  }, (error) => this.wrong(error));
  #shown;
  #theirs = made("section", "section theirs");
  #told = made("p", "quiet small");

  async show() {
    const { visit, asked } = this;
    await (this.#book = new Notebook(visit, asked.room)).load();
    const { room } = this.#book;
    if (nextOf(room) !== "notebook" || room.state !== "active" || room.reason) return visit.page.location.replace(to("rooms", asked.room));
    this.#draft = await draftIn(visit, asked.room, today());
    this.#draft.fields.by ||= localDay(new Date(Date.now() + WEEK));
    this.#clock = new Clock(() => Date.now(), this.#draft.clock);
    await this.#draw();
    if (this.isConnected) this.#looks = setInterval(() => document.visibilityState === "visible" && this.#look(), LOOK);
    else this.#left();
  }

  async #draw() {
    const { me, other } = this.#book.room;
    const say = (...asked) => this.say(...asked);
    const { fields, on } = this.#draft;
    const { role } = me;
    this.#ring = new Ring(this.#clock, say, () => this.#ran());
    this.#ran();
    const bank = role === "coach" ? await bankOf(say).catch((error) => notice(this.visit.said.trouble(error))) : null;
    const begun = on === today() ? null : notice(this.say("session.begun", { day: dayOf(on) }));
    this.#told.setAttribute("role", "status");
    this.#theirs.setAttribute("aria-live", "polite");
    const own = new SessionFields(say, fields, other.name, () => this.#keeping.typed()).parts(role);
    const put = act(this.say("session.put", { name: other.name }), (busy) => this.#put(busy));
    const end = act(this.say("session.end"), (busy) => this.#end(busy), { primary: true });
    this.write(this.say("session.title", { name: other.name }), this.say(`session.lede.${role}`, { name: other.name }),
      this.#ring.whole, begun, this.#theirs, bank, ...own, buttons(end, put), this.#told,
      made("p", "quiet small", way(this.say("session.back"), to("rooms", this.asked.room), { className: "link" })));
    this.#showTheirs();
  }

  /** The lock stays open while the clock runs; the draft knows how it stands. */
  #ran() {
    const running = this.#clock.stands === "running";
    if (running && !this.#release) this.#release = this.visit.lock.hold();
    if (!running) this.#free();
    if (this.#draft.clock.since !== this.#clock.state.since) this.#keeping.typed();
  }

  #free() {
    this.#release?.();
    this.#release = null;
  }

  #showTheirs() {
    const { room, notes } = this.#book;
    const { session, commitments, notes: beside } = theirsOn(standing(notes).notes, this.#draft.on, this.visit.person);
    const found = [session, ...commitments, ...beside].filter(Boolean);
    const told = JSON.stringify(found.map(({ key }) => key));
    if (told === this.#shown) return;
    this.#shown = told;
    const none = found.length ? null : made("p", "quiet", this.say("session.nothing-yet", { name: room.other.name }));
    this.#theirs.replaceChildren(made("h2", "", this.say("session.theirs", { name: room.other.name })), ...[none].filter(Boolean),
      ...found.map((note) => made("div", "note__earlier", ...contentOf(note, (...asked) => this.say(...asked)))));
  }

  /** Without a connection the next look comes soon enough. */
  async #look() {
    try {
      await this.#book.load();
      if (this.isConnected) this.#showTheirs();
    } catch (error) {
      if (!isAway(error) && error.key !== "locked") this.wrong(error);
    }
  }

  #put(busy) {
    return this.trying(async () => {
      await this.#keeping.save();
      const there = await putBefore(this.visit, this.#book, this.#draft, this.#clock.minutes);
      await this.#keeping.save();
      await this.#look();
      this.#told.textContent = this.say(there ? "session.there" : "session.waits", { name: this.#book.room.other.name });
    }, { busy });
  }

  #end(busy) {
    return this.trying(async () => {
      const [{ minutes }, { room }] = [this.#clock, this.#book];
      await this.#keeping.save();
      const of = await endSession(this.visit, this.#book, this.#draft, minutes, () => this.#keeping.save());
      this.#left();
      await keepIn(this.visit, room.key, null);
      if (room.me.role !== "coach" && (of || minutes)) await checkedOut(this, { of, room: room.key, name: room.other.name });
      if (this.isConnected) this.visit.page.location.hash = to("rooms", room.key);
    }, { busy });
  }

  #left() {
    clearInterval(this.#looks);
    this.#ring?.stop();
    this.#free();
  }

  disconnectedCallback() {
    this.#left();
    this.#keeping.settle();
  }
}

customElements.define("room-session", RoomSession);
