/** What the functions log holds no name, no phone and no text of people, also when something fails in the middle. */
import { redacted } from '@core/shared/names/redact';
import { apiActions } from '@core/modules/api-actions.generated';
import { handle } from '@server/entry/handle';
import { knowActions } from '@server/runtime/access';
import type { Deps } from '@server/runtime/deps';
import { fakeStore } from '../support/fake-store';

const NAME = '欧阳无名';
const PHONE = '13911112222';
const TEXT = '与张总谈了用工';
const SECRETS = [NAME, PHONE, TEXT, '张总'];

const FAILURES: [string, () => unknown][] = [
  [
    'an error that quotes a document',
    () => new Error(`insert {"name":"${NAME}","phone":"${PHONE}"} failed`),
  ],
  ['an object that is no error', () => ({ errCode: -1, errMsg: `text: ${TEXT}` })],
  ['a text', () => `cannot read ${NAME} ${PHONE}`],
  [
    'a long quotation',
    () => new Error(`bad value "some words of a person that go on for long ${PHONE}"`),
  ],
];

it.each(FAILURES)('of %s tell what failed and nobody', async (_what, failure) => {
  const lines: string[] = [];
  knowActions(apiActions);
  const answer = await handle(
    {
      routes: {
        'suggestion.submit': () => {
          throw failure();
        },
      },
      specs: apiActions,
    },
    () =>
      Promise.resolve({
        store: fakeStore({ persons: [PERSON] }),
        today: '2026-06-10',
      } as unknown as Deps),
    {
      openid: 't-somebody',
      now: () => 1_781_222_400_000,
      log: (line) => void lines.push(JSON.stringify(line)),
      checkText: () => Promise.reject(new Error(`${TEXT} ${PHONE}`)),
    },
    {
      action: 'suggestion.submit',
      input: { id: 'a1', text: TEXT },
      requestId: 'r1',
      sentAt: 1_781_222_400_000,
      protocol: 1,
    },
  );
  expect(answer).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  expect(lines).toHaveLength(2);
  for (const secret of SECRETS) expect(lines.join()).not.toContain(secret);
  expect(lines.join()).toContain('r1');
});

const PERSON = {
  _id: 'p-1',
  schemaVersion: 1 as const,
  name: NAME,
  phone: PHONE,
  sortKey: 'x',
  rosterKey: 'x',
  roles: [{ role: 'member' as const, scopeId: 'o-1', from: '2026-01-01' }],
  townIds: [],
  openid: 't-somebody',
};

it('words of the program stay', () => {
  const stack = 'Error: collection persons does not exist\n    at find (/var/user/index.js:12:34)';
  expect(redacted(stack)).toBe(stack);
});
