// Pieces become turns: in the order of time, without what is said twice, one spelling a name.

export class Joining {
  constructor(names) {
    this.names = names;
  }

  /** The turns of a conversation. A piece without a name goes on from the one before it. */
  turns(pieces) {
    return joined(withoutRepeats(inOrder(this.#named(pieces))));
  }

  /** The lines of a note: each stands for itself. */
  apart(pieces) {
    return pieces.filter((piece) => piece.text)
      .map(({ name, text }) => ({ name, text, start: null, end: null }));
  }

  #named(pieces) {
    const spelled = new Map();
    let before = "";
    return pieces.map((piece) => {
      if (piece.name) {
        const key = this.names.key(piece.name);
        if (!spelled.has(key)) spelled.set(key, piece.name);
        before = spelled.get(key);
      }
      return { ...piece, name: before };
    });
  }
}

/** By their beginnings, where all have one; those of equal beginnings keep their order. */
function inOrder(pieces) {
  if (pieces.some((piece) => piece.start === null)) return pieces;
  return [...pieces].sort((one, other) => one.start - other.start);
}

/** Captions that roll up repeat their last line: what goes on from its words replaces it. */
function withoutRepeats(pieces) {
  const found = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last && goesOn(last, piece)) found[found.length - 1] = { ...piece, start: last.start };
    else found.push(piece);
  }
  return found;
}

function goesOn(last, piece) {
  if (last.name !== piece.name || last.end === null || piece.start === null) return false;
  const same = piece.text === last.text || piece.text.startsWith(`${last.text} `);
  return same && piece.start <= last.end;
}

function joined(pieces) {
  const found = [];
  let group = [];
  for (const piece of pieces) {
    if (group.length && piece.name !== group[0].name) {
      found.push(turn(group));
      group = [];
    }
    group.push(piece);
  }
  if (group.length) found.push(turn(group));
  return found;
}

function turn(group) {
  const starts = group.map((piece) => piece.start).filter((each) => each !== null);
  const ends = group.map((piece) => piece.end).filter((each) => each !== null);
  const least = (one, other) => (other < one ? other : one);
  const most = (one, other) => (other > one ? other : one);
  return {
    name: group[0].name,
    text: group.map((piece) => piece.text).join(" "),
    start: starts.length ? starts.reduce(least) : null,
    end: ends.length ? ends.reduce(most) : null,
  };
}
