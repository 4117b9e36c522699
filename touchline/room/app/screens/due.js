// Reminders that nobody else ever sees: that a coach has begun a session, and how many commitments are due. Both are
// found here, after unlocking.

import { commitmentsOf, due } from "../client/commitments.js";
import { to } from "../client/routes.js";
import { today } from "../core/weeks.js";
import { along } from "./along.js";
import { made, way } from "./parts.js";

/** A place on a page that says so once it is found, and stays empty if there is nothing; `read` is told the rooms' books. */
export function reminder(visit, say, read = () => {}) {
  const place = made("div", "due");
  place.hidden = true;
  const count = async () => {
    const { all, books } = await commitmentsOf(visit);
    if (!visit.unlocked) return;
    read(books);
    const { length: count } = due(all, today());
    const told = count && made("p", "", way(say(count === 1 ? "due.one" : "due.more", { count }), to("own", "commitments"), { className: "link" }));
    const found = [...books.map((book) => along(visit, book, say)), told].filter(Boolean);
    place.append(...found);
    place.hidden = !found.length;
  };
  count().catch(() => {}); // their own screen says what went wrong
  return place;
}
