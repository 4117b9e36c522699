// One's own journal: a room with oneself alone. It begins when something is first kept in it.

import { newKey } from "../core/bytes.js";
import { Notebook } from "./notebook.js";

/** The journal as it stands, read and verified; null before anything was kept in it. */
export async function journalOf(visit) {
  const key = visit.me.journal?.key;
  if (!key) return null;
  const book = new Notebook(visit, key);
  await book.load();
  return book;
}

/** The same, begun if there is none yet. */
export async function begunJournal(visit) {
  if (!visit.me.journal) {
    await visit.api.post("rooms/", { key: newKey(), with: visit.person, kind: "own" }).catch((error) => {
      if (error.key !== "taken") throw error; // begun on another device meanwhile
    });
    await visit.refresh();
  }
  return journalOf(visit);
}
