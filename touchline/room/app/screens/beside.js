// What the other one of a session does meanwhile: the words that they put before both, and one clock for the two.

import { isAway } from "../client/api.js";
import { ownOn, theirsOn } from "../client/sessions.js";
import { begunAt, lastTold, tell, theirClock } from "../client/together.js";
import { Clock } from "../core/clock.js";
import { standing } from "../core/kinds.js";
import { today } from "../core/weeks.js";
import { timeOf } from "./along.js";
import { contentOf } from "./kept.js";
import { made } from "./parts.js";

const LOOK = 10_000; // milliseconds between two looks for what the other one did

export class Beside {
  /** Their words, and what ending here makes of them. */
  theirs = made("section", "section theirs");
  line = made("p", "quiet small");
  #at;
  #shown;
  #offered;
  #telling = null;
  #looks = 0;
  #over = new AbortController();

  /** `at` is {screen, book, draft, clock, ring, save}; `save()` keeps the draft. */
  constructor(at) {
    this.#at = at;
  }

  /** Look from now on, while the page is in sight, and as soon as it is again. */
  begin() {
    const look = () => document.visibilityState === "visible" && this.look();
    this.#looks = setInterval(look, LOOK);
    document.addEventListener("visibilitychange", look, { signal: this.#over.signal });
  }

  stop() {
    clearInterval(this.#looks);
    this.#over.abort();
  }

  #say(key, values) {
    return this.#at.screen.say(key, { name: this.#at.book.room.other.name, ...values });
  }

  /** Without a connection the next look comes soon enough. */
  async look() {
    const { screen, book, draft, clock } = this.#at;
    try {
      await this.#telling;
      await book.look();
      if (screen.isConnected) this.show();
      if (draft.untold) await this.tell(clock.stands === "running" ? "runs" : "rests");
    } catch (error) {
      if (!isAway(error) && error.key !== "locked") screen.wrong(error);
    }
  }

  show() {
    this.#words();
    if (!this.#telling) this.#hear(); // else at the next look, which has what is told
  }

  /** What they put before both. What is being typed below stays where it is. */
  #words() {
    const { screen, book, draft, ring } = this.#at;
    const { notes } = standing(book.notes);
    const { session, commitments, notes: beside } = theirsOn(notes, draft.on, screen.visit.person);
    const again = ownOn(notes, draft.on, screen.visit.person) && !draft.shown;
    const lines = [session && `session.beside.${book.room.me.role}`, again && "session.again"].filter(Boolean);
    this.line.textContent = lines.map((key) => this.#say(key)).join(" ");
    const found = [session, ...commitments, ...beside].filter(Boolean);
    const told = JSON.stringify(found.map(({ key }) => key));
    if (told === this.#shown) return;
    if (this.#shown && found.length) ring.hear(this.#say("session.heard.words"));
    this.#shown = told;
    const none = found.length ? null : made("p", "quiet", this.#say("session.nothing-yet"));
    const place = () => (screen.contains(document.activeElement) ? document.activeElement.getBoundingClientRect().top : 0);
    const before = place();
    this.theirs.replaceChildren(made("h2", "", this.#say("session.theirs")), ...[none].filter(Boolean),
      ...found.map((note) => made("div", "note__earlier", ...contentOf(note, (...asked) => this.#say(...asked)))));
    globalThis.scrollBy({ top: place() - before, behavior: "instant" });
  }

  /** Where one's own clock has not begun, theirs is one to go along with; where it has, it goes along. */
  #hear() {
    const { screen, book, draft, clock, ring } = this.#at;
    const theirs = draft.on === today() ? theirClock(screen.visit, book) : null;
    if (clock.stands !== "ready") {
      if (theirs && theirs.key !== draft.heard) this.#along(theirs, `session.heard.${theirs.state}`);
      return;
    }
    const begun = begunAt(theirs);
    if (begun && screen.asked.along) return this.#along(theirs);
    if (this.#offered === begun?.getTime()) return;
    this.#offered = begun?.getTime();
    ring.offer(begun && { said: this.#say("clock.begun", { at: timeOf(begun) }), clock: new Clock(() => Date.now(), theirs.clock), along: () => this.#along(theirs) });
  }

  #along(theirs, said = "session.heard.along") {
    const { draft, clock, ring } = this.#at;
    draft.heard = theirs.key;
    clock.take(theirs.clock);
    ring.follow(this.#say(said));
  }

  /** Tell their page how the clock stands: "runs", "rests" or "over". */
  tell(state) {
    const { screen, book, draft, clock, save } = this.#at;
    if (draft.on !== today() || (state === "over" && this.#isOver())) return null;
    const telling = tell(book, draft, clock, state).then((told) => {
      draft.untold = told ? 0 : 1;
      return save();
    }).catch((error) => screen.wrong(error)).finally(() => this.#telling === telling && (this.#telling = null));
    this.#telling = telling;
    return telling;
  }

  #isOver() {
    return this.#at.clock.stands === "ready" || lastTold(this.#at.book.notes)?.said.body.state === "over";
  }
}
