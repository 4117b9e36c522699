// That the other one has begun a session, and the way to go along: in the notebook, and at home.

import { to } from "../client/routes.js";
import { begunAt, theirClock } from "../client/together.js";
import { notice, way } from "./parts.js";

/** The hour of a moment, where this browser is. */
export function timeOf(moment) {
  return new Intl.DateTimeFormat(navigator.language, { timeStyle: "short" }).format(moment);
}

/** What is to be said of a room that was just read; null where nobody has begun. */
export function along(visit, book, say) {
  const begun = begunAt(theirClock(visit, book));
  const { key, other: { name } } = book.room;
  return begun && notice(say("along.begun", { name, at: timeOf(begun) }), {
    more: [way(say("clock.do.along"), to("rooms", key, "session", "along"), { className: "link" })],
  });
}
