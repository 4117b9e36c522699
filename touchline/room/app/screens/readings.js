// Readings of the mirror that one kept: the list with one's own trend, one of them, and throwing it away.

import { listReadings, openReading, sealReadings, throwAway } from "../client/readings.js";
import { to } from "../client/routes.js";
import { asked } from "./asking.js";
import { act, buttons, drawn, folded, made, notice, way } from "./parts.js";
import { sectionsOf, shareSaid } from "./reading-shown.js";
import { Screen } from "./screen.js";
import { dayOf } from "./staying.js";

const TREND = ["leading_share", "ask_tell", "development_share"];
const [WIDE, HIGH, EDGE] = [240, 72, 6];

class RoomReadings extends Screen {
  async show() {
    return this.asked.reading ? this.#one(this.asked.reading) : this.#all();
  }

  async #all() {
    await sealReadings(this.visit);
    const all = await listReadings(this.visit);
    const list = all.length ? folded(made("ul", "rows"), all, (reading) => this.#row(reading), (...asked) => this.say(...asked)) : made("p", "quiet", this.say("readings.none"));
    this.write(this.say("readings.title"), this.say("readings.lede"), this.#trend(all), list,
      buttons(this.#way("mirror.way", "mirror"), this.#way("do.home")));
  }

  #row(reading) {
    const { key, week, trouble } = reading;
    const when = this.say("readings.when", { day: dayOf(reading.held_on), week: Number(week.slice(-2)) });
    const words = [made("span", "row__name", this.#with(reading)), made("span", "quiet", when)];
    const removed = reading.voices.some((voice) => voice.removed) && this.say("readings.someone-removed");
    if (removed) words.push(made("span", "quiet", removed));
    if (trouble) words.push(notice(this.visit.said.trouble(trouble), { bad: true }));
    const open = trouble ? this.#away(reading, "readings") : way(this.say("home.open"), to("readings", key));
    return made("li", "row", made("div", "row__words", ...words), open);
  }

  #with({ voices }) {
    return voices.map(({ name }) => name || this.say("readings.outside")).join(", ") || this.say("readings.only-you");
  }

  async #one(key) {
    const reading = await openReading(this.visit, key);
    const title = this.say("readings.one", { day: dayOf(reading.held_on) });
    const say = (...said) => this.say(...said);
    this.write(title, this.#with(reading), ...sectionsOf(reading, say), buttons(this.#away(reading), this.#way("readings.back", "readings")));
  }

  #away({ key }) {
    return act(this.say("readings.away"), async (busy) => {
      const sure = await asked({
        title: this.say("readings.away.title"), consequence: this.say("readings.away.consequence"),
        yes: this.say("readings.away.do"), no: this.say("do.keep"),
      });
      if (sure) await this.trying(() => this.#gone(key), { busy });
    }, { danger: true });
  }

  async #gone(key) {
    await throwAway(this.visit, key);
    if (this.asked.reading) this.visit.page.location.hash = to("readings");
    else await this.show();
  }

  #way(key, ...place) {
    return way(this.say(key), to(...place), { className: "button button--plain" });
  }

  /** One's own trend: drawn here alone, from two conversations on that are enough to say. */
  #trend(all) {
    const oldest = all.filter(({ figures }) => figures).toReversed();
    const parts = TREND.map((name) => this.#line(name, oldest.filter(({ figures }) => figures.figures[name].enough)));
    if (!parts.some(Boolean)) return null;
    return made("section", "section", made("h2", "", this.say("readings.trend")), ...parts, made("p", "quiet", this.say("readings.trend.help")));
  }

  #line(name, readings) {
    if (readings.length < 2) return null;
    const shares = readings.map(({ figures }) => figures.figures[name]);
    const x = (at) => EDGE + (at * (WIDE - 2 * EDGE)) / (shares.length - 1);
    const y = (share) => HIGH - EDGE - share * (HIGH - 2 * EDGE);
    const ranges = shares.map(({ low, high }, at) => drawn("line", { class: "trend__range", x1: x(at), x2: x(at), y1: y(low), y2: y(high) }));
    const dots = shares.map(({ value }, at) => drawn("circle", { class: "trend__point", cx: x(at), cy: y(value), r: 3 }));
    const along = drawn("polyline", { class: "trend__way", points: shares.map(({ value }, at) => `${x(at)},${y(value)}`).join(" ") });
    const svg = drawn("svg", { class: "trend__drawing", viewBox: `0 0 ${WIDE} ${HIGH}`, "aria-hidden": "true" }, ...ranges, along, ...dots);
    const said = readings.map((reading, at) => `${dayOf(reading.held_on)}: ${shareSaid((...key) => this.say(...key), shares[at])}`);
    const list = made("details", "", made("summary", "", this.say("readings.as-list")), made("ul", "points", ...said.map((text) => made("li", "", text))));
    return made("figure", "trend", made("figcaption", "", this.say(`readings.${name}`)), svg, made("p", "quiet", said.at(-1)), list);
  }
}

customElements.define("room-readings", RoomReadings);
