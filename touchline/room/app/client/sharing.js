// Sharing out of a room: what there is to choose from, and what of it stands with whom.

import { newKey } from "../core/bytes.js";
import { ofKind, standing } from "../core/kinds.js";
import { ownNotes } from "./journal.js";
import { Notebook } from "./notebook.js";

const WEEKS = 4;

/** {shares: [{key, to, words, until, read, withdrawn}], people: [{key, name, is}], today, latest} of who is here. */
export function sharesOf(visit) {
  return visit.api.get("me/shares/");
}

/** From here on the server has exactly these words in clear, for one person, up to and with a day. */
export function share(visit, { to, words, until }) {
  return visit.api.post("me/shares/", { key: newKey(), to, words, until });
}

/** Gone at once; that it was read stays said. */
export function withdraw(visit, key) {
  return visit.api.delete(`me/shares/${key}/`);
}

/** Four weeks after a day such as "2026-11-20". */
export function usualEnd(today) {
  const day = new Date(`${today}T00:00Z`);
  day.setUTCDate(day.getUTCDate() + 7 * WEEKS);
  return day.toISOString().slice(0, 10);
}

/** What one could share of a room and of one's own journal: [{what, text}], one's own words alone, the newest first. */
export async function pieces(visit, room) {
  const book = new Notebook(visit, room);
  await book.load();
  const mine = standing(book.notes).notes.filter(({ said }) => said.author === visit.person);
  const { notes: own } = await ownNotes(visit);
  const insights = texts(mine, "session", "insight", "insight");
  const whole = insights.length > 1 ? [{ what: "journey", text: insights.map(({ text }) => text).join("\n\n") }] : [];
  const found = [
    ...insights, ...texts(mine, "commitment", "text", "commitment"), ...texts(own, "debrief", "worked", "debrief"),
    ...texts(own, "debrief", "try", "debrief"), ...texts(own, "skill", "evidence", "skill"), ...texts(own, "pattern", "mine", "pattern"),
  ];
  return { room: book.room, pieces: [...whole, ...found.sort((one, two) => (one.written < two.written ? 1 : -1))] };
}

function texts(notes, kind, field, what) {
  return ofKind(notes, kind).filter(({ said }) => said.body[field].trim())
    .map(({ said }) => ({ what, text: said.body[field].trim(), written: said.written }));
}
