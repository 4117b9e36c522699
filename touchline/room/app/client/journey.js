// The story of a room by weeks: sessions and what became clear, commitments with what came of them, and one's own skills.

import { firstOf, keysOf, ofKind } from "../core/kinds.js";
import { dayIn, weekOf } from "../core/weeks.js";
import { told } from "./commitments.js";

/**
 * [{monday, sessions, commitments, skills}], the newest week first, each in the order of its days. `notes` are those of
 * the room that stand, `own` those of one's journal. A commitment stands in the week it was made in.
 */
export function weeksOf(notes, own = []) {
  const weeks = new Map();
  const put = (name, day, what) => {
    const monday = dayIn(weekOf(day), 1);
    if (!weeks.has(monday)) weeks.set(monday, { monday, sessions: [], commitments: [], skills: [] });
    weeks.get(monday)[name].push({ day, ...what });
  };
  const sessions = ofKind(notes, "session");
  const days = new Map(sessions.flatMap((note) => keysOf(note).map((key) => [key, note.said.body.on])));
  for (const note of sessions) put("sessions", note.said.body.on, { author: note.said.author, body: note.said.body, note });
  for (const note of ofKind(notes, "commitment")) put("commitments", days.get(note.said.body.of) ?? firstOf(note).said.written.slice(0, 10), told(note, notes));
  for (const { said: { body } } of ofKind(own, "skill")) put("skills", body.on, body);
  const each = [...weeks.values()].sort((one, two) => (one.monday < two.monday ? 1 : -1));
  for (const week of each) for (const name of ["sessions", "commitments", "skills"]) week[name].sort((one, two) => (one.day < two.day ? -1 : 1));
  return each;
}
