/** Issuing a 通报 against changes that come while its files are rendered. */
import { actions } from '@core/modules/actions';
import { rulePacks } from '@core/rulepacks';
import { knowActions } from '@server/runtime/access';
import type { StoredReport } from '@server/modules/reports/stored';
import type { Transaction } from '@server/runtime/store';
import type { Actor } from '@server/runtime/actor';
import { issueReport } from '@server/modules/reports/issue';
import type { FilesDeps } from '@server/runtime/deps';
import { fakeStore } from '../support/fake-store';

beforeAll(() => knowActions(actions));

const WORDS = { problems: '补录较晚。', requirements: '月底前核对。' };

const reportOf = (change: Partial<StoredReport>): StoredReport => ({
  _id: 'r1',
  schemaVersion: 1,
  month: '2026-05',
  scopeId: 'district',
  scopeName: '演练区',
  state: 'ready',
  startedAt: 1,
  startedBy: 'p1',
  knownOn: '2026-06-10',
  towns: [],
  cursor: '',
  counted: 0,
  words: WORDS,
  digest: '',
  corrections: [],
  ...change,
});

/** Issues a report; `meanwhile` happens while its first file is rendered. */
function issuing(report: StoredReport, meanwhile: Partial<StoredReport> = {}) {
  const data = { reports: [report] };
  const store = fakeStore(data);
  const tx = { ...store, add: store.set } as unknown as Transaction;
  const render = jest.fn(async () => {
    await store.set('reports', { ...(data.reports[0] ?? report), ...meanwhile });
    return new Uint8Array([1]);
  });
  const deps = {
    store: { ...store, transaction: (work: (tx: Transaction) => Promise<void>) => work(tx) },
    now: () => 1_780_000_000_000,
    today: '2026-06-12',
    pack: rulePacks['yongchuan'],
    render,
    sha256: (text: string) => `hash of ${text}`,
  } as unknown as FilesDeps;
  const actor = {
    personId: 'p1',
    roles: [{ role: 'districtSupervisor', scopeId: 'district', from: '2026-01-01' }],
  } as unknown as Actor;
  const issue = (id: string) => issueReport(deps, actor, { id, reportId: 'r1' });
  return { issue, render, now: () => data.reports[0] };
}

test.each([
  ['counting', '统计完成后才能签发'],
  ['issued', '这份通报已经签发'],
] as const)('one that is %s is refused before anything is rendered', async (state, message) => {
  const { issue, render } = issuing(reportOf({ state }));
  await expect(issue('w1')).rejects.toMatchObject({ code: 'CONFLICT', message });
  expect(render).not.toHaveBeenCalled();
});

test('who sends twice gets the same answer, rendered once', async () => {
  const { issue, render } = issuing(reportOf({}));
  const first = await issue('w1');
  expect(first.report).toMatchObject({ state: 'issued', number: '〔2026〕1号' });
  const rendered = render.mock.calls.length;
  expect(await issue('w1')).toEqual(first);
  expect(render).toHaveBeenCalledTimes(rendered);
});

test.each([
  ['another wording', { problems: '补录较晚。', requirements: '本周内核对。' }],
  ['a sentence moved to the other field', { problems: '补录较晚。月底前', requirements: '核对。' }],
])('%s while it was rendered: nothing is issued', async (_what, words) => {
  const { issue, now } = issuing(reportOf({}), { words });
  await expect(issue('w1')).rejects.toMatchObject({ code: 'BUSY' });
  expect(now()).toMatchObject({ state: 'ready', words });
});
