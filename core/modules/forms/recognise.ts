/**
 * Which row of a blank form is its header, and what each column asks for.
 *
 * R20 A heading that asks for identity numbers, disciplinary matters or political files is
 *     refused: the column stays empty whatever a person says (product.md, red lines).
 */
import type { FormColumn } from './contract';
import type { FormRows } from './labels';
import type { RawWorkbook } from '@core/modules/roster/contract';
import {
  headerCandidates,
  rankOf,
  type HeaderBlock,
  type Heading,
} from '@core/modules/roster/header';
import { townFactsOfForms } from './facts';
import { unitFactsOfForms } from './unit-facts';

type Known = Readonly<
  Record<string, { headings: readonly string[]; parts: readonly string[]; not?: RegExp }>
>;
const factsBy: Readonly<Record<FormRows, Known>> = {
  towns: townFactsOfForms,
  units: unitFactsOfForms,
};

export interface FormFinding {
  readonly sheet: string;
  readonly rows: FormRows;
  readonly headerRow: number;
  readonly columns: FormColumn[];
}

const REFUSED = /身份证|证件号|公民身份|处分|违纪|违法|诫勉|政审|政治审查|个人档案|家庭住址/;

/** Why a heading is never filled; undefined for any other. */
export const whyRefused = (heading: string): string | undefined =>
  REFUSED.test(heading) ? '按规定不收集，留空' : undefined;

/** The sheet, header and kind of rows that explain most headings; undefined when none explains two. */
export function recogniseForm({ sheets }: RawWorkbook): FormFinding | undefined {
  let best: { finding: FormFinding; score: number } | undefined;
  for (const sheet of sheets.filter(({ hidden }) => !hidden)) {
    for (const block of headerCandidates(sheet)) {
      for (const rows of ['towns', 'units'] as const) {
        const columns = columnsOf(block, rows);
        const known = columns.filter(({ fact }) => fact !== null);
        // A row is found by its name: a header without it fills nothing.
        const score = known.some(({ fact }) => fact === 'name') ? known.length : 0;
        const finding = { sheet: sheet.name, rows, headerRow: block.row, columns };
        if (score >= 2 && score > (best?.score ?? 0)) best = { finding, score };
      }
    }
  }
  return best?.finding;
}

/** Each fact to one column at most, the surest first. */
function columnsOf(block: HeaderBlock, rows: FormRows): FormColumn[] {
  const candidates = Object.entries(factsBy[rows])
    .flatMap(([code, spec]) =>
      block.headings.map((heading) => ({ code, heading, rank: rankOf(heading, spec) })),
    )
    .filter(({ rank, heading }) => rank > 0 && !whyRefused(wholeOf(heading)))
    .sort((a, b) => b.rank - a.rank || joinedFirst(b, a) || a.heading.column - b.heading.column);
  const factOf = new Map<number, string>();
  const used = new Set<string>();
  for (const { code, heading } of candidates) {
    if (used.has(code) || factOf.has(heading.column)) continue;
    factOf.set(heading.column, code);
    used.add(code);
  }
  return block.headings.map((heading) => {
    const refused = whyRefused(wholeOf(heading));
    const fact = factOf.get(heading.column) ?? null;
    return {
      column: heading.column,
      heading: wholeOf(heading),
      fact,
      ...(refused ? { refused } : {}),
    };
  });
}

/** With its group's heading: 非公企业 over 单位数 is not all units. */
const wholeOf = ({ joined, text }: Heading): string => joined[0] ?? text;

/** A fact of one kind of unit, which its group's heading names, goes before the same of both. */
const joinedFirst = (a: { code: string }, b: { code: string }): number =>
  Number(a.code.includes('.')) - Number(b.code.includes('.'));
