// The three ways a page may be lit.

export const THEMES = ["system", "light", "dark"];

/** The theme that is meant, or "system" for anything we do not know. */
export function knownTheme(name) {
  return THEMES.includes(name) ? name : "system";
}
