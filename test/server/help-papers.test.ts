/** Papers of a pair, a grant and a pledge: what their pages say, as Word and Excel; slips to be cut apart. */
import { randomUUID } from 'node:crypto';
import { unzipSync } from 'fflate';
import { freshDistrict } from '../support/district';
import { meansIn } from '../support/means';
import { pairsIn } from '../support/pairs';
import { pledgesIn } from '../support/pledges';
import { readDocx, readXlsx } from '../support/recount/papers';
import { fillSmallDistrict, openidOf, TODAY, type SmallDistrict } from '../support/small-district';

const SECRETARY = openidOf('secretary', 0);
const FOREIGN = openidOf('townSupervisor', 1);

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
}, 120_000);
afterAll(() => district.end());

const bytesOf = ({ base64 }: { base64: string }) => new Uint8Array(Buffer.from(base64, 'base64'));

test('a pair: both sides, the goal as the records say it, what was done', async () => {
  const { pairId } = await pairsIn(district, ids).visited(0);
  const file = await district.act(SECRETARY, 'pair.file', { pairId, format: 'docx' });
  expect(file.fileName).toBe(`结对共建登记表 甲一党支部—甲三有限公司 · 截至 ${TODAY}.docx`);
  const { paragraphs, tables } = readDocx(bytesOf(file));
  expect(paragraphs.join('|')).toContain('甲一党支部');
  const [goals = [], lights = [], done = []] = tables;
  expect(goals[1]?.slice(1, 2)).toEqual(['未达到']);
  expect(lights.length).toBeGreaterThan(1);
  expect(done[1]?.[0]).toBe(TODAY);
  expect(done[1]?.at(-1)).toBe('甲书记');
  const again = await district.act(SECRETARY, 'pair.file', { pairId, format: 'docx' });
  expect(again.base64).toBe(file.base64);
  expect((await district.send(FOREIGN, 'pair.file', { pairId, format: 'docx' })).answer).toEqual(
    expect.objectContaining({ error: expect.objectContaining({ code: 'FORBIDDEN' }) }),
  );
});

test('a grant: both signatures, payments and spendings as numbers, reversed ones gone', async () => {
  const means = meansIn(district, ids);
  const { grantId, entryId } = await means.spent(0);
  const read = async () => {
    const file = await district.act(SECRETARY, 'means.file', { grantId, format: 'xlsx' });
    return readXlsx(bytesOf(file)).get('到账和支出') ?? [];
  };
  const sums = (await read()).slice(1).map((row) => row.filter(({ type }) => type === 'number')[1]);
  expect(sums.map((cell) => Number(cell?.value)).sort((a, b) => a - b)).toEqual([1200, 5000]);
  await means.act(SECRETARY, 'means.reverse', { grantId, entryId, reason: '登记错了' });
  const left = (await read()).slice(1).flat();
  expect(left.map(({ value }) => value)).not.toContain('1200');
  const file = await district.act(SECRETARY, 'means.file', { grantId, format: 'docx' });
  const text = readDocx(bytesOf(file)).paragraphs.join('|');
  expect(text).toContain('5,000 元');
  expect(text).toContain('不是付款凭证');
});

test('a pledge: its words, deeds and judgements', async () => {
  const pledges = pledgesIn(district, ids);
  const pledgeId = await pledges.served(0);
  await pledges.act(SECRETARY, 'pledge.record', { pledgeId, words: '检修一号机' });
  const file = await district.act(SECRETARY, 'pledge.file', { pledgeId, format: 'docx' });
  const { paragraphs, tables } = readDocx(bytesOf(file));
  expect(paragraphs.join('|')).toContain('每周检修一次');
  const [deeds = [], judgements = []] = tables;
  expect(deeds[1]).toEqual([TODAY, '检修一号机', '', '', '甲书记']);
  expect(judgements[1]?.at(-1)).toBe('已收到 5 份；满意 5，基本满意 0，不满意 0');
});

test('slips: one for each code, with its picture, saying whose promise it is and that nobody is noted', async () => {
  const pledges = pledgesIn(district, ids);
  const pledgeId = await pledges.published(0);
  const input = { id: randomUUID(), ...pledges.when(), pledgeId, seed: 'a'.repeat(32), count: 5 };
  const { codes, sheet } = await district.act(SECRETARY, 'slip.issue', input);
  const bytes = bytesOf(sheet);
  const cells = (readDocx(bytes).tables[0] ?? []).flat().filter(Boolean);
  const shown = cells.map((cell) => /(?:[A-Z0-9]{4} ){2}[A-Z0-9]{4}/.exec(cell)?.[0]);
  expect(shown.map((code = '') => code.replaceAll(' ', ''))).toEqual(codes);
  expect(cells[0]).toContain('甲二员');
  expect(cells[0]).toContain('不记是谁');
  const pictures = Object.keys(unzipSync(bytes)).filter((path) => path.startsWith('word/media/'));
  expect(pictures).toHaveLength(5);
});

test('a sheet of the most slips stays under what a function may answer; more are refused by name', async () => {
  const pledges = pledgesIn(district, ids);
  const pledgeId = await pledges.published(0);
  const input = { id: randomUUID(), ...pledges.when(), pledgeId, seed: 'b'.repeat(32) };
  const { sheet } = await district.act(SECRETARY, 'slip.issue', { ...input, count: 300 });
  expect(sheet.base64.length).toBeLessThan(700 * 1024);
  const { answer } = await district.send(SECRETARY, 'slip.issue', { ...input, count: 301 });
  expect(answer).toMatchObject({
    error: { code: 'BAD_INPUT', issues: [{ path: 'input.count' }] },
  });
}, 60_000);
