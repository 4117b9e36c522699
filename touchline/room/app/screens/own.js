// One's own journal: the ways to what one keeps for oneself alone, and what was kept last.

import { to } from "../client/routes.js";
import { OwnPage } from "./own-page.js";
import { reminder } from "./due.js";
import { made, way } from "./parts.js";

const PLACES = ["debrief", "commitments", "skills", "rehearsals", "patterns", "weeks"];
const NEWEST = 5;
const UNSAID = ["met", "casting"]; // what the journal keeps for this program

class RoomOwn extends OwnPage {
  async show() {
    await this.read();
    const rows = PLACES.map((name) => {
      const words = made("div", "row__words", made("span", "row__name", this.say(`own.${name}`)), made("span", "quiet", this.say(`own.${name}.lede`)));
      return made("li", "row", words, way(this.say("home.open"), to("own", name)));
    });
    for (const row of rows) row.lastChild.setAttribute("aria-label", this.say("own.open", { name: row.querySelector(".row__name").textContent }));
    const { notes, strange } = this.own;
    const newest = [...notes.filter(({ said }) => !UNSAID.includes(said.kind)), ...strange].slice(-NEWEST);
    const remind = reminder(this.visit, this.tell);
    this.page(this.say("own.title"), this.say("own.lede"), remind, made("ul", "rows", ...rows), this.list(this.say("own.newest"), newest));
  }
}

customElements.define("room-own", RoomOwn);
