import writeXlsx from 'write-excel-file/node';
import type { Cell, RawWorkbook } from '@core/modules/roster/contract';
import type { RosterRows } from '@core/modules/roster/rows.contract';
import { checkRoster } from '@core/modules/roster/check-roster';
import { mappingOf, recogniseWorkbook } from '@core/modules/roster/recognise-workbook';
import { fixtureBytes, rawOf, sheetOf } from './raw-workbook';

const today = '2026-11-22';

type Table = Cell[][];

/** What was read, without where it stood. */
function contents(rows: RosterRows): unknown {
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bare);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(([key]) => !['sheet', 'row', 'at'].includes(key));
    return Object.fromEntries(kept.map(([key, part]) => [key, bare(part)]));
  };
  return bare(rows);
}

async function written(sheets: readonly { name: string; table: Table }[]): Promise<RawWorkbook> {
  const data = sheets.map(({ name, table }) => ({
    sheet: name,
    data: table.map((row) =>
      row.map((cell) => {
        if (cell === null) return null;
        if (typeof cell !== 'object') return { value: cell };
        return { value: new Date(`${cell.date}T00:00:00Z`), format: 'yyyy"年"m"月"d"日"' };
      }),
    ),
  }));
  return rawOf(await writeXlsx(data).toBuffer());
}

/** The data rows of a fixture's sheet with other columns in another order. */
function reordered(raw: RawWorkbook, sheet: string, columns: readonly number[]): Table {
  const rows = raw.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  return rows.slice(3).map(({ cells }) => columns.map((column) => cells[column] ?? null));
}

async function variant(raw: RawWorkbook): Promise<RawWorkbook> {
  return written([
    { name: '封面', table: [['永川区委两新工委'], ['二〇二六年十一月']] },
    {
      name: '填表说明',
      table: [
        ['1. 单位名称按营业执照填写'],
        ['2. 统一社会信用代码为 18 位'],
        ['3. 职工人数填整数'],
      ],
    },
    {
      name: '2026基本情况',
      table: [
        [
          '经营情况',
          '联系 方式',
          '从业人员数',
          '组建模式',
          '所属街道',
          '类别',
          '社会信用代码\n（18位）',
          '企业(社会组织)名称',
          '编号',
        ],
        ...reordered(raw, '单位', [7, 8, 5, 6, 4, 3, 2, 1, 0]),
      ],
    },
    {
      name: '支部',
      table: [
        ['党建工作情况表', null, null],
        [null, null, null],
        ['编号', '党 组 织', null],
        [null, '名称', '覆盖企业'],
        ...reordered(raw, '党组织', [0, 1, 2]),
      ],
    },
    {
      name: 'Sheet5',
      table: [
        ['党员花名册', null, null, null, null, null],
        ['填报单位：区委两新工委', null, null, null, '填报日期', '2026.11.1'],
        ['基本信息', null, null, '党内信息', null, null],
        ['姓  名', '手机号码', '党员\n类型', '所属支部', '职务', '入党时间'],
        ...reordered(raw, '党员', [1, 6, 3, 2, 4, 5]),
      ],
    },
    {
      name: '图表数据',
      table: [
        ['月份', '数量'],
        ['一月', 3],
        ['二月', 5],
      ],
    },
    {
      name: '人员',
      table: [['联系电话', '派出单位', '帮建人姓名'], ...reordered(raw, '指导员', [3, 2, 1])],
    },
    {
      name: '结对表',
      table: [
        [null, null, null],
        ['帮建工作结对表', null, null],
        [null, null, null],
        ['（本表由镇街填写）', null, null],
        ['责任人', '开始时间', '结对企业'],
        ...reordered(raw, '帮建责任', [2, 3, 1]),
      ],
    },
  ]);
}

describe('another office’s workbook', () => {
  it('with other names, headings, columns and header rows gives the same rows', async () => {
    const raw = await rawOf(fixtureBytes());
    const other = await variant(raw);
    const recognition = recogniseWorkbook(other);
    expect(recognition.questions).toEqual([]);
    expect(recognition.ignored.map(({ sheet }) => sheet)).toEqual(['封面', '填表说明', '图表数据']);
    expect(
      recognition.sheets.map(({ sheet, kind, headerRow, headerLines }) => [
        sheet,
        kind,
        headerRow,
        headerLines,
      ]),
    ).toEqual([
      ['2026基本情况', 'units', 1, 1],
      ['支部', 'partyOrganizations', 4, 2],
      ['Sheet5', 'members', 4, 1],
      ['人员', 'instructors', 1, 1],
      ['结对表', 'responsibilities', 5, 1],
    ]);
    const own = checkRoster(raw, recogniseWorkbook(raw), { today });
    const theirs = checkRoster(other, recognition, { today });
    expect(contents(theirs.rows)).toEqual(contents(own.rows));
    expect(theirs.rows.members.length).toBeGreaterThan(90);
    expect(theirs.issues.map(({ level, why }) => [level, why.replace(/\d+ 行/, '')])).toEqual(
      own.issues.map(({ level, why }) => [level, why.replace(/\d+ 行/, '')]),
    );
  });
});

