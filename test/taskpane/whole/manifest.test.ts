import { readFileSync } from 'node:fs';
import { checkManifest, pngSize } from '../../../.scripts/manifest';

const manifest = readFileSync('manifest.xml', 'utf8');

test('the manifest is sound', () => {
  expect(checkManifest(manifest, pngSize)).toEqual([]);
});

test.each<[what: string, from: string | RegExp, to: string, problem: RegExp]>([
  ['a tag left open', '</Hosts>', '', /not well-formed/],
  ['an id that is no GUID', /<Id>[^<]+/, '<Id>jixiao', /Id is no GUID/],
  ['a version with a letter', /<Version>[^<]+/, '<Version>1.0b', /Version/],
  ['a provider left blank', /<ProviderName>[^<]+/, '<ProviderName>', /ProviderName/],
  [
    'elements out of order',
    /(<DefaultLocale>.*?<\/DefaultLocale>)\s*(<DisplayName[^]*?<\/DisplayName>)/,
    '$2$1',
    /<DefaultLocale> stands after <DisplayName>/,
  ],
  [
    'an element the schema does not know',
    '<Permissions>',
    '<Licence/><Permissions>',
    /does not take <Licence>/,
  ],
  [
    'an icon after the control',
    /(<Label resid="Group.Label" \/>)([^]*?<\/Icon>)/,
    '$2$1',
    /<Label> stands after <Icon>/,
  ],
  ['two controls with one id', 'Jixiao.PaneButton', 'Jixiao.CheckButton', /used twice: Jixiao.CheckButton/],
  ['a resource id over 32 characters', /Pane\.Url/g, 'Pane.Url.'.padEnd(33, 'x'), /1 to 32 characters/],
  ['a reference to nothing', 'resid="Tab.Label"', 'resid="Tab.Name"', /not there: Tab.Name/],
  [
    'a label from the long strings',
    'Label resid="Tab.Label"',
    'Label resid="Pane.Tip"',
    /may not refer to LongStrings: Pane.Tip/,
  ],
  [
    'a resource that nothing uses',
    '<bt:ShortStrings>',
    '<bt:ShortStrings><bt:String id="Idle" DefaultValue="闲"><bt:Override Locale="en-US" Value="Idle"/></bt:String>',
    /never used: Idle/,
  ],
  [
    'a short string over 125 characters',
    'DefaultValue="检查表格"',
    `DefaultValue="${'检'.repeat(126)}"`,
    /longer than 125 characters: Check.Label/,
  ],
  [
    'a tip over 250 characters',
    'DefaultValue="打开绩效表助手窗格。"',
    `DefaultValue="${'打'.repeat(251)}"`,
    /longer than 250 characters: Pane.Tip/,
  ],
  ['an empty text', 'DefaultValue="绩效表"', 'DefaultValue=""', /text is empty: Tab.Label/],
  [
    'a text without English',
    /<bt:Override Locale="en-US" Value="Performance" \/>/,
    '',
    /no English text: Tab.Label/,
  ],
  [
    'an override of the default locale',
    'Locale="en-US" Value="Check"',
    'Locale="zh-CN" Value="Check"',
    /overrides the default locale: Group.Label/,
  ],
  [
    'a locale written wrongly',
    'Locale="en-US" Value="Check"',
    'Locale="english" Value="Check"',
    /no locale: english/,
  ],
  [
    'an address without https',
    'https://localhost:3000/taskpane.html?',
    'http://localhost:3000/taskpane.html?',
    /no https address/,
  ],
  [
    'an icon that is not there',
    'icons/icon-80.png',
    'icons/icon-81.png',
    /not there: assets\/icons\/icon-81.png/,
  ],
  [
    'an icon of another size',
    'icons/icon-80.png',
    'icons/icon-64.png',
    /should be 80 × 80 pixels and is 64 × 64/,
  ],
  ['an icon size left out', /<bt:Image size="80" resid="Icon.80" \/>/, '', /no image of 80 pixels/],
  ['wider permissions', 'ReadWriteDocument', 'ReadAllDocument', /Permissions/],
  [
    'another host',
    '<Host Name="Workbook" />',
    '<Host Name="Workbook" /><Host Name="Document" />',
    /another host than Excel: Document/,
  ],
  ['a ribbon for an older Excel', 'DefaultMinVersion="1.13"', 'DefaultMinVersion="1.9"', /ExcelApi 1.13/],
])('finds %s', (_, from, to, problem) => {
  const broken = manifest.replace(from, to);
  expect(broken).not.toBe(manifest);
  expect(checkManifest(broken, pngSize)).toContainEqual(expect.stringMatching(problem));
});
