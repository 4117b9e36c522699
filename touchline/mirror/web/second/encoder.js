// The encoder as it runs in a browser: the twin of second/encoder.py. The caller passes the session
// (of onnxruntime-web, made from the unpacked second.onnx), its Tensor class and the pieces.

import { LABELS } from "../labels.js";
import { windows } from "./windows.js";

export class Encoder {
  constructor(session, Tensor, pieces) {
    this.session = session;
    this.Tensor = Tensor;
    this.pieces = pieces;
  }

  /**
   * For each unit a Float32Array of LABELS logits. `onWindow(done, all)` is told the units read so
   * far, between two windows.
   */
  async logits(units, onWindow = () => {}) {
    const read = units.map((unit) => this.pieces.unit(unit.speaker, unit.text));
    const rows = [];
    for (const window of windows(read.map((ids) => ids.length))) {
      const some = await this.#window(read, units, window);
      rows.push(...some.slice(window.counts - window.first));
      onWindow(rows.length, units.length);
    }
    return rows;
  }

  async #window(read, units, { first, last }) {
    const some = read.slice(first, last);
    const length = some.reduce((sum, ids) => sum + ids.length, 0);
    const ids = new BigInt64Array(length);
    const turns = new BigInt64Array(length);
    const spans = new Float32Array(some.length * length);
    let at = 0;
    some.forEach((pieces, row) => {
      pieces.forEach((piece, place) => {
        ids[at + place] = BigInt(piece);
        turns[at + place] = BigInt(units[first + row].turn);
        spans[row * length + at + place] = 1 / pieces.length;
      });
      at += pieces.length;
    });
    const { logits } = await this.session.run({
      ids: new this.Tensor("int64", ids, [length]),
      turns: new this.Tensor("int64", turns, [length]),
      spans: new this.Tensor("float32", spans, [some.length, length]),
    });
    return some.map((_, row) => logits.data.slice(row * LABELS, (row + 1) * LABELS));
  }
}
