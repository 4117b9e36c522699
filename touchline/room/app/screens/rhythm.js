// When two meet each week: proposed by one, agreed by the other, sealed like every note. Beside it a pause, and a calendar.

import { Notebook } from "../client/notebook.js";
import { agreedRhythm } from "../client/rhythms.js";
import { to } from "../client/routes.js";
import { dayIn, weekAfter } from "../core/weeks.js";
import { calendarOf } from "./calendar.js";
import { choice, formOf, whenFields, whenOf } from "./choosing.js";
import { act, buttons, made, seenBy, way } from "./parts.js";
import { Screen } from "./screen.js";
import { dayOf, wished } from "./staying.js";

const PAUSES = [1, 2, 4, 8]; // weeks

class RoomRhythm extends Screen {
  #book;

  async show() {
    this.#book = new Notebook(this.visit, this.asked.room);
    await this.#book.load();
    await this.#draw();
  }

  get #say() {
    return (...said) => this.say(...said);
  }

  get #names() {
    return { name: this.#book.room.other.name };
  }

  #keep(kind, body) {
    return (busy) => this.trying(async () => {
      await this.#book.keep(kind, body());
      await this.show();
    }, { busy });
  }

  async #draw() {
    const { room } = this.#book;
    const { agreed, open, declined } = agreedRhythm(this.#book.notes);
    const holds = made("p", agreed ? "words" : "", agreed ? whenOf(this.#say, agreed.said.body) : this.say("rhythm.none"));
    const writes = room.state === "active" && room.reason !== "unsigned";
    const { calendar } = await this.visit.api.get("me/calendar/");
    this.write(this.say("rhythm.title", this.#names), this.say("rhythm.lede"), holds, open && this.#open(open, writes),
      declined && made("p", "quiet", this.say("rhythm.declined", this.#names)), declined?.said.body.text && made("p", "words", declined.said.body.text),
      writes && this.#proposing(agreed ?? open), this.#pause(room), agreed && calendarOf(this, agreed.said.body, calendar),
      buttons(way(this.say("rhythm.back"), to("rooms", room.key)), way(this.say("do.home"), to(), { className: "button button--plain" })));
  }

  /** A time that waits for an answer: of the other one, or one's own. */
  #open({ key, said: { author, body } }, writes) {
    const mine = author === this.visit.person;
    const answers = !mine && writes && buttons(
      act(this.say("rhythm.agree"), this.#keep("agreed", () => ({ of: key })), { primary: true }),
      act(this.say("rhythm.decline"), this.#keep("declined", () => ({ of: key, text: "" }))),
    );
    return made("section", "section", made("h2", "", this.say(mine ? "rhythm.waits" : "rhythm.asked", this.#names)), made("p", "words", whenOf(this.#say, body)), answers);
  }

  #proposing(before) {
    const when = whenFields(this.#say, this.visit.me.week, before?.said.body);
    const form = formOf([...when.parts, seenBy(this.say("seen.both", this.#names)),
      buttons(made("button", "button button--primary", this.say("rhythm.propose.do", this.#names)))], this.#keep("rhythm", when.values));
    return made("details", "start section", made("summary", "link", this.say("rhythm.propose")), form);
  }

  /** A pause by wish is told to both and stops nothing. */
  #pause({ key, wish, state }) {
    if (state === "ended") return null;
    const post = (what, said) => (busy) => this.trying(async () => {
      await this.visit.api.post(`rooms/${key}/${what}/`, said());
      await this.visit.refresh();
      await this.show();
    }, { busy });
    const heading = made("h2", "", this.say("pause.title"));
    if (wish) {
      return made("section", "section", heading, made("p", "", wished(this.#say, wish, { [this.visit.person]: this.say("pause.you"), [this.#book.room.other.person]: this.#names.name })),
        buttons(act(this.say("pause.over"), post("go-on", () => ({})))));
    }
    const until = choice(this.say("pause.until"), [...PAUSES.map((weeks) => weekAfter(this.visit.me.week, weeks))
      .map((week) => [week, dayOf(dayIn(week, 7))]), ["", this.say("pause.open")]], weekAfter(this.visit.me.week, 2));
    const form = formOf([until.whole, seenBy(this.say("pause.seen", this.#names)), buttons(made("button", "button", this.say("pause.do")))],
      post("pause", () => ({ until: until.input.value })));
    return made("section", "section", heading, made("p", "quiet", this.say("pause.help")), made("details", "start", made("summary", "link", this.say("pause.begin")), form));
  }
}

customElements.define("room-rhythm", RoomRhythm);
