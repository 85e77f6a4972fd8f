/** The 台账 as what a form by unit can be filled with: every field that people state, by its own title. */
import type { LedgerValue } from '@core/modules/unit-profile/contract';
import type { LedgerCode } from '@core/modules/unit-profile/labels';
import type { FieldSpec, GroupSpec } from '@core/modules/unit-profile/spec.contract';
import { ledgerGroups } from '@core/modules/unit-profile/table';
import type { Fact, FormValue } from './fact';

/** What is known of a unit, of the fields that are asked of it. */
export type LedgerOfForm = Partial<Record<LedgerCode, LedgerValue>>;

/** Told by the unit itself, which is asked before; a stated 从业人数 stands there too. */
const OF_THE_UNIT: readonly string[] = ['headcount'];
/** Told by the records, and known without reading more than the unit and its 台账. */
const FROM_RECORDS: readonly string[] = ['organized', 'ripeness'];
/** Titles that say nothing without their group. */
const WITH_GROUP: readonly string[] = ['人数', '性质', '中层', '一线'];

const plain = (text: string): string => text.replace(/\s|（[^（）]*）/g, '');

const isOffered = (code: string, { source }: FieldSpec): boolean =>
  !OF_THE_UNIT.includes(code) && (source === 'stated' || FROM_RECORDS.includes(code));

export const ledgerFactsOfForms: Readonly<Record<string, Fact<{ ledger?: LedgerOfForm }>>> =
  Object.fromEntries(
    Object.values<GroupSpec>(ledgerGroups).flatMap(({ title: group, fields }) =>
      Object.entries<FieldSpec>(fields)
        .filter(([code, field]) => isOffered(code, field))
        .map(([code, field]) => [
          code,
          {
            title: `${plain(group)}：${field.title}`,
            headings: headingsOf(plain(group), plain(field.title)),
            parts: [],
            value: ({ ledger }: { ledger?: LedgerOfForm }) =>
              valueOf(field, ledger?.[code as LedgerCode]),
          },
        ]),
    ),
  );

function headingsOf(group: string, title: string): string[] {
  const joined = `${group}${title}`;
  return WITH_GROUP.includes(title) ? [joined] : [title, joined];
}

function valueOf(field: FieldSpec, value: LedgerValue | undefined): FormValue {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  return field.kind === 'choice' ? (field.options[String(value)] ?? null) : value;
}
