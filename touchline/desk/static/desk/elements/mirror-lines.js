// <mirror-lines> draws the conversation coloured by move, with two letters to each sentence; filters
// by move; a press on the letters opens what they mean and where to disagree.

import { part, sentence } from "./parts.js";
import { clockOf } from "./rules/saying.js";
import { drawnUnit, togglePanel } from "./mirror-unit.js";

const AT_ONCE = 400;

class MirrorLines extends HTMLElement {
  #state = null;
  #only = new Set();
  #shown = AT_ONCE;

  connectedCallback() {
    this.addEventListener("click", (event) => this.#pressed(event));
  }

  /** `state` has {labelled, names, fixed, instead}; what was open or filtered stays so. */
  show(state) {
    this.#state = { ...state, turns: turnsOf(state.labelled) };
    this.#draw();
  }

  #draw() {
    const { turns, labelled } = this.#state;
    const open = this.querySelector(".unit__mark[aria-expanded=true]")?.closest(".unit").id;
    const wanted = turns.map((units) => units.filter((each) => this.#wanted(each))).filter((units) => units.length);
    this.querySelector("[data-talk]").replaceChildren(...wanted.slice(0, this.#shown).map(drawnTurn));
    this.querySelector("[data-more]").hidden = wanted.length <= this.#shown;
    this.#count(labelled);
    const again = open && this.querySelector(`#${open} .unit__mark`);
    if (again) togglePanel(this, again, this.#state);
  }

  #wanted({ speaker, label }) {
    return this.#only.size === 0 || (speaker === "leader" && this.#only.has(label));
  }

  #count(labelled) {
    for (const button of this.querySelectorAll("[data-only]")) {
      const many = labelled.filter((each) => each.speaker === "leader" && each.label === button.dataset.only).length;
      button.querySelector(".tab__count").textContent = many;
      button.setAttribute("aria-pressed", this.#only.has(button.dataset.only));
      button.hidden = many === 0 && !this.#only.has(button.dataset.only);
    }
  }

  #pressed({ target }) {
    const only = target.closest("[data-only]")?.dataset.only;
    const mark = target.closest(".unit__mark");
    if (only) {
      if (!this.#only.delete(only)) this.#only.add(only);
      this.#draw();
    } else if (target.closest("[data-more]")) {
      this.#shown += AT_ONCE;
      this.#draw();
    } else if (mark) {
      togglePanel(this, mark, this.#state);
    }
  }
}

function drawnTurn(units) {
  const [{ speaker, name, start }] = units;
  const turn = part("turn", { name: name || sentence(speaker), time: clockOf(start) });
  turn.dataset.speaker = speaker;
  turn.querySelector("ul").append(...units.map((each) => drawnUnit(each)));
  return turn;
}

function turnsOf(labelled) {
  const turns = [];
  for (const each of labelled) {
    const last = turns.at(-1)?.[0];
    if (last && last.turn === each.turn && last.name === each.name && last.speaker === each.speaker) turns.at(-1).push(each);
    else turns.push([each]);
  }
  return turns;
}

customElements.define("mirror-lines", MirrorLines);
