/** The rules of the check, each named by its number. */
import type { Cell } from '@core/modules/roster/contract';
import type { KnownRoster, RosterCheck, RosterIssue } from '@core/modules/roster/rows.contract';
import { checkRoster } from '@core/modules/roster/check-roster';
import { creditCodeCheck } from '@core/modules/roster/read-credit-code';
import { dutiesOf } from '@core/modules/roster/check-members';
import { recogniseWorkbook } from '@core/modules/roster/recognise-workbook';
import { sheetOf } from './raw-workbook';

const today = '2026-11-22';
const CODES = ['91330100799655058B', '9144030071526726XG', '91110108551385082Q'] as const;

const headers = {
  单位: ['单位名称', '统一社会信用代码', '单位类型', '所属镇街', '职工人数', '联系电话'],
  党组织: ['党组织名称', '覆盖单位'],
  党员: ['姓名', '所在党组织', '党员类别', '党内职务', '入党日期', '手机号'],
  指导员: ['姓名', '选派单位', '手机号'],
  帮建责任: ['帮建对象', '指导员', '起始日期', '终止日期'],
};
type Sheet = keyof typeof headers;
type Tables = Partial<Record<Sheet, Cell[][]>>;

/** Checks a workbook of the given data rows; the first is row 2 of its sheet. */
function check(tables: Tables, known?: KnownRoster): RosterCheck {
  const sheets = (Object.keys(headers) as Sheet[]).flatMap((name) => {
    const rows = tables[name];
    return rows ? [sheetOf(name, [headers[name], ...rows])] : [];
  });
  const raw = { sheets };
  return checkRoster(raw, recogniseWorkbook(raw), known ? { today, known } : { today });
}

const said =
  (of: RosterIssue['level']) =>
  ({ issues }: RosterCheck) =>
    issues
      .filter(({ level }) => level === of)
      .map(({ sheet, row, field, why }) => `${sheet}${row} ${field} ${why}`);
const errorsOf = said('error');
const asideOf = said('setAside');
const unit = (
  name: Cell,
  code: Cell = null,
  kind: Cell = '非公企业',
  town: Cell = '来苏镇',
): Cell[] => [name, code, kind, town];
const branch = '甲党支部';
const member = (
  name: Cell,
  more: Partial<{ home: Cell; joined: Cell; phone: Cell }> = {},
): Cell[] => [name, more.home ?? branch, '正式党员', null, more.joined ?? null, more.phone ?? null];
const withBranch = (members: Cell[][]): Tables => ({
  单位: [unit('甲')],
  党组织: [[branch, '甲']],
  党员: members,
});

describe('R3 and R11', () => {
  it('R3 a broken formula refuses the row where it says who, and is set aside elsewhere', () => {
    const result = check({
      单位: [[...unit('甲'), '#REF!'], unit('#N/A'), [...unit('乙'), '#注册']],
    });
    expect(errorsOf(result)).toEqual(['单位3 单位名称 公式出错（#N/A），请改成内容']);
    expect(asideOf(result)).toEqual([
      '单位2 职工人数 公式出错（#REF!），请改成内容',
      '单位4 职工人数 “#注册”不是人数',
    ]);
    expect(result.rows.units.map(({ name, headcount }) => [name, headcount])).toEqual([
      ['甲', undefined],
      ['乙', undefined],
    ]);
  });

  it('R11 a row counts once, by its worst; what was put right in a refused row is not said', () => {
    const row = [' 甲 ', 'X', '合伙企业', null, '７人', null];
    const result = check({ 单位: [row, [...unit(' 乙 '), '８人']] });
    expect(result.summary['单位']).toEqual({
      rows: 2,
      error: 1,
      fixed: 1,
      skipped: 0,
      setAside: 0,
    });
    expect(result.issues.map(({ row: at, level, field }) => [at, level, field])).toEqual([
      [2, 'error', '统一社会信用代码'],
      [2, 'error', '单位类型'],
      [2, 'error', '所属镇街'],
      [3, 'fixed', '单位名称'],
      [3, 'fixed', '职工人数'],
    ]);
  });
});

