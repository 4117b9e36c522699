// What two said of when they meet: which time holds, and which waits for an answer.

import { ofKind, standing } from "../core/kinds.js";

/**
 * {agreed, open, declined} of verified notes in their order: the newest time that the other one agreed to, the newest
 * after it that nobody answered, and that of a no to the newest time. Each null where there is none. An answer counts
 * only from the one who did not propose.
 */
export function agreedRhythm(notes) {
  const { notes: all } = standing(notes);
  const said = { agreed: null, open: null, declined: null };
  for (const note of ofKind(all, "rhythm", "agreed", "declined")) {
    const { author, kind, body } = note.said;
    if (kind === "rhythm") Object.assign(said, { open: note, declined: null });
    else if (said.open?.key === body.of && said.open.said.author !== author) {
      Object.assign(said, kind === "agreed" ? { agreed: said.open, open: null, declined: null } : { open: null, declined: note });
    }
  }
  return said;
}
