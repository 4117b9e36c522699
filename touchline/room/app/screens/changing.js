// Another coach for a room: what happens then is said first, and only who is coached decides it.

import { changeCoach } from "../client/peers.js";
import { to } from "../client/routes.js";
import { asked } from "./asking.js";
import { act, buttons, made, paragraphs, way } from "./parts.js";
import { Screen } from "./screen.js";

class RoomChanging extends Screen {
  async show() {
    const { rooms, coaches } = await this.visit.refresh();
    const room = rooms.find(({ key }) => key === this.asked.room);
    const names = { name: room.with.name };
    const taken = new Set(rooms.filter(({ state, role }) => state !== "ended" && role === "coachee").map((one) => one.with.key));
    const rows = coaches.filter(({ key, kind }) => kind === room.kind && !taken.has(key)).map((coach) => made("li", "row",
      made("div", "row__words", made("span", "row__name", coach.name), made("span", "quiet", this.say(`coach.${coach.kind}`))),
      act(this.say("changing.choose"), (busy) => this.#choose(room, coach, busy))));
    this.write(this.say("changing.title", names), this.say("changing.lede", names),
      made("section", "prose", ...paragraphs("", this.say("changing.old", names), this.say("changing.new"), this.say("changing.you"))),
      made("section", "section", made("h2", "", this.say("changing.whom")),
        rows.length ? made("ul", "rows", ...rows) : made("p", "quiet", this.say("changing.nobody"))),
      buttons(way(this.say("do.back"), to("rooms", room.key), { className: "button button--plain" })));
  }

  async #choose(room, coach, busy) {
    const names = { name: coach.name, former: room.with.name };
    const sure = await asked({
      title: this.say("changing.sure.title", names), consequence: this.say("changing.sure", names),
      yes: this.say("changing.sure.do"), no: this.say("do.keep"),
    });
    if (!sure) return;
    await this.trying(async () => {
      await changeCoach(this.visit, room.key, coach.key);
      this.visit.page.location.hash = to("rooms", room.key);
    }, { busy });
  }
}

customElements.define("room-changing", RoomChanging);
