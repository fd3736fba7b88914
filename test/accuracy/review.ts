import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/rules/rule';
import { formatCell } from '../../src/sheet';
import type { Expectation, Fixture } from './expectations';

/** The verdict on a finding: right, a matter of opinion, or wrong. */
export type Verdict = 'right' | 'arguable' | 'wrong';

export interface ReviewedFinding {
  readonly code: string;
  readonly message: string;
  readonly cells: readonly string[];
  readonly verdict: Verdict;
  /** Why it is not simply right. */
  readonly why?: string;
}

/** An expectation that is not met, and why. */
export interface ReviewedMiss {
  readonly codes: readonly string[];
  readonly cells: readonly string[] | null;
  readonly why: string;
}

export interface Review {
  readonly findings: readonly ReviewedFinding[];
  readonly missing: readonly ReviewedMiss[];
}

/** The judgements of test/accuracy/review.json, by fixture. */
export function readReviews(): Readonly<Record<string, Review>> {
  return JSON.parse(readFileSync(join(__dirname, 'review.json'), 'utf8'));
}

/** What a finding is recognised by in the review: code, message and cells. */
export function keyOf(finding: Finding | ReviewedFinding): string {
  const [message, cells] =
    'messageId' in finding
      ? [finding.messageId, finding.cells.map(formatCell)]
      : [finding.message, finding.cells];
  return `${finding.code} ${message} ${cells.join(',')}`;
}

/** Findings of a fixture that are not judged yet. */
export function unreviewed({ result }: Fixture, review: Review | undefined): Finding[] {
  const known = new Set((review?.findings ?? []).map(keyOf));
  return result.findings.filter((finding) => !known.has(keyOf(finding)));
}

/** Whether the review says why this expectation is not met. */
export function isNamed(miss: Expectation, review: Review | undefined): boolean {
  const same = (a: readonly string[] | null, b: readonly string[] | null) =>
    JSON.stringify(a) === JSON.stringify(b);
  return (review?.missing ?? []).some(
    ({ codes, cells, why }) => why !== '' && same(codes, miss.codes) && same(cells, miss.cells),
  );
}
