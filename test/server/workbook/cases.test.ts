/**
 * Workbooks as offices keep them, each with what must come out of it
 * (test/fixtures/cases): from the file's bytes to the rows.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RosterMapping } from '@core/modules/roster/contract';
import { checkRoster } from '@core/modules/roster/check-roster';
import { mappingOfChoices } from '@core/modules/roster/mapping-of-choices';
import { recogniseWorkbook } from '@core/modules/roster/recognise-workbook';
import { readWorkbook } from '@server/platform/workbook/read-workbook';
import { bundleReader, type Bundle } from './made-workbooks';

const today = '2026-11-27';
let bundle: Bundle;
beforeAll(() => {
  bundle = bundleReader();
});
afterAll(() => bundle.remove());

async function caseOf(file: string) {
  const bytes = readFileSync(join(__dirname, '../../fixtures/cases', file));
  const raw = await readWorkbook(bytes, { workerPath: bundle.worker });
  const check = (mapping?: RosterMapping) => {
    const recognition = recogniseWorkbook(raw, mapping);
    const { rows, ...report } = checkRoster(raw, recognition, {
      today,
      ...(mapping ? { mapping } : {}),
    });
    return { ...report, rows, recognition, asked: [...recognition.questions, ...report.questions] };
  };
  type Checked = ReturnType<typeof check>;
  /** Answers every question with its first choice, or with the one that is named. */
  const answered = (before: Checked, wanted = /(?!)/, earlier?: RosterMapping) => {
    const choices = before.asked.flatMap((question) => {
      const choice =
        question.choices.find(({ label }) => wanted.test(label)) ?? question.choices[0];
      return choice ? [{ question, choice }] : [];
    });
    const mapping = mappingOfChoices(before.recognition.sheets, choices, earlier);
    return { ...check(mapping), mapping };
  };
  return { check, answered };
}
const said = (
  {
    issues,
  }: {
    issues: readonly { sheet: string; row: number; level: string; field: string; why: string }[];
  },
  level: string,
) =>
  issues
    .filter((one) => one.level === level)
    .map(({ row, field, why }) => `${row} ${field} ${why}`);

describe('01 marks that nobody sees', () => {
  it('are nothing: a phone, a repetition, a town', async () => {
    const { check } = await caseOf('01-hidden-marks.xlsx');
    const { rows, asked, ...report } = check();
    expect(asked).toEqual([]);
    expect(rows.units.map(({ row, name, town, phone }) => [row, name, town, phone])).toEqual([
      [2, '甲公司', '来苏镇', '13800002000'],
      [3, '乙公司', '来苏镇', '13800002000'],
      [5, '丁公司', '来苏镇', '13800002000'],
    ]);
    expect(said(report, 'error')).toEqual(['4 单位名称 与第 3 行重复：名称相同']);
  });
});

describe('02 merged cells', () => {
  it('hold their value for each row that they cover', async () => {
    const { check } = await caseOf('02-merged-down.xlsx');
    const { rows, issues, asked } = check();
    expect(asked).toEqual([]);
    expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
    expect(rows.units.map(({ name, town }) => [name, town])).toEqual([
      ['甲公司', '来苏镇'],
      ['乙公司', '来苏镇'],
      ['丙公司', '来苏镇'],
    ]);
    expect(
      rows.responsibilities.map(({ unit, instructor, from }) => [unit.name, instructor.name, from]),
    ).toEqual([
      ['甲公司', '张建国', '2026-01-01'],
      ['乙公司', '张建国', '2026-01-01'],
    ]);
  });
});

describe('03 what stands below a list', () => {
  it('never becomes a person, and is named', async () => {
    const { check } = await caseOf('03-footer-becomes-person.xlsx');
    const { rows, ...report } = check();
    expect(rows.instructors.map(({ name }) => name)).toEqual(['张一', '张二']);
    expect(said(report, 'skipped')).toEqual([
      '4  签名行“负责人：李四 填表人：王五 填表日期：2026年…”',
      '5  签名行“制表：王五”',
      '6  日期行“2026年11月1日”',
      '7  表尾“（盖章）”',
      '8  表尾“以下空白”',
      '9  注释行“注1：名单由各镇报送”',
    ]);
    expect(said(report, 'error')).toEqual([]);
  });
});

describe('05 middle dots', () => {
  it('are one, whichever was typed', async () => {
    const { check } = await caseOf('05-middle-dots.xlsx');
    const { rows, issues } = check();
    expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
    expect(rows.responsibilities.map(({ instructor }) => instructor.name)).toEqual([
      '阿依古丽·买买提',
      '阿依古丽·买买提',
      '阿依古丽·买买提',
    ]);
  });
});

describe('07 a sheet a town', () => {
  it('asks once whether the sheets are named after their towns', async () => {
    const { check, answered } = await caseOf('07-towns-as-sheets.xlsx');
    const before = check();
    expect(before.rows.units).toEqual([]);
    expect(before.asked).toHaveLength(1);
    expect(before.asked[0]).toMatchObject({ field: 'town', sheets: ['城关镇', '河口镇'] });
    expect(before.asked[0]?.choices[0]?.label).toBe('用表名作为所属镇街：城关镇、河口镇');
    const { rows, asked } = answered(before);
    expect(asked).toEqual([]);
    expect(rows.units.map(({ name, town }) => [name, town])).toEqual([
      ['企业0有限公司', '城关镇'],
      ['企业1有限公司', '河口镇'],
    ]);
  });
});

