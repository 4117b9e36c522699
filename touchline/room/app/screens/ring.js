// The clock as it is seen: a ring that fades, and minutes in words. It never blinks, beeps or stops anybody.

import { act, drawn, made } from "./parts.js";

const CIRCLE = { cx: 24, cy: 24, r: 20, pathLength: 100, fill: "none" };

export class Ring {
  whole = made("div", "ring");
  #clock;
  #say;
  #changed;
  #left = drawn("circle", { ...CIRCLE, class: "ring__left", "stroke-dasharray": 100, transform: "rotate(-90 24 24)" });
  #words = made("p", "ring__words");
  #buttons = made("div", "buttons");
  #beats;

  /** `changed(clock)` is told when it begins, pauses and goes on. */
  constructor(clock, say, changed = () => {}) {
    [this.#clock, this.#say, this.#changed] = [clock, say, changed];
    this.#words.setAttribute("role", "status");
    const face = drawn("svg", { class: "ring__face", viewBox: "0 0 48 48", "aria-hidden": "true" }, drawn("circle", { ...CIRCLE, class: "ring__all" }), this.#left);
    this.whole.append(face, this.#words, this.#buttons);
    this.#drawButtons();
    const calm = globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches;
    this.#beats = setInterval(() => this.show(), calm ? 60_000 : 1000);
    this.show();
  }

  show() {
    const { share, stands, left, over, forgotten } = this.#clock;
    if (forgotten) return this.#do("pause");
    this.#left.setAttribute("stroke-dashoffset", 100 - 100 * share);
    this.#left.setAttribute("stroke-opacity", 0.35 + 0.65 * share);
    const last = left === 1 ? ".last" : "";
    const words = over ? this.#say("clock.over") : this.#say(`clock.${stands}${last}`, { left });
    if (this.#words.textContent !== words) this.#words.textContent = words; // read aloud once a minute at most
  }

  stop() {
    clearInterval(this.#beats);
  }

  #do(what) {
    this.#clock[what]();
    this.#drawButtons();
    this.show();
    this.#changed(this.#clock);
  }

  #drawButtons() {
    const held = this.#buttons.contains(document.activeElement);
    const running = this.#clock.stands === "running";
    const name = running ? "pause" : this.#clock.stands === "ready" ? "begin" : "go";
    this.#buttons.replaceChildren(act(this.#say(`clock.do.${name}`), () => this.#do(running ? "pause" : "go"), { small: true }));
    if (held) this.#buttons.firstChild.focus();
  }
}