describe('R12 rows that are skipped', () => {
  it('blank, total, note and repeated header rows; blank ones at the end do not count', () => {
    const result = check({
      单位: [
        unit('甲'),
        [null, ' ', '　'],
        headers['单位'],
        unit('小计单位'),
        ['小 计', null, null, null, 3],
        ['合计（家）', null, null, null, 4],
        ['注：本表由镇街填写'],
        [null, null, null],
      ],
    });
    expect(result.issues.map(({ row, level, field, why }) => [row, level, field, why])).toEqual([
      [3, 'skipped', '', '空行'],
      [4, 'skipped', '', '重复的表头'],
      [6, 'skipped', '', '合计行'],
      [7, 'skipped', '', '合计行'],
      [8, 'skipped', '', '注释行“注：本表由镇街填写”'],
    ]);
    expect(result.summary['单位']).toMatchObject({ rows: 7, error: 0, fixed: 0, skipped: 5 });
    expect(result.rows.units.map(({ name }) => name)).toEqual(['甲', '小计单位']);
  });

  it('rows with nothing but a number', () => {
    const raw = {
      sheets: [sheetOf('单位', [['序号', ...headers['单位']], [1, ...unit('甲')], [2], [3]])],
    };
    const result = checkRoster(raw, recogniseWorkbook(raw), { today });
    expect(result.issues.map(({ row, why }) => [row, why])).toEqual([
      [3, '没有要读的内容'],
      [4, '没有要读的内容'],
    ]);
  });
});

describe('R13 references', () => {
  const known: KnownRoster = {
    units: [{ name: '老单位', creditCode: CODES[0] }, { name: '甲' }],
    partyOrganizations: ['老党支部'],
    instructors: [{ name: '老指导员', phone: '13800002000' }],
  };

  it('by name whatever its width, by code, and to what the roster has already', () => {
    const result = check(
      {
        单位: [unit('乙（集团）', CODES[1])],
        党组织: [['乙党支部', `乙 (集团)、${CODES[1]}、老单位；${CODES[0].toLowerCase()}`]],
        党员: [member('张三', { home: '老党支部' })],
        帮建责任: [['老单位', '老指导员', '2026-01-01']],
      },
      known,
    );
    expect(errorsOf(result)).toEqual([]);
    expect(result.rows.partyOrganizations[0]?.units).toEqual([
      { name: '乙（集团）', at: { sheet: '单位', row: 2 } },
      { name: '老单位' },
    ]);
    expect(result.rows.members[0]?.partyOrganization).toEqual({ name: '老党支部' });
    expect(result.rows.responsibilities[0]).toMatchObject({
      unit: { name: '老单位' },
      instructor: { name: '老指导员', phone: '13800002000' },
    });
  });

  it('look into the workbook first', () => {
    const result = check({ 单位: [unit('甲')], 党组织: [[branch, '甲']] }, known);
    expect(result.rows.partyOrganizations[0]?.units).toEqual([
      { name: '甲', at: { sheet: '单位', row: 2 } },
    ]);
  });

  it('stand by what the roster has when the workbook’s own row was refused', () => {
    const tables: Tables = { 单位: [unit('甲', null, '合伙企业')], 党组织: [[branch, '甲']] };
    expect(check(tables, known).rows.partyOrganizations).toHaveLength(1);
    expect(check(tables).dependents).toEqual([
      {
        sheet: '党组织',
        row: 2,
        field: '覆盖单位',
        refersTo: { sheet: '单位', row: 2, name: '甲' },
        effect: 'refused',
      },
    ]);
  });

  it('prefer an accepted row to a refused one of the same name, in any order', () => {
    const result = check({
      单位: [unit('甲', null, '合伙企业'), unit('甲', CODES[0])],
      党组织: [[branch, '甲']],
    });
    expect(result.rows.partyOrganizations[0]?.units[0]?.at).toEqual({ sheet: '单位', row: 3 });
  });
});

