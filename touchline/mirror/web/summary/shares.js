// A share: so many of so many, with its interval, or not enough to say. The twin of shares.py.

const Z = 1.959963984540054;

/** `count` of `cases`; `enough` is false below the minimum of cases. */
export function share(count, cases, minimum) {
  if (!cases) return { count: 0, cases: 0, value: null, low: null, high: null, enough: false };
  const [low, high] = wilson(count, cases);
  return { count, cases, value: count / cases, low, high, enough: cases >= minimum };
}

/** Wilson's score interval of 95 %, multiplied in the order in which Python does. */
export function wilson(count, cases) {
  const part = count / cases;
  const middle = part + (Z * Z) / (2 * cases);
  const reach = Z * Math.sqrt((part * (1 - part)) / cases + (Z * Z) / (4 * cases * cases));
  const scale = 1 + (Z * Z) / cases;
  const low = count === 0 ? 0 : (middle - reach) / scale;
  const high = count === cases ? 1 : (middle + reach) / scale;
  return [low, high];
}
