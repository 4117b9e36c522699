// <ballot-papers due-url csrf holder> around a list of <li data-box data-stage>: fetches the papers that are due,
// quietly and one after the other, and says for each ballot where one stands, in the row's place
// [data-state]. A row without such a place gets the way to the ballot alone. Without a script the list
// reads as the server wrote it. `holder` is the mark of who is signed in, and those marks that it had before.

import { ask } from "../asking.js";
import { cardOf } from "../card.js";
import { fetchPaper } from "../fetching.js";
import { fragmentOf, Papers } from "../papers.js";
import { counted } from "../receipts.js";
import { sayings } from "../saying.js";
import { missing, standing, valuesOf } from "../standing.js";
import { act, made } from "./parts.js";
import { showOnPhone } from "./phone-dialog.js";

const RUNNING = ["issuing", "open"];

class BallotPapers extends HTMLElement {
  #papers = new Papers(() => localStorage);
  #said;

  connectedCallback() {
    const begin = () => this.#begin();
    if (globalThis.requestIdleCallback) requestIdleCallback(begin, { timeout: 3000 });
    else setTimeout(begin, 300);
  }

  get #urn() {
    return this.getAttribute("urn-url") ?? "/urn/";
  }

  get #holders() {
    return (this.getAttribute("holder") ?? "").split(" ");
  }

  async #begin() {
    this.#said = await sayings(document.documentElement.lang);
    const due = await this.#due();
    const hashes = new Map(due.map(({ box, rules_hash }) => [box, rules_hash]));
    const boxes = new Set([...this.querySelectorAll("[data-box]")].map((row) => row.dataset.box));
    for (const box of new Set([...hashes.keys(), ...boxes])) await this.#settle(box, hashes.get(box));
    this.dataset.settled = ""; // tells whoever waits that nothing more will change by itself
  }

  /** What is due, asked as the signed-in person; nothing where that cannot be had. */
  async #due() {
    try {
      const answer = await fetch(this.getAttribute("due-url"), { headers: { Accept: "application/json" } });
      return (await answer.json()).due;
    } catch {
      return [];
    }
  }

  /** Fetch the paper of a box if it is due, and say where one stands. */
  async #settle(box, rulesHash) {
    const row = this.querySelector(`[data-box="${CSS.escape(box)}"]`);
    try {
      const wrong = missing(window);
      const paper = wrong ? null : await this.#paperOf(box, rulesHash, row);
      if (wrong) this.#show(row, { key: wrong });
      else if (paper) await this.#stand(row, paper);
      else if (RUNNING.includes(row?.dataset.stage)) this.#show(row, { key: "not-here" });
    } catch (trouble) {
      this.#show(row, { key: trouble.key ?? "offline", values: trouble.values });
    }
  }

  async #paperOf(box, rulesHash, row) {
    const kept = this.#papers.of(box, this.#holders);
    if (!rulesHash) return kept?.state === "asked" ? null : kept;
    if (kept && kept.state !== "asked" && kept.rules_hash === rulesHash) return kept;
    this.#show(row, { key: "asking" });
    const { BlindRSA, PrepareType } = await import("../../vendored/blindrsa.mjs");
    const suite = new BlindRSA({ hash: "SHA-384", saltLength: 48, prepareType: PrepareType.Deterministic });
    const given = { urn: this.#urn, fetch: (...asked) => fetch(...asked), crypto, papers: this.#papers, suite };
    const asked = { box, rulesHash, holders: this.#holders };
    return alone(box, () => fetchPaper({ ...given, ...asked, post: (blinded) => this.#post(box, blinded) }));
  }

  async #post(box, blinded) {
    const address = `${this.getAttribute("due-url")}${box}/`;
    const signedIn = (to, how) => fetch(to, {
      ...how, credentials: "same-origin", headers: { ...how.headers, "X-CSRFToken": this.getAttribute("csrf") },
    });
    return ask(address, { fetch: signedIn, body: { blinded } });
  }

  async #stand(row, paper) {
    const given = { urn: this.#urn, fetch: (...asked) => fetch(...asked), subtle: crypto.subtle };
    const card = await cardOf(paper.box, paper.rules_hash, given);
    const { key, acts } = standing(paper, card);
    this.#show(row, { key, values: valuesOf(paper, card, this.#said), acts, paper });
  }

  #show(row, { key, values = {}, acts = [], paper = null }) {
    if (!row) return;
    row.dataset.standing = key;
    const state = row.querySelector("[data-state]");
    if (state) write(state, this.#said.say(`state.${key}`, values));
    const possible = state ? acts : acts.filter((name) => name === "open");
    const buttons = possible.map((name) => this.#act(name, { paper, row, small: !state }));
    if (buttons.length) placeOfActs(row).replaceChildren(...buttons);
  }

  #act(name, { paper, row, small }) {
    const page = new URL(this.#urn, location.href);
    const label = this.#said.say(`do.${name}`);
    const className = small ? "button--small" : "";
    if (name === "open") return act(label, { href: `${page}${fragmentOf(paper)}`, primary: !small, className });
    if (name === "phone") return act(label, { className: "only-wide", does: () => showOnPhone(paper, page, this.#said) });
    return act(label, { does: () => this.#count(paper, row) });
  }

  async #count(paper, row) {
    const state = row.querySelector("[data-state]");
    try {
      const found = await counted(paper, { urn: this.#urn, fetch: (...asked) => fetch(...asked) });
      const values = { ...valuesOf(paper, null, this.#said), of: found.of };
      write(state, this.#said.say(found.counted ? "count.yes" : "count.no", values));
    } catch (trouble) {
      write(state, this.#said.say(`state.${trouble.key ?? "offline"}`, trouble.values));
    }
  }
}

/** One tab at a time asks for a paper: two questions would lose one of the answers. */
function alone(box, act) {
  return navigator.locks ? navigator.locks.request(`touchline.paper.${box}`, act) : act();
}

/** Into the server's own place; what changes there is read out. */
function write(state, sentence) {
  state.setAttribute("role", "status");
  state.textContent = sentence;
}

function placeOfActs(row) {
  const there = row.querySelector("[data-acts]");
  if (there) return there;
  const element = made("div", "buttons");
  element.dataset.acts = "";
  row.append(element);
  return element;
}

customElements.define("ballot-papers", BallotPapers);
