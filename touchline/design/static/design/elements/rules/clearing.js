// Clearing what a browser keeps for a page, but for what has to stay.

/**
 * Whether all was removed from the storages but what begins with `prefix`; false, and nothing is touched,
 * where nothing begins with it or the storages (`stores` gives them) cannot be reached.
 */
export function clearedBut(prefix, stores) {
  try {
    const kept = stores().map((store) => ({ store, names: namesIn(store) }));
    const stays = (name) => name.startsWith(prefix);
    if (!prefix || !kept.some(({ names }) => names.some(stays))) return false;
    for (const { store, names } of kept) {
      for (const name of names) if (!stays(name)) store.removeItem(name);
    }
    return true;
  } catch {
    return false;
  }
}

function namesIn(store) {
  return Array.from({ length: store.length }, (_, place) => store.key(place));
}
