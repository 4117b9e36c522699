// What stands beside an entry: what it said before its author put it right, and the way to put right one's own.

import { canRight } from "../client/right.js";
import { firstOf } from "../core/kinds.js";
import { Trouble } from "../core/trouble.js";
import { made } from "./parts.js";

/** The day on which something was written, as people say it. */
export function writtenOn({ said: { written } }) {
  const moment = new Date(written);
  return Number.isNaN(moment.getTime()) ? "" : new Intl.DateTimeFormat(navigator.language, { dateStyle: "long" }).format(moment);
}

/** What stood here before, with when that was; null where nothing did. `content(note)` gives the elements of each. */
export function earlierOf({ earlier = [], ...note }, say, content) {
  if (!earlier.length) return null;
  const day = writtenOn(note);
  const steps = note.said.kind === "session" && earlier.every((one) => writtenOn(one) === day); // a session is shown while it is held
  const each = earlier.map((one) => made("div", "note__earlier", made("p", "note__who", writtenOn(one)), ...content(one)));
  return made("details", "", made("summary", "quiet small", say(steps ? "entry.steps" : "entry.earlier", { day })), ...each);
}

/**
 * "Put right" on `screen`, where the note is one's own to put right; else null. `how` is {room, seen, keep, again}: the room
 * or null, who reads it, `keep(kind, body)` which says whether it was sent, and `again(sent)` which shows the page anew.
 */
export function rightOf(screen, note, how) {
  if (!canRight(note, screen.visit.person, how.room)) return null;
  const summary = made("summary", "link small", screen.say("entry.right"));
  summary.setAttribute("aria-label", screen.say("entry.right.of", { day: writtenOn(firstOf(note)) }));
  const whole = made("details", "right", summary);
  let begun = false;
  const begin = async () => {
    begun = true;
    const { formOf } = await import("./righting.js").catch(() => {
      begun = whole.open = false;
      throw new Trouble("offline"); // its code comes when it is first asked for
    });
    whole.append(await formOf(screen, note, { ...how, close: () => (whole.open = false) }));
    whole.querySelector("textarea, input, select").focus();
  };
  whole.addEventListener("toggle", () => whole.open && !begun && screen.trying(begin));
  return whole;
}
