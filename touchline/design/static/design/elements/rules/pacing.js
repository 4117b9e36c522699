// How long to wait before asking again how far a job is, in milliseconds.

const SOON = 700;
const LATER = 2000;
const HIDDEN = 10_000;
const LONGEST = 30_000;
const EAGER = 30;

/**
 * Often at first, less often for a long job, rarely while nobody looks at the page, and ever less
 * often while the server does not answer.
 */
export function pauseAfter({ asked, failed, hidden }) {
  if (failed > 0) {
    return Math.min(SOON * 2 ** failed, LONGEST);
  }
  if (hidden) {
    return HIDDEN;
  }
  return asked < EAGER ? SOON : LATER;
}
