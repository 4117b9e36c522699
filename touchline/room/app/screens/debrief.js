// A meeting looked back at in a minute: what it was, what worked, what one would try. It needs no connection.

import { ofKind } from "../core/kinds.js";
import { today } from "../core/weeks.js";
import { OwnPage } from "./own-page.js";
import { made } from "./parts.js";

class RoomDebrief extends OwnPage {
  async show() {
    this.own = OwnPage.UNREAD; // whoever comes from a meeting does not wait for it
    const fields = ["about", "worked", "try"].map((name) => [name, { label: this.say(`debrief.${name}`) }]);
    const form = await this.form("debrief", fields, {
      button: this.say("debrief.keep"), keep: (said) => this.keep("debrief", { on: today(), ...said }),
    });
    const earlier = made("p", "quiet moment", this.say("do.moment"));
    this.page(this.say("debrief.title"), this.say("debrief.lede"), form, earlier);
    await this.below(earlier, () => [this.list(this.say("debrief.earlier"), ofKind(this.own.notes, "debrief"))]);
  }
}

customElements.define("room-debrief", RoomDebrief);