const unitHeader = ['单位名称', '单位类型', '所属镇街'];
const unit = (name: string, kind = '非公企业'): Cell[] => [name, kind, '来苏镇'];

describe('R9 columns', () => {
  const fieldOf = (raw: RawWorkbook, field: string, sheet = 0) =>
    recogniseWorkbook(raw).sheets[sheet]?.fields.find((one) => one.field === field);

  it('are sure by their own word, whatever stands in brackets or between its letters', () => {
    const raw = {
      sheets: [sheetOf('单位', [['* 单位 名称', '单位类型', '所属镇街（园区）'], unit('甲')])],
    };
    expect(recogniseWorkbook(raw).questions).toEqual([]);
    expect(fieldOf(raw, 'town')).toMatchObject({
      certainty: 'sure',
      column: 2,
      heading: '所属镇街（园区）',
    });
  });

  it('are unsure where two fit as well, and a person is asked', () => {
    const header = [...unitHeader, '联系电话', '办公电话'];
    const raw = { sheets: [sheetOf('单位', [header, [...unit('甲'), '49861000', '49861001']])] };
    expect(fieldOf(raw, 'phone')).toMatchObject({
      certainty: 'unsure',
      column: 3,
      why: '有 2 列都像',
    });
    const [question] = recogniseWorkbook(raw).questions;
    expect(question?.choices).toEqual([
      { label: 'D 列“联系电话”', column: 3 },
      { label: 'E 列“办公电话”', column: 4 },
      { label: '这张表没有，不读', column: null },
    ]);
  });

  it('are unsure where the cells disagree with the heading', () => {
    const rows = ['甲', '乙', '丙'].map((name) => [...unit(name), '待查']);
    const raw = { sheets: [sheetOf('单位', [[...unitHeader, '统一社会信用代码'], ...rows])] };
    expect(fieldOf(raw, 'creditCode')).toMatchObject({ certainty: 'unsure', column: 3 });
    const check = checkRoster(raw, recogniseWorkbook(raw), { today });
    expect(check.rows.units.map(({ creditCode }) => creditCode)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are sure by a near heading only when the cells agree', () => {
    const near = (cell: Cell) => ({
      sheets: [
        sheetOf('单位', [
          [...unitHeader, '企业员工情况'],
          ...['甲', '乙', '丙'].map((n) => [...unit(n), cell]),
        ]),
      ],
    });
    expect(fieldOf(near(30), 'headcount')).toMatchObject({ certainty: 'sure' });
    expect(fieldOf(near('良好'), 'headcount')).toMatchObject({ certainty: 'unsure' });
    // Every second cell is not enough.
    const half = near(30);
    const third = half.sheets[0]?.rows[3];
    if (third) third.cells[3] = '良好';
    half.sheets[0]?.rows.push({ number: 5, cells: [...unit('丁'), '良好'] });
    expect(fieldOf(half, 'headcount')).toMatchObject({ certainty: 'unsure' });
  });

  it('are proposed by unmistakable cells alone', () => {
    const codes = ['91330100799655058B', '9144030071526726XG', '91110108551385082Q'];
    const rows = codes.map((code, i) => [...unit(`甲${i}`), code]);
    const raw = { sheets: [sheetOf('单位', [[...unitHeader, '证照'], ...rows])] };
    expect(fieldOf(raw, 'creditCode')).toMatchObject({
      certainty: 'unsure',
      column: 3,
      heading: '证照',
    });
  });

  it('that must be there and are not refuse the sheet, with their names', () => {
    const raw = {
      sheets: [
        sheetOf('单位', [
          ['单位名称', '职工人数', '经营状态'],
          ['甲', 3, '正常'],
        ]),
      ],
    };
    const recognition = recogniseWorkbook(raw);
    expect(recognition.sheets[0]?.refused).toContain('“单位类型”、“所属镇街”');
    const check = checkRoster(raw, recognition, { today });
    expect(check.rows.units).toEqual([]);
    expect(check.summary).toEqual({});
    expect(check.notRead).toEqual([{ sheet: '单位', why: recognition.sheets[0]?.refused }]);
  });

  it('that nobody reads are named', () => {
    const raw = {
      sheets: [
        sheetOf('单位', [
          ['序号', ...unitHeader, '注册资本'],
          [1, ...unit('甲'), 5],
        ]),
      ],
    };
    expect(recogniseWorkbook(raw).sheets[0]?.unused).toEqual([{ column: 4, heading: '注册资本' }]);
  });
});

describe('R10 kinds', () => {
  it('are asked for where nothing tells a list of people apart', () => {
    const raw = {
      sheets: [
        sheetOf('Sheet1', [
          ['姓名', '工作单位', '电话'],
          ['张三', '区民政局', 13800002000],
        ]),
      ],
    };
    const recognition = recogniseWorkbook(raw);
    expect(recognition.sheets[0]?.certainty).toBe('unsure');
    expect(recognition.questions[0]).toMatchObject({ about: 'kind', sheet: 'Sheet1' });
    expect(recognition.questions[0]?.choices.at(-1)).toEqual({
      label: '都不是，不读',
      kind: 'ignore',
    });
    const check = checkRoster(raw, recognition, { today });
    expect(check.rows.instructors).toEqual([]);
    expect(check.notRead[0]?.why).toContain('还没有确认');
    const mapping = { sheets: [{ sheet: 'Sheet1', kind: 'instructors' as const }] };
    expect(checkRoster(raw, recognition, { today, mapping }).rows.instructors).toMatchObject([
      { name: '张三', dispatchedBy: '区民政局', phone: '13800002000' },
    ]);
  });

  it('are asked for where two kinds fit nearly as well', () => {
    const header = [...unitHeader, '指导员', '起始日期'];
    const raw = { sheets: [sheetOf('Sheet1', [header, [...unit('甲'), '张三', '2026-01-01']])] };
    const recognition = recogniseWorkbook(raw);
    expect(recognition.sheets[0]).toMatchObject({ kind: 'units', certainty: 'unsure' });
    expect(recognition.questions[0]?.choices.map(({ kind }) => kind)).toEqual([
      'units',
      'responsibilities',
      'ignore',
    ]);
  });

  it('are unsure for a list of 发展对象, though it looks like members', () => {
    const rows: Table = [
      ['姓名', '所在支部', '申请入党时间'],
      ['张三', '甲党支部', '2026-01-01'],
    ];
    const recognition = recogniseWorkbook({ sheets: [sheetOf('发展党员', rows)] });
    expect(recognition.sheets[0]).toMatchObject({ kind: 'members', certainty: 'unsure' });
  });

  it('hidden, empty and repeated sheets are ignored by name', () => {
    const list = sheetOf('单位', [unitHeader, unit('甲')]);
    const raw = {
      sheets: [{ ...list, name: '旧', hidden: true }, sheetOf('空', [[null, ' ']]), list, list],
    };
    const recognition = recogniseWorkbook(raw);
    expect(recognition.ignored.map(({ why }) => why)).toEqual([
      '隐藏的工作表，没有读',
      '空表',
      '与前面的工作表同名，没有读',
    ]);
    expect(recognition.sheets.map(({ sheet }) => sheet)).toEqual(['单位']);
  });

  it('several sheets may be of one kind; a sheet’s name may say the kind of its units', () => {
    const header = ['单位名称', '所属镇街', '职工人数'];
    const raw = {
      sheets: [
        sheetOf('非公企业', [header, ['甲公司', '来苏镇', 3]]),
        sheetOf('社会组织', [header, ['乙协会', '朱沱镇', 4], ['甲公司', '朱沱镇', 4]]),
      ],
    };
    const recognition = recogniseWorkbook(raw);
    expect(
      recognition.questions.map(({ field, choices }) => [field, choices[0]?.constant]),
    ).toEqual([
      ['unitKind', '非公企业'],
      ['unitKind', '社会组织'],
    ]);
    const check = checkRoster(raw, recognition, { today, mapping: mappingOf(recognition) });
    expect(check.rows.units.map(({ name, kind }) => [name, kind])).toEqual([
      ['甲公司', 'enterprise'],
      ['乙协会', 'socialOrganization'],
    ]);
    expect(check.issues.map(({ sheet, row, why }) => [sheet, row, why])).toEqual([
      ['社会组织', 3, '与“非公企业”第 2 行重复：名称相同'],
    ]);
  });
});

describe('a person’s mapping', () => {
  const raw: RawWorkbook = {
    sheets: [
      sheetOf('Sheet1', [
        ['某某表', null, null, null, null],
        ['A', 'B', 'C', 'D', 'E'],
        ['甲公司', '非公企业', '来苏镇', '12人', '49861000'],
      ]),
    ],
  };
  const columns = { name: 0, unitKind: 1, town: 2, headcount: 3 };
  const map = (sheet: object) => ({
    sheets: [{ sheet: 'Sheet1', kind: 'units' as const, ...sheet }],
  });
  const check = (mapping: ReturnType<typeof map>) =>
    checkRoster(raw, recogniseWorkbook(raw), { today, mapping });

  it('reads what was not recognised', () => {
    expect(recogniseWorkbook(raw).sheets).toEqual([]);
    const result = check(map({ headerRow: 2, columns }));
    expect(result.rows.units).toMatchObject([{ row: 3, name: '甲公司', headcount: 12 }]);
    expect(result.issues).toEqual([
      { sheet: 'Sheet1', row: 3, level: 'fixed', field: 'D', why: '“12人”读作 12' },
    ]);
  });

  it('answers questions: what was recognised with it asks no more', () => {
    const asked = recogniseWorkbook(raw, map({ headerRow: 2, columns }));
    expect(asked.questions).toEqual([]);
    expect(asked.sheets[0]).toMatchObject({ kind: 'units', certainty: 'sure', headerRow: 2 });
    // Laying the same answers over it again changes nothing.
    const mapping = map({ headerRow: 2, columns });
    expect(checkRoster(raw, asked, { today })).toEqual(checkRoster(raw, asked, { today, mapping }));
  });

  it('takes a column away from the field that had it', () => {
    const sheet = sheetOf('单位', [
      [...unitHeader, '联系电话', '职工人数'],
      [...unit('甲'), 12, '49861000'],
    ]);
    const swapped = {
      sheets: [{ sheet: '单位', kind: 'units' as const, columns: { headcount: 3 } }],
    };
    const own = { sheets: [sheet] };
    const result = checkRoster(own, recogniseWorkbook(own), { today, mapping: swapped });
    expect(result.rows.units).toEqual([
      { sheet: '单位', row: 2, name: '甲', kind: 'enterprise', town: '来苏镇', headcount: 12 },
    ]);
  });

  it('leaves out what it says is not there', () => {
    const sheet = sheetOf('单位', [
      [...unitHeader, '联系电话'],
      [...unit('甲'), '坏号码'],
    ]);
    const own = { sheets: [sheet] };
    const mapping = {
      sheets: [{ sheet: '单位', kind: 'units' as const, columns: { phone: null } }],
    };
    const result = checkRoster(own, recogniseWorkbook(own), { today, mapping });
    expect(result.issues).toEqual([]);
    expect(result.rows.units).toHaveLength(1);
  });

  it.each([
    ['one column for two fields', { headerRow: 2, columns: { ...columns, town: 1 } }, '指了同一列'],
    ['a column that is not there', { headerRow: 2, columns: { ...columns, town: 40 } }, '不在表里'],
    ['a header row that is not there', { headerRow: 99, columns }, '第 99 行没有内容'],
    ['too few columns', { headerRow: 2, columns: { name: 0 } }, '缺少“单位类型”、“所属镇街”'],
    ['no header row', { columns }, '没有找到表头'],
  ])('that cannot be followed is said: %s', (_what, sheet, why) => {
    const result = check(map(sheet));
    expect(result.rows.units).toEqual([]);
    expect(result.notRead).toHaveLength(1);
    expect(result.notRead[0]?.why).toContain(why);
  });

  it('may leave a sheet out, and name one that is not there', () => {
    const own = { sheets: [sheetOf('单位', [unitHeader, unit('甲')])] };
    const mapping = {
      sheets: [
        { sheet: '单位', kind: 'ignore' as const },
        { sheet: '没有', kind: 'units' as const },
      ],
    };
    expect(checkRoster(own, recogniseWorkbook(own), { today, mapping }).notRead).toEqual([
      { sheet: '单位', why: '按您的选择没有读' },
      { sheet: '没有', why: '工作簿里没有这张表' },
    ]);
  });
});
