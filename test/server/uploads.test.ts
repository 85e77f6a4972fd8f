/** Whatever is uploaded as a roster, an extract or a form: refused in words and in time, nothing written; formulas are never evaluated. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshDistrict } from '../support/district';
import { uploadAs } from '../../scripts/demo/upload-as';
import { fillSmallDistrict, openidOf } from '../support/small-district';
import { made, zipOf } from './workbook/made-workbooks';

const FIXTURE = new Uint8Array(
  readFileSync(join(__dirname, '..', 'fixtures', 'roster-yongchuan-2026.xlsx')),
);
const ADMINISTRATOR = openidOf('administrator', 0);
const ACTIONS = ['roster.inspect', 'registry.inspect', 'form.upload'] as const;
const MUTATIONS = 12;
/** The reader's own bound is 10 s. */
const IN_TIME_MS = 15_000;

let district: Awaited<ReturnType<typeof freshDistrict>>;
beforeAll(async () => {
  district = await freshDistrict();
  await fillSmallDistrict(district);
}, 120_000);
afterAll(() => district.end());

const send = async (action: string, bytes: Uint8Array) => {
  const fileId = await uploadAs(district, ADMINISTRATOR, bytes);
  const begun = Date.now();
  const input = { id: randomUUID(), fileId, fileName: '表.xlsx' };
  const { answer, invocation } = await district.send(ADMINISTRATOR, action, input);
  return { answer, ms: Date.now() - begun, requests: invocation.requests.length };
};

const bomb = (): Uint8Array =>
  zipOf({
    'xl/workbook.xml': '<workbook/>',
    'xl/worksheets/sheet1.xml': ' '.repeat(31 * 1024 * 1024),
  });
const crowd = (): Uint8Array =>
  zipOf(
    Object.fromEntries([
      ['xl/workbook.xml', '<workbook/>'],
      ...Array.from({ length: 300 }, (_, i) => [`xl/x${i}.xml`, '']),
    ]) as Record<string, string>,
  );

describe.each(ACTIONS)('%s', (action) => {
  it.each([
    ['nothing', () => new Uint8Array()],
    ['half a file', () => FIXTURE.subarray(0, FIXTURE.length / 2)],
    ['a zip bomb', bomb],
    ['hundreds of parts', crowd],
    ['more than 10 MB', () => new Uint8Array(10 * 1024 * 1024 + 1)],
  ])('refuses %s before it costs anything', async (_what, bytes) => {
    const { answer, ms, requests } = await send(action, bytes());
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'WORKBOOK', issues: [{ path: 'input.fileId' }] },
    });
    expect(ms).toBeLessThan(IN_TIME_MS);
    // The caller, whether it is a repetition, whose file it is, the download: nothing is written.
    expect(requests).toBeLessThanOrEqual(4);
  });

  it(`answers ${MUTATIONS} damaged copies of a real roster, none by a failure of the system`, async () => {
    const codes: string[] = [];
    for (let n = 0; n < MUTATIONS; n += 1) {
      const bytes = Uint8Array.from(FIXTURE);
      // A fixed sequence: the same bytes on every run.
      for (let k = 0; k < 40; k += 1) {
        const at = (n * 7919 + k * 104_729) % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ (1 + ((n + k) % 255));
      }
      const { answer, ms } = await send(action, bytes);
      codes.push(answer.ok ? 'ok' : answer.error.code);
      expect(ms).toBeLessThan(IN_TIME_MS);
    }
    expect(codes).toHaveLength(MUTATIONS);
    expect(codes).not.toContain('INTERNAL');
    expect(codes).toContain('WORKBOOK');
  }, 120_000);
});

test('a formula counts as the value that was stored with it', async () => {
  const cell = (at: string, formula: string, value: string) =>
    `<c r="${at}" t="str"><f>${formula}</f><v>${value}</v></c>`;
  const rows = `<row r="1">${cell('A1', 'WEBSERVICE("http://127.0.0.1:1/")', '镇街')}${cell('B1', '1/0', '走访次数')}</row>`;
  const { answer } = await send('form.upload', made([{ name: '月报', rows }]));
  expect(answer).toMatchObject({
    ok: true,
    data: {
      columns: [
        { heading: '镇街', fact: 'name' },
        { heading: '走访次数', fact: 'onsite' },
      ],
    },
  });
});
