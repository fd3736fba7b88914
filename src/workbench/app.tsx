import { FluentProvider, Spinner, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type DragEvent } from 'react';
import { isAboutKeeping, warningText, WorkbookError } from '../sheet';
import { BookView } from './book-view';
import { openBook, type Book } from './book';
import { MessageLine, type Message } from './chrome/message-line';
import { SAMPLES } from './samples';
import { droppedHandle, pickFile, type FileHandle } from './saving/file-access';
import type { KeptWork } from './saving/kept-work';
import { placeOf, type SaveOutcome } from './saving/save';
import { useKeptWork } from './saving/use-kept-work';
import { useSaving } from './saving/use-saving';
import type { OpenFile } from './state/pane-host';
import { forgetTheme, readTheme, storeTheme } from './state/theme';

const FONTS =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif';

/** The workbench: opens and saves files, holds the one that is open, and says what went wrong. */
export function App() {
  const [book, setBook] = useState<Book>();
  const [opening, setOpening] = useState(true);
  const [message, setMessage] = useState<Message>();
  const [dark, setDark] = useState(readTheme);
  const [dropping, setDropping] = useState(false);
  const kept = useKeptWork(book);
  const saving = useSaving(book);

  const report = useCallback((error: unknown) => setMessage({ intent: 'error', text: textOf(error) }), []);

  const open = useCallback<OpenFile>(
    async (name, load, { isUnsaved = false, ...how } = {}) => {
      // What is kept is offered again at once; the rest would be lost.
      if (
        book?.workbook.isChanged &&
        !(await kept.flush()) &&
        !window.confirm(`「${book.name}」有改动还没有保存，打开别的文件就没有了。确定打开吗？`)
      )
        return;
      setOpening(true);
      try {
        const next = await openBook(await load(), name, how);
        if (isUnsaved) next.workbook.rebase();
        setBook(next);
        setMessage(saidOf(next));
      } catch (error) {
        report(error);
      } finally {
        setOpening(false);
      }
    },
    [book, kept, report],
  );

  const openHandle = useCallback(
    async (handle: FileHandle) =>
      open(handle.name, async () => bytesOf(await handle.getFile()), { place: await placeOf(handle) }),
    [open],
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

  async function drop(event: DragEvent): Promise<void> {
    event.preventDefault();
    setDropping(false);
    const file = event.dataTransfer.files[0];
    const handle = await droppedHandle(event.dataTransfer);
    if (handle) await openHandle(handle);
    else if (file) await open(file.name, () => bytesOf(file));
  }

  async function pick(): Promise<void> {
    const handle = await pickFile();
    if (handle) await openHandle(handle);
  }

  function restore(work: KeptWork): void {
    const { id: key, name, handle, at } = work;
    const load = async () => {
      const bytes = await kept.bytes(work);
      if (!bytes) throw new WorkbookError('not-found');
      return bytes;
    };
    void open(name, load, { isUnsaved: true, key, place: handle ? { handle, written: at } : null });
  }

  async function save(elsewhere: boolean): Promise<void> {
    if (!book) return;
    try {
      const outcome = await saving.save(elsewhere);
      if (outcome) setMessage(saidAfter(outcome));
    } catch (error) {
      const why = error instanceof WorkbookError ? error.message : '文件可能正被其他程序打开，或磁盘已满。';
      setMessage({ intent: 'error', text: `没有保存：${why}改动还在这里，可以再试一次，或者用「另存」。` });
    }
  }

  function saidAfter({ kind }: SaveOutcome): Message | undefined {
    const { name } = book!;
    switch (kind) {
      case 'saved':
        return { intent: 'success', text: `已保存到「${name}」，没有改动的地方与原文件一致。` };
      case 'refused':
        return {
          intent: 'warning',
          text: `浏览器没有允许写入「${name}」，改动还没有保存。可以再点「保存」并选择允许，或者用「另存」。`,
        };
      case 'cancelled':
        return undefined;
      case 'downloaded': {
        // Only the person can see what the browser did with it.
        const done = () => {
          saving.confirmDownload();
          setMessage(undefined);
        };
        return {
          intent: 'info',
          text: `「${name}」已交给浏览器下载。请看一下是否存好：没有存好，改动就还没有保存。`,
          actions: [
            { label: '已经存好', onClick: done },
            { label: '再下载一次', onClick: () => void save(false) },
          ],
        };
      }
    }
  }

  const [left] = kept.left;
  return (
    <FluentProvider
      theme={{ ...(dark ? webDarkTheme : webLightTheme), fontFamilyBase: FONTS }}
      className={`workbench${dark ? ' workbench-dark' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => event.currentTarget === event.target && setDropping(false)}
      onDrop={(event) => void drop(event).catch(report)}
    >
      {book && (
        <BookView
          key={book.key}
          book={book}
          dark={dark}
          saving={saving.state}
          keeping={kept.keeping}
          onOpen={open}
          onPick={() => void pick().catch(report)}
          onSave={(elsewhere) => void save(elsewhere)}
          onForget={async () => {
            await kept.clear();
            forgetTheme();
          }}
          onTheme={() => setDark(!dark)}
          report={report}
          notice={
            <>
              {left && (
                <MessageLine
                  message={{
                    intent: 'info',
                    text: `「${left.name}」${timeOf(left.at)}的改动还没有保存到文件，本机留有一份。`,
                    actions: [
                      { label: '恢复', onClick: () => restore(left) },
                      { label: '不要', onClick: () => void kept.forget(left).catch(report) },
                    ],
                  }}
                />
              )}
              {message && (
                <MessageLine
                  message={message}
                  onDismiss={message.actions ? undefined : () => setMessage(undefined)}
                />
              )}
            </>
          }
        />
      )}
      {!book && !opening && message && <MessageLine message={message} />}
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

/** Such as "12月1日 09:40". */
function timeOf(at: number): string {
  const time = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${time.getMonth() + 1}月${time.getDate()}日 ${two(time.getHours())}:${two(time.getMinutes())} `;
}
