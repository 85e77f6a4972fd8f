/** The roster's way in: resumes, is idempotent, is undone whole. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PRIVACY_VERSION } from '@core/modules/people/contract';
import { mappingOf } from '@core/modules/roster/recognise-workbook';
import { LOCAL_ADMIN_CODE } from '@local-cloud/district';
import { advanceUntilRest, applyImport, inspectWorkbook } from '../../scripts/demo/import-workbook';
import { uploadAs } from '../../scripts/demo/upload-as';
import type { FreshDistrict } from '../support/district';
import { useDistrict } from '../support/filled-district';
import { bindPerson, writeWorkbook } from '../support/small-district';

const FIXTURE = join(__dirname, '..', 'fixtures', 'roster-yongchuan-2026.xlsx');
const ADMINISTRATOR = 't-administrator';
const RECORDS = ['orgNodes', 'persons', 'units', 'partyOrganizations', 'unitYears'] as const;

const DAY = '2026-11-19';
const claimed = useDistrict(async (fresh) => {
  fresh.cloud.clock.setToday(DAY);
  await fresh.act(ADMINISTRATOR, 'administrator.claim', {
    id: randomUUID(),
    code: LOCAL_ADMIN_CODE,
    name: '管理员',
    districtName: '永川区',
    consent: PRIVACY_VERSION,
  });
}, DAY);
let district: FreshDistrict;
beforeEach(async () => {
  ({ district } = await claimed());
}, 60_000);

const records = () => {
  const dump = district.cloud.dump();
  return Object.fromEntries(RECORDS.map((name) => [name, dump[name]]));
};

async function importFixture(): Promise<string> {
  const ready = await inspectWorkbook(district, ADMINISTRATOR, FIXTURE);
  await applyImport(district, ADMINISTRATOR, ready.importId);
  return ready.importId;
}

describe('a dry run', () => {
  it('says what would change, and writes nothing to the roster', async () => {
    const before = records();
    const status = await inspectWorkbook(district, ADMINISTRATOR, FIXTURE);
    expect(status.state).toBe('ready');
    // 8 towns, 19 party organisations, 12 instructors, 114 members, 58 units.
    expect(status.counts).toEqual({ added: 8 + 19 + 12 + 114 + 58, changed: 0, unchanged: 0 });
    expect(records()).toEqual(before);
  });
});

describe('an import', () => {
  it('writes what the dry run said; the same file again changes nothing', async () => {
    await importFixture();
    const once = records();
    expect(once.units).toHaveLength(58);
    expect(once.partyOrganizations).toHaveLength(19);
    expect(once.unitYears).toHaveLength(58);
    expect(once.persons).toHaveLength(1 + 12 + 114);
    const again = await inspectWorkbook(district, ADMINISTRATOR, FIXTURE);
    expect(again.counts).toEqual({ added: 0, changed: 0, unchanged: 211 });
    const applied = await applyImport(district, ADMINISTRATOR, again.importId);
    expect(applied.state).toBe('done');
    expect(records()).toEqual(once);
  });

  it('is undone whole, and can come in again', async () => {
    const before = records();
    const id = await importFixture();
    const after = records();
    const undoing = await district.act(ADMINISTRATOR, 'roster.undo', { id, reason: '名册有误' });
    const undone = await advanceUntilRest(district, ADMINISTRATOR, undoing);
    expect(undone.state).toBe('undone');
    expect(records()).toEqual(before);
    await importFixture();
    expect((records().units as object[]).length).toBe((after.units as object[]).length);
  });

  it('is not undone under what was recorded on top of it', async () => {
    const id = await importFixture();
    const { people } = await district.act(ADMINISTRATOR, 'person.list', { role: 'instructor' });
    const instructor = people[0];
    if (!instructor) throw new Error('no instructor');
    await bindPerson(district, instructor.personId, 't-instructor');
    const after = records();
    const undoing = await district.act(ADMINISTRATOR, 'roster.undo', { id, reason: '名册有误' });
    const status = await advanceUntilRest(district, ADMINISTRATOR, undoing);
    expect(status.state).toBe('done');
    expect(status.blockers).toEqual([`${instructor.name}已绑定微信`]);
    expect(records()).toEqual(after);
  });

  it('goes on after a kill, from the timer, and ends the same', async () => {
    const ready = await inspectWorkbook(district, ADMINISTRATOR, FIXTURE);
    await district.act(ADMINISTRATOR, 'roster.apply', { id: ready.importId });
    // The page is closed here; a chunk may have been done twice.
    await Promise.all([
      district.act(ADMINISTRATOR, 'roster.advance', { id: ready.importId }),
      district.act(ADMINISTRATOR, 'roster.advance', { id: ready.importId }),
    ]);
    for (let tick = 0; tick < 20; tick += 1) {
      const status = await district.act(ADMINISTRATOR, 'roster.open', { id: ready.importId });
      if (status.state === 'done') break;
      await district.cloud.fireTimer('clock');
    }
    const now = await district.act(ADMINISTRATOR, 'roster.open', { id: ready.importId });
    expect(now.state).toBe('done');
    expect(records().units).toHaveLength(58);
    expect(records().persons).toHaveLength(1 + 12 + 114);
  });

  it('refuses an instructor where another is already in charge, row by row', async () => {
    await importFixture();
    const file = join(mkdtempSync(join(tmpdir(), 'liangxin-')), '分工.xlsx');
    await writeWorkbook(file, {
      帮建责任: [
        ['帮建对象', '指导员', '起始日期'],
        ['永川医药有限公司06', '指导员01', '2026-10-01'],
      ],
    });
    const status = await inspectWorkbook(district, ADMINISTRATOR, file);
    expect(status.conflicts).toEqual([
      expect.objectContaining({ sheet: '帮建责任', row: 2, why: expect.stringContaining('交接') }),
    ]);
  });

  it('fills in a code that was doubtful when the office has mended it', async () => {
    await importFixture();
    const file = join(mkdtempSync(join(tmpdir(), 'liangxin-')), '更正.xlsx');
    await writeWorkbook(file, {
      单位: [
        ['单位名称', '统一社会信用代码', '单位类型', '所属镇街'],
        ['永川区吊水洞煤矿', '91500118GEGJQQCETU', '非公企业', '三教工业园'],
      ],
    });
    const ready = await inspectWorkbook(district, ADMINISTRATOR, file);
    await applyImport(district, ADMINISTRATOR, ready.importId);
    const units = records().units as { name: string; creditCode?: string }[];
    expect(units.filter((u) => u.name === '永川区吊水洞煤矿')).toEqual([
      expect.objectContaining({ creditCode: '91500118GEGJQQCETU' }),
    ]);
    expect(units).toHaveLength(58);
  });
});

describe('a file that is no workbook', () => {
  it.each([
    ['not a spreadsheet', Buffer.from('%PDF-1.7 name,phone\n张三,139'), /工作簿|Excel/],
    ['cut short', readFileSync(FIXTURE).subarray(0, 9_000), /./],
    ['old or locked', Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(600), 'hex'), /./],
  ])('%s is refused in plain words, naming the field', async (_name, bytes, words) => {
    const fileId = await uploadAs(district, ADMINISTRATOR, bytes);
    const { answer } = await district.send(ADMINISTRATOR, 'roster.inspect', {
      id: randomUUID(),
      fileId,
      fileName: '名册.xlsx',
    });
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'WORKBOOK',
        message: expect.stringMatching(words),
        issues: [{ path: 'input.fileId' }],
      },
    });
    expect(district.cloud.dump().imports).toEqual([]);
  });
});

describe('the clock', () => {
  it('takes no calls from clients', async () => {
    const invocation = await district.cloud.invoke(
      'clock',
      { Type: 'Timer' },
      { openid: ADMINISTRATOR },
    );
    expect(invocation.ok).toBe(false);
  });

  it('gives each unit its document in January, and keeps what a contact has begun', async () => {
    await importFixture();
    district.cloud.clock.setToday('2027-01-02');
    await district.cloud.fireTimer('clock');
    const years = district.cloud.dump().unitYears as {
      year: number;
      facts: { responsibilities: object[] };
    }[];
    const begun = years.filter((y) => y.year === 2027);
    expect(begun).toHaveLength(58);
    expect(begun.filter((y) => y.facts.responsibilities.length > 0)).toHaveLength(55);
  });
});

describe('a workbook that is written otherwise', () => {
  it('is asked about where it is unsure, and goes on with the answers', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'liangxin-')), '企业清单.xlsx');
    await writeWorkbook(file, {
      清单: [
        ['名称', '性质', '所在地', '人数'],
        ['甲一有限公司', '非公企业', '甲街道', '12'],
        ['乙一有限公司', '非公企业', '乙街道', '30'],
      ],
    });
    const unsure = await inspectWorkbook(district, ADMINISTRATOR, file);
    expect(unsure.state).toBe('unsure');
    expect(unsure.recognition.questions.length).toBeGreaterThan(0);
    const fileId = await uploadAs(district, ADMINISTRATOR, readFileSync(file));
    const input = { id: randomUUID(), fileId, fileName: '企业清单.xlsx' };
    const asked = await district.act(ADMINISTRATOR, 'roster.inspect', input);
    const answered = await district.act(ADMINISTRATOR, 'roster.inspect', {
      ...input,
      mapping: mappingOf(asked.recognition),
    });
    const ready = await advanceUntilRest(district, ADMINISTRATOR, answered);
    expect(ready.state).toBe('ready');
    await applyImport(district, ADMINISTRATOR, ready.importId);
    expect((records().units as { name: string }[]).map((u) => u.name).sort()).toEqual([
      '乙一有限公司',
      '甲一有限公司',
    ]);
  });
});
