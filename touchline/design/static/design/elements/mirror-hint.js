// <mirror-hint> around a list and a button, once a page: where a field says data-mirror-hint, a question
// that steers is met with how one or two could begin that do not. In the browser alone; never stored,
// never sent.

import { firstTier, fetched, rewriter, segments } from "./mirror/instruments.js";
import { steering, takenOver } from "./rules/hinting.js";

const PAUSE = 700;
const MOST = 2;

class MirrorHint extends HTMLElement {
  #field = null;
  #timer = 0;
  #closed = new WeakSet();

  connectedCallback() {
    document.addEventListener("focusin", this.#entered);
    document.addEventListener("input", this.#typed);
    this.querySelector("[data-close]").addEventListener("click", () => this.#close());
  }

  disconnectedCallback() {
    document.removeEventListener("focusin", this.#entered);
    document.removeEventListener("input", this.#typed);
  }

  /** What is needed is fetched when such a field is entered, and on no other page. */
  #entered = ({ target }) => {
    if (target.matches?.("[data-mirror-hint]")) {
      this.#quietly(() => Promise.all([firstTier(), rewriter(this.dataset.language)]));
    }
  };

  #typed = ({ target }) => {
    if (!target.matches?.("[data-mirror-hint]") || this.#closed.has(target)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#quietly(() => this.#look(target)), PAUSE);
  };

  /** Whoever types is not bothered with what the hint could not fetch. */
  async #quietly(act) {
    try {
      await act();
    } catch {
      this.hidden = true;
    }
  }

  async #look(field) {
    const text = field.value;
    const [tier, cut, { confidence }] = await Promise.all([firstTier(), segments(), fetched("hint.json")]);
    // Each alone, as it was measured.
    const alone = unitsOf(cut.segment(text)).flatMap((each) => tier.label([each]));
    const found = steering(alone, confidence);
    const { rewrites } = await rewriter(this.dataset.language);
    const [rewrite] = found ? rewrites([{ ...found, unit: 1, turn: 1 }]) : [];
    if (field.value !== text) return;
    if (rewrite) this.#show(field, found.text, rewrite.instead.slice(0, MOST));
    else this.hidden = true;
  }

  #show(field, unit, beginnings) {
    this.#field = field;
    if (this.previousElementSibling !== field) field.after(this);
    this.querySelector("ul").replaceChildren(...beginnings.map((each) => this.#offer(unit, each)));
    this.hidden = false;
  }

  #offer(unit, beginning) {
    const row = this.querySelector("template").content.firstElementChild.cloneNode(true);
    row.querySelector(".words").textContent = beginning;
    row.querySelector("button").addEventListener("click", () => this.#take(unit, beginning));
    return row;
  }

  #take(unit, beginning) {
    const { text, end } = takenOver(this.#field.value, unit, beginning);
    this.#field.value = text;
    this.hidden = true;
    this.#field.focus();
    this.#field.setSelectionRange(end, end);
    this.#field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Closed, it stays closed for this field as long as the page is open. */
  #close() {
    this.#closed.add(this.#field);
    this.hidden = true;
    this.#field.focus();
  }
}

function unitsOf(texts) {
  return texts.map((text, at) => ({
    unit: at + 1, turn: 1, speaker: "leader", name: "", text, start: null, end: null,
  }));
}

customElements.define("mirror-hint", MirrorHint);
