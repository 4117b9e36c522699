// A first talk without keys: a clock and questions. And a room to rehearse in, with a made-up coachee. Nothing is kept.

import { to } from "../client/routes.js";
import { Clock } from "../core/clock.js";
import { kindOf, MadeUp } from "../core/made-up.js";
import { bankOf } from "./bank.js";
import { act, buttons, field, made, way } from "./parts.js";
import { Ring } from "./ring.js";
import { Screen } from "./screen.js";

const WHO = ["robin", "alex"];
const DEPTHS = 5;
const ASKING = ["leading", "advice", "why", "open", "reflection"];

class RoomPractice extends Screen {
  #ring;

  async show() {
    const say = (...asked) => this.say(...asked);
    const mode = this.asked.mode ?? "talk";
    this.#ring = new Ring(new Clock(() => Date.now()), say);
    const parts = mode === "talk" ? [this.#opening(), await bankOf(say)] : this.#rehearsal(say);
    const other = mode === "talk" ? way(say("practice.to-rehearse"), to("practice", "rehearse"), { className: "link" })
      : way(say("practice.to-talk"), to("practice"), { className: "link" });
    this.write(say(`practice.${mode}`), say(`practice.${mode}.lede`), this.#ring.whole, ...parts, made("p", "quiet small", other),
      buttons(way(say("do.home"), to(), { className: "button button--plain" })));
  }

  #opening() {
    return made("section", "section", made("h2", "", this.say("practice.opening")), made("p", "words", this.say("session.field.opening")),
      made("p", "quiet small", this.say("practice.closing")));
  }

  #rehearsal(say) {
    const phrases = Object.fromEntries(ASKING.map((kind) => [kind, say(`asking.${kind}`).split("|")]));
    const talk = made("ol", "talk");
    talk.setAttribute("aria-live", "polite");
    const { whole, input } = field(say("practice.ask"), { rows: 2, words: true, seen: say("practice.seen"), maxLength: 500 });
    let [at, coachee] = [0, null];
    const line = (who, text, more) => talk.append(made("li", `talk__${who}`, made("p", "note__who", more), made("p", "words", text)));
    const name = () => say(`madeup.${WHO[at]}.name`);
    const begin = (next) => {
      [at, coachee] = [next % WHO.length, new MadeUp(DEPTHS)];
      talk.replaceChildren();
      line("theirs", say(`madeup.${WHO[at]}.1`), name());
    };
    const ask = () => {
      const text = input.value.trim();
      if (!text) return input.focus();
      const kind = kindOf(text, phrases);
      const [what, place] = coachee.answer(kind);
      line("mine", text, say("practice.you", { kind: say(`asking.${kind}.name`) }));
      line("theirs", say(what === "told" ? `madeup.${WHO[at]}.${place}` : `madeup.${what}.${place}`), name());
      input.value = "";
      talk.lastChild.scrollIntoView({ block: "nearest" });
      return input.focus();
    };
    const form = made("form", "form", whole, buttons(made("button", "button button--primary", say("practice.do")),
      act(say("practice.another"), () => begin(at + 1))));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      ask();
    });
    begin(new Date().getDate());
    return [talk, form];
  }

  disconnectedCallback() {
    this.#ring?.stop();
  }
}

customElements.define("room-practice", RoomPractice);
