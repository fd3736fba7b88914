import { formatRange } from '../../../src/sheet';
import { expectedForms, fixtureNames, fixtureSnapshots, recogniseAll, simplify } from '../support';

describe.each(fixtureNames())('%s', (name) => {
  const forms = recogniseAll(fixtureSnapshots(name));
  const expected = expectedForms(name);

  test('tables, from the top', () => {
    expect(forms.map((form) => [form.sheetName, form.kind])).toEqual(
      expected.map((form) => [form.sheet, form.kind]),
    );
    expected.forEach((form, i) => form.range && expect(formatRange(forms[i]!.range)).toBe(form.range));
  });

  test('head', () => {
    expected.forEach((like, i) => {
      const form = forms[i]!;
      expect(like.yearAcceptable ?? [like.year]).toContain(form.year?.value ?? null);
      expect(like.organisationAcceptable ?? [like.organisation]).toContain(form.organisation?.value ?? null);
      expect({ unit: form.moneyUnit?.value ?? null, total: form.totalScore?.value ?? null }).toEqual({
        unit: like.moneyUnit,
        total: like.totalScore,
      });
      if (like.project) expect(form.project?.value).toBe(like.project);
    });
  });

  test('indicators', () => {
    expected.forEach((like, i) => {
      const found = forms[i]!.indicators;
      expect(found.map((indicator) => indicator.name.value)).toEqual(
        like.indicators.map((indicator) => indicator.name.trim()),
      );
      expect(found.map((indicator, k) => simplify(indicator, like.indicators[k]!))).toEqual(
        like.indicators.map(comparable),
      );
    });
  });
});

/** Only what a form says of its indicators; `core` and the medium-term block's cells are not part of it. */
function comparable(indicator: ReturnType<typeof expectedForms>[number]['indicators'][number]): unknown {
  const {
    level1,
    level2,
    name,
    nature,
    target,
    actual,
    periodTarget,
    weight,
    score,
    scoreShared,
    line,
    cells,
  } = indicator;
  const optional = Object.fromEntries(
    Object.entries({ periodTarget, scoreShared, line }).filter(([, value]) => value !== undefined),
  );
  return { level1, level2, name: name.trim(), nature, target, actual, weight, score, ...optional, cells };
}
