// <mirror-moments> draws three moments worth reading again, each with how a question could begin there.

import { othersAsked } from "./asking.js";
import { moveOf, part, sentence } from "./parts.js";

class MirrorMoments extends HTMLElement {
  /** `chosen` are {unit, instead, why}, in the order in which they were said. */
  show(chosen, labelled) {
    const at = new Map(labelled.map((each, place) => [each.unit, place]));
    const drawn = chosen.map((one) => this.#moment(one, labelled, at.get(one.unit)));
    this.querySelector("[data-moments]").replaceChildren(...drawn);
    this.querySelector("[data-none]").hidden = chosen.length > 0;
  }

  #moment({ unit, instead, why }, labelled, place) {
    const { label, text } = labelled[place];
    const move = moveOf("leader", label);
    const made = part("moment", { text, why, mark: move.mark, before: before(labelled, place) });
    made.querySelector(".move").dataset.move = label;
    made.querySelector(".move").title = move.name;
    made.querySelector("ul").append(...instead.map(listed));
    made.querySelector("[data-ask]")?.addEventListener("click", () => this.#ask(made, labelled, place));
    made.querySelector("[data-there]").href = `#unit-${unit}`;
    return made;
  }

  /** The questions of the organisation's language model, in place of the beginnings. */
  async #ask(made, labelled, place) {
    const button = made.querySelector("[data-ask]");
    const status = made.querySelector("[data-asked]");
    button.disabled = true;
    status.textContent = sentence("asking");
    const { instead, why, wrong } = await othersAsked(labelled.slice(0, place + 1));
    if (instead) {
      made.querySelector("ul").replaceChildren(...instead.map(listed));
      made.querySelector(".moment__why").textContent = why;
      made.querySelector("[data-how]").textContent = sentence("could-have-asked");
    }
    status.textContent = wrong ?? "";
    button.disabled = false;
  }
}

/** What the other said last, with who it was. */
function before(labelled, place) {
  const theirs = labelled.slice(0, place).findLast((each) => each.speaker !== "leader" && each.text);
  return theirs ? `${theirs.name ? `${theirs.name}: ` : ""}${theirs.text}` : "";
}

export function listed(text) {
  const row = document.createElement("li");
  row.textContent = text;
  return row;
}

customElements.define("mirror-moments", MirrorMoments);
