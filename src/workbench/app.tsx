import {
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Button,
  Spinner,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useState, type DragEvent } from 'react';
import { isAboutKeeping, warningText, WorkbookError } from '../sheet';
import { BookView } from './book-view';
import { openBook, saveBook, type Book } from './book';
import { SAMPLES } from './samples';
import type { OpenFile } from './state/pane-host';
import { readTheme, storeTheme } from './state/theme';

const FONTS =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif';

/** What the message line says. */
interface Message {
  readonly intent: 'error' | 'success' | 'warning';
  readonly text: string;
}

/** The workbench: opens files, holds the one that is open, and says what went wrong. */
export function App() {
  const [book, setBook] = useState<Book>();
  const [opening, setOpening] = useState(true);
  const [message, setMessage] = useState<Message>();
  const [dark, setDark] = useState(readTheme);
  const [dropping, setDropping] = useState(false);

  const report = useCallback((error: unknown) => setMessage({ intent: 'error', text: textOf(error) }), []);

  const open = useCallback<OpenFile>(
    async (name, load) => {
      if (
        book?.workbook.isChanged &&
        !window.confirm(`「${book.name}」有改动还没有另存，确定打开别的文件吗？`)
      )
        return;
      setOpening(true);
      try {
        const next = await openBook(await load(), name);
        setBook(next);
        setMessage(saidOf(next));
      } catch (error) {
        report(error);
      } finally {
        setOpening(false);
      }
    },
    [book, report],
  );

  useEffect(() => {
    const first = SAMPLES[0]!;
    let current = true;
    first
      .load()
      .then((bytes) => openBook(bytes, `${first.name}.xlsx`))
      .then((opened) => current && setBook(opened), report)
      .finally(() => setOpening(false));
    return () => {
      current = false;
    };
  }, [report]);

  useEffect(() => {
    storeTheme(dark);
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setDropping(false);
    const file = event.dataTransfer.files[0];
    if (file) void open(file.name, () => bytesOf(file));
  }

  async function save(): Promise<void> {
    if (!book) return;
    try {
      await saveBook(book);
      setMessage({ intent: 'success', text: `已另存为「${book.name}」，没有改动的地方与原文件一致。` });
    } catch (error) {
      report(error);
    }
  }

  return (
    <FluentProvider
      theme={{ ...(dark ? webDarkTheme : webLightTheme), fontFamilyBase: FONTS }}
      className={`workbench${dark ? ' workbench-dark' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => event.currentTarget === event.target && setDropping(false)}
      onDrop={onDrop}
    >
      {book && (
        <BookView
          key={book.key}
          book={book}
          dark={dark}
          onOpen={open}
          onSave={() => void save()}
          onTheme={() => setDark(!dark)}
          report={report}
          notice={
            message && (
              <MessageBar intent={message.intent} layout="multiline" className="message">
                <MessageBarBody>{message.text}</MessageBarBody>
                <MessageBarActions
                  containerAction={
                    <Button
                      appearance="transparent"
                      aria-label="关闭提示"
                      icon={<DismissRegular />}
                      onClick={() => setMessage(undefined)}
                    />
                  }
                />
              </MessageBar>
            )
          }
        />
      )}
      {!book && !opening && message && (
        <MessageBar intent={message.intent} layout="multiline">
          <MessageBarBody>{message.text}</MessageBarBody>
        </MessageBar>
      )}
      {opening && (
        <div className="opening">
          <Spinner label="正在打开…" delay={500} />
        </div>
      )}
      {dropping && <div className="drop-hint">松开鼠标，打开这个工作簿</div>}
    </FluentProvider>
  );
}

/** What a person should know before keeping a file that was opened; the pane tells what was passed over in reading it. */
function saidOf(book: Book): Message | undefined {
  const warnings = book.warnings.filter(isAboutKeeping);
  return warnings.length > 0 ? { intent: 'warning', text: warnings.map(warningText).join('') } : undefined;
}

function textOf(error: unknown): string {
  return (error instanceof WorkbookError ? error : new WorkbookError('unknown')).message;
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
