import { WorkbookError } from '../../sheet';
import { decodePieces, decodeWhole, parseTree, pieceDecoder, type XmlElement } from '../xml/xml';
import { inflateEntry, inflateHead, inflateNatively, inflatePieces, inflatesNatively } from './inflate';
import { readZip, type ZipEntry } from './zip';

/** A link from one part to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type, the same for transitional and strict files: "worksheet", "styles". */
  readonly type: string;
  /** The part's name inside the package, or the address outside of it when `external`. */
  readonly target: string;
  readonly external: boolean;
}

/** Most bytes that the parts of a workbook which are read may have together. Pictures and the like do not count. */
const MAX_HELD_BYTES = 200 * 1024 * 1024;

/** Bytes of a part that is inflated as a whole for a look at its head, and signs of that head. */
const AHEAD = 262_144;
const HEAD = 4096;

/** The parts of a workbook file. Parts are inflated when asked for. */
export class Package {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** How many bytes in front of and behind the archive are none of it. */
  readonly strayBytes: number;
  /** Key of the entry by the name in lower case; null where two files with different contents share the name. */
  readonly #keys = new Map<string, string | null>();
  readonly #trees = new Map<string, XmlElement>();
  readonly #links = new Map<string, readonly Relationship[]>();
  /** Texts of small parts that were looked at before they are read. */
  readonly #ahead = new Map<string, string>();
  readonly #held = new Map<string, number>();

  /** Throws {@link WorkbookError} when the archive cannot be listed. */
  constructor(readonly bytes: Uint8Array) {
    const { entries, strayBytes } = readZip(bytes);
    this.entries = entries;
    this.strayBytes = strayBytes;
    for (const [key, { name }] of entries) {
      const lower = name.toLowerCase();
      this.#keys.set(lower, this.#keys.has(lower) ? null : key);
    }
  }

  /** Whether the package has the part; names are compared without case. */
  has(part: string): boolean {
    return this.#keys.has(part.toLowerCase());
  }

  /** The name as the archive spells it. */
  nameOf(part: string): string {
    return this.#keys.get(part.toLowerCase()) ?? part;
  }

  /** How many bytes the part has. Throws `damaged` when it is missing. */
  size(part: string): number {
    return this.#entry(part).size;
  }

  /**
   * Throws `too-large` when the parts that were read, and those changed, would have more bytes together with these new
   * contents than can be read again.
   */
  checkSizes(changes: ReadonlyMap<string, Uint8Array | null>): void {
    const sizes = new Map(this.#held);
    for (const [name, content] of changes) sizes.set(name, content?.length ?? 0);
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    if (total > MAX_HELD_BYTES) throw tooLarge(total, 'write');
  }

  /** A part's bytes. Throws `damaged` when it is missing or its checksum is wrong. */
  read(part: string): Uint8Array {
    return inflateEntry(this.bytes, this.#hold(part));
  }

  /** A part's text. Throws `damaged` when it is missing or no text. */
  text(part: string): string {
    return decodeWhole(this.read(part), part);
  }

  /** The same piece by piece; a damaged part may throw after some pieces. */
  textPieces(part: string): Iterable<string> {
    const ahead = this.#ahead.get(part);
    if (ahead !== undefined && this.#ahead.delete(part)) return [ahead];
    return decodePieces(inflatePieces(this.bytes, this.#hold(part)), part);
  }

  /** Some text of the part from its beginning, for a look at what it is before it is read; "" when it is no text. */
  textHead(part: string): string {
    try {
      if (this.size(part) <= AHEAD) {
        const text = this.text(part);
        this.#ahead.set(part, text);
        return text.slice(0, HEAD);
      }
      return pieceDecoder(part)(inflateHead(this.bytes, this.#entry(part)));
    } catch {
      return '';
    }
  }

  /** {@link textPieces} by the platform's own means; undefined where that would save no time or is not possible. */
  nativeTextPieces(part: string): AsyncIterable<string> | undefined {
    const entry = this.#hold(part);
    return inflatesNatively(entry) ? decodeNatively(inflateNatively(this.bytes, entry), part) : undefined;
  }

  /** A small XML part as a tree, parsed once. Throws `damaged` when it is missing or not well-formed. */
  tree(part: string): XmlElement {
    let tree = this.#trees.get(part);
    if (!tree) this.#trees.set(part, (tree = parseTree(this.text(part), part)));
    return tree;
  }

  /** The entry of a part that is about to be read. */
  #hold(part: string): ZipEntry {
    const entry = this.#entry(part);
    this.#held.set(this.nameOf(part), entry.size);
    const total = [...this.#held.values()].reduce((sum, size) => sum + size, 0);
    if (total > MAX_HELD_BYTES) throw tooLarge(total, 'open', part);
    return entry;
  }

  #entry(part: string): ZipEntry {
    const entry = this.entries.get(this.#keys.get(part.toLowerCase()) ?? '');
    if (!entry) throw new WorkbookError('damaged', { part });
    return entry;
  }

  /** The links of a part ("" for those of the package); none when it has no relationships part. */
  relationships(part: string): readonly Relationship[] {
    let links = this.#links.get(part);
    if (!links) this.#links.set(part, (links = this.#readLinks(part)));
    return links;
  }

  #readLinks(part: string): Relationship[] {
    const rels = relationshipsPart(part);
    if (!this.has(rels)) return [];
    return this.tree(rels).children.flatMap((element) => {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = element.attributes;
      // A link that names nothing leads nowhere; what needs it says so.
      if (!id || !type || target === undefined) return [];
      const external = mode?.toLowerCase() === 'external';
      return {
        id,
        type: type.slice(type.lastIndexOf('/') + 1),
        target: external ? target : this.#resolve(part, target),
        external,
      };
    });
  }

  /** A target is absolute ("/xl/styles.xml") or relative to the folder of the part that links; some forget the slash. */
  #resolve(part: string, target: string): string {
    const from = part.slice(0, part.lastIndexOf('/') + 1);
    const usual = pathOf(from, decodeTarget(target));
    const readings = () => [usual, pathOf(from, target), pathOf('', decodeTarget(target))];
    return this.has(usual) ? usual : (readings().find((name) => this.has(name)) ?? usual);
  }
}

function tooLarge(size: number, act: 'open' | 'write', part?: string): WorkbookError {
  const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;
  const details = { size: megabytes(size), limit: megabytes(MAX_HELD_BYTES), act };
  return new WorkbookError('too-large', part === undefined ? details : { ...details, part });
}

/** Platforms inflate in pieces so small that each by itself would cost more than what it holds. */
const PIECE = 131_072;

async function* decodeNatively(pieces: AsyncIterable<Uint8Array>, part: string): AsyncGenerator<string> {
  const decode = pieceDecoder(part);
  let text = '';
  for await (const bytes of pieces) {
    text += decode(bytes);
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield text + decode();
}

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"; "" → "_rels/.rels". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function pathOf(folder: string, target: string): string {
  const path = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  const [name] = target.replaceAll('\\', '/').split('#');
  for (const step of name!.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

function decodeTarget(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
