/** XML documents by id; tells of every change. */
export class XmlParts extends Map<string, string> {
  readonly #changed: () => void;

  constructor(changed: () => void) {
    super();
    this.#changed = changed;
  }

  override set(id: string, xml: string): this {
    const isNew = this.get(id) !== xml;
    super.set(id, xml);
    if (isNew) this.#changed();
    return this;
  }

  override delete(id: string): boolean {
    const had = super.delete(id);
    if (had) this.#changed();
    return had;
  }
}
