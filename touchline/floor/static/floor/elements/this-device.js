// What this device keeps until the server has it. A device that keeps nothing is no error.

/** The text kept under a name, or null. */
export function keptHere(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keep a text under a name; null forgets it. */
export function keepHere(name, text) {
  try {
    if (text === null) {
      localStorage.removeItem(name);
    } else {
      localStorage.setItem(name, text);
    }
  } catch {
    // Private browsing, or no room left: the server still keeps it.
  }
}

/** The names under which something is kept. */
export function namesHere() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
