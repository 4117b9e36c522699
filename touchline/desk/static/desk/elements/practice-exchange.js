// <practice-exchange> shows a seller's line and a leading answer; what one types instead is labelled
// at once, in the browser, with what to try if it still steers. Nothing is stored.

import { fetched, firstTier } from "../../design/elements/mirror/instruments.js";
import { moveOf } from "./parts.js";
import { filled } from "./rules/saying.js";
import { verdictOn } from "./rules/practising.js";

const PAUSE = 250;

class PracticeExchange extends HTMLElement {
  #exchanges = [];
  #at = 0;
  #timer = 0;

  async connectedCallback() {
    this.querySelector("textarea").addEventListener("input", () => this.#typed());
    this.querySelector("[data-next]").addEventListener("click", () => this.#go(this.#at + 1));
    this.#exchanges = (await fetched("practice.json")).exchanges;
    this.#go(new Date().getDate());
    firstTier();
  }

  get #exchange() {
    return this.#exchanges[this.#at];
  }

  #go(place) {
    this.#at = place % this.#exchanges.length;
    const { seller, leading, hint } = this.#exchange;
    this.querySelector("[data-seller]").textContent = seller;
    this.querySelector("[data-leading]").textContent = leading;
    this.querySelector("[data-hint]").textContent = hint;
    this.querySelector("[data-at]").textContent = filled(this.dataset.place, { at: this.#at + 1, all: this.#exchanges.length });
    this.querySelector("textarea").value = "";
    this.#say("", "");
  }

  #typed() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#label(), PAUSE);
  }

  async #label() {
    const text = this.querySelector("textarea").value.trim();
    if (!text) return this.#say("", "");
    const tier = await firstTier();
    const said = { start: null, end: null, name: "" };
    const units = [
      { ...said, unit: 1, turn: 1, speaker: "seller", text: this.#exchange.seller },
      { ...said, unit: 2, turn: 2, speaker: "leader", text },
    ];
    const { label, unclear } = tier.label(units)[1];
    return this.#say(label, this.dataset[verdictOn({ label, unclear })]);
  }

  #say(label, words) {
    const mark = this.querySelector("[data-mark]");
    mark.hidden = !label;
    mark.dataset.move = label;
    mark.textContent = label && moveOf("leader", label).mark;
    mark.title = label && moveOf("leader", label).name;
    this.querySelector("[data-said-of-it]").textContent = words;
  }
}

customElements.define("practice-exchange", PracticeExchange);
