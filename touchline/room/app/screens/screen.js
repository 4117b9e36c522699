// What every screen does: it stands on `visit`, says its title, takes the focus, and says what went wrong.

import { to } from "../client/routes.js";
import { act, buttons, made, notice, way } from "./parts.js";

export class Screen extends HTMLElement {
  /** @type {import("../client/visit.js").Visit} Set before the screen is put into the page. */
  visit;
  /** What the address names, such as {room}. */
  asked = {};

  connectedCallback() {
    this.classList.add("screen");
    const moment = made("p", "quiet moment", this.say("do.moment"));
    moment.setAttribute("role", "status");
    this.replaceChildren(moment);
    this.trying(() => this.show());
  }

  say(key, values) {
    return this.visit.said.say(key, values);
  }

  /** What the screen shows. Screens write their own. */
  async show() {}

  /** A head and what is below it, in place of what was there; the head takes the focus. */
  write(title, lede, ...content) {
    if (!this.isConnected) return;
    const heading = made("h1", "head__title", title);
    heading.tabIndex = -1;
    const head = made("header", "head", heading, ...(lede ? [made("p", "head__lede", lede)] : []));
    this.replaceChildren(head, ...content.filter(Boolean));
    document.title = `${title} · Touchline`;
    heading.focus({ preventScroll: true });
    globalThis.scrollTo({ top: 0 });
  }

  /** Do it; what goes wrong is said on this screen, in place of what was said before. */
  async trying(does, { busy = null } = {}) {
    this.#right();
    if (busy) busy.setAttribute("aria-disabled", "true");
    try {
      return await does();
    } catch (error) {
      this.wrong(error);
      return undefined;
    } finally {
      busy?.removeAttribute("aria-disabled");
    }
  }

  #right() {
    this.querySelector("[data-trouble]")?.remove();
  }

  /** Nothing of it could be shown: it can be asked for again, and there is a way out. */
  #unshown() {
    const again = act(this.say("do.again"), () => this.dispatchEvent(new Event("room-changed", { bubbles: true })), { primary: true });
    this.write(this.say("do.unshown"), "", buttons(again, way(this.say("do.home"), to(), { className: "button button--plain" })));
  }

  /** Say what went wrong, in place of what was said before. */
  wrong(error) {
    this.#right();
    if (!this.querySelector(":scope > .head")) this.#unshown();
    const said = notice(this.visit.said.trouble(error), { bad: true });
    said.dataset.trouble = "";
    const place = this.querySelector("form .buttons") ?? this.querySelector(".head + *");
    if (place) place.before(said);
    else this.append(said);
    said.scrollIntoView({ block: "nearest" });
    if (!error?.values) console.error(error);
  }

  /** Something takes a moment: say so, and how far it is if that is told. {over, progress}. */
  async waiting(key) {
    const words = made("p", "quiet", this.say(key));
    words.setAttribute("role", "status");
    const bar = made("progress", "progress");
    bar.setAttribute("aria-label", this.say("do.waiting"));
    const said = made("div", "waiting", words, bar);
    said.dataset.waiting = "";
    this.querySelector("[data-waiting]")?.remove();
    (this.querySelector(".buttons") ?? this).after(said);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
    return { over: () => said.remove(), progress: (share) => bar.setAttribute("value", share) };
  }
}
