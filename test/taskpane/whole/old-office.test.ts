/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';

const html = readFileSync('src/taskpane/taskpane.html', 'utf8');
const script = /<script>([^]*?)<\/script>/.exec(html)![1]!;

/** The page as it stands before the bundle runs; gives what happens when everything has arrived. */
function open(): { arrived: () => void } {
  document.documentElement.className = '';
  document.head.innerHTML = /<style>[^]*?<\/style>/.exec(html)![0];
  document.body.innerHTML = /<body>([^]*)<\/body>/.exec(html)![1]!;
  const listeners: (() => void)[] = [];
  const listen = window.addEventListener.bind(window);
  jest.spyOn(window, 'addEventListener').mockImplementation((type, listener, options) => {
    if (type === 'load') listeners.push(listener as () => void);
    else listen(type, listener, options);
  });
  window.eval(script);
  return { arrived: () => listeners.forEach((listener) => listener()) };
}

function scriptFails(src: string): void {
  const tag = document.createElement('script');
  tag.setAttribute('src', src);
  document.head.append(tag);
  tag.dispatchEvent(new Event('error'));
}

const isShown = (id: string) => getComputedStyle(document.getElementById(id)!).display !== 'none';

afterEach(() => jest.restoreAllMocks());

test('is written for the oldest webviews', () => {
  expect(script).not.toMatch(/=>|`|\b(let|const|class|async|of)\b|\?\.|\?\?/);
});

test('stays out of the way when the pane runs', () => {
  const { arrived } = open();
  window.paneStarted!();
  arrived();
  expect(isShown('old')).toBe(false);
  expect(isShown('broken')).toBe(false);
  expect(isShown('root')).toBe(true);
});

test('says so, in Chinese and English, when the bundle cannot run', () => {
  const { arrived } = open();
  arrived();
  expect(isShown('old')).toBe(true);
  expect(isShown('root')).toBe(false);
  expect(document.getElementById('old')).toHaveTextContent('升级到 Excel 2021');
  expect(document.getElementById('old')).toHaveTextContent('This version of Excel is too old');
  expect(document.querySelector('#old a')).toHaveAttribute('href', 'index.html');
});

test('says so when the pane finds Excel below what it needs', () => {
  const { arrived } = open();
  window.paneStarted!();
  arrived();
  window.paneTooOld!();
  expect(isShown('old')).toBe(true);
  expect(isShown('root')).toBe(false);
});

test('a bundle that did not arrive is trouble with the network', () => {
  const { arrived } = open();
  scriptFails('https://example.test/taskpane.1234.js');
  arrived();
  expect(isShown('broken')).toBe(true);
  expect(isShown('old')).toBe(false);
});

test('office.js that did not arrive does not blame the bundle', () => {
  const { arrived } = open();
  scriptFails('https://example.test/hosted/office.js');
  window.paneStarted!();
  arrived();
  expect(isShown('broken')).toBe(false);
  expect(isShown('root')).toBe(true);
});
