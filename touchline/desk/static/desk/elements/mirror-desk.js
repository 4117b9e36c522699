// <mirror-desk> reads what it is given, or opens what was kept, and has its parts drawn.

import "./mirror-corrections.js";
import "./mirror-figures.js";
import "./mirror-keeping.js";
import "./mirror-lines.js";
import "./mirror-moments.js";
import "./mirror-source.js";
import "./mirror-speakers.js";
import { Closer } from "./closer.js";
import { messages } from "../../design/elements/mirror/instruments.js";
import { movesOf, sentence } from "./parts.js";
import { filled } from "./rules/saying.js";
import { unpacked } from "./rules/parcels.js";
import { Sitting } from "./sitting.js";

const LARGEST = 50 * 1024 * 1024;
const breath = () => new Promise((done) => setTimeout(done));

class MirrorDesk extends HTMLElement {
  labeller = new Closer();
  #sitting = null;
  #figures = null; // those that were kept, while nothing was changed

  connectedCallback() {
    const hear = (name, act) => this.addEventListener(name, ({ detail }) => this.#safely(() => act(detail)));
    hear("mirror-given", (given) => this.#read(given));
    hear("mirror-leads", ({ name }) => this.#again(() => this.#sitting.lead(name)));
    hear("mirror-renamed", ({ from, to }) => this.#again(() => this.#sitting.rename(from, to)));
    hear("mirror-reassigned", ({ unit, name }) => this.#again(() => this.#sitting.reassign(unit, name)));
    hear("mirror-disputed", ({ unit, label }) => this.#dispute(unit, label));
    this.querySelector("[data-again]")?.addEventListener("click", () => this.#startAgain());
    if (this.dataset.from) this.#safely(() => this.#open());
  }

  get #labels() {
    const keys = (side) => movesOf(side).map((move) => move.key);
    return { leader: keys("leader"), seller: keys("seller") };
  }

  async #safely(act) {
    try {
      await act();
    } catch (wrong) {
      if (!wrong.key) console.error(wrong);
      this.#say(await this.#told(wrong), true);
    }
  }

  /** What the reader says of a file it cannot read; anything else is a fault of the page. */
  async #told(wrong) {
    if (!wrong.key) return sentence(this.dataset.from ? "no-connection" : "failed");
    return filled((await messages(this.dataset.language))[wrong.key] ?? wrong.message, wrong.values ?? {});
  }

  async #read({ size, name, bytes }) {
    if (size === 0) return this.#say(sentence("nothing"), true);
    this.#say(sentence("reading"));
    const sitting = new Sitting(this.#labels, this.dataset.language);
    await sitting.read(size > LARGEST ? { length: size } : await bytes(), name);
    this.#sitting = sitting;
    await this.#again(() => {});
    this.querySelector("#figures").focus();
  }

  async #open() {
    const answer = await fetch(this.dataset.from);
    if (!answer.ok) throw new Error(answer.status);
    const parcels = await answer.json();
    this.#sitting = new Sitting(this.#labels, this.dataset.language);
    this.#sitting.open(unpacked(parcels));
    this.#figures = JSON.parse(parcels.figures);
    this.heldOn = parcels.held_on;
    this.querySelector("[data-who]").hidden = true;
    await this.#draw();
  }

  async #again(change) {
    await change();
    this.#say(sentence("labelling", { units: this.#sitting.units.length }));
    await this.#sitting.label(breath);
    await this.#draw();
    if (this.labeller) await this.#readCloser();
    this.#say(this.#counted(this.labeller ? "read" : "read-quickly"));
  }

  /** Where a browser cannot run it, the first labels stay, and the page says so. */
  async #readCloser() {
    this.#say(this.#counted("fetching"));
    const progress = (done, all) => this.#say(sentence("closer", { done, all }));
    try {
      if (await this.#sitting.labelCloser(this.labeller, progress)) await this.#draw();
    } catch (wrong) {
      console.info(wrong.message);
      this.labeller = null;
    }
  }

  #counted(name) {
    return sentence(name, { units: this.#sitting.units.length, turns: this.#sitting.turns });
  }

  async #dispute(unit, label) {
    this.#sitting.dispute(unit, label);
    this.#figures = null;
    await this.#draw();
    const corrections = this.querySelector("mirror-corrections");
    if (corrections) corrections.hidden = false;
  }

  async #draw() {
    const { labelled, names, leader, warnings } = this.#sitting;
    const told = await messages(this.dataset.language);
    const summary = this.#figures ?? (await this.#sitting.summary());
    const instead = (unit) => this.#sitting.instead(unit);
    this.querySelector("[data-result]").hidden = false;
    this.querySelector("mirror-speakers").show({ names, leader });
    this.querySelector("mirror-figures").show(summary, labelled);
    this.querySelector("mirror-moments").show(await this.#sitting.moments(), labelled);
    const fixed = labelled.some((each) => each.removed);
    this.querySelector("mirror-lines").show({ labelled, names, instead, fixed });
    this.#warn(warnings.map(({ key, values }) => filled(told[key] ?? key, values ?? {})));
    const parcel = { labelled, summary, heldOn: this.heldOn };
    for (const keeper of this.querySelectorAll("mirror-keeping, mirror-corrections")) keeper.parcel = parcel;
    for (const shown of this.querySelectorAll("[data-keeping]")) shown.hidden = false;
    for (const source of this.querySelectorAll("[data-source]")) source.hidden = true;
  }

  #warn(sentences) {
    const block = this.querySelector("[data-warnings]");
    block.hidden = sentences.length === 0;
    block.querySelector("ul").replaceChildren(...sentences.map((one) => Object.assign(document.createElement("li"), { textContent: one })));
  }

  #startAgain() {
    this.querySelector("[data-source]").hidden = false;
    for (const shown of this.querySelectorAll("[data-result], [data-keeping]")) shown.hidden = true;
    this.querySelector("mirror-source").clear();
    this.#say("");
    this.querySelector("mirror-source input").focus();
  }

  #say(text, wrong = false) {
    const status = this.querySelector("[data-status]");
    status.textContent = text;
    status.toggleAttribute("data-wrong", wrong);
  }
}

customElements.define("mirror-desk", MirrorDesk);
