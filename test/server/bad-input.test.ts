/**
 * Mutated inputs for every action: a typed error, never INTERNAL, and whatever is
 * refused has written nothing: each refused call by what the store tells of its own
 * requests, and the first thousands also by comparing everything stored before and
 * after. `PROOF_INPUTS` sets how many; the seed is printed.
 */
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { actionNames, type actions } from '@core/modules/actions';
import { errorCodes } from '@core/shared/errors';
import type { Invocation } from '@local-cloud/index';
import { freshDistrict } from '../support/district';
import { fillSmallDistrict, openidOf } from '../support/small-district';
import { fixturesIn } from '../support/fixtures.generated';
import { worldOf, type FixturesOf } from '../support/fixture';
import { practicesIn } from '../support/practices';
import { workIn } from '../support/work';

const COUNT = Number(process.env.PROOF_INPUTS ?? 5_000);
/** So many crowds are also compared whole: a dump grows with what was accepted. */
const COMPARED = 320;
const SEED = Number(process.env.PROOF_SEED ?? 20_261_122);

let district: Awaited<ReturnType<typeof freshDistrict>>;
let fixtures: FixturesOf<typeof actions>;

beforeAll(async () => {
  district = await freshDistrict();
  const ids = await fillSmallDistrict(district);
  const work = workIn(district, ids);
  const practices = practicesIn(district, ids);
  const known = {
    meetingId: await work.meeting(0),
    reportId: await work.report(0, true),
    checkId: await practices.begun(0),
    runId: await practices.applicant(0),
  };
  fixtures = fixturesIn(worldOf(district, ids, known));
}, 120_000);
afterAll(() => district.end());

/** Values that break things: wrong types, odd texts, operators of the database, prototypes. */
const poison = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '\u0000',
    'a'.repeat(5_000),
    '../../etc/passwd',
    '$where',
    '__proto__',
    { $gt: '' },
    { $ne: null },
    { _id: { $exists: true } },
    [],
    [[]],
    {},
    true,
    -1,
    0,
    1e308,
    Number.MAX_SAFE_INTEGER,
    '2026-02-30',
    '9999-12-31',
    '0000-00-00',
    '𠮷\u202e',
    'constructor',
  ),
  fc.string({ maxLength: 80 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
);

const mutation = fc.record({
  action: fc.constantFrom(...actionNames),
  caller: fc.constantFrom(
    'administrator',
    'districtSupervisor',
    'instructor',
    'secretary',
    'member',
    'stranger' as const,
  ),
  kind: fc.constantFrom('replace', 'remove', 'add', 'whole', 'right'),
  field: fc.nat(20),
  poison,
});

function mutated({
  action,
  kind,
  field,
  poison: value,
}: typeof mutation extends fc.Arbitrary<infer M> ? M : never): unknown {
  // A fresh id, so that a right input is not the repetition of an earlier one.
  const sample = fixtures[action].full();
  const input = 'id' in sample ? { ...sample, id: randomUUID() } : sample;
  if (kind === 'whole') return value;
  if (kind === 'right') return input;
  if (kind === 'add') return { ...input, [String(value).slice(0, 20) || 'x']: value };
  const names = Object.keys(input);
  const name = names[field % Math.max(1, names.length)];
  if (name === undefined) return { x: value };
  if (kind === 'replace') return { ...input, [name]: value };
  const { [name]: _removed, ...rest } = input;
  return rest;
}

/** Collections in which a call wrote, but the counter of wrong codes. */
const wroteIn = ({ requests }: Invocation): string[] =>
  requests.flatMap(({ written = [] }) => written).filter((name) => name !== 'bindingTries');

/** Everything in the store but the counter of wrong codes, which is there to be written. */
function stored(): string {
  const { bindingTries: _tries, ...rest } = district.cloud.dump();
  return JSON.stringify(rest);
}

it(`answers ${COUNT} mutated inputs with typed errors and writes nothing for them`, async () => {
  process.stderr.write(`bad input: ${COUNT} inputs, seed ${SEED}\n`);
  const inputs = fc.sample(mutation, { numRuns: COUNT, seed: SEED });
  const CROWD = 16;
  const counts = { ok: 0, refused: 0, wrote: 0, compared: 0 };
  for (let i = 0; i < inputs.length; i += CROWD) {
    const crowd = inputs.slice(i, i + CROWD);
    const before = i < COMPARED * CROWD ? stored() : null;
    const answers = await Promise.all(
      crowd.map((m) => district.send(openidOf(m.caller, 0), m.action, mutated(m))),
    );
    for (const [j, { answer, invocation }] of answers.entries()) {
      const wrote = wroteIn(invocation);
      if (answer.ok) {
        counts.ok += 1;
        if (wrote.length > 0) counts.wrote += 1;
        continue;
      }
      counts.refused += 1;
      const { code, message, issues } = answer.error;
      const told = JSON.stringify({ ...crowd[j], answer });
      expect([errorCodes, told]).toEqual([expect.arrayContaining([code]), told]);
      expect([code, told]).not.toEqual(['INTERNAL', told]);
      expect([wrote, told]).toEqual([[], told]);
      expect(message.length).toBeGreaterThan(0);
      if (code === 'BAD_INPUT') expect([issues?.length ?? 0, told]).not.toEqual([0, told]);
    }
    if (before !== null && answers.every(({ answer }) => !answer.ok)) {
      expect(stored() === before).toBe(true);
      counts.compared += 1;
    }
  }
  const { refused, ok, wrote, compared } = counts;
  process.stderr.write(
    `bad input: ${refused} refused, none wrote; ${ok} accepted, ${wrote} wrote; ${compared} crowds compared whole\n`,
  );
  expect(counts.refused).toBeGreaterThan(COUNT / 3);
  // What is accepted writes, so the store does tell.
  expect(counts.wrote).toBeGreaterThan(0);
}, 3_600_000);

it.each([
  ['no object', 'text'],
  ['no action', { input: {}, requestId: 'r', sentAt: 1_790_000_000_000, protocol: 1 }],
  [
    'a prototype',
    { action: 'constructor', input: {}, requestId: 'r', sentAt: 1_790_000_000_000, protocol: 1 },
  ],
  [
    'an old protocol',
    { action: 'home.open', input: {}, requestId: 'r', sentAt: 1_790_000_000_000, protocol: 0 },
  ],
  ['a clock of 1970', { action: 'home.open', input: {}, requestId: 'r', sentAt: 5, protocol: 1 }],
])('refuses an envelope with %s', async (_name, event) => {
  const invocation = await district.cloud.invoke('api', event, { openid: openidOf('member', 0) });
  expect(invocation).toMatchObject({
    ok: true,
    result: { ok: false, error: { code: 'BAD_INPUT' } },
  });
});
