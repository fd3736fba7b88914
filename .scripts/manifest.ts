// A structural check of manifest.xml without network: the rules of the add-in manifest reference that a
// vendor's validator would reject or Excel would silently ignore.
import { existsSync, readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';

interface Element {
  /** Without prefix; every name occurs in one namespace only. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The pixel size of a PNG under the add-in's base address, or undefined when there is no such PNG. */
export type IconSize = (path: string) => { width: number; height: number } | undefined;

/** Reads an icon from the folder of the project: width and height stand at bytes 16 to 23 of a PNG. */
export const pngSize: IconSize = (path) => {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
};

/** What is wrong with the manifest, one line each; empty when nothing is. */
export function checkManifest(xml: string, iconSize: IconSize): string[] {
  let root: Element;
  try {
    root = parse(xml);
  } catch (cause) {
    return [`not well-formed: ${(cause as Error).message}`];
  }
  return [
    ...checkOrder(root),
    ...checkIdentity(root),
    ...checkIds(root),
    ...checkResources(root),
    ...checkTexts(root),
    ...checkAddresses(root),
    ...checkIcons(root, iconSize),
    ...checkReach(root),
  ];
}

/** Children in the order of the schema; those not listed are unknown there. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'FunctionName', 'Title'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

function checkOrder(root: Element): string[] {
  return [root, ...descendants(root)].flatMap((element) => {
    const order = ORDER[element.name];
    if (!order) return [];
    const places = element.children.map((child) => order.indexOf(child.name));
    const unknown = element.children.find((_, index) => places[index]! < 0);
    if (unknown) return [`<${element.name}> does not take <${unknown.name}>`];
    const late = places.findIndex((place, index) => index > 0 && place < places[index - 1]!);
    return late < 0
      ? []
      : [
          `<${element.children[late]!.name}> stands after <${element.children[late - 1]!.name}> in <${element.name}>`,
        ];
  });
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function checkIdentity(root: Element): string[] {
  const problems: string[] = [];
  const id = textOf(root, 'Id');
  if (!GUID.test(id)) problems.push(`Id is no GUID: ${id}`);
  const version = textOf(root, 'Version');
  if (!/^\d{1,5}(\.\d{1,5}){1,3}$/.test(version)) {
    problems.push(`Version is not of the form 1.0.0.0: ${version}`);
  }
  const locale = textOf(root, 'DefaultLocale');
  if (!LOCALE.test(locale)) problems.push(`DefaultLocale is no locale: ${locale}`);
  if (!textOf(root, 'ProviderName')) problems.push('ProviderName is empty');
  return problems;
}

function checkIds(root: Element): string[] {
  const ids = descendants(root).flatMap((element) =>
    element.name === 'Set' ? [] : (element.attributes['id'] ?? []),
  );
  return [
    ...[...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
      (id) => `id is used twice: ${id}`,
    ),
    ...ids
      .filter((id) => id.length === 0 || id.length > 32)
      .map((id) => `id is not 1 to 32 characters: ${id}`),
  ];
}

/** Which kind of resource an element refers to by its resid. */
const RESOURCE_OF: Readonly<Record<string, string>> = {
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
  SourceLocation: 'Urls',
  FunctionFile: 'Urls',
  LearnMoreUrl: 'Urls',
  Image: 'Images',
};

function checkResources(root: Element): string[] {
  const resources = find(root, 'Resources')?.children ?? [];
  const kindOf = new Map(
    resources.flatMap((kind) => kind.children.map((entry) => [entry.attributes['id'] ?? '', kind.name])),
  );
  const used = new Set<string>();
  const problems = descendants(root).flatMap((element) => {
    const resid = element.attributes['resid'];
    if (resid === undefined) return [];
    used.add(resid);
    const kind = kindOf.get(resid);
    if (kind === undefined) return [`<${element.name}> refers to a resource that is not there: ${resid}`];
    return kind === RESOURCE_OF[element.name] ? [] : [`<${element.name}> may not refer to ${kind}: ${resid}`];
  });
  return [
    ...problems,
    ...[...kindOf.keys()].filter((id) => !used.has(id)).map((id) => `resource is never used: ${id}`),
  ];
}

const LOCALE = /^[a-z]{2}-[A-Z]{2}$/;

/** Longest texts by element name or by kind of resource. */
const LONGEST: Readonly<Record<string, number>> = {
  DisplayName: 125,
  Description: 250,
  ShortStrings: 125,
  LongStrings: 250,
};

function checkTexts(root: Element): string[] {
  const shown = [
    ...root.children.filter(({ name }) => name === 'DisplayName' || name === 'Description'),
    ...(find(root, 'Resources')?.children ?? [])
      .filter(({ name }) => name in LONGEST)
      .flatMap(({ name, children }) => children.map((child) => ({ ...child, name }))),
  ];
  const standard = textOf(root, 'DefaultLocale');
  return shown.flatMap((element) => {
    const name = element.attributes['id'] ?? element.name;
    const overrides = element.children.filter((child) => child.name === 'Override');
    const locales = overrides.map((override) => override.attributes['Locale'] ?? '');
    const texts = [
      element.attributes['DefaultValue'],
      ...overrides.map(({ attributes }) => attributes['Value']),
    ];
    return [
      ...texts.flatMap((text) => {
        if (!text) return [`text is empty: ${name}`];
        const longest = LONGEST[element.name]!;
        return text.length > longest ? [`text is longer than ${longest} characters: ${name}`] : [];
      }),
      ...locales.filter((locale) => !LOCALE.test(locale)).map((locale) => `no locale: ${locale} in ${name}`),
      ...(locales.includes(standard) ? [`overrides the default locale: ${name}`] : []),
      ...(locales.includes('en-US') ? [] : [`has no English text: ${name}`]),
    ];
  });
}

function checkAddresses(root: Element): string[] {
  return addressed(root)
    .filter(({ address }) => !/^https:\/\/[^/]+\/.+/.test(address))
    .map(({ name, address }) => `<${name}> is no https address: ${address}`);
}

function addressed(root: Element): { name: string; address: string }[] {
  const names = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'Image', 'Url'];
  return descendants(root).flatMap(({ name, attributes }) => {
    const address = attributes['DefaultValue'];
    return names.includes(name) && address !== undefined ? [{ name, address }] : [];
  });
}

const RIBBON_SIZES = [16, 32, 80];

function checkIcons(root: Element, iconSize: IconSize): string[] {
  const images = new Map(
    (find(root, 'Images')?.children ?? []).map(({ attributes }) => [
      attributes['id'],
      attributes['DefaultValue'] ?? '',
    ]),
  );
  const icons = descendants(root).filter(({ name }) => name === 'Icon');
  const missing = icons.flatMap((icon) =>
    RIBBON_SIZES.filter(
      (size) => !icon.children.some(({ attributes }) => Number(attributes['size']) === size),
    ).map((size) => `an <Icon> has no image of ${size} pixels`),
  );
  const wanted = [
    ...icons.flatMap((icon) =>
      icon.children.map(({ attributes }) => ({
        size: Number(attributes['size']),
        address: images.get(attributes['resid'] ?? '') ?? '',
      })),
    ),
    { size: 32, address: find(root, 'IconUrl')?.attributes['DefaultValue'] ?? '' },
    { size: 64, address: find(root, 'HighResolutionIconUrl')?.attributes['DefaultValue'] ?? '' },
  ];
  const wrong = wanted.flatMap(({ size, address }) => {
    if (!address) return []; // said elsewhere
    const path = address.replace(/^.*\/(?=assets\/)/, ''); // the base may have a path of its own
    const found = iconSize(path);
    if (!found) return [`icon file is not there: ${path}`];
    return found.width === size && found.height === size
      ? []
      : [`icon should be ${size} × ${size} pixels and is ${found.width} × ${found.height}: ${path}`];
  });
  return [...new Set([...missing, ...wrong])];
}

/** Where the add-in runs and what it may do: no more than it needs. */
function checkReach(root: Element): string[] {
  const problems: string[] = [];
  const permission = textOf(root, 'Permissions');
  if (permission !== 'ReadWriteDocument') {
    problems.push(`Permissions should be ReadWriteDocument and are ${permission}`);
  }
  const hosts = descendants(root).filter(({ name }) => name === 'Host');
  if (hosts.length === 0) problems.push('names no host');
  for (const { attributes } of hosts) {
    const host = attributes['Name'] ?? attributes['type'] ?? '';
    if (host !== 'Workbook') problems.push(`is for another host than Excel: ${host}`);
  }
  const overrides = find(root, 'VersionOverrides');
  const sets = overrides && find(overrides, 'Sets');
  const set = sets?.children.find(({ attributes }) => attributes['Name'] === 'ExcelApi');
  const version = set && (set.attributes['MinVersion'] ?? sets?.attributes['DefaultMinVersion']);
  if (version !== '1.13') problems.push('the ribbon does not demand ExcelApi 1.13');
  return problems;
}

function parse(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const document: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, attributes }) => {
    const plain = Object.values(attributes).map(({ local: name, value }) => [name, value]);
    const element: Element = { name: local, attributes: Object.fromEntries(plain), children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return document.children[0]!;
}

function descendants(element: Element): Element[] {
  return element.children.flatMap((child) => [child, ...descendants(child)]);
}

function find(root: Element, name: string): Element | undefined {
  return descendants(root).find((element) => element.name === name);
}

/** The text of a child of the root. */
function textOf(root: Element, name: string): string {
  return root.children.find((child) => child.name === name)?.text.trim() ?? '';
}
