// Leaving: take everything along in one file that opens without Touchline, and end a room.

import { endRoom, takeAlong } from "../client/leaving.js";
import { to } from "../client/routes.js";
import { asked } from "./asking.js";
import { act, buttons, field, made, way } from "./parts.js";
import { Screen } from "./screen.js";

class RoomLeaving extends Screen {
  async show() {
    const rooms = this.visit.me.rooms.filter(({ state }) => state !== "ended");
    const rows = rooms.map((room) => {
      const end = act(this.say("leaving.end"), () => this.#end(room), { small: true, danger: true });
      return made("li", "row", made("div", "row__words", made("span", "row__name", room.with.name)), end);
    });
    const ending = made("section", "section", made("h2", "", this.say("leaving.end.title")), made("p", "quiet", this.say("leaving.end.help")),
      rows.length ? made("ul", "rows", ...rows) : made("p", "quiet", this.say("leaving.none")));
    const company = made("section", "section", made("h2", "", this.say("leaving.company")), made("p", "quiet", this.say("leaving.company.help")),
      buttons(way(this.say("leaving.company.do"), to("keys"))));
    this.write(this.say("leaving.title"), this.say("leaving.lede"), this.#form(), ending, company,
      buttons(way(this.say("do.home"), to(), { className: "button button--plain" })));
  }

  #form() {
    const { whole, input } = field(this.say("leaving.label"), { help: this.say("leaving.help") });
    const take = made("button", "button button--primary", this.say("leaving.do"));
    const form = made("form", "form typed", whole, buttons(take));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#take(input.value, take);
    });
    return form;
  }

  #take(recovery, busy) {
    return this.trying(async () => {
      const { over, progress } = await this.waiting("leaving.waiting");
      try {
        save(await takeAlong(this.visit, { recovery }, { progress }), `touchline-room-${this.visit.me.week}.age`);
      } finally {
        over();
      }
      const said = made("p", "quiet", this.say("leaving.done"));
      said.setAttribute("role", "status");
      busy.parentElement.after(said);
    }, { busy });
  }

  async #end(room) {
    const names = { name: room.with.name };
    const sure = await asked({
      title: this.say("leaving.sure.title", names), consequence: this.say("leaving.sure", names),
      yes: this.say("leaving.sure.do"), no: this.say("do.keep"),
    });
    if (!sure) return;
    await this.trying(async () => {
      await endRoom(this.visit, room.key);
      await this.show();
    });
  }
}

/** Into the downloads of this browser, under a name. */
function save(bytes, name) {
  const address = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

customElements.define("room-leaving", RoomLeaving);
