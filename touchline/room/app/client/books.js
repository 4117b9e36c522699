// One's rooms, gone through one after the other.

import { Notebook } from "./notebook.js";

/** Of each of these rooms of `visit.me`: {room, book, trouble}, its notebook as it stands now; `trouble` is why it does not open, or null. */
export async function* booksOf(visit, rooms) {
  for (const room of rooms) {
    const book = new Notebook(visit, room.key);
    const trouble = await book.load().then(() => null, (error) => error);
    yield { room, book, trouble };
  }
}
