import { useEffect, useRef } from 'react';
import type { Gateway } from '../state/pane-host';

export interface PaneFrameProps {
  /** "client" loads the page that runs Microsoft's client; "direct" needs no page of its own. */
  readonly gateway: Gateway;
  /** Told of keys that are pressed in the pane; they do not reach the page around it by themselves. */
  onKey(event: KeyboardEvent): void;
}

/**
 * The task pane beside the sheet. In direct mode its document stands in this page as a template and shares its
 * origin, so the workbench also works from a folder, where pages may not reach into each other.
 */
export function PaneFrame({ gateway, onKey }: PaneFrameProps) {
  const source =
    gateway === 'client'
      ? { src: 'pane.html' }
      : { srcDoc: `<!doctype html><html lang="zh-CN">${document.querySelector('template#pane')?.innerHTML}` };
  const keys = useRef(onKey);
  useEffect(() => {
    keys.current = onKey;
  });
  return (
    <iframe
      className="pane"
      id="pane-frame"
      title="绩效表助手窗格"
      onLoad={(event) =>
        event.currentTarget.contentWindow?.addEventListener('keydown', (key) => keys.current(key))
      }
      {...source}
    />
  );
}
