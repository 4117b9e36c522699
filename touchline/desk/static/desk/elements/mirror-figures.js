// <mirror-figures> draws the summary: figures with counts and intervals, moves, what followed what.

import { moveOf, movesOf, part, sentence } from "./parts.js";
import { interval, percent } from "./rules/saying.js";

const SHARES = ["ask_tell", "leading_share", "development_share"];

class MirrorFigures extends HTMLElement {
  /** `summary` as the instrument counts it, or its kept figures; `labelled` for what is quoted. */
  show(summary, labelled) {
    const figures = SHARES.map((key) => this.#share(sentence(key), summary.figures[key]));
    this.querySelector("[data-figures]").replaceChildren(
      ...this.#talk(summary), ...figures, ...this.#longest(summary), ...this.#waited(summary),
    );
    this.#mix("moves", "leader", summary);
    this.#mix("responses", "seller", summary);
    this.#after(summary.after);
    this.#quoted("commitments", summary, labelled);
    this.#quoted("requests", summary, labelled);
  }

  #share(label, share) {
    const cases = sentence("of-cases", share);
    const name = share.enough ? "figure" : "no-figure";
    const sure = interval(share, sentence("likely"));
    return named(part(name, { label, cases, value: percent(share.value), sure }), label);
  }

  #talk({ talk_share: talked, words }) {
    if (talked.leader === null) return [];
    const cases = sentence("talk-cases", { leader: words.leader, all: words.leader + words.seller });
    return [this.#plain(sentence("talk_share"), percent(talked.leader), cases)];
  }

  #longest({ longest_monologue: longest }) {
    if (!longest) return [];
    const label = sentence(longest.speaker === "leader" ? "longest" : "longest-theirs");
    return [this.#plain(label, sentence("words", longest), "")];
  }

  #waited({ wait_seconds: wait }) {
    if (!wait || !wait.enough) return [];
    const seconds = sentence("seconds", { seconds: Math.max(0, wait.median).toFixed(1) });
    return [this.#plain(sentence("wait"), seconds, sentence("wait-cases", wait))];
  }

  #plain(label, value, cases) {
    return named(part("figure", { label, value, cases, sure: "" }), label);
  }

  #mix(key, side, summary) {
    const counts = summary[key];
    const most = Math.max(1, ...Object.values(counts));
    const rows = movesOf(side).filter((move) => counts[move.key] > 0);
    this.querySelector(`[data-${key}]`).replaceChildren(...rows.map((move) => {
      const row = part("mix", { mark: move.mark, name: move.name, count: counts[move.key] });
      row.querySelector(".move").dataset.move = side === "leader" ? move.key : "theirs";
      row.querySelector(".mix__bar").dataset.move = side === "leader" ? move.key : "theirs";
      row.querySelector(".mix__bar span").style.inlineSize = `${(counts[move.key] / most) * 100}%`;
      return row;
    }));
  }

  #after(after) {
    const rows = Object.entries(after).map(([asked, { cases, figures }]) => {
      const said = (one) => (cases ? sentence("of-cases", figures[one]) : "–");
      const [ownership, compliance, disclosure] = ["ownership", "compliance", "disclosure"].map(said);
      return part("after", { name: moveOf("leader", asked).name, ownership, compliance, disclosure, cases });
    });
    this.querySelector("[data-after]").replaceChildren(...rows);
  }

  #quoted(key, summary, labelled) {
    const block = this.querySelector(`[data-quoted="${key}"]`);
    const units = new Map(labelled.map((each) => [each.unit, each]));
    const there = summary[key].map(({ unit }) => units.get(unit)).filter((each) => each?.text);
    block.hidden = there.length === 0;
    block.querySelector("ul").replaceChildren(...there.map(({ unit, text }) => {
      const row = part("quoted", { text });
      row.querySelector("a").href = `#unit-${unit}`;
      return row;
    }));
  }
}

function named(figure, label) {
  figure.setAttribute("aria-label", label);
  return figure;
}

customElements.define("mirror-figures", MirrorFigures);
