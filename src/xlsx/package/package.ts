import { WorkbookError } from '../../sheet';
import { decodePieces, parseTree, pieceDecoder, type XmlElement } from '../xml/xml';
import {
  inflateEntry,
  inflateNatively,
  inflatePieces,
  inflatesNatively,
  readZip,
  type ZipEntry,
} from './zip';

/** A link from one part to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type, the same for transitional and strict files: "worksheet", "styles". */
  readonly type: string;
  /** The part's name inside the package, or the address outside of it when `external`. */
  readonly target: string;
  readonly external: boolean;
}

/** The parts of a workbook file. Parts are inflated when asked for. */
export class Package {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #trees = new Map<string, XmlElement>();

  /** Throws {@link WorkbookError} when the archive cannot be listed. */
  constructor(readonly bytes: Uint8Array) {
    this.entries = readZip(bytes);
    this.#names = new Map([...this.entries.keys()].map((name) => [name.toLowerCase(), name]));
  }

  /** Whether the package has the part; names are compared without case. */
  has(part: string): boolean {
    return this.#names.has(part.toLowerCase());
  }

  /** The name as the archive spells it. */
  nameOf(part: string): string {
    return this.#names.get(part.toLowerCase()) ?? part;
  }

  /** How many bytes the part has. Throws `damaged` when it is missing. */
  size(part: string): number {
    return this.#entry(part).size;
  }

  /** A part's bytes. Throws `damaged` when it is missing or its checksum is wrong. */
  read(part: string): Uint8Array {
    return inflateEntry(this.bytes, this.#entry(part));
  }

  /** A part's text. Throws `damaged` when it is missing or no text. */
  text(part: string): string {
    return [...decodePieces([this.read(part)], part)].join('');
  }

  /** The same piece by piece; a damaged part may throw after some pieces. */
  textPieces(part: string): Iterable<string> {
    return decodePieces(inflatePieces(this.bytes, this.#entry(part)), part);
  }

  /** {@link textPieces} by the platform's own means; undefined where that would save no time or is not possible. */
  nativeTextPieces(part: string): AsyncIterable<string> | undefined {
    const entry = this.#entry(part);
    return inflatesNatively(entry) ? decodeNatively(inflateNatively(this.bytes, entry), part) : undefined;
  }

  /** A small XML part as a tree, parsed once. Throws `damaged` when it is missing or not well-formed. */
  tree(part: string): XmlElement {
    let tree = this.#trees.get(part);
    if (!tree) this.#trees.set(part, (tree = parseTree(this.text(part), part)));
    return tree;
  }

  #entry(part: string): ZipEntry {
    const entry = this.entries.get(this.nameOf(part));
    if (!entry) throw new WorkbookError('damaged', { part });
    return entry;
  }

  /** The links of a part ("" for those of the package); none when it has no relationships part. */
  relationships(part: string): Relationship[] {
    const rels = relationshipsPart(part);
    if (!this.has(rels)) return [];
    return this.tree(rels).children.map((element) => {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = element.attributes;
      if (!id || !type || target === undefined) throw new WorkbookError('damaged', { part: rels });
      const external = mode === 'External';
      return {
        id,
        type: type.slice(type.lastIndexOf('/') + 1),
        target: external ? target : resolve(part, target),
        external,
      };
    });
  }
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

/** A target is absolute ("/xl/styles.xml") or relative to the folder of the part that links. */
function resolve(part: string, target: string): string {
  const path = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of decodeTarget(target).replaceAll('\\', '/').split('/')) {
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
