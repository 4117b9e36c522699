// Talk of the pipeline is met with a question that turns it to the person, beside the field, and stops nobody. If it
// goes on, the coachee is offered to park the line.

import { drifts, readied } from "../core/drift.js";
import { act, buttons, made } from "./parts.js";
import { parking } from "./parking.js";

const PAUSE = 900; // milliseconds without a key
const QUESTIONS = 3;
let words = null;

/** The words of the language, fetched once; without them nothing is said. */
async function worded() {
  words ??= fetch(new URL("../drift/en.json", import.meta.url), { credentials: "omit" })
    .then((answer) => answer.json()).then(readied);
  return words.catch(() => (words = null));
}

/** Look at what is typed on a screen of a room, for as long as it stands. */
export function watched(screen) {
  const seen = new Set(); // sentences that were met already
  const { role } = screen.visit.me.rooms.find(({ key }) => key === screen.asked.room) ?? {};
  const state = { asked: 0, quiet: false, shown: null };
  let waits = 0;
  screen.addEventListener("input", ({ target }) => {
    clearTimeout(waits);
    if (target.tagName === "TEXTAREA" && !target.closest(".drift") && !alone(screen, target)) waits = setTimeout(() => look(target), PAUSE);
  });

  async function look(input) {
    const known = state.quiet ? null : await worded();
    if (!known || !input.isConnected) return;
    const fresh = drifts(input.value, known).filter((one) => !seen.has(one));
    const begun = fresh.some((one) => [...seen].some((before) => one.startsWith(before) || before.startsWith(one)));
    if (!fresh.length) return;
    for (const one of fresh) seen.add(one);
    if (begun) return; // the same sentence, typed further
    if (!state.asked) ask(input);
    else if (role === "coachee") offer(input, fresh.at(-1));
  }

  function show(input, ...content) {
    state.shown?.remove();
    state.shown = made("div", "drift", ...content);
    state.shown.setAttribute("role", "status");
    input.closest(".field").after(state.shown);
  }

  function ask(input) {
    state.asked = 1 + (screen.asked.room.charCodeAt(0) + seen.size) % QUESTIONS;
    show(input, made("p", "words", screen.say(`drift.ask.${state.asked}`)), made("p", "quiet small", screen.say("drift.example")),
      buttons(act(screen.say("drift.away"), () => state.shown.remove(), { plain: true, small: true })));
  }

  function offer(input, sentence) {
    state.quiet = true; // once is enough
    const open = (busy) => screen.trying(async () => {
      const part = await parking(screen, sentence, () => input.focus());
      state.shown.replaceWith(part);
      part.querySelector("textarea").focus();
    }, { busy });
    show(input, made("p", "", screen.say("drift.offer")), buttons(act(screen.say("drift.park"), open, { small: true }),
      act(screen.say("drift.away"), () => state.shown.remove(), { plain: true, small: true })));
  }
}

/** A field that nobody but who types will ever read is left alone. */
function alone(screen, input) {
  return input.closest(".field")?.querySelector(".seen-by")?.textContent === screen.say("seen.only");
}
