// <review-clock data-began data-minutes> around a ring and a word: says how much time is left.
// It never blinks, never beeps and stops nothing; without this script it says when it was begun.

import { timeLeft } from "./rules/timing.js";

const OFTEN = 10_000;
const FORGOTTEN = 60; // minutes over

class ReviewClock extends HTMLElement {
  #timer = 0;

  connectedCallback() {
    this.#show();
    this.#timer = setInterval(() => this.#show(), OFTEN);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  #show() {
    const began = Date.parse(this.dataset.began);
    const minutes = Number(this.dataset.minutes);
    const { rest, left, over } = timeLeft({ began, now: Date.now(), minutes });
    if (over > FORGOTTEN) {
      return; // nobody is sitting there any more: when it was begun says more
    }
    const ring = this.querySelector(".review-clock__rest");
    ring.setAttribute("stroke-dashoffset", String(100 - Math.round(rest * 100)));
    ring.setAttribute("stroke-opacity", String(0.35 + 0.65 * rest));
    const text = over > 0 ? this.dataset.over : left > 0 ? this.dataset.left : this.dataset.now;
    this.querySelector("span").textContent = text.replace("%d", String(over > 0 ? over : left));
  }
}

customElements.define("review-clock", ReviewClock);
