// Screens that are fetched when they are asked for, so that opening the room stays quick.

const LATER = {
  session: () => import("./session.js"),
  practice: () => import("./practice.js"),
  mirror: () => import("./mirror.js"),
  readings: () => import("./readings.js"),
  back: () => import("./back.js"),
  changing: () => import("./changing.js"),
  receipt: () => import("./receipt.js"),
};

/** Whether a screen is there now; false where its code could not be fetched. */
export async function fetched(name) {
  try {
    await (Object.hasOwn(LATER, name) ? LATER[name]() : null);
    return true;
  } catch {
    return false;
  }
}
