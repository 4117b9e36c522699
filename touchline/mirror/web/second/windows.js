// A conversation in windows: the twin of second/windows.py.

const PIECES = 256;
const BEFORE = 48;

/** `{first, counts, last}` for units of these lengths, in pieces; every unit counts in one window. */
export function windows(lengths) {
  const found = [];
  let counts = 0;
  while (counts < lengths.length) {
    let first = counts;
    let filled = 0;
    while (first > 0 && filled < BEFORE && filled + lengths[first - 1] + lengths[counts] <= PIECES) {
      first -= 1;
      filled += lengths[first];
    }
    let last = counts;
    while (last < lengths.length && (last === counts || filled + lengths[last] <= PIECES)) {
      filled += lengths[last];
      last += 1;
    }
    found.push({ first, counts, last });
    counts = last;
  }
  return found;
}
