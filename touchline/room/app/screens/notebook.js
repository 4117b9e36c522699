// The notebook that two people share: written and read here, searched here, and nowhere else in clear.

import { isAway } from "../client/api.js";
import { Notebook } from "../client/notebook.js";
import { Draft, draftOf, keepDraft } from "../client/own.js";
import { loadRoom, nextOf } from "../client/room.js";
import { to } from "../client/routes.js";
import { rightOf } from "./entry.js";
import { midway } from "./midway.js";
import { NotesList } from "./notes-list.js";
import { buttons, field, made, notice, paragraphs, way } from "./parts.js";
import { Screen } from "./screen.js";
import { staying } from "./staying.js";

const LOOK = 30_000; // milliseconds between two looks for what is new

class RoomNotebook extends Screen {
  #book;
  #list;
  #looks = 0;
  #busy = false;
  #draft = null;
  #begun = made("div");

  async show() {
    const { room: key, read } = this.asked;
    const next = nextOf(await loadRoom(this.visit, key, { met: true }));
    if (next !== "notebook" && !read) {
      this.visit.page.location.replace(to("rooms", key, next));
      return;
    }
    this.#book = new Notebook(this.visit, key);
    this.#list = new NotesList(this.visit, (author) => this.#names(author), (note) => this.#right(note));
    await this.#book.load();
    await this.#draw();
    if (!this.isConnected) return;
    this.#looks = setInterval(() => document.visibilityState === "visible" && this.#look(), LOOK);
  }

  /** What the other one wrote meanwhile. Without a connection the next look comes soon enough. */
  async #look() {
    if (this.#held()) return;
    const told = () => JSON.stringify([this.#book.room.state, this.#book.room.reason, this.#book.warnings, this.#book.refused.length, this.#book.notes.length > 1]);
    const before = told();
    try {
      await this.#book.load();
    } catch (error) {
      if (error.key === "changed-peer") this.visit.page.location.replace(to("rooms", this.asked.room, "compare"));
      else if (!isAway(error)) this.wrong(error);
      return;
    }
    if (!this.isConnected || this.#held()) return;
    this.#hear();
    if (told() === before) return this.#list.look(this.#book.notes);
    await this.#draft?.settle();
    await this.#draw();
  }

  /** That the other one has begun a session stands here while it lasts. */
  #hear() {
    import("./along.js").then(({ along }) => {
      const said = along(this.visit, this.#book, (...asked) => this.say(...asked));
      if (this.#begun.textContent !== (said?.textContent ?? "")) this.#begun.replaceChildren(...(said ? [said] : []));
    }).catch(() => {}); // the session says it too
  }

  /** Who wrote something, or with whom one shares it. */
  #names(author) {
    const { members, other } = this.#book.room;
    return { name: members.findLast(({ person }) => person === author)?.name ?? other.name };
  }

  /** Something is being kept, or put right: nothing is drawn anew meanwhile. */
  #held() {
    return this.#busy || this.querySelector("details[open] putting-right");
  }

  /** The way to put right one's own. */
  #right(note) {
    return rightOf(this, note, {
      room: this.#book.room, seen: this.say("seen.both", this.#names()), keep: (kind, body) => this.#book.keep(kind, body),
      again: () => this.#book.load().then(() => this.#draw()),
    });
  }

  async #draw() {
    const { room, warnings, refused, notes, shut } = this.#book;
    const stands = room.reason === "unsigned" ? "invited" : room.state;
    const open = stands === "active" && !this.asked.read;
    const stand = open ? "" : this.say(`notebook.${stands}`, this.#names());
    const ways = [["notebook.agreed", "contract"], ["rhythm.way", "rhythm"], ["journey.way", "journey"], ["share.way", "share"], ["supervision.way", "supervision"], ...(room.me.role === "coachee" && stands !== "ended" ? [["former.change", "change"]] : [])];
    const agreed = ways.flatMap(([said, place], at) => [at ? " · " : "", way(this.say(said), to("rooms", room.key, place), { className: "link" })]);
    const begin = open ? buttons(way(this.say("session.ways"), to("rooms", room.key, "session")), this.#begun) : null;
    const third = open ? await midway(this.visit, this.#book, (...said) => this.say(...said)) : null;
    const told = [...warnings.map((one) => this.#warning(one)), refused.length ? this.#refused(refused) : null,
      shut ? notice(this.say("notebook.shut", { ...this.#names(), count: shut })) : null];
    this.write(this.say("notebook.title", this.#names()), "", made("p", "quiet", ...agreed), begin, stand ? notice(stand) : null,
      third, ...staying(room, (...said) => this.say(...said)), ...told, open ? await this.#writing() : null, ...this.#list.parts(notes.length > 1));
    this.#begun.setAttribute("role", "status");
    if (open) this.#hear();
    this.#list.show(notes);
  }

  #warning({ kind, author, counter }) {
    const who = author === this.visit.person ? "mine" : "theirs";
    return notice(this.say(`warning.${kind}.${who}`, { ...this.#names(author), counter }), { bad: true });
  }

  /** What is there but cannot be shown: how many, and why, each with its name. */
  #refused(refused) {
    const reasons = [...new Set(refused.map(({ trouble }) => this.visit.said.trouble(trouble)))];
    return notice(this.say("notebook.refused"), { bad: true, more: paragraphs("", ...reasons) });
  }

  async #writing() {
    const { key } = this.#book.room;
    const { whole, input } = field(this.say("notebook.write"), {
      rows: 4, words: true, tall: true, seen: this.say("seen.both", this.#names()), value: await draftOf(this.visit, key),
    });
    const keep = made("button", "button button--primary", this.say("notebook.keep", this.#names()));
    const form = made("form", "form", whole, buttons(keep));
    const draft = this.#draft = new Draft(() => keepDraft(this.visit, key, input.value), (error) => this.wrong(error));
    input.addEventListener("input", () => draft.typed());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#keep(input, keep);
    });
    return form;
  }

  disconnectedCallback() {
    clearInterval(this.#looks);
    this.#draft?.settle();
  }

  #keep(input, busy) {
    const text = input.value.trim();
    if (!text) return input.focus();
    this.#busy = true;
    return this.trying(async () => {
      await this.#draft.settle();
      await this.#book.write(text);
      await this.#book.load();
      await this.#draw();
      this.querySelector("textarea")?.focus();
    }, { busy }).finally(() => (this.#busy = false));
  }
}

customElements.define("room-notebook", RoomNotebook);
