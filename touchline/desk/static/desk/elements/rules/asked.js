// What is sent of a conversation to ask about its last unit: that unit, with the two turns before it.

const TURNS = 2;
const UNITS = 24;

/** The last units, without names and times. */
export function lastOf(units) {
  const last = units.at(-1);
  const from = last.turn - TURNS;
  return units
    .filter((unit) => unit.turn >= from && unit.text)
    .slice(-UNITS)
    .map(({ turn, speaker, text, label }) => ({ turn, speaker, text, label }));
}
