/** A standard that no district has: what the engine is tried on. */
import {
  standardCheck,
  type CheckEntry,
  type StandardCheck,
} from '@core/modules/standards/contract';
import type { Known } from '@core/modules/standards/facts.contract';
import { standard, type Office, type Standard } from '@core/modules/standards/rules.contract';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { instantOf } from '@core/shared/calendar/day';

export const calendar = createWorkCalendar();

const source = { file: 'ours', sentence: '试验用' };

export const six: Standard = standard.parse({
  code: 'sixHaves',
  title: '六有',
  subject: 'organization',
  source,
  itemsFrom: 'both',
  entry: [{ test: { fact: 'organised' } }],
  parts: [
    {
      code: 'place',
      title: '阵地',
      items: [
        {
          code: '1',
          title: '有场所',
          by: 'recordOrStated',
          required: true,
          test: { fact: 'profile', field: 'ownRoom', oneOf: [true] },
        },
        { code: '2', title: '有党旗', by: 'stated', required: true },
        {
          code: '3',
          title: '有书报',
          by: 'stated',
          required: false,
          ours: true,
          mayNotApply: true,
        },
        {
          code: '4',
          title: '有书记',
          by: 'record',
          required: true,
          test: { fact: 'secretaryNamed' },
        },
      ],
    },
  ],
  passes: { kind: 'items', atLeast: 4 },
  stages: [
    { stage: 'selfCheck', title: '自查', by: ['branch', 'instructor'], days: 10 },
    { stage: 'verify', title: '镇街核实', by: ['town'], days: 10 },
    { stage: 'accept', title: '区级验收', by: ['district'], days: 20 },
  ],
  publicityDays: 5,
  holds: { kind: 'months', months: 36 },
  renewMonths: 3,
  superviseAfter: 10,
  follows: [{ kind: 'level', scale: 'place', level: 'standard' }],
});

export const known = (value: Known['value'], more: Partial<Known> = {}): Known => ({
  value,
  ...more,
});
export const full = {
  'profile/ownRoom': known(true),
  secretaryNamed: known(true),
  organised: known(true),
};

let made = 0;
type Loose = Record<string, unknown> & { kind: CheckEntry['kind']; on: string };

/** An entry at noon of its day, with an id of its own. */
export const entry = ({ on, ...more }: Loose): CheckEntry =>
  ({
    id: `e${(made += 1)}`,
    at: instantOf(on, '12:00') + made,
    on,
    by: 'p1',
    office: 'branch',
    ...more,
  }) as CheckEntry;

export const says = (item: string, value: string, on: string, more: object = {}): CheckEntry =>
  entry({ kind: 'answer', on, answer: { item, value, ...more } });

export const passes = (stage: string, by: string, office: Office, on: string): CheckEntry =>
  entry({ kind: 'decide', on, stage, by, office, outcome: 'passed', wanted: [] });

export const checkOf = (entries: CheckEntry[], more: Partial<StandardCheck> = {}): StandardCheck =>
  standardCheck.parse({
    checkId: 'c1',
    standard: 'sixHaves',
    rulesFrom: '2026-01-01',
    subject: { kind: 'organization', id: 'o1' },
    begunOn: '2026-03-02',
    begunBy: 'p1',
    entries,
    ...more,
  });

/** Self-checked on 3 March, verified on the 5th, accepted on the 10th of 2026. */
export const accepted = (more: CheckEntry[] = []): StandardCheck =>
  checkOf([
    says('2', 'yes', '2026-03-02'),
    says('3', 'yes', '2026-03-02'),
    passes('selfCheck', 'p1', 'branch', '2026-03-03'),
    passes('verify', 'p2', 'town', '2026-03-05'),
    passes('accept', 'p3', 'district', '2026-03-10'),
    ...more,
  ]);
