// What the server lists of a room: sealed notes, in pages.

/** {notes, next}: the notes that came after a place in the server's order, and the place after them. */
export async function listedSince(api, room, after = 0) {
  const notes = [];
  let [next, more] = [after, true];
  while (more) {
    const page = await api.get(`rooms/${room}/notes/?after=${next}`);
    notes.push(...page.notes);
    [next, more] = [page.next, page.more];
  }
  return { notes, next };
}

/** All of a room, in the server's order. */
export async function notesOf(api, room) {
  return (await listedSince(api, room)).notes;
}