describe('08 a plan of instructors', () => {
  it('gives the responsibilities beside each name, and every column is read or named', async () => {
    const { check } = await caseOf('08-instructor-plan.xlsx');
    const { rows, issues, unread, asked } = check();
    expect(asked).toEqual([]);
    expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
    expect(rows.instructors).toEqual([
      {
        sheet: '指导员安排表',
        row: 3,
        name: '张建国',
        dispatchedBy: '县民政局四级调研员',
        phone: '13800002001',
      },
    ]);
    expect(
      rows.responsibilities.map(({ unit, instructor, from, to }) => [
        unit.name,
        instructor.name,
        from,
        to,
      ]),
    ).toEqual([
      ['鸿达机械有限公司', '张建国', '2026-01-01', '2027-01-01'],
      ['春晖幼儿园', '张建国', '2026-01-01', '2027-01-01'],
    ]);
    expect(unread).toEqual([]);
  });
});

describe('09 a heading of three rows', () => {
  it('is read by what stands over what; the line of signatures is skipped', async () => {
    const { check } = await caseOf('09-three-header-rows.xlsx');
    const { rows, asked, recognition, unread, ...report } = check();
    expect(asked).toEqual([]);
    expect(recognition.sheets[0]).toMatchObject({ headerRow: 4, headerLines: 3 });
    expect(said(report, 'error')).toEqual([]);
    expect(said(report, 'skipped')).toEqual(['7  合计行', '8  签名行“单位负责人：”']);
    expect(rows.units.map(({ name, kind, headcount }) => [name, kind, headcount])).toEqual([
      ['鸿达机械有限公司', 'enterprise', 86],
      ['春晖幼儿园', 'socialOrganization', 23],
    ]);
    expect(unread.map(({ headings }) => headings)).toEqual([['其中35岁以下']]);
  });
});

describe('11 a formula that nobody calculated', () => {
  it('is told as such; it refuses the row only where it says who', async () => {
    const { check } = await caseOf('11-formula-without-value.xlsx');
    const { rows, ...report } = check();
    const why = '这一格是没有算出结果的公式，请用 Excel 或 WPS 打开、保存一次再导入';
    expect(said(report, 'setAside')).toEqual([`2 职工人数 ${why}`]);
    expect(said(report, 'error')).toEqual([`3 单位名称 ${why}`]);
    expect(rows.units.map(({ name }) => name)).toEqual(['甲公司']);
  });
});

describe('13 phones as they are written', () => {
  it('are read where one number is certain; digits that are lost are not made up', async () => {
    const { check } = await caseOf('13-phones-as-written.xlsx');
    const { rows, summary, ...report } = check();
    expect(rows.units).toHaveLength(16);
    expect(rows.units.slice(0, 4).map(({ phone }) => phone)).toEqual([
      '13800002000',
      '13800002000',
      '13800002000',
      undefined,
    ]);
    expect(said(report, 'fixed')).toHaveLength(3);
    expect(said(report, 'setAside')).toEqual([
      '5 联系电话 号码成了科学计数，后面的数字已丢失，请按文本重填',
    ]);
    expect(summary['单位']).toMatchObject({ error: 0, fixed: 3, setAside: 1 });
  });
});

describe('A a sheet a town, and party organisations beside the units', () => {
  it('is asked once about its towns; the party organisations are offered', async () => {
    const { check, answered } = await caseOf('A-sheet-per-town.xlsx');
    const before = check();
    expect(before.asked).toHaveLength(1);
    expect(before.asked[0]?.sheets).toEqual(['凤凰湖工业园', '朱沱镇', '来苏镇']);
    const after = answered(before);
    expect(after.rows.units).toHaveLength(9);
    expect([...new Set(after.rows.units.map(({ town }) => town))]).toEqual(before.asked[0]?.sheets);
    expect(said(after, 'error')).toEqual([]);
    expect(said(after, 'skipped').slice(0, 3)).toEqual([
      '8  合计行',
      '9  注释行“注:本表一式两份,联系人:某某”',
      '10  签名行“填表人:”',
    ]);
    // 无 is none.
    expect(after.asked).toMatchObject([{ optional: true, about: 'rows' }]);
    expect(after.asked[0]?.text).toContain('“凤凰湖工业园测试1党支部”');
    expect(after.rows.partyOrganizations).toEqual([]);
    const founded = answered(after, /新建/, after.mapping);
    expect(founded.asked).toEqual([]);
    expect(
      founded.rows.partyOrganizations.map(({ name, units }) => [name, units.map((u) => u.name)]),
    ).toEqual([
      ['凤凰湖工业园测试1党支部', ['凤凰湖工业园测试有限公司1']],
      ['朱沱镇测试1党支部', ['朱沱镇测试有限公司1']],
      ['来苏镇测试1党支部', ['来苏镇测试有限公司1']],
    ]);
  });
});

