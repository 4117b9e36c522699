// Home: the rooms one has, whom one could ask for one, and, before anything else, one's keys.

import { askFor } from "../client/coaches.js";
import { to } from "../client/routes.js";
import { act, buttons, made, notice, way } from "./parts.js";
import { Screen } from "./screen.js";
import { dayOf, wished } from "./staying.js";

const WAYS = {
  own: [["debrief", "own", "debrief"], ["journal", "own"], ["mirror", "mirror"], ["practice", "practice"]],
  coaching: [["find", "coaches"], ["profile", "coaches", "me"], ["offers", "offers"]],
};

class RoomHome extends Screen {
  /** What is known at once, and again where the server says otherwise by now. */
  async show() {
    this.#draw();
    const before = JSON.stringify(this.visit.me);
    await this.visit.refresh();
    if (this.isConnected && JSON.stringify(this.visit.me) !== before) this.#draw();
  }

  #draw() {
    const { rooms, coaches } = this.visit.me;
    const asked = new Set(rooms.filter((room) => room.state !== "ended" && room.role === "coachee").map((room) => room.with.key));
    const others = coaches.filter((coach) => !asked.has(coach.key));
    this.write(this.say("home.title"), this.say("home.lede"), this.#offers(), this.#keys(), this.#due(), this.#rooms(rooms), ...this.#ways(), this.#coaches(others));
  }

  /** What stands between this person and their notes, if anything does. */
  #keys() {
    if (this.visit.unlocked) return null;
    const back = this.visit.me.retired.length ? way(this.say("back.offer"), to("back"), { className: "button button--plain" }) : null;
    if (this.visit.me.identity) {
      const unlock = act(this.say("home.unlock"), () => this.#unlock(), { primary: true });
      return made("section", "prose", made("p", "", this.say("home.locked")), buttons(unlock, back));
    }
    const enrol = way(this.say("home.enrol"), to("enrol"), { primary: true });
    return made("section", "prose", made("p", "", this.say("home.no-keys")), buttons(enrol, back));
  }

  #unlock() {
    const screen = document.createElement("room-unlock");
    Object.assign(screen, { visit: this.visit, asked: this.asked });
    this.replaceWith(screen);
  }

  #rooms(rooms) {
    const rows = rooms.map((room) => {
      const href = to("rooms", room.key);
      const said = made("div", "row__words", made("span", "row__name", room.with.name), made("span", "quiet", this.#standing(room)));
      return made("li", "row", said, way(this.say("home.open"), href));
    });
    const heading = made("h2", "", this.say("home.rooms"));
    const none = rows.length ? null : made("p", "quiet", this.say("home.no-rooms"));
    return made("section", "section", heading, none, rows.length ? made("ul", "rows", ...rows) : null);
  }

  /** What one said one would do by now: counted here once it is unlocked, and told to nobody. */
  #due() {
    const place = made("div");
    place.hidden = true;
    if (this.visit.unlocked) import("./due.js").then(({ reminder }) => place.replaceWith(reminder(this.visit, (...said) => this.say(...said))), () => {});
    return place;
  }

  /** One's own manager proposed a weekly time. */
  #offers() {
    return this.visit.me.offers > 0 && notice(this.say("home.offer"), { more: [way(this.say("home.offer.do"), to("offers"), { className: "link" })] });
  }

  /** What is for oneself, and what has to do with coaches. */
  #ways() {
    return Object.entries(WAYS).map(([part, ways]) => made("section", "section", made("h2", "", this.say(`home.${part}`)),
      made("ul", "ways", ...ways.map(([key, ...place]) => made("li", "", way(this.say(`home.${part}.${key}`), to(...place), { className: "link" }))))));
  }

  #standing({ kind, state, role, goes, wish, with: other }) {
    const names = { [this.visit.person]: this.say("pause.you"), [other.key]: other.name };
    const rests = wish && state !== "ended" && wished((...said) => this.say(...said), wish, names);
    const [what, gone] = [this.say(`home.${role === "coach" ? "as-coach" : kind}`), goes && this.say("home.goes", { day: dayOf(goes) })];
    return [what, state !== "active" && this.say(`home.${state}`), rests, gone].filter(Boolean).join(" ");
  }

  #coaches(coaches) {
    if (!coaches.length) return null;
    const rows = coaches.map((coach) => {
      const said = made("div", "row__words", made("span", "row__name", coach.name), made("span", "quiet", this.say(`coach.${coach.kind}`)));
      return made("li", "row", said, act(this.say("coach.ask"), (busy) => this.#ask(coach, busy)));
    });
    return made("section", "section", made("h2", "", this.say("home.coaches")), made("ul", "rows", ...rows));
  }

  /** A room of two begins; what it is for is agreed next. */
  #ask(coach, busy) {
    return this.trying(async () => {
      const key = await askFor(this.visit, coach);
      this.visit.page.location.hash = to("rooms", key);
    }, { busy });
  }
}

customElements.define("room-home", RoomHome);
