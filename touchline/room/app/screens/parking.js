// Parking a line: seen word for word as it leaves, with the review it goes to; nothing leaves without a yes.

import { nextReview, park } from "../client/parking.js";
import { act, buttons, field, made, notice } from "./parts.js";
import { dayOf } from "./staying.js";

const LONGEST = 400;

/** The part of a screen that shows `text` and asks; `over()` is told when it was parked, or stays. */
export async function parking(screen, text, over) {
  const say = (...said) => screen.say(...said);
  const review = await nextReview(screen.visit);
  const where = review ? say("park.to", { who: review.who, day: dayOf(review.day) }) : say("park.later");
  const { whole, input } = field(say("park.words"), { rows: 2, words: true, help: where, seen: say("park.seen"), value: text.slice(0, LONGEST), maxLength: LONGEST });
  const told = made("p", "quiet small");
  told.setAttribute("role", "status");
  const yes = act(say("park.yes"), (busy) => screen.trying(async () => {
    if (!input.value.trim()) return input.focus();
    await park(screen.visit, input.value.trim());
    told.textContent = say("park.done");
    part.replaceChildren(told);
    over();
  }, { busy }));
  const no = act(say("park.no"), () => {
    part.remove();
    over();
  }, { plain: true });
  const part = made("section", "drift", made("h3", "", say("park.title")), whole, notice(say("park.leaves")), buttons(yes, no), told);
  return part;
}
