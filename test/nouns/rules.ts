import type { ruleActions } from '@core/modules/rules/actions';
import { id, unscoped, type FixturesOf, type World } from '../support/fixture';
import { openidOf } from '../support/small-district';
import { ruleTable, ruleFileOf, seenOf, TWO_CALLS, uploadText, FROM } from '../support/rules';

export const fixtures = ({ district }: World) => {
  const administrator = openidOf('administrator', 0);
  const changes = async () => [
    { part: 'cadence' as const, seen: await seenOf(district, 'cadence'), edits: TWO_CALLS },
  ];
  const draft = async (): Promise<string> => {
    const input = { id: id(), from: FROM, reason: '试行', changes: await changes() };
    return (await district.act(administrator, 'rules.draft', input)).versionId;
  };
  // Who may not upload names a file of somebody else's.
  const fileOf = (openid: string): Promise<string> =>
    uploadText(district, openid === administrator ? openid : administrator, ruleFileOf());
  const tableOf = (openid: string): Promise<string> =>
    ruleTable(district, openid === administrator ? openid : administrator);
  const known = { part: 'cadence', seen: '0', edits: TWO_CALLS };
  return {
    'rules.read': { requests: 1, call: unscoped(), full: () => ({}) },
    'rules.open': { requests: 2, call: unscoped(), full: () => ({}) },
    'rules.part': {
      requests: 1,
      call: unscoped(() => ({ part: 'cadence' })),
      full: () => ({ part: 'points', on: FROM, words: '基础', after: '0' }),
    },
    'rules.check': {
      requests: 1,
      call: unscoped(async () => ({ from: FROM, changes: await changes() })),
      full: () => ({ from: FROM, changes: [known] }),
    },
    'rules.draft': {
      requests: 8,
      call: unscoped(async () => ({
        id: id(),
        from: FROM,
        reason: '试行',
        changes: await changes(),
      })),
      full: () => ({ id: 'rules-draft', from: FROM, reason: '试行', changes: [known] }),
    },
    'rules.sign': {
      requests: 9,
      call: unscoped(async () => ({ id: id(), versionId: await draft() })),
      full: () => ({ id: 'rules-sign', versionId: 'none' }),
    },
    'rules.withdraw': {
      requests: 8,
      call: unscoped(async () => ({ id: id(), versionId: await draft(), reason: '另拟' })),
      full: () => ({ id: 'rules-withdraw', versionId: 'none', reason: '另拟' }),
    },
    'rules.diff': {
      requests: 1,
      call: unscoped(() => ({ before: 'pack', after: 'now' })),
      full: () => ({ before: 'pack', after: 'now' }),
    },
    'rules.compare': {
      requests: 7,
      call: unscoped(async () => ({ versionId: await draft(), what: 'units' })),
      full: () => ({ versionId: 'none', what: 'units', after: '' }),
    },
    'rules.export': {
      requests: 1,
      call: unscoped(() => ({})),
      full: () => ({ versionId: 'none', part: 0 }),
    },
    'rules.tables': {
      requests: 1,
      call: unscoped(() => ({ part: 'points' })),
      full: () => ({ part: 'points', on: FROM, piece: 0 }),
    },
    'rules.readTables': {
      requests: 4,
      call: unscoped(async (_town, openid) => ({
        part: 'points',
        on: FROM,
        fileId: await tableOf(openid),
      })),
      full: () => ({ part: 'points', on: FROM, fileId: 'cloud://x.y/z' }),
    },
    'rules.import': {
      requests: 12,
      call: unscoped(async (_town, openid) => ({
        id: id(),
        fileId: await fileOf(openid),
        from: FROM,
        reason: '采用外区做法',
      })),
      full: () => ({ id: 'rules-import', fileId: 'cloud://x.y/z', from: FROM, reason: '采用' }),
    },
  } satisfies FixturesOf<typeof ruleActions>;
};
