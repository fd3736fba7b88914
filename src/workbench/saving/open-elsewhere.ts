const CHANNEL = 'jixiao-workbench';
/** Long enough for the other windows to answer, in milliseconds. */
const ANSWER = 300;

type Word = { readonly ask: true } | { readonly open: string };

/** Answers other windows that ask what is open here. Gives the way to stop. */
export function answerWhatIsOpen(openHere: () => string | undefined): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    const id = openHere();
    if ('ask' in data && id !== undefined) channel.postMessage({ open: id } satisfies Word);
  };
  return () => channel.close();
}

/** The work that other windows have open: it is theirs, not left behind. */
export async function openElsewhere(): Promise<ReadonlySet<string>> {
  const channel = new BroadcastChannel(CHANNEL);
  const open = new Set<string>();
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if ('open' in data) open.add(data.open);
  };
  channel.postMessage({ ask: true } satisfies Word);
  await new Promise((over) => setTimeout(over, ANSWER));
  channel.close();
  return open;
}
