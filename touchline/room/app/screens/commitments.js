// What one said one would do, over all rooms: what is open with its day, and what came of the rest.

import { unlessAway } from "../client/api.js";
import { came, commitmentsOf, due } from "../client/commitments.js";
import { to } from "../client/routes.js";
import { today } from "../core/weeks.js";
import { earlierOf, rightOf } from "./entry.js";
import { contentOf } from "./kept.js";
import { OwnPage } from "./own-page.js";
import { act, buttons, field, folded, made, notice, seenBy, way } from "./parts.js";
import { dayOf } from "./staying.js";

const WHAT = ["done", "partly", "not", "let-go"];

class RoomCommitments extends OwnPage {
  async show() {
    const { all, left } = await commitmentsOf(this.visit);
    const late = new Set(due(all, today()).map(({ key }) => key));
    const open = all.filter(({ outcome, open: still }) => still && !outcome);
    const rest = all.filter((one) => !open.includes(one)).toReversed();
    const lacks = left.map(({ key, name }) => notice(this.say("commitments.left", { name }), { more: [way(this.say("commitments.room", { name }), to("rooms", key), { className: "link" })] }));
    const none = open.length || left.length ? null : made("p", "quiet", this.say("commitments.none"));
    const ahead = open.length ? made("ol", "notes", ...open.map((one) => this.#open(one, late.has(one.key)))) : null;
    const behind = rest.length ? made("section", "section", made("h2", "", this.say("commitments.behind")), folded(made("ol", "notes"), rest, (one) => this.#over(one), this.tell)) : null;
    this.page(this.say("commitments.title"), this.say("commitments.lede"), ...lacks, none, ahead, behind);
  }

  #head({ name, by, stretch, book }, ...more) {
    const said = [this.say("commitments.by", { day: dayOf(by) }), stretch && this.say("kept.stretch"), ...more].filter(Boolean).join(" · ");
    return made("p", "note__who", `${said} · `, way(this.say("commitments.room", { name }), to("rooms", book.room.key), { className: "link" }));
  }

  #open(one, late) {
    const { whole, input } = field(this.say("commitments.words"), { rows: 2, words: true, maxLength: 4000 });
    const words = made("details", "start", made("summary", "link", this.say("commitments.words.add")), whole);
    const taps = WHAT.map((what) => act(this.say(`commitments.${what}`), (busy) => this.#came(one, what, input.value.trim(), busy), { small: true }));
    const group = made("div", "buttons", ...taps);
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", this.say("commitments.what", { text: one.text }));
    return made("li", "note", this.#head(one, late && this.say("commitments.due")), made("div", "words", one.text), words, group,
      seenBy(this.say("commitments.seen", { name: one.name })), ...this.#right(one.note, one));
  }

  #over(one) {
    const { outcome, text } = one;
    const line = outcome ? made("p", "kept__kind", this.say(`kept.what.${outcome.what}`)) : null;
    return made("li", "note", this.#head(one), made("div", "words", text), line, outcome?.text ? made("div", "words", outcome.text) : null,
      ...this.#right(outcome?.note ?? one.note, one));
  }

  /** What it said before, and the way to put it right. */
  #right(note, { name, book }) {
    const keep = async (kind, body) => Boolean(await book.keep(kind, body).catch(unlessAway));
    const how = { room: book.room, seen: this.say("seen.both", { name }), keep, again: (sent) => this.again(sent ? "entry.kept" : "own.waits") };
    return [earlierOf(note, this.tell, (each) => contentOf(each, this.tell)), rightOf(this, note, how)];
  }

  #came(one, what, text, busy) {
    return this.trying(async () => this.again(await came(one, what, text) ? "commitments.kept" : "own.waits"), { busy });
  }
}

customElements.define("room-commitments", RoomCommitments);
