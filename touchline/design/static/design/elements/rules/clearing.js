// Clearing what a browser keeps for a page, but for what has to stay.

/**
 * Whether all was removed from the storages but what begins with one of `prefixes` (a text with spaces); false,
 * and nothing is touched, where nothing begins so or the storages (`stores` gives them) cannot be reached.
 */
export function clearedBut(prefixes, stores) {
  try {
    const kept = stores().map((store) => ({ store, names: namesIn(store) }));
    const known = prefixes.split(" ").filter(Boolean);
    const stays = (name) => known.some((prefix) => name.startsWith(prefix));
    if (!kept.some(({ names }) => names.some(stays))) return false;
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
