// The summary of one conversation: the same document as Summary.as_json of told.py.

import { after } from "./summary/following.js";
import {
  askTell, counted, developmentShare, LEADER, leadingShare, mix, SELLER,
} from "./summary/moves.js";
import { Promises, requests } from "./summary/promised.js";
import { share } from "./summary/shares.js";
import { longest, parts, spokenSeconds, spokenWords } from "./summary/talk.js";
import { waited } from "./summary/waiting.js";

/** Count what was said. `rules` is summary.json, `characters` a Characters. */
export function summary(labelled, { characters, rules }) {
  const { minimum, aside } = rules;
  const words = spokenWords(labelled, characters);
  const seconds = spokenSeconds(labelled);
  const monologue = longest(labelled, { characters, aside });
  const figures = figuresOf(labelled, minimum);
  return {
    talk_share: parts(words) ?? { leader: null, seller: null },
    talk_share_seconds: seconds && parts(seconds),
    words,
    moves: counted(labelled, "leader", LEADER),
    responses: counted(labelled, "seller", SELLER),
    ask_tell: figures.ask_tell.value,
    leading_share: figures.leading_share.value,
    development_share: figures.development_share.value,
    after: after(labelled, minimum),
    longest_monologue_words: monologue ? monologue.words : 0,
    longest_monologue: monologue,
    wait_seconds: waited(labelled, minimum),
    commitments: new Promises(rules, characters).commitments(labelled),
    requests: requests(labelled),
    figures,
  };
}

function figuresOf(labelled, minimum) {
  const moves = counted(labelled, "leader", LEADER);
  const unclear = labelled.filter((each) => each.unclear).length;
  return {
    ask_tell: askTell(moves, minimum),
    leading_share: leadingShare(moves, minimum),
    development_share: developmentShare(labelled, minimum),
    unclear: share(unclear, labelled.length, minimum),
    moves: mix(moves, minimum),
    responses: mix(counted(labelled, "seller", SELLER), minimum),
  };
}
