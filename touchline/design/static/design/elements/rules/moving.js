// Where the focus goes when an arrow is pressed in a list: round and round, or to an end.

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/**
 * The place to move to, or null if the key moves nothing.
 * `place` is -1 while nothing in the list has the focus.
 */
export function nextPlace({ key, place, count }) {
  if (count === 0) {
    return null;
  }
  if (key === "Home") {
    return 0;
  }
  if (key === "End") {
    return count - 1;
  }
  if (!(key in STEPS)) {
    return null;
  }
  if (place < 0) {
    return STEPS[key] > 0 ? 0 : count - 1;
  }
  return (place + STEPS[key] + count) % count;
}
