// The turns of a conversation: units of one turn and speaker, in their order.

export function turns(labelled) {
  const found = [];
  for (const each of labelled) {
    const last = found.at(-1)?.at(-1);
    if (last && last.turn === each.turn && last.speaker === each.speaker) found.at(-1).push(each);
    else found.push([each]);
  }
  return found;
}
