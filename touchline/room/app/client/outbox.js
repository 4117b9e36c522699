// Own notes as they lie sealed in this browser: until the server has them, and the newest a while longer.

const KEPT = 50; // own notes of a device that its browser could send again, should a server forget them

/**
 * Of own notes [{key, counter, device}] those that need not lie here: `there` has their keys, since the server listed
 * them, and as many newer ones of their device lie here as are kept. What was never sent stays, however much that is.
 */
export function outgrown(own, there) {
  const newest = new Map();
  for (const { device, counter } of own) newest.set(device, Math.max(counter, newest.get(device) ?? 0));
  return own.filter(({ key, device, counter }) => there.has(key) && counter <= newest.get(device) - KEPT);
}