describe('R14 units', () => {
  it('need name, kind and town; a code may be missing', () => {
    expect(errorsOf(check({ 单位: [[null, null, null, null, 3]] }))).toEqual([
      '单位2 单位名称 没有填',
      '单位2 单位类型 没有填',
      '单位2 所属镇街 没有填',
    ]);
    expect(check({ 单位: [unit('甲')] }).rows.units[0]).toEqual({
      sheet: '单位',
      row: 2,
      name: '甲',
      kind: 'enterprise',
      town: '来苏镇',
    });
  });

  it('are one by code, then by name', () => {
    const result = check({
      单位: [
        unit('甲（集团）', CODES[0]),
        unit('乙', CODES[0]),
        unit('丁（集团）', CODES[1]),
        unit('丁（集团）'),
        unit('丁 (集团)'),
        unit('戊', CODES[2]),
        unit('戊', `91330100MA27XRT33${creditCodeCheck('91330100MA27XRT33') ?? ''}`),
        unit('丙'),
      ],
    });
    expect(errorsOf(result)).toEqual([
      '单位3 统一社会信用代码 与第 2 行重复：代码相同',
      '单位5 单位名称 与第 4 行重复：名称相同',
      '单位6 单位名称 与第 4 行重复：名称只是括号写法不同',
      '单位8 单位名称 与第 7 行的名称相同，信用代码却不同，请核对是哪一家',
    ]);
    // The code of a refused row is nobody's.
    expect(result.rows.units.map(({ row }) => row)).toEqual([2, 4, 7, 9]);
  });

  it('are two, and told, where names differ in brackets alone and both have a code', () => {
    const result = check({
      单位: [unit('甲（集团）', CODES[0]), unit('甲 [集团]', CODES[1])],
      帮建责任: [],
    });
    expect(errorsOf(result)).toEqual([]);
    expect(result.doubts.map(({ row, why }) => [row, why])).toEqual([
      [3, '与第 2 行可能是同一家：名称只是括号写法不同，但信用代码不同；两家都照常导入，请核对'],
    ]);
    expect(result.rows.units).toHaveLength(2);
  });
});

describe('R15 party organisations', () => {
  it('need a name and units that somebody knows', () => {
    const result = check({
      单位: [unit('甲')],
      党组织: [
        [null, '甲'],
        [branch, null],
        ['乙党支部', '、；'],
        ['丙党支部', '甲、无此单位'],
        ['丁党支部', '无此单位'],
        [branch, '甲'],
      ],
    });
    expect(errorsOf(result)).toEqual([
      '党组织2 党组织名称 没有填',
      '党组织3 覆盖单位 没有填',
      '党组织4 覆盖单位 没有填',
      '党组织6 覆盖单位 名册里没有单位“无此单位”',
    ]);
    expect(asideOf(result)).toEqual(['党组织5 覆盖单位 名册里没有单位“无此单位”，其余照常']);
    expect(result.rows.partyOrganizations.map(({ row }) => row)).toEqual([5, 7]);
  });

  it('part their units in any usual way, each once', () => {
    const names = '甲、乙，丙,丁;戊；己/庚\n甲';
    const result = check({
      单位: [...'甲乙丙丁戊己庚'].map((name) => unit(name)),
      党组织: [[branch, names]],
    });
    expect(result.rows.partyOrganizations[0]?.units.map(({ name }) => name)).toEqual([
      ...'甲乙丙丁戊己庚',
    ]);
    expect(result.issues).toEqual([]);
  });

  it('stand with the units that are left, fall when none is, and take their members along', () => {
    const result = check({
      单位: [unit('甲'), unit('乙', null, '合伙企业'), unit('丙', null, '合伙企业')],
      党组织: [
        ['联合党支部', '甲、乙、丙'],
        ['丙党支部', '丙'],
      ],
      党员: [member('张三', { home: '联合党支部' }), member('李四', { home: '丙党支部' })],
    });
    expect(
      result.dependents.map(({ sheet, row, effect, refersTo }) => [
        sheet,
        row,
        effect,
        refersTo.name,
      ]),
    ).toEqual([
      ['党组织', 2, 'partly', '乙'],
      ['党组织', 2, 'partly', '丙'],
      ['党组织', 3, 'refused', '丙'],
      ['党员', 3, 'refused', '丙党支部'],
    ]);
    expect(result.summary['党组织']).toMatchObject({ rows: 2, error: 0, fixed: 0, skipped: 0 });
    expect(result.rows.members.map(({ name }) => name)).toEqual(['张三']);
  });

  it('of one name are one', () => {
    const result = check({
      单位: [unit('甲')],
      党组织: [
        [branch, '甲'],
        [branch, '甲'],
      ],
    });
    expect(errorsOf(result)).toEqual(['党组织3 党组织名称 与第 2 行重复：名称相同']);
  });
});

