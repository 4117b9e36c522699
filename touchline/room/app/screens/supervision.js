// A case for supervision: the coach puts the words before the coachee, and takes along those that got a yes.

import { unlessAway } from "../client/api.js";
import { Notebook } from "../client/notebook.js";
import { to } from "../client/routes.js";
import { sharesOf } from "../client/sharing.js";
import { casesOf } from "../client/supervision.js";
import { drafted, typedIn } from "./drafted.js";
import { act, buttons, field, folded, made, notice, way } from "./parts.js";
import { Screen } from "./screen.js";
import { sharing } from "./share.js";

class RoomSupervision extends Screen {
  #book;
  #draft = null;

  disconnectedCallback() {
    this.#draft?.settle();
  }

  get #name() {
    return `supervision.${this.asked.room}`;
  }

  async show() {
    this.#book = new Notebook(this.visit, this.asked.room);
    await this.#book.load();
    const { me, other, state, reason } = this.#book.room;
    const open = state === "active" && !reason;
    const names = { name: other.name };
    const cases = casesOf(this.#book, this.visit.person);
    const list = cases.length ? folded(made("ol", "notes"), cases, (one) => this.#case(one, me.role, names, open), (...said) => this.say(...said)) : made("p", "quiet", this.say(`supervision.none.${me.role}`, names));
    const form = me.role === "coach" && open ? this.#form(names, await typedIn(this.visit, this.#name)) : null;
    this.write(this.say("supervision.title"), this.say(`supervision.lede.${me.role}`, names), form, list,
      buttons(this.#back()));
  }

  #back() {
    return way(this.say("share.back"), to("rooms", this.asked.room), { className: "button button--plain" });
  }

  #form(names, before) {
    const text = field(this.say("supervision.text"), { rows: 5, words: true, tall: true, help: this.say("supervision.text.help"), seen: this.say("seen.both", names), maxLength: 4000, value: before.text ?? "" });
    const whom = field(this.say("supervision.to"), { maxLength: 200, value: before.to ?? "", help: this.say("supervision.to.help") });
    const typed = () => ({ text: text.input.value.trim(), to: whom.input.value.trim() });
    const ask = act(this.say("supervision.ask", names), (busy) => {
      if (!typed().text) return text.input.focus();
      return this.#keep("supervision", typed(), busy, this.#draft);
    }, { primary: true });
    const form = made("form", "form", text.whole, whom.whole, buttons(ask));
    this.#draft = drafted(this, form, this.#name, typed);
    return form;
  }

  /** `draft` is over once it is kept; what stands half-written beside an answer stays. */
  #keep(kind, body, busy, draft = null) {
    return this.trying(async () => {
      const sent = await this.#book.keep(kind, body).catch(unlessAway);
      await draft?.over();
      await this.#draft?.settle();
      if (sent) return this.show();
      this.write(this.say("supervision.title"), this.say("supervision.waits"), buttons(this.#back()));
    }, { busy });
  }

  #case(one, role, names, open) {
    const { text, to: whom, answer } = one;
    const line = this.say(`supervision.${role}.${answer || "waits"}`, names);
    const head = whom ? made("p", "note__who", this.say("supervision.for", { whom })) : null;
    const can = open && role === "coachee" ? this.#answers(one) : role === "coach" && answer === "yes" ? this.#along(text, whom) : null;
    return made("li", "note", head, made("div", "words", text), made("p", "quiet", line), can);
  }

  #answers({ key, answer, text }) {
    const say = (what, called = what) => act(this.say(`supervision.say.${called}`), (busy) => this.#keep(`supervision-${what}`, { of: key }, busy), { small: true });
    return this.#about(text, buttons(answer === "yes" ? say("no", "back") : say("yes"), answer ? null : say("no")));
  }

  /** Exactly these words, on paper or to one person. */
  #along(text, whom) {
    const print = act(this.say("supervision.print"), () => this.#page(text, whom), { small: true });
    const give = act(this.say("supervision.share"), (busy) => this.trying(async () => {
      const told = await sharesOf(this.visit);
      if (!told.people.length) return this.querySelector(".head").after(notice(this.say("share.nobody")));
      this.write(this.say("share.form"), this.say("supervision.share.lede"), sharing(this, text, told, { fixed: true, done: () => this.show() }).form);
    }, { busy }), { small: true });
    return this.#about(text, buttons(print, give));
  }

  /** Buttons that are called alike at each case say of which one they are. */
  #about(text, group) {
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", text.slice(0, 60));
    return group;
  }

  #page(text, whom) {
    this.write(this.say("supervision.title"), whom ? this.say("supervision.for", { whom }) : "", made("div", "words", text),
      buttons(act(this.say("supervision.print"), () => print(), { primary: true }), act(this.say("supervision.back"), () => this.show(), { plain: true })));
  }
}

customElements.define("room-supervision", RoomSupervision);
