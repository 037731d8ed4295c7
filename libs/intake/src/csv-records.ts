/** Cuts records out of CSV that comes in pieces: a line break ends one unless a quote is open. Looks at each letter once. */
export class CsvRecords {
  #rest = '';
  /** How far the rest was looked at, and whether a quote is open there. */
  #seen = 0;
  #open = false;
  #lines = 0;

  /** What came of the record that is not complete yet. */
  get rest(): string {
    return this.#rest;
  }

  /** Line breaks that an open quote made part of it. */
  get lines(): number {
    return this.#lines;
  }

  /** The records that are complete now, without their line breaks. */
  push(text: string): readonly string[] {
    const all = this.#rest + text;
    const records: string[] = [];
    let [from, at] = [0, this.#seen];
    let quote = all.indexOf('"', at);
    while (at < all.length) {
      const end = all.indexOf('\n', at);
      const to = end === -1 ? all.length : end;
      for (; quote !== -1 && quote < to; quote = all.indexOf('"', quote + 1)) this.#open = !this.#open;
      at = to + 1;
      if (end === -1) break;
      if (this.#open) {
        this.#lines += 1;
        continue;
      }
      records.push(all.slice(from, end));
      [from, this.#lines] = [at, 0];
    }
    this.#rest = all.slice(from);
    this.#seen = this.#rest.length;
    return records;
  }

  /**
   * When a quote that nothing closes swallowed line after line: the lines, as the records they may be, so that one broken
   * row does not take its neighbours with it. The last one may still go on.
   */
  giveUpQuote(): readonly string[] {
    if (!this.#open) return [];
    const lines = this.drop().split('\n');
    this.push(lines.pop() ?? '');
    return lines;
  }

  /** What came of the record that is not complete; the next one begins with what comes next. */
  drop(): string {
    const rest = this.#rest;
    [this.#rest, this.#seen, this.#open, this.#lines] = ['', 0, false, 0];
    return rest;
  }
}
