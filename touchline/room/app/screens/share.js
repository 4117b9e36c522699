// Sharing something of a room: chosen, seen exactly as it leaves, with one person until a day, and taken back.

import { pieces, share, sharesOf, usualEnd, withdraw } from "../client/sharing.js";
import { to } from "../client/routes.js";
import { asked } from "./asking.js";
import { choice } from "./choosing.js";
import { drafted, typedIn } from "./drafted.js";
import { act, buttons, field, folded, made, notice, way } from "./parts.js";
import { Screen } from "./screen.js";
import { dayOf } from "./staying.js";

const [LONG, LINES] = [300, 5]; // characters, and lines that css/sharing.css shows of them

/**
 * {form, typed} in which something leaves: `text` is changeable unless it is `fixed`; `done()` is told once it is shared, or
 * stays. `before` is what `typed()` gave when it was left half-written.
 */
export function sharing(screen, text, { people, today, latest }, { fixed = false, done, before = {} }) {
  const say = (...said) => screen.say(...said);
  const there = people.some(({ key }) => key === before.to) ? before.to : people[0].key;
  const whom = choice(say("share.whom"), people.map(({ key, name, is }) => [key, say(`share.is.${is}`, { name })]), there);
  const day = before.until >= today ? before.until : usualEnd(today);
  const until = field(say("share.until"), { type: "date", value: day, min: today, max: latest, required: true });
  const words = field(say("share.words"), { rows: 5, words: true, tall: true, value: text, maxLength: 8000, readOnly: fixed });
  const told = notice("");
  const tell = () => {
    const { name } = people.find(({ key }) => key === whom.input.value);
    if (until.input.value) told.querySelector("p").textContent = say("share.leaves", { name, day: dayOf(until.input.value) });
  };
  for (const each of [whom.input, until.input]) each.addEventListener("change", tell);
  tell();
  const form = made("form", "form", words.whole, whom.whole, until.whole, told);
  const send = made("button", "button button--primary", say("share.do"));
  form.append(buttons(send, act(say("share.not"), done, { plain: true })));
  const typed = () => (words.input.value.trim() ? { to: whom.input.value, words: words.input.value.trim(), until: until.input.value } : {});
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const said = typed();
    if (!said.words) return words.input.focus();
    screen.trying(async () => {
      await share(screen.visit, said);
      await done();
    }, { busy: send });
  });
  return { form, typed };
}

/** What is long shows how it begins, and all of it at a press. */
function whole(words, say) {
  if (words.length < LONG && words.split("\n").length <= LINES) return [made("span", "words", words)];
  return [made("span", "words words--begins", words), made("details", "", made("summary", "small", say("share.all")), made("div", "words", words))];
}

class RoomShare extends Screen {
  #draft = null;

  disconnectedCallback() {
    this.#draft?.settle();
  }

  get #name() {
    return `share.${this.asked.room}`;
  }

  async show() {
    const { visit, asked: { room: key } } = this;
    const told = await sharesOf(visit);
    const before = await typedIn(visit, this.#name);
    if (before.words && told.people.length) return this.#form(before.words, told, before);
    const chosen = await pieces(visit, key);
    const list = (all, row) => folded(made("ul", "rows"), all, row, (...said) => this.say(...said));
    const [back, now] = [1, 0].map((is) => told.shares.filter(({ withdrawn }) => withdrawn === is));
    const section = (title, all) => (all.length ? made("section", "section", made("h2", "", title), list(all, (one) => this.#row(one))) : null);
    const own = act(this.say("share.own-words"), () => this.#form("", told));
    const people = told.people.length ? list(chosen.pieces, (piece) => this.#piece(piece, told)) : made("p", "quiet", this.say("share.nobody"));
    this.write(this.say("share.title"), this.say("share.lede"), section(this.say("share.stands"), now),
      made("section", "section", made("h2", "", this.say("share.choose")), people, told.people.length ? buttons(own) : null),
      section(this.say("share.back-again"), back),
      buttons(way(this.say("share.back"), to("rooms", key), { className: "button button--plain" })));
  }

  #piece({ what, text }, told) {
    const said = made("div", "row__words", made("span", "quiet small", this.say(`share.what.${what}`)), made("span", "words words--begins", text));
    const choose = act(this.say("share.this"), () => this.#form(text, told), { small: true });
    choose.setAttribute("aria-label", `${this.say("share.this")}: ${text.slice(0, 60)}`);
    return made("li", "row", said, choose);
  }

  #form(text, told, before) {
    const { form, typed } = sharing(this, text, told, { before, done: () => this.#over() });
    this.#draft = drafted(this, form, this.#name, typed);
    this.write(this.say("share.form"), this.say("share.form.lede"), form);
  }

  /** It was shared, or stays: nothing of it is half-written any more. */
  async #over() {
    await this.#draft.over();
    await this.show();
  }

  #row({ key, to: name, words, until, read, withdrawn }) {
    const state = [this.say(withdrawn ? "share.withdrawn" : "share.until-day", { name, day: dayOf(until) }), this.say(read ? "share.read" : "share.unread", { name })];
    const said = made("div", "row__words", made("span", "row__name", name), ...(words ? whole(words, (...told) => this.say(...told)) : []), made("span", "quiet", state.join(" ")));
    const back = withdrawn ? null : act(this.say("share.withdraw"), (busy) => this.#back(key, { name, read }, busy), { small: true });
    return made("li", "row", said, back);
  }

  async #back(key, { name, read }, busy) {
    const sure = await asked({
      title: this.say("share.withdraw.title"), consequence: this.say(read ? "share.withdraw.read" : "share.withdraw.unread", { name }),
      yes: this.say("share.withdraw"), no: this.say("do.keep"),
    });
    if (sure) await this.trying(async () => {
      await withdraw(this.visit, key);
      await this.show();
    }, { busy });
  }
}

customElements.define("room-share", RoomShare);
