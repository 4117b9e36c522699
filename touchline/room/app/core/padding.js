// Padmé: sizes that say little of what they hold, at the cost of a sixteenth at most above the floor.

import { Trouble } from "./trouble.js";

export const FLOOR = 2560; // bytes: 400 letters of any script, emoji too, look like one

/** The size in bytes that a content of `length` bytes is filled up to. */
export function padme(length, floor = FLOOR) {
  if (length <= floor) return floor;
  const exponent = Math.floor(Math.log2(length));
  const step = 2 ** (exponent - Math.floor(Math.log2(exponent)) - 1);
  return Math.ceil(length / step) * step;
}

/** The content with zeros behind it. */
export function padded(content, floor = FLOOR) {
  const whole = new Uint8Array(padme(content.length, floor));
  whole.set(content);
  return whole;
}

/** The first `length` bytes. Throws Trouble "cut" where behind them is anything but the zeros that belong there. */
export function unpadded(whole, length, floor = FLOOR) {
  if (length > whole.length || padme(length, floor) !== whole.length) throw new Trouble("cut");
  if (whole.subarray(length).some((byte) => byte !== 0)) throw new Trouble("cut");
  return whole.subarray(0, length);
}
