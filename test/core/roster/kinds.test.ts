/** The kinds of trouble that offices' workbooks have, beside the workbooks that showed them. */
import type {
  Cell,
  MergedCells,
  RawSheet,
  RawWorkbook,
  RosterMapping,
} from '@core/modules/roster/contract';
import type { KnownRoster } from '@core/modules/roster/rows.contract';
import { checkRoster } from '@core/modules/roster/check-roster';
import { mappingOfChoices } from '@core/modules/roster/mapping-of-choices';
import { recogniseWorkbook } from '@core/modules/roster/recognise-workbook';
import { sheetOf } from './raw-workbook';

const today = '2026-11-27';

function check(raw: RawWorkbook, mapping?: RosterMapping, known?: KnownRoster) {
  const recognition = recogniseWorkbook(raw, mapping);
  const options = { today, ...(mapping ? { mapping } : {}), ...(known ? { known } : {}) };
  const result = checkRoster(raw, recognition, options);
  return { ...result, recognition, asked: [...recognition.questions, ...result.questions] };
}
/** Takes the first choice of every question, or the one that is named. */
function answered(raw: RawWorkbook, before: ReturnType<typeof check>, wanted = /(?!)/) {
  const choices = before.asked.flatMap((question) => {
    const choice = question.choices.find(({ label }) => wanted.test(label)) ?? question.choices[0];
    return choice ? [{ question, choice }] : [];
  });
  return check(raw, mappingOfChoices(before.recognition.sheets, choices));
}
const merged = (
  sheet: RawSheet,
  ...ranges: [top: number, left: number, bottom: number, right: number][]
): RawSheet => ({
  ...sheet,
  merges: ranges.map(([top, left, bottom, right]): MergedCells => ({ top, left, bottom, right })),
});
const errorsOf = ({ issues }: ReturnType<typeof check>) =>
  issues.filter(({ level }) => level === 'error').map(({ row, why }) => `${row} ${why}`);
const skippedOf = ({ issues }: ReturnType<typeof check>) =>
  issues.filter(({ level }) => level === 'skipped').map(({ row, why }) => `${row} ${why}`);

const UNITS = ['单位名称', '单位类型', '所属镇街'];
const unit = (name: string, town: Cell = '来苏镇'): Cell[] => [name, '非公企业', town];

describe('merged cells', () => {
  it('give a town to all rows below it, and a line over the table to none', () => {
    const raw = {
      sheets: [
        merged(
          sheetOf('单位', [
            UNITS,
            unit('甲'),
            unit('乙', null),
            ['朱沱镇（共 2 家）', null, null],
            unit('丙', '朱沱镇'),
            unit('丁', null),
          ]),
          [2, 2, 3, 2],
          [4, 0, 4, 2],
          [5, 2, 6, 2],
        ),
      ],
    };
    const result = check(raw);
    expect(errorsOf(result)).toEqual([]);
    expect(result.rows.units.map(({ name, town }) => [name, town])).toEqual([
      ['甲', '来苏镇'],
      ['乙', '来苏镇'],
      ['丙', '朱沱镇'],
      ['丁', '朱沱镇'],
    ]);
    expect(skippedOf(result)).toEqual(['4 横跨各列的一行文字“朱沱镇（共 2 家）”']);
  });

  it('make one party organisation of several rows, with the units of each', () => {
    const raw = {
      sheets: [
        sheetOf('单位', [UNITS, unit('甲'), unit('乙'), unit('丙')]),
        merged(
          sheetOf('党组织', [
            ['党组织名称', '覆盖单位'],
            ['联合党支部', '甲'],
            [null, '乙'],
            ['丙党支部', '丙'],
          ]),
          [2, 0, 3, 0],
        ),
      ],
    };
    const result = check(raw);
    expect(errorsOf(result)).toEqual([]);
    expect(
      result.rows.partyOrganizations.map(({ name, units }) => [name, units.map((u) => u.name)]),
    ).toEqual([
      ['联合党支部', ['甲', '乙']],
      ['丙党支部', ['丙']],
    ]);
  });

  it('make one instructor of several rows of a plan, merged or repeated', () => {
    const header = ['姓名', '工作单位', '手机号', '联系企业', '联系时间'];
    const person = (name: Cell, phone: Cell, units: string, when: Cell): Cell[] => [
      name,
      name && '县民政局',
      phone,
      units,
      when,
    ];
    const raw = {
      sheets: [
        sheetOf('单位', [UNITS, unit('甲'), unit('乙'), unit('丙'), unit('丁')]),
        merged(
          sheetOf('指导员安排表', [
            header,
            person('张三', '13800002001', '甲', '2026年'),
            person(null, null, '乙', null),
            person('李四', '13800002002', '丙', '2026.1-2026.6'),
            person('李四', '13800002002', '丁、戊', '长期'),
          ]),
          [2, 0, 3, 0],
          [2, 2, 3, 2],
          [2, 4, 3, 4],
        ),
      ],
    };
    const result = check(raw);
    expect(errorsOf(result)).toEqual([]);
    expect(result.rows.instructors.map(({ name }) => name)).toEqual(['张三', '李四']);
    expect(
      result.rows.responsibilities.map(({ unit: of, instructor, from, to }) => [
        of.name,
        instructor.name,
        from,
        to,
      ]),
    ).toEqual([
      ['甲', '张三', '2026-01-01', '2027-01-01'],
      ['乙', '张三', '2026-01-01', '2027-01-01'],
      ['丙', '李四', '2026-01-01', '2026-07-01'],
      ['丁', '李四', today, undefined],
    ]);
    const aside = result.issues.filter(({ level }) => level === 'setAside').map(({ why }) => why);
    expect(aside).toContain('名册里没有单位“戊”');
    expect(aside).toContain(`没有可用的起始时间，按导入当天 ${today} 起算`);
  });
});

