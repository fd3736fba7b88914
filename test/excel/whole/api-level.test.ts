/**
 * The gateway may use no member above the requirement set that it demands: on an older Excel such a member would fail only
 * when somebody comes to it. The compiler knows every member used, its documentation the set that brought it.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { REQUIRED_API } from '../../../src/excel/run';

const FOLDER = join(__dirname, '../../../src/excel');
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: ['office-js'],
};

interface Use {
  readonly where: string;
  readonly member: string;
  /** Such as "ExcelApi 1.9"; undefined when the documentation names none. */
  readonly set: string | undefined;
}

/** Every use of a member that office-js declares, in these sources. */
function officeMembers(program: ts.Program, files: readonly string[]): Use[] {
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  for (const source of files.map((file) => program.getSourceFile(file)!)) {
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) {
        const symbol = checker.getSymbolAtLocation(node);
        const declaration = symbol?.declarations?.[0];
        if (declaration && declaration.getSourceFile().fileName.includes('@types/office-js')) {
          const text = [
            ts.displayPartsToString(symbol.getDocumentationComment(checker)),
            ...symbol.getJsDocTags(checker).map((tag) => ts.displayPartsToString(tag.text)),
          ].join('\n');
          const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
          uses.push({
            where: `${source.fileName}:${line}`,
            member: symbol.name,
            set: /\[Api set: (\w+ [\d.]+)/.exec(text)?.[1],
          });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return uses;
}

function tooNew({ set }: Use): boolean {
  if (set === undefined) return false;
  const [name, version = ''] = set.split(' ');
  const [major, minor = '0'] = version.split('.');
  const [maxMajor, maxMinor] = REQUIRED_API.split('.');
  return (
    name!.startsWith('ExcelApi') &&
    (name !== 'ExcelApi' || major !== maxMajor || Number(minor) > Number(maxMinor))
  );
}

test(`no member of Excel above ExcelApi ${REQUIRED_API} is used`, () => {
  const files = readdirSync(FOLDER).map((file) => join(FOLDER, file));
  const uses = officeMembers(ts.createProgram(files, OPTIONS), files);
  expect(uses.filter(({ set }) => set?.startsWith('ExcelApi')).length).toBeGreaterThan(40);
  expect(uses.filter(tooNew)).toEqual([]);
});

test('a newer member would be found', () => {
  const file = join(FOLDER, 'newer.ts');
  const text = 'export const f = (range: Excel.Range) => range.load("values").valuesAsJson;';
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true)
      : getSourceFile(name, ...rest);
  const uses = officeMembers(ts.createProgram([file], OPTIONS, host), [file]);
  expect(uses.filter(tooNew).map(({ member }) => member)).toEqual(['valuesAsJson']);
});
