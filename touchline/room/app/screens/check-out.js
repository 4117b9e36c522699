// The check-out of a coachee: two taps, kept in their own journal.

import { keepOwn } from "../client/journal.js";
import { act, buttons, made, seenBy } from "./parts.js";

const ASKED = [["about", ["me", "partly", "deal"]], ["thinking", ["me", "both", "coach"]]];

/** Asks both questions, one after the other, on `screen`; resolves once they are answered and kept, or left. */
export function checkedOut(screen, { of, room, name }) {
  const said = {};
  return new Promise((resolve) => {
    const ask = (place) => {
      const [what, answers] = ASKED[place];
      const choices = answers.map((answer) => act(screen.say(`check-out.${what}.${answer}`, { name }), (busy) => answered(place, what, answer, busy)));
      const leave = act(screen.say("check-out.leave"), resolve, { plain: true });
      screen.write(screen.say(`check-out.${what}`), "", seenBy(screen.say("seen.only")), made("div", "taps", ...choices), buttons(leave));
    };
    const answered = (place, what, answer, busy) => {
      said[what] = answer;
      if (place + 1 < ASKED.length) return ask(place + 1);
      return screen.trying(() => keepOwn(screen.visit, "check-out", { of, room, ...said }).then(resolve), { busy });
    };
    ask(0);
  });
}
