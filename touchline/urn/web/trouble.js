// What can go wrong between a browser and the urn, each with a key whose words stand in messages/.

export class Trouble extends Error {
  /** `key` is one of the sentences, such as "different"; `values` are what it names. */
  constructor(key, values = {}) {
    super(key);
    this.name = "Trouble";
    this.key = key;
    this.values = values;
  }
}
