// What a browser must be able to do for the room, found out before anything is asked for.

/** The word of what is missing; null where nothing is. `window` is the page's. */
export function missing({ isSecureContext, crypto, indexedDB, fetch, customElements, structuredClone }) {
  if (!isSecureContext) return "not-encrypted";
  const able = crypto?.getRandomValues && crypto.subtle && fetch && customElements && structuredClone;
  if (!able) return "old-browser";
  return indexedDB ? null : "cannot-keep"; // as in some private windows
}
