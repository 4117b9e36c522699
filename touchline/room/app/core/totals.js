// Check-outs in total, in the one sentence in which a coachee sees, tells and takes along what is told.

/** What the body of a `check-outs` note says. */
export function totalled({ sessions, about: { me, partly, deal }, thinking: { me: mine, both, coach } }, say) {
  return say("check-outs.total", { sessions, me, partly, deal, mine, both, coach });
}
