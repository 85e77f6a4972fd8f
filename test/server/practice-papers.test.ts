/** Papers of a check and of a run: what their pages say, as Word and Excel; of 发展党员 noted. */
import { randomUUID } from 'node:crypto';
import { freshDistrict } from '../support/district';
import { practicesIn } from '../support/practices';
import { readDocx, readXlsx } from '../support/recount/papers';
import { fillSmallDistrict, openidOf, TODAY, type SmallDistrict } from '../support/small-district';

const SECRETARY = openidOf('secretary', 0);
const TOWN = openidOf('townSupervisor', 0);

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
let make: ReturnType<typeof practicesIn>;

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
  make = practicesIn(district, ids);
}, 120_000);
afterAll(() => district.end());

const bytesOf = ({ base64 }: { base64: string }) => new Uint8Array(Buffer.from(base64, 'base64'));
const fileOfCheck = (checkId: string, format: 'docx' | 'xlsx', openid = TOWN) =>
  district.act(openid, 'standard.file', { checkId, format });

test('a check: items with how each is known and by whom, stages, the result and until when', async () => {
  const checkId = await make.accepted(0);
  const file = await fileOfCheck(checkId, 'docx');
  expect(file.fileName).toBe(`三亮三比三评验收表 甲一党支部 · 截至 ${TODAY}.docx`);
  const { paragraphs, tables } = readDocx(bytesOf(file));
  expect(paragraphs.join('|')).toContain(`已通过，${TODAY} 起至 2026-12-31`);
  const [items = [], stages = [], history = []] = tables;
  expect(items[1]).toEqual(['三亮', '亮身份', '必备', '已达到', `${TODAY} 填报：是`, '甲书记']);
  expect(items).toHaveLength(10);
  expect(stages.slice(1)).toEqual([
    ['自查', '党支部、党建指导员', TODAY, '甲书记', ''],
    ['镇街验收', '镇街', TODAY, '甲干部', ''],
  ]);
  expect(history.at(-1)).toEqual([TODAY, '甲干部', '镇街验收：通过', '已核实']);
  const sheets = readXlsx(bytesOf(await fileOfCheck(checkId, 'xlsx')));
  expect([...sheets.keys()]).toEqual(expect.arrayContaining(['条目', '环节', '办理记录']));
  // Equal facts, equal bytes.
  expect((await fileOfCheck(checkId, 'docx')).base64).toBe(file.base64);
});

test('one under way says what is missing, of whom, until when', async () => {
  const checkId = await make.begun(1);
  const openid = openidOf('secretary', 1);
  await make.state(openid, checkId, make.yes.slice(0, 8));
  const { paragraphs, tables } = readDocx(bytesOf(await fileOfCheck(checkId, 'docx', openid)));
  expect(paragraphs.join('|')).toContain('办理中');
  expect(tables[2]?.[1]).toEqual(['领导点评', '党支部、党建指导员', '']);
  const foreign = await district.send(TOWN, 'standard.file', { checkId, format: 'docx' });
  expect(foreign.answer).toMatchObject({ error: { code: 'FORBIDDEN' } });
});

test('a run: its steps with day, hand and record; what waits says why', async () => {
  const runId = await make.seven(0);
  await make.take(SECRETARY, runId, 'pledge', { fields: { pledges: 12 } });
  const file = await district.act(SECRETARY, 'process.file', { runId, format: 'docx' });
  const { tables } = readDocx(bytesOf(file));
  const [steps = []] = tables;
  expect(steps[1]).toEqual([
    '一诺：支部和党员公开承诺',
    '党支部',
    '已办',
    TODAY,
    '甲书记',
    '承诺件数：12',
  ]);
  expect(steps.find(([title]) => title?.startsWith('三讲'))?.slice(2)).toEqual([
    '还不能办',
    '',
    '',
    expect.stringMatching(/先|前/),
  ]);
  expect(steps).toHaveLength(8);
});

test('of 发展党员 for the branch and its 镇街 alone, and noted who took it along', async () => {
  const { runId } = await make.applied(0);
  const office = openidOf('districtSupervisor', 0);
  const refused = await district.send(office, 'process.file', { runId, format: 'docx' });
  expect(refused.answer).toMatchObject({ error: { code: 'FORBIDDEN' } });
  const file = await district.act(TOWN, 'process.file', { runId, format: 'xlsx' });
  expect(file.fileName).toContain('申请人');
  const notes = district.cloud.dump()['accesses'] as unknown as {
    personId: string;
    reason: string;
  }[];
  expect(notes).toContainEqual(
    expect.objectContaining({ personId: ids.organizations[0], reason: '程序办理表' }),
  );
  const gone = { runId: randomUUID(), format: 'docx' };
  expect((await district.send(TOWN, 'process.file', gone)).answer).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
});
