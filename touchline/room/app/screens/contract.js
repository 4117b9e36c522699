// What the two of a room agree on, who sees what, and where secrecy ends. Both sign it.

import { contractText, FIELDS, LIMITS, propose, seesOf, signNumber } from "../client/contracts.js";
import { nextOf, loadRoom } from "../client/room.js";
import { to } from "../client/routes.js";
import { former } from "./former.js";
import { act, buttons, field, made, notice, seenBy, way } from "./parts.js";
import { Screen } from "./screen.js";

class RoomContract extends Screen {
  #room;
  #sees;

  async show() {
    this.#room = await loadRoom(this.visit, this.asked.room, { met: true });
    if (nextOf(this.#room) === "compare") {
      this.visit.page.location.replace(to("rooms", this.#room.key, "compare"));
      return;
    }
    this.#sees = seesOf(await this.visit.api.get("contract.json"), this.#room.kind, this.visit.said);
    const newest = this.#room.contracts.at(-1);
    if (newest) this.#read(newest);
    else this.#begin();
  }

  get #names() {
    return { name: this.#room.other.name };
  }

  /** What kind of room it is, as one's own side of it reads it. */
  #kind(kind) {
    return this.say(`contract.${kind}.${this.#room.me.role}`, this.#names);
  }

  #who(who) {
    const own = ["seller", "coach", "manager"].includes(who) ? `.${this.#room.me.role}` : "";
    return this.say(`who.${who}${own}`, this.#names);
  }

  /** Nothing is agreed yet: whoever is coached begins. */
  #begin() {
    const { me, other } = this.#room;
    if (other.identity && me.role === "coachee" && this.#goesOn) return this.#write({});
    const lede = this.say(other.identity ? "contract.waits" : "contract.no-keys", this.#names);
    return this.write(this.say("contract.title", this.#names), lede, this.#stop(), ...this.#about(), buttons(...former(this, this.#room), this.#home()));
  }

  get #goesOn() {
    return !["ended", "paused"].includes(this.#room.state);
  }

  /** Why nothing is agreed or written now, and what can be done. */
  #stop() {
    return this.#room.state === "paused" && notice(this.say(`contract.paused.${this.#room.me.role}`, this.#names));
  }

  /** The form of the next contract; `words` are those of the last. */
  #write(words) {
    const fields = Object.fromEntries(FIELDS.map((name) => [name, field(this.say(`contract.${name}`), {
      rows: 2, words: true, maxLength: 1500, help: this.say(`contract.${name}.help`), value: words[name] ?? this.say(`contract.${name}.begin`),
    })]));
    const done = made("button", "button button--primary", this.say("contract.propose", this.#names));
    const form = made("form", "form", ...FIELDS.map((name) => fields[name].whole), seenBy(this.say("seen.both", this.#names)), buttons(done, ...former(this, this.#room), this.#home()));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const said = Object.fromEntries(FIELDS.map((name) => [name, fields[name].input.value]));
      this.#propose(said, done);
    });
    this.write(this.say("contract.title", this.#names), this.#kind(this.#room.kind),
      ...this.#about(), form);
  }

  #propose(said, busy) {
    return this.trying(async () => {
      const limits = LIMITS.map((name) => this.say(`limit.${name}`));
      const text = await contractText(this.#room, said, { sees: this.#sees, limits }, this.visit.suite);
      await propose(this.visit, this.#room, text);
      await this.show();
    }, { busy });
  }

  /** Who sees what, and where secrecy ends. A signed one is shown as it was signed. */
  #about(said = { sees: this.#sees, limits: LIMITS.map((name) => this.say(`limit.${name}`)) }) {
    const rows = said.sees.flatMap(({ who, words }) => [made("dt", "", this.#who(who)), made("dd", "", words)]);
    const limits = said.limits.map((limit) => made("li", "", limit));
    return [
      made("section", "section", made("h2", "", this.say("contract.sees")), made("dl", "agreed agreed--two", ...rows)),
      made("section", "section", made("h2", "", this.say("contract.limits")), made("ul", "points", ...limits)),
    ];
  }

  #read(contract) {
    const { said, signed } = contract;
    const words = FIELDS.filter((name) => said[name]).flatMap((name) => [
      made("dt", "", this.say(`contract.${name}`)), made("dd", "words", said[name]),
    ]);
    const agreed = made("section", "section", made("h2", "", this.say("contract.agreed")), made("dl", "agreed", ...words));
    const standing = this.#standing(contract);
    this.write(this.say("contract.title", this.#names), this.#kind(said.kind), this.#stop(),
      agreed, ...this.#about(said), made("p", "quiet", standing), this.#receipt(), this.#acts(contract, signed));
  }

  /** Who has signed reads to whom the server gave something. */
  #receipt() {
    const { me, contracts, key } = this.#room;
    const link = way(this.say("contract.receipt"), to("rooms", key, "receipt"), { className: "link" });
    return contracts.some(({ signed }) => signed.has(me.person)) && made("p", "quiet", link);
  }

  #standing({ number, signed }) {
    const { me, other } = this.#room;
    const both = signed.has(me.person) && signed.has(other.person);
    const key = both ? "both" : signed.has(me.person) ? "mine" : signed.has(other.person) ? "theirs" : "none";
    const { agreed, reason } = this.#room;
    const until = agreed && agreed.number !== number && this.say(`contract.until.${reason === "unsigned" ? "wider" : "holds"}`, { number: agreed.number });
    return [this.say(`contract.signed.${key}`, { ...this.#names, number }), until].filter(Boolean).join(" ");
  }

  #acts(contract, signed) {
    const { me, other } = this.#room;
    const sign = act(this.say("contract.sign"), (busy) => this.#sign(contract, busy), { primary: true });
    const on = way(this.say("contract.on.notebook"), to("rooms", this.#room.key), { primary: true });
    const change = act(this.say("contract.change"), () => this.#write(contract.said));
    const both = signed.has(me.person) && signed.has(other.person);
    return buttons(this.#goesOn && !signed.has(me.person) && sign, both && nextOf(this.#room) === "notebook" && on, this.#goesOn && change, ...former(this, this.#room), this.#home());
  }

  #sign(contract, busy) {
    return this.trying(async () => {
      await signNumber(this.visit, this.#room, contract);
      await this.show();
    }, { busy });
  }

  #home() {
    return way(this.say("do.home"), to(), { className: "button button--plain" });
  }
}

customElements.define("room-contract", RoomContract);