describe('B odd cells', () => {
  it('of units: doubtful phones are set aside, a look-alike is told as one', async () => {
    const { check } = await caseOf('B-odd-cells.xlsx');
    const report = check();
    expect(report.rows.units.map(({ row, phone }) => [row, phone])).toEqual([
      [2, '13900001234'],
      [3, undefined],
      [4, '13900001236'],
      [6, '13900001238'],
      [7, '13900001240'],
      [8, '13900001241'],
    ]);
    expect(report.rows.units[0]).toMatchObject({ name: '甲测试有限公司', headcount: 35 });
    expect(report.rows.units[3]?.creditCode).toBe('91500118K8PBRNYTPD');
    expect(report.rows.units[4]?.status).toBe('closed');
    expect(said(report, 'error')).toEqual([
      '5 单位名称 这一格是没有算出结果的公式，请用 Excel 或 WPS 打开、保存一次再导入',
    ]);
    expect(said(report, 'setAside')).toEqual(['3 联系电话 号码带小数，请核对']);
    expect(report.doubts).toEqual([
      {
        sheet: '企业名册',
        row: 8,
        field: '单位名称',
        why: '与第 7 行可能是同一家：名称只是括号写法不同，但信用代码不同；两家都照常导入，请核对',
      },
    ]);
    expect(report.asked.filter(({ optional }) => optional).map(({ text }) => text)).toEqual([
      '有 1 行写了两个电话号码，读入哪一个？',
    ]);
  });

  it('of members: one question a missing branch, no identity number, dates as far as known', async () => {
    const { check, answered } = await caseOf('B-odd-cells.xlsx');
    const before = check();
    const open = before.asked.filter(({ optional }) => !optional);
    expect(open.map(({ text, choices }) => [text, choices.map(({ label }) => label)])).toEqual([
      [
        '有 5 名党员的党组织“甲测试有限公司党支部”，名册里没有。怎么办？',
        ['新建，覆盖“甲测试有限公司”', '就是“甲测试公司支部”', '这些党员先不导入'],
      ],
      [
        '有 1 名党员的党组织“甲测试公司支部”，名册里没有。怎么办？',
        ['就是“甲测试有限公司党支部”', '新建，覆盖“甲测试有限公司”', '这些党员先不导入'],
      ],
    ]);
    expect(before.summary['党员花名册']).toMatchObject({ rows: 6, error: 0, asked: 6 });
    expect(before.unread).toContainEqual({
      sheet: '党员花名册',
      headings: ['身份证号'],
      why: '证件号码按规定从不读取',
    });
    const after = answered(before);
    expect(JSON.stringify({ before, after })).not.toContain('500000199001011234');
    expect(after.rows.partyOrganizations.map(({ name }) => name)).toEqual(['甲测试有限公司党支部']);
    expect(
      after.rows.members.map((one) => [
        one.row,
        one.name,
        one.joinedOn ?? one.joinedMonth,
        one.phone,
        one.category,
      ]),
    ).toEqual([
      [2, '买买提·艾力', '2011-07-01', '13900002001', 'full'],
      [4, '𠮷田一', '2013-07', '13900002002', 'probationary'],
      [5, '张三', undefined, '13900002003', undefined],
      [6, '李四（流动）', undefined, undefined, 'full'],
      [7, '王五', '2005-07-01', '13900002005', 'full'],
    ]);
    expect(said(after, 'error').slice(1)).toEqual(['3 姓名 与第 2 行是同一人']);
    expect(said(after, 'setAside').slice(1)).toEqual([
      '5 人员类别 “党员”不是正式党员、预备党员之一',
      '5 入党时间 没有“1999年13月1日”这一天',
      '6 入党时间 “99.7.1”的年份请写四位',
      '6 联系方式 位数太多，有 12 位',
    ]);
  });
});

describe('C traditional characters, days from 1904', () => {
  it('are read', async () => {
    const { check } = await caseOf('C-traditional-1904.xlsx');
    const { rows, asked, ...report } = check();
    expect(asked).toEqual([]);
    expect(said(report, 'error')).toEqual([]);
    expect(rows.units).toMatchObject([{ kind: 'enterprise', town: '朱沱镇', status: 'operating' }]);
    expect(rows.members).toMatchObject([
      {
        name: '甲某',
        joinedOn: '2011-07-01',
        category: 'full',
        partyOrganization: { name: '乙測試黨支部' },
      },
    ]);
    expect(rows.partyOrganizations[0]?.units[0]?.name).toBe('乙測試有限公司');
  });
});

describe('D and E tables as text', () => {
  it.each([
    ['D-gbk.csv', '甲测试有限公司', '915001185DNDL9FT69'],
    ['E-utf8bom.csv', '甲测试,有限公司', '91500118YX470KE5NT'],
  ])('%s is read as a workbook is', async (file, name, creditCode) => {
    const { check } = await caseOf(file);
    const { rows, asked, issues } = check();
    expect([asked, issues]).toEqual([[], []]);
    expect(rows.units).toMatchObject([{ row: 2, name, creditCode, town: '朱沱镇' }]);
  });
});
