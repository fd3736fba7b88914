import { DATA_NAMESPACE, documentOf, withDocument, WorkbookError, type DataKey } from '../sheet';
import { officeCode } from './errors';
import { run } from './run';

/** The product's part, and the others of its namespace that should not be there. */
interface Found {
  readonly part: Excel.CustomXmlPart | undefined;
  readonly xml: string | null;
  readonly others: readonly Excel.CustomXmlPart[];
}

/** A document that the product keeps inside the workbook; null when there is none. One sync. */
export function readData(key: DataKey): Promise<unknown> {
  return run(async (context) => documentOf((await find(context)).xml, key));
}

/** Keeps a document inside the workbook, or takes it away (null), and looks whether Excel kept it. Two syncs. */
export function writeData(key: DataKey, data: unknown): Promise<void> {
  return run(async (context) => {
    const { part, xml, others } = await find(context);
    const wanted = withDocument(xml, key, data);
    for (const other of others) other.delete();
    if (wanted === null) {
      part?.delete();
      if (part) await context.sync();
      return;
    }
    const target = part ?? context.workbook.customXmlParts.add(wanted);
    if (part) part.setXml(wanted);
    const kept = target.getXml();
    await context.sync();
    const expected = JSON.stringify(documentOf(wanted, key));
    if (JSON.stringify(documentOf(kept.value, key)) !== expected) throw new WorkbookError('unknown');
  });
}

/** In one sync when there is no or one part; of several the first counts. */
async function find(context: Excel.RequestContext): Promise<Found> {
  const own = () => context.workbook.customXmlParts.getByNamespace(DATA_NAMESPACE);
  const listed = own().load('items/id');
  const only = own().getOnlyItemOrNullObject();
  const onlyXml = only.getXml();
  try {
    await context.sync();
  } catch (error) {
    // A part of somebody's making that Excel cannot hand over is as good as none; writing replaces it.
    if (officeCode(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
    const [part, ...others] = await itemsOf(context, own());
    return { part, xml: null, others };
  }
  const [part, ...others] = listed.items;
  if (!part || others.length === 0) return { part, xml: part ? onlyXml.value : null, others };
  const xml = part.getXml();
  await context.sync();
  return { part, xml: xml.value, others };
}

async function itemsOf(
  context: Excel.RequestContext,
  parts: Excel.CustomXmlPartScopedCollection,
): Promise<Excel.CustomXmlPart[]> {
  parts.load('items/id');
  await context.sync();
  return parts.items;
}
