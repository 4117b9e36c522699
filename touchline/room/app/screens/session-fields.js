// What one writes in a session: the coachee what it is about, what they see and what they will do; the coach beside it.

import { OWN, SKILLS } from "../core/kinds.js";
import { choice, tick } from "./choosing.js";
import { act, buttons, field, icon, made, seenBy } from "./parts.js";

const BEGINNINGS = ["fear", "blind-spot", "blank-page", "avoided", "worked"];

export class SessionFields {
  #say;
  #fields;
  #changed;
  #name;

  /** `fields` is what stands in them, changed in place; `changed()` is told each time. */
  constructor(say, fields, name, changed) {
    [this.#say, this.#fields, this.#name, this.#changed] = [say, fields, name, changed];
  }

  /** The parts of the page for who is here, with `put`, which shows what stands there so far, and what comes before one's own notes. */
  parts(role, put, before) {
    const own = this.#section("own", this.#text("own", { who: "seen.only" }));
    own.classList.add("section--own");
    own.firstChild.prepend(icon("lock"), " ");
    if (role === "coach") return [this.#section("words", this.#text("words")), before, own];
    const challenge = this.#text("challenge", { rows: 2 });
    const opening = this.#text("opening", { rows: 2 });
    return [
      this.#section("about", this.#skill(), this.#start(challenge), challenge, opening, buttons(put)),
      this.#section("insight", this.#text("insight")),
      this.#section("commitment", this.#text("text", { rows: 2, who: "session.seen.end" }), this.#by(), this.#stretch()),
      before, own,
    ];
  }

  #section(name, ...content) {
    return made("section", "section", made("h2", "", this.#say(`session.${name}`)), ...content);
  }

  #set(name, value) {
    this.#fields[name] = value;
    this.#changed();
  }

  #text(name, { rows = 3, who = "session.seen" } = {}) {
    const seen = this.#say(who, { name: this.#name });
    const { whole, input } = field(this.#say(`session.field.${name}`), { rows, words: true, seen, value: this.#fields[name], maxLength: 4000 });
    input.addEventListener("input", () => this.#set(name, input.value));
    return whole;
  }

  /** A skill of the catalogue, one's own, or none. */
  #skill() {
    const { skill } = this.#fields;
    const options = [["", "session.no-skill"], ...SKILLS.map((each) => [each, `skill.${each}`]), [OWN, "session.own-skill"]];
    const one = choice(this.#say("session.skill"), options.map(([value, key]) => [value, this.#say(key)]), skill.startsWith(OWN) ? OWN : skill);
    const { whole, input } = field(this.#say("session.own-skill.field"), { value: skill.startsWith(OWN) ? skill.slice(OWN.length) : "", maxLength: 60 });
    const show = () => (whole.hidden = one.input.value !== OWN);
    const told = () => {
      show();
      const words = input.value.trim();
      this.#set("skill", one.input.value === OWN ? words && OWN + words : one.input.value);
    };
    one.input.addEventListener("change", told);
    input.addEventListener("input", told);
    show();
    one.whole.append(whole, seenBy(this.#say("session.seen", { name: this.#name })));
    return one.whole;
  }

  /** Who does not know where to start is offered five beginnings, each with its question. */
  #start(challenge) {
    const asked = made("p", "words");
    asked.setAttribute("role", "status");
    const input = challenge.querySelector("textarea");
    const begins = (name) => this.#say(`session.start.${name}.begin`);
    const five = BEGINNINGS.map((name) => act(this.#say(`session.start.${name}`), () => {
      asked.textContent = this.#say(`session.start.${name}.ask`);
      if (["", ...BEGINNINGS.map((each) => begins(each).trim())].includes(input.value.trim())) {
        input.value = begins(name);
        this.#set("challenge", input.value);
      }
      input.focus();
    }, { small: true }));
    return made("details", "start", made("summary", "link", this.#say("session.start")), buttons(...five), asked);
  }

  #by() {
    const { whole, input } = field(this.#say("session.field.by"), { type: "date", value: this.#fields.by });
    input.addEventListener("input", () => input.value && this.#set("by", input.value));
    return whole;
  }

  #stretch() {
    const { whole, input } = tick(this.#say("session.field.stretch"), Boolean(this.#fields.stretch));
    input.addEventListener("change", () => this.#set("stretch", Number(input.checked)));
    return whole;
  }
}
