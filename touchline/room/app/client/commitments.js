// One's commitments over all rooms in which one is coached, with what came of each.

import { firstOf, keysOf, ofKind, standing } from "../core/kinds.js";
import { unlessAway } from "./api.js";
import { booksOf } from "./books.js";
import { nextOf } from "./room.js";

/**
 * {all, left, books}: [{key, name, book, open, text, by, stretch, written, outcome}] by their day, of who is here: `outcome` is
 * the newest {what, text, written} or null, `open` whether one can be written into that room. `left` are rooms
 * {key, name} that this browser cannot read now: offline, or before keys are compared; `books` those in which one writes.
 */
export async function commitmentsOf(visit) {
  const [all, left, books] = [[], [], []];
  const coached = visit.me.rooms.filter(({ role, state }) => role === "coachee" && state !== "invited");
  for await (const { room: { key, with: { name } }, book, trouble } of booksOf(visit, coached)) {
    const read = trouble ? "" : nextOf(book.room);
    if (read === "notebook") all.push(...inBook(book, visit.person));
    else if (read !== "contract") left.push({ key, name });
    if (read === "notebook" && book.room.state === "active") books.push(book);
  }
  return { all: all.sort((one, two) => (one.by < two.by ? -1 : 1)), left, books };
}

/** Those of one room, in the order they were made. */
export function inBook(book, person) {
  const { notes } = standing(book.notes);
  const mine = notes.filter(({ said }) => said.author === person);
  return ofKind(mine, "commitment").map((note) => ({ ...told(note, mine), name: book.room.other.name, book, open: book.room.state === "active" }));
}

/** A commitment note with its outcome, among notes that stand; `note` is each as it stands. */
export function told(note, notes) {
  const { key, waiting = false, said: { author, body } } = note;
  const { written } = firstOf(note).said;
  const came = ofKind(notes, "outcome").findLast(({ said }) => keysOf(note).includes(said.body.of) && said.author === author);
  const { text, by, stretch, of } = body;
  return { note, key, of, text, by, stretch, written, waiting, outcome: came ? { ...came.said.body, note: came, written: firstOf(came).said.written } : null };
}

/** Those whose day has come and of which nothing was said. `day` is today's. */
export function due(commitments, day) {
  return commitments.filter(({ by, outcome, open }) => open && !outcome && by <= day);
}

/** Say what came of one; both of the room read it. Whether the server has it by now; if not, it is safe in this browser. */
export async function came({ book, key }, what, text) {
  return Boolean(await book.keep("outcome", { of: key, what, text }).catch(unlessAway));
}
