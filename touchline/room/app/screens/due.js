// A reminder that nobody else ever sees: how many commitments are due, counted here after unlocking.

import { commitmentsOf, due } from "../client/commitments.js";
import { to } from "../client/routes.js";
import { today } from "../core/weeks.js";
import { made, way } from "./parts.js";

/** A place on a page that says so once it is counted, and stays empty if none is. */
export function reminder(visit, say) {
  const place = made("p", "due");
  place.hidden = true;
  const count = async () => {
    const { length: count } = due((await commitmentsOf(visit)).all, today());
    if (!count || !visit.unlocked) return;
    place.append(way(say(count === 1 ? "due.one" : "due.more", { count }), to("own", "commitments"), { className: "link" }));
    place.hidden = false;
  };
  count().catch(() => {}); // their own screen says what went wrong
  return place;
}
