// Keys that were given up, used again by whoever can still unlock them.

import { bringBack } from "../client/keys.js";
import { to } from "../client/routes.js";
import { buttons, field, made, way } from "./parts.js";
import { Screen } from "./screen.js";

class RoomBack extends Screen {
  async show() {
    const forms = ["recovery", "passphrase"].map((kind) => this.#form(kind));
    const home = way(this.say("do.home"), to(), { className: "button button--plain" });
    this.write(this.say("back.title"), this.say("back.lede"), ...forms, buttons(home));
  }

  #form(kind) {
    const type = kind === "passphrase" ? "password" : "text";
    const { whole, input } = field(this.say(`unlock.${kind}.label`), { type, help: this.say(`unlock.${kind}.help`) });
    const open = made("button", "button", this.say("back.do"));
    const form = made("form", "form typed", whole, buttons(open));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.trying(async () => {
        const { over, progress } = await this.waiting("unlock.waiting");
        await bringBack(this.visit, { [kind]: input.value }, { progress }).finally(over);
        this.visit.page.location.hash = to();
      }, { busy: open });
    });
    return form;
  }
}

customElements.define("room-back", RoomBack);