describe('R16 members', () => {
  it('need a name and a party organisation that is known', () => {
    expect(
      errorsOf(check(withBranch([member(null), ['张三'], member('李四', { home: '无' })]))),
    ).toEqual([
      '党员2 姓名 没有填',
      '党员3 所在党组织 没有填',
      '党员4 所在党组织 名册里没有党组织“无”',
    ]);
  });

  it('joined between the founding of the party and today', () => {
    const result = check(
      withBranch([
        member('甲一', { joined: today }),
        member('甲二', { joined: '2026-11-23' }),
        member('甲三', { joined: '1921-06-30' }),
        member('甲四', { joined: '1921-07-01' }),
        member('甲五', { joined: '1999年7月' }),
        member('甲六', { joined: '2026.12' }),
      ]),
    );
    expect(asideOf(result)).toEqual([
      '党员3 入党日期 2026-11-23 还没有到，请核对',
      '党员4 入党日期 1921-06-30 早于建党，请核对',
      '党员7 入党日期 2026-12 还没有到，请核对',
    ]);
    expect(result.rows.members.map((one) => one.joinedOn ?? one.joinedMonth)).toEqual([
      today,
      undefined,
      undefined,
      '1921-07-01',
      '1999-07',
      undefined,
    ]);
  });

  it('are one person by name and phone, or by name in one branch', () => {
    const phone = '13800002000';
    const result = check({
      单位: [unit('甲'), unit('乙')],
      党组织: [
        [branch, '甲'],
        ['乙党支部', '乙'],
      ],
      党员: [
        member('张三', { phone }),
        member('张三', { phone, home: '乙党支部' }),
        member('张三', { phone: '13900002000' }),
        member('张三'),
        member('李四'),
        member('李四', { home: '乙党支部' }),
      ],
    });
    expect(errorsOf(result)).toEqual([
      '党员3 姓名 与第 2 行是同一人',
      '党员5 姓名 与第 2 行是同一人',
    ]);
    expect(result.rows.members.map(({ row }) => row)).toEqual([2, 4, 6, 7]);
  });

  it.each([
    ['书记', true, false],
    ['党支部书记', true, false],
    ['副书记', false, true],
    ['党支部副书记', false, true],
    ['书记、副书记', true, true],
    ['组织委员', false, false],
    ['团支部书记', false, false],
    ['书记助理', false, false],
    ['原书记', false, false],
    [undefined, false, false],
  ])('duty %p: secretary %p, deputy %p', (duty, isSecretary, isDeputy) =>
    expect(dutiesOf(duty)).toEqual({ isSecretary, isDeputy }),
  );
});

describe('R17 instructors', () => {
  it('of one name are two only by their phones', () => {
    const result = check({
      指导员: [
        ['张三', null, 13800002000],
        ['张三', null, 13900002000],
        ['张三', '区民政局', null],
        ['李四', null, null],
        ['李四', null, 13700002000],
      ],
    });
    expect(errorsOf(result)).toEqual([
      '指导员4 姓名 与第 2 行同名，请用手机号区分',
      '指导员6 姓名 与第 5 行同名，请用手机号区分',
    ]);
  });
});

