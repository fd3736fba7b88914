// What the tests in jsdom have in common; loaded before each of their files.
import { format, TextDecoder, TextEncoder } from 'node:util';
import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whether an element is hidden from the accessibility tree takes jsdom most of the time; the browser tests look at it.
// What is waited for comes, sooner or later: a busy machine is no failure.
configure({ defaultHidden: true, asyncUtilTimeout: 300_000 });

// What browsers have and jsdom lacks.
Object.assign(globalThis, { TextDecoder, TextEncoder });
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Element.prototype.scrollIntoView = () => {};
Object.defineProperty(window, 'CSS', { value: { escape: (text: string) => text.replace(/\./g, '\\.') } });
Object.assign(File.prototype, {
  arrayBuffer(this: File) {
    return read(this, 'readAsArrayBuffer');
  },
  text(this: File) {
    return read(this, 'readAsText');
  },
});

function read(file: Blob, how: 'readAsArrayBuffer' | 'readAsText'): Promise<unknown> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader[how](file);
  });
}

// What React, Fluent or jsdom tell on the console is trouble: it fails the test in which it is told.
const told: string[] = [];
for (const kind of ['error', 'warn'] as const)
  console[kind] = (...parts: unknown[]) => told.push(new Error(format(...parts)).stack ?? '');
afterEach(() => {
  const troubles = told.splice(0);
  if (troubles.length > 0) throw new Error(`Told on the console:\n${troubles.join('\n')}`);
});
