// After the third session a coachee is asked: go on, change, or stop. No reason is asked for, and going on is told to nobody.
// That it was asked is kept in their own journal, so that no other browser asks again; what they chose is not.

import { keepAsked } from "../client/asked.js";
import { ownNotes } from "../client/journal.js";
import { to } from "../client/routes.js";
import { timeToAsk } from "../client/sessions.js";
import { act, buttons, made, way } from "./parts.js";

/** The question, if it is time for it; else null. */
export async function midway(visit, book, say) {
  if (!(await timeToAsk(book, () => ownNotes(visit)))) return null;
  const { key } = book.room;
  const asked = () => keepAsked(visit, "go-on", book.room).catch(() => {}); // then it is asked once more
  const on = act(say("midway.on"), async () => {
    await asked();
    whole.remove();
    document.querySelector("main h1")?.focus();
  });
  const ways = [way(say("midway.change"), to("rooms", key, "change")), way(say("midway.stop"), to("leaving"))];
  for (const each of ways) each.addEventListener("click", asked);
  const whole = made("section", "section midway", made("h2", "", say("midway.title")), made("p", "", say("midway.lede")),
    buttons(on, ...ways));
  return whole;
}
