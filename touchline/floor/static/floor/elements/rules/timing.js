// How much of a review is left: a ring that fades, and whole minutes. Nothing ever ends it.

/** `began` and `now` in milliseconds, `minutes` planned. `rest` is 1 at first and 0 at the end. */
export function timeLeft({ began, now, minutes }) {
  const passed = Math.max(0, now - began) / 60_000;
  const left = minutes - passed;
  return {
    rest: Math.max(0, Math.min(1, left / minutes)),
    left: Math.ceil(Math.max(0, left)),
    over: Math.floor(Math.max(0, -left)),
  };
}
