// How long a room stays: a hold that keeps it, and, in its last weeks, the day without it; and days as people say them.

import { to } from "../client/routes.js";
import { dayIn, midnightIn } from "../core/weeks.js";
import { notice, way } from "./parts.js";

/** What both of a room are told of that, if there is anything. */
export function staying({ hold, goes, state }, say) {
  const [since, until] = [dayOf(hold?.since), dayOf(hold?.until)];
  const take = () => way(say("keys.leave.do"), to("leaving"), { className: "link" });
  return [
    hold ? notice(say(hold.reason ? "notebook.hold" : "notebook.held", { ...hold, since, until })) : null,
    goes ? notice(say(state === "active" ? "notebook.goes" : "notebook.goes.closed", { day: dayOf(goes) }), { more: [take()] }) : null,
  ];
}

/** A day such as 2026-11-23 as people say it. */
export function dayOf(day) {
  return day ? new Intl.DateTimeFormat(navigator.language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00Z`)) : "";
}

/** A weekday as people say it; Monday is 1. */
export function dayName(weekday) {
  return new Intl.DateTimeFormat(navigator.language, { weekday: "long", timeZone: "UTC" }).format(midnightIn("2026-W01", weekday));
}

/** Who of the two wished for a pause, and until when; `names` by the keys of persons. */
export function wished(say, { by, until }, names) {
  const day = until && dayOf(dayIn(until, 7));
  return say(until ? "pause.wished.until" : "pause.wished", { name: names[by] ?? say("who.left"), day });
}
