import { LIVE, stageOf, yearOf, type ComparedPair, type Table } from '../../app/compare/compare-view';
import type { Language } from '../text/texts';
import { STAGE_TEXTS } from './names';
import { COMPARE_TEXTS } from './text';

/** 2018年批复（申报）表 */
export function tableTitle({ form }: Table, language: Language): string {
  const stage = STAGE_TEXTS[language][stageOf(form.kind)];
  const year = yearOf(form);
  return year === null ? stage : COMPARE_TEXTS[language]('yearAndStage', { year: String(year), stage });
}

/** target.xlsx · 绩效目标申报表, of the workbook itself 本工作簿 · 自评表. */
export function tablePlace({ path, form }: Table, language: Language): string {
  const t = COMPARE_TEXTS[language];
  return t('fileAndSheet', { file: path === LIVE ? t('live') : path, sheet: form.sheetName });
}

/** Which table it is, in one line. */
export function tableName(table: Table, language: Language): string {
  return `${tableTitle(table, language)} ${tablePlace(table, language)}`;
}

export function pairName({ left, right }: ComparedPair, language: Language): string {
  const name = (table: Table) => tableName(table, language);
  return COMPARE_TEXTS[language]('pairName', { left: name(left), right: name(right) });
}

/** Why the two tables are taken for a pair. */
export function basisText({ basis, confidence, isNextYear }: ComparedPair, language: Language): string {
  const t = COMPARE_TEXTS[language];
  if (basis === 'person') return t(confidence === 1 ? 'basisPerson' : 'basisAlone');
  if (isNextYear) return t('basisNext');
  return t(basis === 'code' ? 'basisCode' : 'basisName');
}
