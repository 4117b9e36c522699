// Whether a coach is told one's check-outs in total: asked once eight are there, with exactly what would leave.

import { unlessAway } from "../client/api.js";
import { keepAsked } from "../client/asked.js";
import { tellable } from "../client/check-outs.js";
import { contentOf } from "./kept.js";
import { act, buttons, made, seenBy } from "./parts.js";

/** The question about a room, on `screen`, or null; `own` are notes of the journal that stand. `again(key)` shows what was done. */
export function telling(screen, book, own, again) {
  const body = tellable(book, own);
  if (!body) return null;
  const { visit } = screen;
  const { name } = book.room.other;
  const say = (key, values) => screen.say(key, { name, count: body.sessions, ...values });
  const answered = (does, said) => (busy) => screen.trying(async () => again(await does() ? said : "own.waits"), { busy });
  const tell = act(say("check-outs.tell"), answered(() => book.keep("check-outs", body).catch(unlessAway), "check-outs.told"));
  const later = act(say("check-outs.later"), answered(() => keepAsked(visit, "check-outs", book.room), "check-outs.kept"), { plain: true });
  const alike = [body.about, body.thinking].some((answers) => Object.values(answers).includes(body.sessions));
  const heading = made("h2", "", say("check-outs.offer"));
  heading.id = `telling-${book.room.key}`;
  const whole = made("section", "section telling", heading, made("p", "", say("check-outs.exactly")),
    made("div", "telling__note", ...contentOf({ said: { kind: "check-outs", body } }, say)), alike && made("p", "", say("check-outs.alike")),
    seenBy(say("seen.both")), made("p", "quiet", say("check-outs.need-not")), buttons(tell, later));
  whole.setAttribute("aria-labelledby", heading.id);
  return whole;
}
