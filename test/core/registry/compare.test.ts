/** The roster beside an extract of the registry, rule by rule. */
import fc from 'fast-check';
import {
  compareRegistry,
  type RegistryRow,
  type RosterEntry,
} from '@core/modules/registry/compare';

const unit = (more: Partial<RosterEntry> = {}): RosterEntry => ({
  unitId: 'u1',
  name: '甲有限公司',
  creditCode: '91500118A',
  kind: 'enterprise',
  town: '乌江镇',
  status: 'operating',
  ...more,
});
const row = (more: Partial<RegistryRow> = {}): RegistryRow => ({
  name: '甲有限公司',
  creditCode: '91500118A',
  kind: 'enterprise',
  town: '乌江镇',
  ...more,
});
const kinds = (rows: RegistryRow[], roster: RosterEntry[]) =>
  compareRegistry(rows, roster).differences.map((d) => [d.kind, d.unitId, d.matchedBy]);

it.each<[string, RegistryRow[], RosterEntry[], unknown[]]>([
  [
    'C1 by code, whatever the name',
    [row({ name: '新名', status: 'closed' })],
    [unit()],
    [['closed', 'u1', 'code']],
  ],
  [
    'C1 by name and town, in whatever form',
    [row({ creditCode: undefined, name: '甲 有限公司', status: 'closed' })],
    [unit()],
    [['closed', 'u1', 'name']],
  ],
  [
    'C1 not by name in another town',
    [row({ creditCode: undefined, town: '大安街道' })],
    [unit()],
    [['new', undefined, undefined]],
  ],
  [
    'C1 not by name where the codes differ',
    [row({ creditCode: '91500118B' })],
    [unit()],
    [
      ['new', undefined, undefined],
      ['missing', 'u1', undefined],
    ],
  ],
  [
    'C1 not by a name that stands there twice',
    [row({ creditCode: undefined, status: 'closed' })],
    [unit(), unit({ unitId: 'u2', creditCode: '91500118B' })],
    [
      ['missing', 'u1', undefined],
      ['missing', 'u2', undefined],
    ],
  ],
  [
    'C2 new',
    [row(), row({ name: '乙有限公司', creditCode: 'B' })],
    [unit()],
    [['new', undefined, undefined]],
  ],
  [
    'C2 what is closed already is not new',
    [row(), row({ creditCode: 'B', name: '乙', status: 'closed' })],
    [unit()],
    [],
  ],
  ['C3 closed on both sides', [row({ status: 'closed' })], [unit({ status: 'closed' })], []],
  ['C4 名存实亡', [row({ status: 'suspended' })], [unit()], [['nominal', 'u1', 'code']]],
  [
    'C4 suspended on both sides',
    [row({ status: 'suspended' })],
    [unit({ status: 'suspended' })],
    [],
  ],
  [
    'C5 missing only where the extract covers',
    [row({ name: '乙', creditCode: 'B', status: 'closed' })],
    [unit()],
    [['missing', 'u1', undefined]],
  ],
  [
    'C5 not of a kind that it has no rows of',
    [row({ kind: 'socialOrganization', name: '会', creditCode: 'B', status: 'closed' })],
    [unit()],
    [],
  ],
  [
    'C5 not what is closed',
    [row({ name: '乙', creditCode: 'B', status: 'closed' })],
    [unit({ status: 'closed' })],
    [],
  ],
  [
    'C6 a row twice is the one that is most alive',
    [row({ status: 'closed' }), row()],
    [unit()],
    [],
  ],
  ['C7 without a status it operates', [row({ status: undefined })], [unit()], []],
])('%s', (_name, rows, roster, expected) => expect(kinds(rows, roster)).toEqual(expected));

const status = fc.constantFrom('operating' as const, 'suspended' as const, 'closed' as const);
const town = fc.constantFrom('甲街道', '乙街道');
const kind = fc.constantFrom('enterprise' as const, 'socialOrganization' as const);
const name = fc.constantFrom('一公司', '二公司', '三公司', '四公司');
const code = fc.option(fc.constantFrom('A', 'B', 'C', 'D'), { nil: undefined });
const anyRow = fc.record({ name, creditCode: code, kind, town, status });

it('the order of rows makes no difference', () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 8 }),
      fc.array(anyRow, { maxLength: 8 }),
      fc.infiniteStream(fc.nat()),
      (rows, units, keys) => {
        const roster = units.map((u, i) => ({ ...u, unitId: `u${i}` }));
        const shuffled = rows
          .map((r) => ({ r, at: keys.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ r }) => r);
        expect(compareRegistry(shuffled, roster)).toEqual(compareRegistry(rows, roster));
      },
    ),
  );
});

it('a roster beside its own export differs in nothing', () => {
  const distinct = fc.uniqueArray(fc.record({ name, kind, town, status }), {
    selector: (u) => `${u.name}|${u.town}`,
    maxLength: 8,
  });
  fc.assert(
    fc.property(distinct, fc.boolean(), (units, coded) => {
      const roster = units.map((u, i) => ({
        ...u,
        unitId: `u${i}`,
        ...(coded ? { creditCode: `C${i}` } : {}),
      }));
      const { differences, same } = compareRegistry(roster, roster);
      expect([differences, same]).toEqual([[], roster.length]);
    }),
  );
});
