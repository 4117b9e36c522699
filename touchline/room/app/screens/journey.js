// The way of a room so far, week by week, the newest first: to be read in one go, and printed.

import { ownNotes } from "../client/journal.js";
import { weeksOf } from "../client/journey.js";
import { Notebook } from "../client/notebook.js";
import { to } from "../client/routes.js";
import { standing } from "../core/kinds.js";
import { earlierOf } from "./entry.js";
import { contentOf, skillOf } from "./kept.js";
import { act, buttons, made, notice, way } from "./parts.js";
import { Screen } from "./screen.js";
import { dayOf } from "./staying.js";
import { telling } from "./telling.js";

const OF_A_SESSION = ["challenge", "insight"];

class RoomJourney extends Screen {
  #said = "";

  async show() {
    const { room: key } = this.asked;
    const book = new Notebook(this.visit, key);
    await book.load();
    const coachee = book.room.me.role === "coachee";
    const own = coachee ? (await ownNotes(this.visit)).notes : [];
    const weeks = weeksOf(standing(book.notes).notes, own).map((week) => this.#week(week));
    const offer = telling(this, book, own, (said) => this.#again(said));
    const done = made("p", "quiet", this.#said && this.say(this.#said));
    done.setAttribute("role", "status");
    const wrong = book.warnings.length || book.refused.length ? notice(this.say("journey.gaps"), { bad: true }) : null;
    const none = weeks.length ? null : made("p", "quiet", this.say("journey.none"));
    const ways = [act(this.say("journey.print"), () => print()), way(this.say("journey.back"), to("rooms", key), { className: "button button--plain" })];
    this.write(this.say("journey.title", { name: book.room.other.name }), this.say(coachee ? "journey.lede" : "journey.lede.coach"),
      done, wrong, none, offer, ...weeks, buttons(...(weeks.length ? ways : ways.slice(1))));
  }

  /** The page anew, saying what was done. */
  async #again(said) {
    this.#said = said;
    await this.show();
    this.#said = "";
  }

  #week({ monday, sessions, commitments, skills }) {
    const parts = [...sessions.map((one) => this.#session(one)), ...commitments.map((one) => this.#commitment(one)), ...skills.map((one) => this.#skill(one))];
    return made("section", "section journey__week", made("h2", "", this.say("journey.week", { day: dayOf(monday) })), ...parts);
  }

  #part(line, ...content) {
    return made("div", "journey__part", made("p", "note__who", line.filter(Boolean).join(" · ")), ...content);
  }

  #session({ day, body, note }) {
    const line = [this.say("kind.session"), dayOf(day), body.skill && skillOf(body.skill, (...said) => this.say(...said))];
    const words = OF_A_SESSION.filter((name) => body[name]).flatMap((name) => [made("dt", "", this.say(`kept.${name}`)), made("dd", "words", body[name])]);
    return this.#part(line, words.length ? made("dl", "agreed", ...words) : null, this.#earlier(note));
  }

  #commitment({ text, by, stretch, outcome, note }) {
    const line = [this.say("kind.commitment"), this.say("commitments.by", { day: dayOf(by) }), stretch && this.say("kept.stretch")];
    const end = outcome ? made("p", "kept__kind", this.say(`kept.what.${outcome.what}`)) : made("p", "quiet", this.say("journey.open"));
    return this.#part(line, made("div", "words", text), end, outcome?.text ? made("div", "words", outcome.text) : null, this.#earlier(note), outcome && this.#earlier(outcome.note));
  }

  #earlier(note) {
    const say = (...said) => this.say(...said);
    return earlierOf(note, say, (each) => contentOf(each, say));
  }

  #skill({ day, skill, level, evidence }) {
    const line = [this.say("journey.skill"), dayOf(day), skillOf(skill, (...said) => this.say(...said)), this.say("kept.level", { value: level })];
    return this.#part(line, evidence ? made("div", "words", evidence) : null);
  }
}

customElements.define("room-journey", RoomJourney);
