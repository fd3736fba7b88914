import type { ReadingTemplate } from '../../form';
import type { Workbook } from '../../sheet';

/** Checking a template takes a schema library; most workbooks have none. */
const loadTemplateFile = () => import('../../form/template/template-file');

/** What a document that was kept in a workbook says of reading tables; it may come from anywhere. Never rejects. */
export async function storedTemplate(document: unknown): Promise<ReadingTemplate | undefined> {
  if (document === null || document === undefined) return undefined;
  try {
    const { readTemplate } = await loadTemplateFile();
    return readTemplate(JSON.stringify(document));
  } catch {
    return undefined;
  }
}

/** How the workbook says its tables are to be read; undefined when it does not, or cannot be asked. */
export async function templateOf(workbook: Workbook): Promise<ReadingTemplate | undefined> {
  let document: unknown;
  try {
    document = await workbook.readData('reading');
  } catch {
    return undefined;
  }
  return storedTemplate(document);
}

/** Keeps the template in the workbook, with which it travels; one that says nothing needs no keeping. */
export async function keepTemplate(workbook: Workbook, template: ReadingTemplate): Promise<void> {
  await workbook.writeData('reading', template.layouts.length === 0 ? null : template);
}
