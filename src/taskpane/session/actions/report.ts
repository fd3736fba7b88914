import type { Form } from '../../../form/model/form';
import type { SessionContext } from '../context';
import { shownResult } from '../state';
import { writeOnly } from './write';

/** Writes the report of what is shown to a sheet of its own. */
export async function writeReport(context: SessionContext): Promise<void> {
  const { workbook, store, marking, now } = context;
  await writeOnly(context, async () => {
    const { reportSheet } = await import('../../../app/report/report');
    // The workbook with its report is what is sent on, without colours that nobody gave it.
    if (store.get().marks) await marking.show([]);
    const state = store.get();
    await workbook.writeSheet(reportSheet(shownResult(state)!, now()));
    const { marks, unmarked } = store.get();
    return { kind: 'report', unmarked: marks && !unmarked };
  });
}

/** The opinion to send to the unit: on one table, or on all that are shown. */
export async function opinion({ store, now }: SessionContext, form: Form | null): Promise<string> {
  const { opinionText } = await import('../../../app/report/opinion');
  const result = shownResult(store.get())!;
  return opinionText(form ? { ...result, forms: [form] } : result, now());
}
