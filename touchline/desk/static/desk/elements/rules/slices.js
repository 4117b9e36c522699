// A long conversation labelled piece by piece, so that the page stays alive: each piece comes with the
// units around it that its labels look at, and is cut off again.

const AROUND = 8;

/** Where each piece begins and ends, and from where to where its units have to be looked at. */
export function slices(units, size = 400) {
  const found = [];
  for (let begin = 0; begin < units.length; begin += size) {
    const end = Math.min(begin + size, units.length);
    found.push({ begin, end, from: contextOf(units, begin), to: Math.min(end + 1, units.length) });
  }
  return found;
}

/** The beginning of the turn before that of `at`, and at least AROUND units. */
function contextOf(units, at) {
  let from = turnBegin(units, at);
  if (from > 0) from = turnBegin(units, from - 1);
  return Math.max(0, Math.min(from, at - AROUND));
}

function turnBegin(units, at) {
  let begin = at;
  while (begin > 0 && units[begin - 1].turn === units[at].turn) begin -= 1;
  return begin;
}
