// What the room promises, and what it does not: in words, before anyone has to believe it.

import { to } from "../client/routes.js";
import { buttons, made, way } from "./parts.js";
import { Screen } from "./screen.js";

const KEPT = ["manager", "admin", "thief", "coach", "weeks"];
const NOT = ["use", "device", "code", "silent", "lost", "law"];
const ATTACKED = "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 22 24 29"; // touchline/wall/pack/attacks.py

class RoomPromises extends Screen {
  async show() {
    this.write(this.say("promises.title"), this.say("promises.lede"), this.#list("kept", KEPT), this.#list("not", NOT),
      made("section", "section", made("h2", "", this.say("promises.check")), made("p", "", this.say("promises.check.how"))),
      this.#attacks(), buttons(way(this.say("do.home"), to())));
  }

  #list(name, keys) {
    return made("section", "section", made("h2", "", this.say(`promises.${name}`)), this.#points(name, keys));
  }

  #attacks() {
    const points = this.#points("attack", ATTACKED.split(" ").map((number) => `a${number}`));
    return made("details", "section", made("summary", "row__name", this.say("promises.attack")), points);
  }

  #points(name, keys) {
    return made("ul", "points", ...keys.map((key) => made("li", "", this.say(`promises.${name}.${key}`))));
  }
}

customElements.define("room-promises", RoomPromises);
