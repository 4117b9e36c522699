// The weekly time in one's own calendar: a file that is made here, or an address that the server answers.

import { newKey } from "../core/bytes.js";
import { calendarFile } from "../core/ics.js";
import { weekAfter } from "../core/weeks.js";
import { choice, formOf, whenOf } from "./choosing.js";
import { act, buttons, field, made, notice, seenBy } from "./parts.js";

const LASTS = [4, 13, 26]; // weeks

/** A part of `screen` for a time {weekday, at, minutes, from}; `kept` is what the server answers already, or null. */
export function calendarOf(screen, when, kept) {
  const say = (...said) => screen.say(...said);
  const title = field(say("calendar.title.field"), { value: say("calendar.title.begin"), maxLength: 120, required: true, help: say("calendar.title.help") });
  const lasts = choice(say("calendar.lasts"), LASTS.map((weeks) => [String(weeks), say("calendar.weeks", { count: weeks })]), "13");
  const told = () => ({ title: title.input.value.trim(), ...when, until: weekAfter(when.from < screen.visit.me.week ? screen.visit.me.week : when.from, Number(lasts.input.value)) });
  const place = made("div", "form");
  const feed = act(say("calendar.feed.do"), (busy) => screen.trying(async () => {
    if (!title.input.reportValidity()) return;
    const { address } = await screen.visit.api.put("me/calendar/", told());
    place.replaceChildren(notice(say("calendar.address"), { more: [made("code", "address", address)] }));
  }, { busy }));
  const form = formOf([title.whole, lasts.whole, seenBy(say("calendar.seen.file")), buttons(made("button", "button button--primary", say("calendar.file.do")))],
    () => save(told()));
  const change = act(say("calendar.change"), (busy) => screen.trying(async () => {
    if (!title.input.reportValidity()) return;
    await screen.visit.api.post("me/calendar/", told());
    await screen.show();
  }, { busy }));
  const own = kept && made("div", "form", made("p", "", say("calendar.kept", { title: kept.title, when: whenOf(say, kept) })), buttons(change, revoke(screen, say)));
  return made("section", "section", made("h2", "", say("calendar.title")), made("p", "quiet", say("calendar.help")), form,
    made("details", "start", made("summary", "link", say("calendar.feed")), made("p", "", say("calendar.feed.help")), seenBy(say("calendar.seen.feed")), buttons(feed), place), own);
}

function revoke(screen, say) {
  return act(say("calendar.revoke"), (busy) => screen.trying(async () => {
    await screen.visit.api.delete("me/calendar/");
    await screen.show();
  }, { busy }));
}

/** The file goes to this device and nowhere else. */
function save(event) {
  const text = calendarFile(event, { key: newKey(), made: new Date() });
  const href = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
  Object.assign(document.createElement("a"), { href, download: "calendar.ics" }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
