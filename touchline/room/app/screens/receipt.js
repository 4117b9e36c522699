// Who was given something of a room since one signed: the server's word, in weeks.

import { loadRoom } from "../client/room.js";
import { to } from "../client/routes.js";
import { buttons, made, way } from "./parts.js";
import { Screen } from "./screen.js";

class RoomReceipt extends Screen {
  async show() {
    const { key, other } = await loadRoom(this.visit, this.asked.room);
    const names = { name: other.name };
    const { since, deeds } = await this.visit.api.get(`rooms/${key}/receipt/`);
    const rows = [...Map.groupBy(deeds, ({ week }) => week)].flatMap(([week, done]) => [
      made("dt", "", this.#week(week)), ...done.map((deed) => made("dd", "", this.#told(deed, names))),
    ]);
    const list = since && made("dl", "agreed", ...rows);
    const words = ["nobody", "other", "word"].map((word) => made("p", word === "nobody" ? "" : "quiet", this.say(`receipt.${word}`, names)));
    const lede = since ? this.say("receipt.lede", names) : this.say("receipt.unsigned");
    this.write(this.say("receipt.title"), lede, list, made("section", "section prose", ...words),
      buttons(way(this.say("receipt.back"), to("rooms", key, "contract")), way(this.say("do.home"), to(), { className: "button button--plain" })));
  }

  #week(name) {
    const [year, week] = name.split("-W");
    return this.say("receipt.week", { year, week: Number(week) });
  }

  #told({ act, by, of }, names) {
    const [who, whom] = [by, of].map((one) => one && this.say(`receipt.who.${one}`, names));
    return this.say(`receipt.act.${act}`, { who, whom });
  }
}

customElements.define("room-receipt", RoomReceipt);
