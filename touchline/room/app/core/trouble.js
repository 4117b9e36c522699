// What can go wrong in the room, each with a key whose words stand in messages/.

export class Trouble extends Error {
  /** `key` is one of the words of `trouble.<key>`, such as "forged"; `values` are what its sentence names. */
  constructor(key, values = {}) {
    super(key);
    this.name = "Trouble";
    this.key = key;
    this.values = values;
  }
}