describe('several units in one cell', () => {
  it.each([
    '甲公司、乙公司',
    '1.甲公司\n2.乙公司',
    '甲公司 乙公司',
    '1、甲公司；2、乙公司',
    '（1）甲公司（2）乙公司'.replace('（2）', '\n（2）'),
  ])('%j', (cell) => {
    const raw = {
      sheets: [
        sheetOf('单位', [UNITS, unit('甲公司'), unit('乙公司')]),
        sheetOf('指导员安排表', [
          ['指导员姓名', '工作单位', '手机号', '联系企业', '联系时间'],
          ['张三', '县民政局', '13800002001', cell, '2026年度'],
        ]),
        sheetOf('党组织', [
          ['党组织名称', '覆盖单位'],
          ['联合党支部', cell],
        ]),
      ],
    };
    const result = check(raw);
    expect(result.issues.filter(({ level }) => level !== 'fixed')).toEqual([]);
    expect(result.rows.responsibilities.map((one) => one.unit.name)).toEqual(['甲公司', '乙公司']);
    expect(result.rows.partyOrganizations[0]?.units.map(({ name }) => name)).toEqual([
      '甲公司',
      '乙公司',
    ]);
  });
});

describe('what stands below and between rows', () => {
  it.each([
    '填报人：王五    联系电话：13800000000',
    '单位（盖章）：',
    '中共来苏镇委员会（公章）',
    '审核人 李四',
    '制表日期：2026.11.1',
    '二〇二六年十一月一日',
    '2026-11-01',
    '备注：1.本表一式两份。',
    '注1、名单由各镇报送',
    '※ 表示新增',
    '本页小计',
    '来苏镇合计：3 家',
    '共 12 人',
    '第 1 页 共 3 页',
    '— 以下空白 —',
    '負責人：李四',
    '填表人：',
  ])('%s is nobody', (text) => {
    const lists: [string, string[], Cell[]][] = [
      ['指导员名单', ['姓名', '选派单位', '手机号'], ['张三', '区民政局', '13800002001']],
      ['党员名册', ['姓名', '所在党组织', '手机号'], ['张三', '甲党支部', '13800002001']],
      ['单位', UNITS, unit('甲')],
    ];
    for (const [name, header, row] of lists) {
      const result = check({ sheets: [sheetOf(name, [header, row, [text]])] });
      expect([name, errorsOf(result), skippedOf(result).length]).toEqual([name, [], 1]);
      expect(JSON.stringify(result.rows)).not.toContain(text);
    }
  });

  it('a name alone below the end is not surely a row; in the list it is one', () => {
    const rows = [
      ['张三', '区民政局'],
      ['李四', null],
      [null, null],
      ['王五', null],
    ];
    const raw = { sheets: [sheetOf('指导员名单', [['姓名', '选派单位'], ...rows])] };
    const result = check(raw);
    expect(result.rows.instructors.map(({ name }) => name)).toEqual(['张三', '李四']);
    expect(skippedOf(result)).toEqual([
      '4 空行',
      '5 名单下面的文字“王五”，没有读；如果是名单里的人，请移到上面',
    ]);
  });
});

