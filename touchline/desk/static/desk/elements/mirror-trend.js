// <mirror-trend data-list> draws the owner's trend from the kept figures beside the list: the server
// has never looked into them.

import { filled, percent } from "./rules/saying.js";
import { placed, pointsOf } from "./rules/trend.js";

const SVG = "http://www.w3.org/2000/svg";
const SIZE = { wide: 228, high: 60 };

class MirrorTrend extends HTMLElement {
  connectedCallback() {
    const rows = document.querySelectorAll(`#${this.dataset.list} [data-figures]`);
    const kept = [...rows].map(({ dataset: { day, when, figures } }) => ({ day, when, figures }));
    for (const trend of this.querySelectorAll("[data-key]")) this.#draw(trend, pointsOf(kept, trend.dataset.key));
    this.closest("[data-trend-section]").hidden = !this.querySelector("[data-key]:not([hidden])");
  }

  #draw(trend, points) {
    trend.hidden = points.length < 2;
    if (trend.hidden) return;
    const places = placed(points, SIZE).map((one) => ({ ...one, x: one.x + 6 }));
    const way = drawn("polyline", "trend__way", { points: places.map(({ x, y }) => `${x},${y + 6}`).join(" ") });
    const ranges = places.map(({ x, top, bottom }) => drawn("line", "trend__range", { x1: x, x2: x, y1: top + 6, y2: bottom + 6 }));
    const dots = places.map(({ x, y }) => drawn("circle", "trend__point", { cx: x, cy: y + 6, r: 3 }));
    trend.querySelector("g").replaceChildren(...ranges, way, ...dots);
    const said = points.map((point) => this.#said(point));
    trend.querySelector(".trend__last").textContent = said.at(-1);
    trend.querySelector("ul").replaceChildren(...said.map(listed));
  }

  #said({ when, value, low, high, cases }) {
    return filled(this.dataset.point, { day: when, share: percent(value), low: Math.round(low * 100), high: percent(high), cases });
  }
}

function listed(text) {
  const row = document.createElement("li");
  row.textContent = text;
  return row;
}

function drawn(name, style, places) {
  const made = document.createElementNS(SVG, name);
  made.setAttribute("class", style);
  for (const [key, value] of Object.entries(places)) made.setAttribute(key, value);
  return made;
}

customElements.define("mirror-trend", MirrorTrend);
