// <remembered-questions> around a text field: each line is labelled and rewritten as one types.
// Nothing is stored or sent.

import { drawnUnit } from "./mirror-unit.js";
import { firstTier, rewriter } from "../../design/elements/mirror/instruments.js";
import { listed } from "./mirror-moments.js";
import { moveOf, part, sentence } from "./parts.js";

const PAUSE = 250;
const MOST = 100;

class RememberedQuestions extends HTMLElement {
  #timer = 0;

  connectedCallback() {
    this.#field.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#read(), PAUSE);
    });
    if (this.#field.value) this.#read();
  }

  get #field() {
    return this.querySelector("textarea");
  }

  async #read() {
    try {
      await this.#label();
    } catch (wrong) {
      console.error(wrong);
      this.#show([Object.assign(document.createElement("li"), { textContent: sentence("failed") })]);
    }
  }

  async #label() {
    const lines = this.#field.value.split("\n").map((line) => line.trim()).filter(Boolean).slice(0, MOST);
    const [tier, { rewrites }] = await Promise.all([firstTier(), rewriter(this.dataset.language)]);
    const labelled = lines.flatMap((text) => tier.label([unitOf(text)])).map((each, at) => ({ ...each, unit: at + 1, turn: at + 1 }));
    this.#show(labelled.map((one) => drawn(one, rewrites([one]).at(0))));
  }

  #show(rows) {
    this.querySelector("[data-talk]").replaceChildren(...rows);
    this.querySelector("[data-none]").hidden = rows.length > 0;
  }
}

/** One line alone: what stood in the lines before is another talk. */
function unitOf(text) {
  return { unit: 1, turn: 1, speaker: "leader", name: "", text, start: null, end: null };
}

function drawn(each, rewrite) {
  const row = drawnUnit(each);
  row.removeAttribute("id");
  const mark = row.querySelector(".unit__mark");
  const still = Object.assign(document.createElement("span"), { className: "move", textContent: moveOf("leader", each.label).mark });
  still.dataset.move = each.label;
  mark.replaceWith(still);
  const about = part("remembered", { name: moveOf("leader", each.label).name, why: rewrite?.why ?? "" });
  about.querySelector("ul").append(...(rewrite?.instead ?? []).map(listed));
  row.append(about);
  return row;
}

customElements.define("remembered-questions", RememberedQuestions);
