// Whether a device's notes are all there, in one line, and not fewer than this browser has seen.

/**
 * Follows all notes of a room as the server lists them: [{said, hash}] from `open`. `known` is what this browser
 * remembers: {"author.device": {counter, hash}} of the newest.
 *
 * {shown, warnings, known}: the notes to show in the order they were written, each once; warnings
 * [{kind, author, device, counter}] where kind is
 *   "gap": a note is missing before one that is there (`counter` is the missing one),
 *   "fork": two notes claim one place, or a note does not name the one before it,
 *   "rollback": this browser has seen a newer note than the list has,
 *   "replay": the list has the same note twice;
 * and what to remember, which never goes back. `from` is the first epoch of who reads: whoever came later than the
 * first has no key to what was before, so that a chain may begin with any counter for them.
 */
export function follow(notes, known = {}, { from = 1 } = {}) {
  const chains = new Map();
  for (const note of notes) {
    const name = `${note.said.author}.${note.said.device}`;
    chains.set(name, [...chains.get(name) ?? [], note]);
  }
  for (const name of Object.keys(known)) if (!chains.has(name)) chains.set(name, []);
  const followed = [...chains].map(([name, chain]) => ({ name, ...one(name, chain, { remembered: known[name], late: from > 1 }) }));
  return {
    shown: merged(followed.map(({ shown }) => shown)),
    warnings: followed.flatMap(({ warnings }) => warnings),
    known: Object.fromEntries(followed.filter(({ head }) => head).map(({ name, head }) => [name, head])),
  };
}

function one(name, chain, { remembered, late }) {
  const [author, device] = [name.slice(0, name.lastIndexOf(".")), name.slice(name.lastIndexOf(".") + 1)];
  const { single, repeated } = once(chain);
  const shown = single.sort((a, b) => a.said.counter - b.said.counter);
  const found = [
    ...repeated.map((counter) => ["replay", counter]), ...breaks(shown, late), ...held(shown, remembered),
  ];
  return { shown, head: newest(shown, remembered), warnings: found.map(([kind, counter]) => ({ kind, author, device, counter })) };
}

/** Each note once, and the counters of those that came again. */
function once(chain) {
  const single = new Map();
  const repeated = [];
  for (const note of chain) {
    if (single.has(note.hash)) repeated.push(note.said.counter);
    else single.set(note.hash, note);
  }
  return { single: [...single.values()], repeated };
}

/** Where notes do not join, in the order of their counters. What was before the first one is `late`, or is to be there. */
function breaks(shown, late) {
  const found = [];
  const before = late && shown.length ? shown[0].said : { counter: 1, previous: "" };
  let last = { counter: before.counter - 1, hashes: [before.previous] };
  for (const { said: { counter, previous }, hash } of shown) {
    if (counter === last.counter) {
      found.push(["fork", counter]);
      last.hashes.push(hash);
      continue;
    }
    if (counter > last.counter + 1) found.push(["gap", last.counter + 1]);
    else if (!last.hashes.includes(previous)) found.push(["fork", counter]);
    last = { counter, hashes: [hash] };
  }
  return found;
}

/** What the list denies of the newest note that was seen here before. */
function held(shown, remembered) {
  if (!remembered) return [];
  const { counter, hash } = remembered;
  if (shown.some((note) => note.hash === hash)) return [];
  if (shown.some((note) => note.said.counter === counter)) return [["fork", counter]];
  return shown.some((note) => note.said.counter > counter) ? [] : [["rollback", counter]];
}

function newest(shown, remembered) {
  const last = shown.at(-1);
  const kept = remembered && (!last || last.said.counter <= remembered.counter);
  return kept ? remembered : last && { counter: last.said.counter, hash: last.hash };
}

/** Chains as one list: by when a note was written, but never before an earlier one of its device. */
function merged(chains) {
  const left = chains.filter((chain) => chain.length).map((chain) => [...chain]);
  const all = [];
  while (left.length) {
    const next = left.reduce((first, chain) => (chain[0].said.written < first[0].said.written ? chain : first));
    all.push(next.shift());
    if (!next.length) left.splice(left.indexOf(next), 1);
  }
  return all;
}
