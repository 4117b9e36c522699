// Where the owner disagrees with a label: theirs counts, and it is remembered which were theirs.

/** The same units with the owner's labels; `mine` is unit → label. A label of the other side's is left out. */
export function corrected(labelled, mine, labels) {
  return labelled.map((each) => {
    const label = mine[each.unit];
    const known = label !== undefined && labels[each.speaker].includes(label);
    if (!known) return each;
    return { ...each, label, focus: focusOf(each, label), unclear: false, mine: true, first: firstOf(each) };
  });
}

function focusOf(each, label) {
  return each.speaker === "leader" && label !== "other" ? each.focus ?? "frame" : null;
}

function firstOf({ label, focus, unclear }) {
  return { label, focus, unclear };
}

/** `mine` after one more: choosing what the machine said first takes the correction back. */
export function disputed(mine, { unit, label, first }) {
  const { [unit]: _before, ...rest } = mine;
  return label === first ? rest : { ...rest, [unit]: label };
}

/** What was corrected, taken apart again: the machine's labels, and the owner's. */
export function machines(labelled) {
  const mine = {};
  const base = labelled.map((each) => {
    if (!each.mine) return each;
    mine[each.unit] = each.label;
    const { mine: _mine, first, ...rest } = each;
    return { ...rest, ...first };
  });
  return { base, mine };
}