describe('sheets as towns', () => {
  const sheets = (names: readonly string[]) => ({
    sheets: names.map((name) =>
      sheetOf(name, [
        ['“两新”组织台账'],
        ['企业名称', '企业类型', '从业人员'],
        [`${name}公司`, '非公企业', 8],
      ]),
    ),
  });

  it('ask once however many they are, also by bare names', () => {
    const names = Array.from(
      { length: 40 },
      (_, i) =>
        `第${'一二三四五六七八九十'[i % 10] ?? ''}${'东西南北'[Math.floor(i / 10)] ?? ''}镇`,
    );
    const raw = sheets([...names, '朱沱', '凤凰湖']);
    const before = check(raw);
    expect(before.asked).toHaveLength(1);
    const after = answered(raw, before);
    expect(after.rows.units).toHaveLength(42);
    expect(after.rows.units.at(-1)).toMatchObject({ name: '凤凰湖公司', town: '凤凰湖' });
  });

  it('may be refused as a whole, and the sheets are then named', () => {
    const raw = sheets(['城关镇', '河口镇']);
    const after = answered(raw, check(raw), /不读/);
    expect(after.rows.units).toEqual([]);
    expect(after.notRead.map(({ why }) => why)).toEqual(['按您的选择没有读', '按您的选择没有读']);
  });
});

describe('headings of several rows', () => {
  it('of three rows without merged cells, and of four with them', () => {
    const data: Cell[] = [1, '城关镇', '甲公司', '非公企业', 86, 20];
    const three = sheetOf('基本情况', [
      ['情况统计表'],
      ['序号', '所属镇街', '两新组织基本情况', null, null, null],
      [null, null, '名称', '类别', '职工数', null],
      [null, null, null, null, '总数', '其中女性'],
      data,
    ]);
    const four = merged(
      sheetOf('基本情况', [
        ['序号', '所属镇街', '两新组织', null, null, null],
        [null, null, '基本情况', null, null, null],
        [null, null, '名称', '类别', '职工数', null],
        [null, null, null, null, '人数', '其中女性'],
        data,
      ]),
      [1, 0, 4, 0],
      [1, 1, 4, 1],
      [1, 2, 1, 5],
      [2, 2, 2, 5],
      [3, 2, 4, 2],
      [3, 3, 4, 3],
      [3, 4, 3, 5],
    );
    for (const sheet of [three, four]) {
      const result = check({ sheets: [sheet] });
      expect([errorsOf(result), result.asked]).toEqual([[], []]);
      expect(result.rows.units).toMatchObject([
        { name: '甲公司', town: '城关镇', kind: 'enterprise', headcount: 86 },
      ]);
    }
  });
});

describe('what many rows ask', () => {
  it('instructors that no list has are one question', () => {
    const raw = {
      sheets: [
        sheetOf('单位', [UNITS, unit('甲'), unit('乙')]),
        sheetOf('帮建责任', [
          ['帮建对象', '指导员', '起始日期'],
          ['甲', '张三', '2026-01-01'],
          ['乙', '李四13800002000', '2026-01-01'],
        ]),
      ],
    };
    const before = check(raw);
    expect(before.asked.map(({ text }) => text)).toEqual([
      '名册里没有指导员“张三”、“李四”。把他们新增为指导员吗？',
    ]);
    expect(before.summary['帮建责任']).toMatchObject({ error: 0, asked: 2 });
    const after = answered(raw, before);
    expect(after.rows.instructors).toMatchObject([
      { name: '张三' },
      { name: '李四', phone: '13800002000' },
    ]);
    expect(after.rows.responsibilities).toHaveLength(2);
    expect(answered(raw, before, /不新增/).rows.responsibilities).toEqual([]);
  });

  it('a member of a branch that the workbook’s own list lacks is an error, with an offer', () => {
    const raw = {
      sheets: [
        sheetOf('单位', [UNITS, unit('甲公司')]),
        sheetOf('党组织', [
          ['党组织名称', '覆盖单位'],
          ['甲公司党支部', '甲公司'],
        ]),
        sheetOf('党员', [
          ['姓名', '所在党组织', '党员类别'],
          ['张三', '甲公司支部', '正式党员'],
          ['李四', '甲公司支部', '正式党员'],
        ]),
      ],
    };
    const before = check(raw);
    expect(errorsOf(before)).toHaveLength(2);
    expect(before.asked).toMatchObject([{ optional: true }]);
    const after = answered(raw, before, /就是“甲公司党支部”/);
    expect(errorsOf(after)).toEqual([]);
    expect(after.rows.members.map((one) => one.partyOrganization.name)).toEqual([
      '甲公司党支部',
      '甲公司党支部',
    ]);
  });

  it('towns that are left blank below the first are offered once a sheet', () => {
    const raw = {
      sheets: [
        sheetOf('单位', [
          UNITS,
          unit('甲'),
          unit('乙', null),
          unit('丙', null),
          unit('丁', '朱沱镇'),
        ]),
      ],
    };
    const before = check(raw);
    expect(errorsOf(before)).toEqual(['3 没有填', '4 没有填']);
    expect(before.asked).toMatchObject([
      { optional: true, text: '工作表“单位”有 2 行没有填所属镇街。怎么办？' },
    ]);
    expect(answered(raw, before, /与上一行相同/).rows.units.map(({ town }) => town)).toEqual([
      '来苏镇',
      '来苏镇',
      '来苏镇',
      '朱沱镇',
    ]);
  });
});

