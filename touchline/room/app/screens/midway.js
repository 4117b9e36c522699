// After the third session a coachee is asked: go on, change, or stop. No reason is asked for, and going on is told to nobody.

import { goOn, timeToAsk } from "../client/sessions.js";
import { to } from "../client/routes.js";
import { act, buttons, made, way } from "./parts.js";

/** The question, if it is time for it; else null. */
export async function midway(visit, book, say) {
  if (!(await timeToAsk(visit, book))) return null;
  const { key } = book.room;
  const on = act(say("midway.on"), async () => {
    await goOn(visit, key);
    whole.remove();
    document.querySelector("main h1")?.focus();
  });
  const whole = made("section", "section midway", made("h2", "", say("midway.title")), made("p", "", say("midway.lede")),
    buttons(on, way(say("midway.change"), to("rooms", key, "change")), way(say("midway.stop"), to("leaving"))));
  return whole;
}
