// One's own trend over what one kept: a point for each conversation whose figure is enough to say.

/** Oldest first: [{day, when, value, low, high, cases}]. `kept` are {day, when, figures} as text. */
export function pointsOf(kept, key) {
  const read = kept.map(({ day, when, figures }) => ({ day, when, ...figureOf(figures, key) }));
  return read.filter((point) => point.enough).sort((one, other) => one.day.localeCompare(other.day));
}

function figureOf(text, key) {
  try {
    return JSON.parse(text).figures?.[key] ?? { enough: false };
  } catch {
    return { enough: false };
  }
}

/** Places of points in a drawing `wide` by `high`; the later, the further. A share of 1 is on top. */
export function placed(points, { wide, high }) {
  const step = points.length > 1 ? wide / (points.length - 1) : 0;
  const up = (share) => high - share * high;
  return points.map((point, at) => ({
    x: points.length > 1 ? at * step : wide / 2,
    y: up(point.value), top: up(point.high), bottom: up(point.low),
  }));
}
