// Screens that are fetched when they are asked for, so that opening the room stays quick.

const LATER = {
  session: () => import("./session.js"),
  coaches: () => import("./coaches.js"),
  profile: () => import("./profile.js"),
  invoice: () => import("./invoice.js"),
  offers: () => import("./offers.js"),
  rhythm: () => import("./rhythm.js"),
  practice: () => import("./practice.js"),
  weeks: () => import("./weeks.js"),
  own: () => import("./own.js"),
  debrief: () => import("./debrief.js"),
  skills: () => import("./skills.js"),
  rehearsals: () => import("./rehearsals.js"),
  commitments: () => import("./commitments.js"),
  patterns: () => import("./patterns.js"),
  journey: () => import("./journey.js"),
  totals: () => import("./totals.js"),
  mirror: () => import("./mirror.js"),
  share: () => import("./share.js"),
  supervision: () => import("./supervision.js"),
  readings: () => import("./readings.js"),
  back: () => import("./back.js"),
  changing: () => import("./changing.js"),
  leaving: () => import("./leaving.js"),
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
