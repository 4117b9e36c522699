// A meeting looked back at in a minute: what it was, what worked, what one would try. It needs no connection.

import { ofKind } from "../core/kinds.js";
import { today } from "../core/weeks.js";
import { OwnPage } from "./own-page.js";

class RoomDebrief extends OwnPage {
  async show() {
    await this.read();
    const fields = ["about", "worked", "try"].map((name) => [name, { label: this.say(`debrief.${name}`) }]);
    const form = await this.form("debrief", fields, {
      button: this.say("debrief.keep"), keep: (said) => this.keep("debrief", { on: today(), ...said }),
    });
    this.page(this.say("debrief.title"), this.say("debrief.lede"), form, this.list(this.say("debrief.earlier"), ofKind(this.own.notes, "debrief")));
  }
}

customElements.define("room-debrief", RoomDebrief);