describe('R18 responsibilities', () => {
  const people: Tables = {
    单位: [unit('甲'), unit('乙', null, '合伙企业')],
    指导员: [
      ['张三', null, 13800002000],
      ['张三', null, 13900002000],
      ['李四', null, null],
      ['王五', null, '1'],
    ],
  };
  const turns = (rows: Cell[][]) => check({ ...people, 帮建责任: rows });

  it('need unit and instructor, both known', () => {
    expect(
      errorsOf(
        turns([
          [null, '李四', null],
          ['无', '无名', '2026-01-01'],
          ['甲', null, '2026.1'],
        ]),
      ),
    ).toEqual([
      '单位3 单位类型 “合伙企业”不是非公企业、社会组织之一',
      '帮建责任2 帮建对象 没有填',
      '帮建责任3 帮建对象 名册里没有单位“无”',
      '帮建责任3 指导员 名册里没有指导员“无名”',
      '帮建责任4 指导员 没有填',
    ]);
  });

  it('begin on the day of the import where their own beginning cannot be read', () => {
    const result = turns([
      ['甲', '李四', '以前'],
      ['甲', '李四', '2026.1', '2026.3'],
    ]);
    expect(asideOf(result).filter((one) => one.startsWith('帮建'))).toEqual([
      '帮建责任2 起始日期 “以前”不是时间',
      `帮建责任2 起始日期 没有可用的起始时间，按导入当天 ${today} 起算`,
    ]);
    expect(result.rows.responsibilities.map(({ from, to }) => [from, to])).toEqual([
      [today, undefined],
      ['2026-01-01', '2026-04-01'],
    ]);
  });

  it('keep the last day as the day after, and set one before the first aside', () => {
    const result = turns([
      ['甲', '李四', '2026-01-01', '2026-06-14'],
      ['甲', '李四', '2026-07-02', '2026-07-01'],
    ]);
    expect(result.rows.responsibilities[0]).toMatchObject({ from: '2026-01-01', to: '2026-06-15' });
    expect(asideOf(result).at(-1)).toBe('帮建责任3 终止日期 2026-07-01 早于开始的日期');
  });

  it('of an instructor whose name two have need the phone beside it', () => {
    const result = turns([
      ['甲', '张三', '2026-01-01'],
      ['甲', '张三（13900002000）', '2026-01-01'],
    ]);
    expect(errorsOf(result).at(-1)).toBe(
      '帮建责任2 指导员 有几名指导员都叫“张三”，请在姓名后写手机号',
    );
    expect(result.rows.responsibilities[0]?.instructor).toEqual({
      name: '张三',
      phone: '13900002000',
      at: { sheet: '指导员', row: 3 },
    });
  });

  it('of one unit do not overlap: one instructor a day', () => {
    const result = turns([
      ['甲', '李四', '2026-01-01', '2026-06-14'],
      ['甲', '张三 13800002000', '2026-06-15', null],
      ['甲', '李四', '2026-06-14', '2026-06-14'],
      ['甲', '李四', '2026-08-01', null],
      ['甲', '李四', '2026-01-01', '2026-06-14'],
      ['甲', '张三 13800002000', '2026-05-01', '2026-05-31'],
    ]);
    expect(errorsOf(result).slice(1)).toEqual([
      '帮建责任5 指导员 与第 3 行的指导员时间重叠，一个单位同一天只能有一名',
      '帮建责任6 帮建对象 与第 2 行重复',
      '帮建责任7 指导员 与第 2 行的指导员时间重叠，一个单位同一天只能有一名',
    ]);
    // The union of one pair's intervals is theirs: row 4 overlaps nobody else.
    expect(result.rows.responsibilities.map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  it('fall with a refused unit', () => {
    const result = turns([['乙', '李四', '2026-01-01']]);
    expect(result.dependents.map(({ row, field, effect }) => [row, field, effect])).toEqual([
      [2, '帮建对象', 'refused'],
    ]);
    expect(result.rows.responsibilities).toEqual([]);
    expect(result.summary['帮建责任']).toMatchObject({ rows: 1, error: 0, fixed: 0, skipped: 0 });
  });
});
