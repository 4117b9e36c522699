// One's own journal: the ways to what one keeps for oneself alone, and what was kept last.

import { to } from "../client/routes.js";
import { OwnPage } from "./own-page.js";
import { reminder } from "./due.js";
import { made, way } from "./parts.js";
import { telling } from "./telling.js";

const PLACES = ["debrief", "commitments", "skills", "rehearsals", "patterns", "weeks"];
const NEWEST = 5;
const UNSAID = ["met", "asked", "casting"]; // what the journal keeps for this program

class RoomOwn extends OwnPage {
  async show() {
    await this.read();
    const places = [...PLACES, ...(this.visit.me.rooms.some(({ role }) => role === "coach") ? ["check-outs"] : [])];
    const rows = places.map((name) => {
      const words = made("div", "row__words", made("span", "row__name", this.say(`own.${name}`)), made("span", "quiet", this.say(`own.${name}.lede`)));
      return made("li", "row", words, way(this.say("home.open"), to("own", name)));
    });
    for (const row of rows) row.lastChild.setAttribute("aria-label", this.say("own.open", { name: row.querySelector(".row__name").textContent }));
    const { notes, strange } = this.own;
    const newest = [...notes.filter(({ said }) => !UNSAID.includes(said.kind)), ...strange].slice(-NEWEST);
    const offers = made("div");
    const remind = reminder(this.visit, this.tell, (books) => offers.append(...books.map((book) => telling(this, book, notes, (key) => this.again(key))).filter(Boolean)));
    const offline = made("p", "", way(this.say("keys.offline.do"), "offline/page.html", { className: "link" }));
    this.page(this.say("own.title"), this.say("own.lede"), remind, made("ul", "rows", ...rows), offers, offline, this.list(this.say("own.newest"), newest));
  }
}

customElements.define("room-own", RoomOwn);
