// The frame around the screens: its ways, the lock, and which screen stands in it.

import { routeOf, to } from "../client/routes.js";
import { fetched } from "./later.js";
import { made, notice, way } from "./parts.js";
import "./away.js";
import "./compare.js";
import "./contract.js";
import "./enrol.js";
import "./home.js";
import "./keys.js";
import "./notebook.js";
import "./promises.js";
import "./unlock.js";

const LOCKED = ["contract", "receipt", "compare", "changing", "notebook", "session", "rhythm", "journey", "own", "debrief", "skills", "rehearsals", "commitments", "patterns", "weeks", "totals", "keys", "leaving", "readings", "mirror", "share", "supervision"]; // what nobody sees without keys

export class Frame {
  #document;
  #said;
  #visit = null;

  constructor(document, said) {
    this.#document = document;
    this.#said = said;
  }

  get #main() {
    return this.#document.querySelector("main");
  }

  /** Show the screens of a visit from now on. */
  stand(visit) {
    this.#visit = visit;
    addEventListener("hashchange", () => this.go());
    const skip = this.#document.querySelector("[data-skip]");
    skip.textContent = this.#said.say("frame.skip");
    skip.addEventListener("click", (event) => {
      event.preventDefault(); // what stands behind "#" names a screen here
      this.#main.focus();
    });
    this.#main.addEventListener("room-changed", () => this.go());
    this.go();
  }

  /** The screen that the address asks for. Some are fetched when they are asked for the first time. */
  async go() {
    const asked = this.#needs(routeOf(this.#visit.page.location.hash).name);
    const there = await fetched(asked);
    const route = routeOf(this.#visit.page.location.hash);
    const name = this.#needs(route.name);
    if (name !== asked) return; // another one was asked for, or the lock has closed: that is under way
    const screen = this.#document.createElement(`room-${there ? name : "away"}`);
    Object.assign(screen, { visit: this.#visit, asked: route });
    this.top();
    this.#main.replaceChildren(screen);
    if (["session", "notebook"].includes(name)) import("./drift.js").then(({ watched }) => watched(screen)).catch(() => {}); // without it nothing is asked
  }

  /** The keys are gone: nothing of what they opened stays on the page. */
  locked() {
    this.#main.replaceChildren();
    this.go();
  }

  /** Before there is a visit: what went wrong, and nothing else. */
  wrong(error) {
    const heading = made("h1", "head__title", this.#said.say("frame.shut"));
    const again = way(this.#said.say("do.again"), "./", { primary: true });
    const screen = made("div", "screen", made("header", "head", heading));
    screen.append(notice(this.#said.trouble(error), { bad: true }), made("div", "buttons", again));
    this.#main.replaceChildren(screen);
    if (!error?.values) console.error(error);
  }

  #needs(name) {
    const { me, unlocked, away } = this.#visit;
    if (away && !unlocked) return "unlock"; // nothing else is known
    if (!LOCKED.includes(name) || unlocked) return name;
    return me.identity ? "unlock" : "enrol";
  }

  /** The ways above and below the screens. */
  top() {
    const { said, unlocked, lock, host, kept, away } = this.#visit;
    const ways = [way(said.say("frame.room"), to(), { className: "frame__name" })];
    if (unlocked) {
      ways.push(way(said.say("frame.keys"), to("keys"), { className: "frame__way" }));
      const shut = made("button", "button button--small", said.say("frame.lock"));
      shut.type = "button";
      shut.addEventListener("click", () => lock.close());
      ways.push(shut);
    }
    if (away) ways.push(stateOf(away, said));
    this.#document.querySelector("[data-top]").replaceChildren(...ways);
    const own = unlocked && kept ? [["frame.readings", to("readings")]] : [];
    const foot = [...own, ["frame.promises", to("promises")], ["frame.back", `${host}/`]];
    const links = foot.map(([key, href]) => way(said.say(key), href, { className: "frame__way" }));
    this.#document.querySelector("[data-foot]").replaceChildren(...links);
  }
}

/** That the server is not asked, and what becomes of what one keeps. */
function stateOf(away, said) {
  const state = made("p", "frame__state", said.say(`away.${away}`));
  if (away === "sign-in") state.append(" ", way(said.say("away.sign-in.do"), "./", { className: "link" }));
  state.setAttribute("role", "status");
  return state;
}