describe('cells that say that there is nothing', () => {
  it('are as good as blank, and an end that is none is open', () => {
    const raw = {
      sheets: [
        sheetOf('单位', [
          [...UNITS, '职工人数', '组建方式', '联系电话', '统一社会信用代码'],
          [...unit('甲'), '无', '无', '/', '—'],
        ]),
        sheetOf('指导员名单', [
          ['姓名', '选派单位', '手机号'],
          ['张三', '无', '暂无'],
        ]),
        sheetOf('帮建责任', [
          ['帮建对象', '指导员', '起始日期', '终止日期'],
          ['甲', '张三', '2026-01-01', '长期'],
        ]),
      ],
    };
    const result = check(raw);
    expect(result.issues.filter(({ level }) => level !== 'fixed')).toEqual([]);
    expect(result.rows.units).toEqual([
      { sheet: '单位', row: 2, name: '甲', kind: 'enterprise', town: '来苏镇', formation: 'none' },
    ]);
    expect(result.rows.instructors).toEqual([{ sheet: '指导员名单', row: 2, name: '张三' }]);
    expect(result.rows.responsibilities[0]).not.toHaveProperty('to');
  });
});

describe('characters and days', () => {
  it('traditional headings, terms and references', () => {
    const raw = {
      sheets: [
        sheetOf('單位', [
          ['企業名稱', '類型', '所屬鄉鎮', '從業人員'],
          ['甲測試公司', '民辦非企業單位', '來蘇鎮', 5],
        ]),
        sheetOf('指導員名單', [
          ['姓名', '選派單位', '手機號碼'],
          ['張三', '區民政局', '13800002001'],
        ]),
        sheetOf('幫建責任', [
          ['幫建對象', '指導員', '起始日期'],
          ['甲测试公司', '张三', '2026年1月1日'],
        ]),
      ],
    };
    const result = check(raw);
    expect([errorsOf(result), result.asked]).toEqual([[], []]);
    expect(result.rows.units).toMatchObject([
      { name: '甲測試公司', kind: 'socialOrganization', town: '来苏镇', headcount: 5 },
    ]);
    expect(result.rows.responsibilities).toMatchObject([
      { unit: { name: '甲測試公司' }, instructor: { name: '張三' } },
    ]);
  });

  it('serial numbers without a date’s format count from where the workbook says', () => {
    const table: Cell[][] = [
      ['姓名', '所在党组织', '入党日期'],
      ['张三', '甲党支部', 39_263],
    ];
    const known = { units: [], partyOrganizations: ['甲党支部'], instructors: [] };
    const joined = (date1904: boolean) =>
      check({ sheets: [sheetOf('党员', table)], date1904 }, undefined, known).rows.members[0]
        ?.joinedOn;
    expect([joined(true), joined(false)]).toEqual(['2011-07-01', '2007-06-30']);
  });

  it('identity numbers are read from no column, whatever it is called', () => {
    const id = '500000199001011234';
    const raw = {
      sheets: [
        sheetOf('单位', [
          [...UNITS, '法人证件号码', '联系电话'],
          ...['甲', '乙', '丙'].map((name) => [...unit(name), id, id]),
        ]),
      ],
    };
    const result = check(raw);
    expect(JSON.stringify(result)).not.toContain(id);
    expect(result.unread).toMatchObject([
      { headings: ['法人证件号码'], why: '证件号码按规定从不读取' },
      { headings: ['联系电话'], why: '还没有确认是不是这一栏，没有读' },
    ]);
  });
});
