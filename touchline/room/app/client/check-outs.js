// Check-outs in total: what a coachee may tell their coach of eight sessions or more, and what a coach was told so.
//
// Each check-out stays in its own journal. What leaves is one note of counts, by choice, in the room of the two.

import { FEWEST, firstOf, fits, keysOf, ofKind, standing } from "../core/kinds.js";
import { localDay } from "../core/weeks.js";
import { lastAsked } from "./asked.js";
import { booksOf } from "./books.js";

const ABOUT = ["me", "partly", "deal"];
const THINKING = ["me", "both", "coach"];
const each = (answers, count) => Object.fromEntries(answers.map((answer) => [answer, count(answer)]));

/**
 * The body of a `check-outs` note that could be kept now, or null: of all check-outs with this coach that were not told yet,
 * if there are eight since one was last asked. `own` are the notes of one's journal that stand. One counts a day, the newest.
 */
export function tellable({ room, notes }, own) {
  if (room.me.role !== "coachee" || room.state !== "active" || room.reason) return null;
  const told = toldIn({ room, notes }).map(({ until }) => until).sort().at(-1) ?? "";
  const left = answersOf({ room, notes }, own).filter(({ on }) => on > told);
  const asked = lastAsked(own, "check-outs", room);
  if (left.filter(({ on }) => on > asked).length < FEWEST) return null;
  const count = (name) => (answer) => left.filter((one) => one[name] === answer).length;
  const [from, until] = [left[0].on, left.at(-1).on];
  return { from, until, sessions: left.length, about: each(ABOUT, count("about")), thinking: each(THINKING, count("thinking")) };
}

/** [{on, about, thinking}] by their days, of sessions with who coaches now. */
function answersOf({ room, notes }, own) {
  const sessions = ofKind(standing(notes).notes, "session").filter((note) => firstOf(note).said.epoch >= (room.other.from_epoch ?? 1));
  const days = new Map(sessions.flatMap((note) => keysOf(note).map((key) => [key, note.said.body.on])));
  const met = new Set(days.values());
  const answers = new Map();
  for (const note of ofKind(own, "check-out")) {
    const { of, room: key, about, thinking } = note.said.body;
    const on = of ? days.get(of) : localDay(new Date(firstOf(note).said.written)); // kept before its session was known
    if (key === room.key && met.has(on)) answers.set(on, { on, about, thinking });
  }
  return [...answers.values()].sort((one, two) => (one.on < two.on ? -1 : 1));
}

/** The totals that were told in a room, by who is coached in it. One that tells of days told before does not count. */
export function toldIn({ room, notes }) {
  const coachee = room.members.find(({ role }) => role === "coachee")?.person;
  const told = [];
  for (const { said: { author, kind, body } } of notes) {
    if (kind !== "check-outs" || author !== coachee || !fits(kind, body)) continue;
    if (told.every(({ from, until }) => body.until < from || until < body.from)) told.push(body);
  }
  return told;
}

/** Their sum: {sessions, about, thinking}. */
export function summed(totals) {
  const sum = (of) => totals.reduce((all, total) => all + of(total), 0);
  const count = (name) => (answer) => sum((total) => total[name][answer]);
  return { sessions: sum(({ sessions }) => sessions), about: each(ABOUT, count("about")), thinking: each(THINKING, count("thinking")) };
}

/** What whoever coaches was told over all their rooms, summed. A room that does not open adds nothing. */
export async function toldToMe(visit) {
  const totals = [];
  for await (const { book, trouble } of booksOf(visit, visit.me.rooms.filter(({ role }) => role === "coach"))) {
    if (!trouble) totals.push(...toldIn(book)); // its own screen says what is wrong with it
  }
  return summed(totals);
}
