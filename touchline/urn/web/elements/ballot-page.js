// <ballot-page data-urn>: opens the ballot that the fragment of the address names, casts it, forgets it.
// Where it names none, those are offered for which this browser holds a paper.
// Whoever is at it is not known here, and nothing that is chosen leaves the page before it is cast.

import { cardOf } from "../card.js";
import { fragmentOf, named, Papers } from "../papers.js";
import { counted, short } from "../receipts.js";
import { sayings } from "../saying.js";
import { missing, standing, valuesOf } from "../standing.js";
import { Trouble } from "../trouble.js";
import { agree } from "./agreed-rules.js";
import { BallotAsking } from "./ballot-asking.js";
import { act } from "./parts.js";

class BallotPage extends HTMLElement {
  #papers = new Papers(() => localStorage);
  #said;
  #asking = null;

  async connectedCallback() {
    addEventListener("hashchange", () => location.reload());
    addEventListener("pagehide", () => this.#asking?.forget());
    addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
    this.#said = await sayings(document.documentElement.lang);
    await this.#open();
  }

  get #given() {
    return {
      urn: this.dataset.urn, fetch: (...asked) => fetch(...asked), subtle: crypto.subtle, papers: this.#papers,
    };
  }

  async #open() {
    this.say("loading");
    try {
      const wrong = missing(window);
      const paper = wrong ? null : this.#paper();
      if (!paper) return wrong ? this.say(wrong) : await this.#offer();
      if (paper.state === "asked") return this.say("not-here");
      const card = await cardOf(paper.box, paper.rules_hash, this.#given);
      agree(this.querySelector("[data-agreed]"), card, this.#said);
      return this.#stand(paper, card);
    } catch (trouble) {
      return this.#trouble(trouble, () => this.#open());
    }
  }

  /** The paper that the address brings or names; null where it names none. */
  #paper() {
    const { box, holder, paper } = named(location.hash);
    if (paper === null) throw new Trouble("paper-broken");
    if (!box) return paper ? this.#taken(paper) : null;
    const kept = this.#papers.of(box, [holder]);
    if (!kept) throw new Trouble("not-here");
    return kept;
  }

  /** A paper that came to a phone is kept there, if the browser keeps anything. */
  #taken(paper) {
    // Out of the address and its history: who reads those later is not to vote with it.
    history.replaceState(null, "", fragmentOf(paper));
    try {
      const kept = this.#papers.of(paper.box, [paper.holder ?? ""]);
      return ["cast", "held"].includes(kept?.state) ? kept : this.#papers.keep(paper);
    } catch {
      return paper; // it can vote from here, though its receipt will not be kept
    }
  }

  /** The papers held here whose box is open. A card that does not come leaves its paper out. */
  async #offer() {
    const asked = this.#papers.held().map(async (paper) => {
      return { paper, card: await cardOf(paper.box, paper.rules_hash, this.#given) };
    });
    const came = (await Promise.allSettled(asked)).filter(({ value }) => value?.card.phase === "open");
    const acts = came.map(({ value: { paper, card } }) => ["open-one", () => {
      location.hash = fragmentOf(paper);
    }, { title: card.agreed.title, label: card.group.label }]);
    this.say(acts.length ? "offered" : "nothing", { count: acts.length }, acts);
  }

  #stand(paper, card) {
    const { key, acts } = standing(paper, card);
    this.title(card.agreed.title);
    if (acts.includes("open")) {
      this.say("");
      this.#asking = new BallotAsking(this, { paper, card, said: this.#said, given: this.#given });
    } else {
      const count = acts.includes("count") ? [["count", () => this.#count(paper)]] : [];
      this.say(key, valuesOf(paper, card, this.#said), count);
    }
  }

  async #count(paper) {
    try {
      const { counted: found, of } = await counted(paper, this.#given);
      this.#write(this.#said.say(found ? "count.yes" : "count.no", { receipt: short(paper.receipt), of }));
    } catch (trouble) {
      this.#trouble(trouble, () => this.#count(paper));
    }
  }

  #trouble({ key = "offline", values }, again) {
    this.say(key, values, key === "offline" ? [["again", again]] : []);
  }

  /** Where the person stands, in words; nothing for an empty key. `acts` are [name, does, values]. */
  say(key, values = {}, acts = []) {
    this.dataset.standing = key;
    this.#write(key ? this.#said.say(`state.${key}`, values) : "", acts);
  }

  #write(sentence, acts = []) {
    this.querySelector("[data-state]").hidden = !sentence;
    this.querySelector("[data-said]").textContent = sentence;
    const buttons = acts.map(([name, does, values]) => act(this.#said.say(`do.${name}`, values), { primary: true, does }));
    this.querySelector("[data-acts]").replaceChildren(...buttons);
  }

  title(title) {
    this.querySelector("[data-title]").textContent = title;
    document.title = `${title} · Touchline`;
  }
}

customElements.define("ballot-page", BallotPage);
