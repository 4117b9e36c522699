// The clock as it is seen: a ring that fades, and minutes in words. It never blinks, beeps or stops anybody.

import { act, drawn, made } from "./parts.js";

const CIRCLE = { cx: 24, cy: 24, r: 20, pathLength: 100, fill: "none" };
const TOLD = { pause: "rests", go: "runs" };

export class Ring {
  whole = made("div", "ring");
  #clock;
  #say;
  #changed;
  #acted;
  #offered = null;
  #left = drawn("circle", { ...CIRCLE, class: "ring__left", "stroke-dasharray": 100, transform: "rotate(-90 24 24)" });
  #words = made("p", "ring__words");
  #heard = made("p", "ring__heard small");
  #buttons = made("div", "buttons");
  #beats;

  /** `changed()` is told when it begins, pauses and goes on; `acted("runs" | "rests")` when somebody here did that. */
  constructor(clock, say, { changed = () => {}, acted = () => {} } = {}) {
    [this.#clock, this.#say, this.#changed, this.#acted] = [clock, say, changed, acted];
    for (const line of [this.#words, this.#heard]) line.setAttribute("role", "status");
    const face = drawn("svg", { class: "ring__face", viewBox: "0 0 48 48", "aria-hidden": "true" }, drawn("circle", { ...CIRCLE, class: "ring__all" }), this.#left);
    this.whole.append(face, made("div", "ring__said", this.#words, this.#heard), this.#buttons);
    this.#drawButtons();
    const calm = globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches;
    this.#beats = setInterval(() => this.show(), calm ? 60_000 : 1000);
    this.show();
  }

  show() {
    const { share, stands, left, over, forgotten } = this.#offered?.clock ?? this.#clock;
    if (this.#offered && over) return this.offer(null);
    if (forgotten) return this.#do("pause", () => {});
    this.#left.setAttribute("stroke-dashoffset", 100 - 100 * share);
    this.#left.setAttribute("stroke-opacity", 0.35 + 0.65 * share);
    const last = left === 1 ? ".last" : "";
    const words = over ? this.#say("clock.over") : this.#say(`clock.${stands}${last}`, { left });
    const said = this.#offered ? `${this.#offered.said} ${words}` : words;
    if (this.#words.textContent !== said) this.#words.textContent = said; // read aloud once a minute at most
  }

  /** The clock of somebody else, to go along with where one's own has not begun: {said, clock, along()}; null for none. */
  offer(offered) {
    this.#offered = offered;
    this.#drawButtons();
    this.show();
  }

  /** The clock was changed from elsewhere, and `said` is why. */
  follow(said) {
    this.offer(null);
    this.hear(said);
    this.#changed();
  }

  /** Say once what came from elsewhere. */
  hear(said) {
    this.#heard.textContent = said;
  }

  stop() {
    clearInterval(this.#beats);
  }

  #do(what, told = this.#acted) {
    this.#clock[what]();
    this.offer(null);
    this.hear("");
    this.#changed();
    told(TOLD[what]);
  }

  #drawButtons() {
    const held = this.#buttons.contains(document.activeElement);
    const running = this.#clock.stands === "running";
    const name = running ? "pause" : this.#offered ? "anew" : this.#clock.stands === "ready" ? "begin" : "go";
    const own = act(this.#say(`clock.do.${name}`), () => this.#do(running ? "pause" : "go"), { small: true });
    const along = this.#offered && act(this.#say("clock.do.along"), this.#offered.along, { small: true, primary: true });
    this.#buttons.replaceChildren(...[along, own].filter(Boolean));
    if (held) this.#buttons.firstChild.focus();
  }
}
