// What those whom one coaches chose to tell of their check-outs, in total: for a coach's own eyes.

import { toldToMe } from "../client/check-outs.js";
import { OwnPage } from "./own-page.js";
import { made } from "./parts.js";

class RoomTotals extends OwnPage {
  async show() {
    const { sessions, about, thinking } = await toldToMe(this.visit);
    const told = [this.#answers("about", about, sessions), this.#answers("thinking", thinking, sessions), made("p", "quiet", this.say("totals.whose"))];
    this.page(this.say("totals.title"), this.say("totals.lede"), ...(sessions ? told : [made("p", "quiet", this.say("totals.none"))]), made("p", "quiet", this.say("totals.free")));
  }

  /** One question, with how many of the sessions had which answer. */
  #answers(what, answers, sessions) {
    const rows = Object.entries(answers).map(([answer, count]) => {
      const name = Object.assign(made("th", "", this.say(`totals.${what}.${answer}`)), { scope: "row" });
      return made("tr", "", name, made("td", "", String(count)));
    });
    return made("table", "totals", made("caption", "row__name", this.say(`totals.${what}`, { sessions })), made("tbody", "", ...rows));
  }
}

customElements.define("room-totals", RoomTotals);
