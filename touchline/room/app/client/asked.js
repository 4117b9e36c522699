// That somebody was asked something in a room goes along to their other browsers: in their own journal, without the answer.

import { ofKind } from "../core/kinds.js";
import { today } from "../core/weeks.js";
import { keepOwn } from "./journal.js";

/** The day on which one last answered `what` ("go-on" or "check-outs") about a room and who coaches in it now; "" if never. */
export function lastAsked(own, what, { key, other }) {
  const mine = ofKind(own, "asked").map(({ said }) => said.body);
  return mine.findLast((one) => one.what === what && one.room === key && one.with === other.person)?.on ?? "";
}

/** One has answered, whatever the answer was. */
export function keepAsked(visit, what, { key, other }) {
  return keepOwn(visit, "asked", { what, room: key, with: other.person, on: today() });
}
