// What the tests in jsdom have in common; loaded before each of their files.
import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whether an element is hidden from the accessibility tree takes jsdom most of the time; the browser tests look at it.
// What is waited for comes, sooner or later: a busy machine is no failure.
configure({ defaultHidden: true, asyncUtilTimeout: 300_000 });

// jsdom has none; Fluent's MessageBar asks for it.
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
