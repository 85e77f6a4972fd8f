import type { RawWorkbook, Recognition } from '@core/modules/roster/contract';
import type { RosterCheck } from '@core/modules/roster/rows.contract';
import { recognition as recognitionSchema } from '@core/modules/roster/contract';
import { rosterCheck } from '@core/modules/roster/rows.contract';
import { checkRoster } from '@core/modules/roster/check-roster';
import { recogniseWorkbook } from '@core/modules/roster/recognise-workbook';
import { expected, fixtureBytes, rawOf, type Expected } from './raw-workbook';

const today = '2026-11-22';

const facts = ({ sheet, row, level, field }: Expected['issues'][number]) => ({
  sheet,
  row,
  level,
  field,
});

describe('the roster of 永川', () => {
  let raw: RawWorkbook;
  let recognition: Recognition;
  let check: RosterCheck;

  beforeAll(async () => {
    raw = await rawOf(fixtureBytes());
    recognition = recogniseWorkbook(raw);
    check = checkRoster(raw, recognition, { today });
  });

  it('is recognised without a question', () => {
    expect(recognition.questions).toEqual([]);
    expect(recognition.ignored).toEqual([]);
    expect(
      recognition.sheets.map(({ sheet, kind, certainty, headerRow }) => ({
        sheet,
        kind,
        certainty,
        headerRow,
      })),
    ).toEqual(
      [
        ['单位', 'units'],
        ['党组织', 'partyOrganizations'],
        ['党员', 'members'],
        ['指导员', 'instructors'],
        ['帮建责任', 'responsibilities'],
      ].map(([sheet, kind]) => ({
        sheet,
        kind,
        certainty: 'sure',
        headerRow: expected().headerRow,
      })),
    );
  });

  it('gives the expected counts', () => expect(check.summary).toEqual(expected().summary));

  it('gives the expected issues, in order', () => {
    expect(check.issues.map(facts)).toEqual(expected().issues.map(facts));
  });

  it('says why in plain Chinese', () => {
    expect(check.issues.map(({ row, why }) => `${row} ${why}`)).toMatchInlineSnapshot(`
     [
       "13 去掉空格、统一大小写，读作 525001182PRHT1PDYQ",
       "20 最后一位校验码不对，请核对是否抄错",
       "28 “７人”读作 7",
       "31 “合伙企业”不是非公企业、社会组织之一",
       "38 人数不能是负数",
       "45 去掉多余空格和看不见的字符，读作“永川区建材行业协会41”",
       "64 与第 7 行重复：代码相同",
       "65 空行",
       "66 合计行",
       "9 Excel 日期，读作 2011-07-01",
       "18 “2009.7.1”读作 2009-07-01",
       "29 没有“2019年2月30日”这一天",
       "39 名册里没有党组织“不存在的党支部”",
       "41 “１３９ ００００ １０３７”读作 13900001037",
       "43 位数太少，只有 7 位",
       "8 名册里没有指导员“指导员99”",
       "11 “2026/1/1”读作 2026-01-01",
     ]
    `);
  });

  it('lets fall what refers to refused rows', () => {
    const { dependents } = check;
    const rowsOf = (sheet: string) => dependents.filter((one) => one.sheet === sheet);
    expect(
      rowsOf('帮建责任').map(({ row, effect, refersTo }) => [row, effect, refersTo.name]),
    ).toEqual([[30, 'refused', '永川商贸有限公司27']]);
    expect(
      rowsOf('党组织').map(({ row, effect, refersTo }) => [row, effect, refersTo.name]),
    ).toEqual([
      [10, 'refused', '永川机械有限公司16'],
      [22, 'partly', '永川商贸有限公司27'],
    ]);
    expect(rowsOf('党员').map(({ row }) => row)).toEqual([46, 47, 48, 49, 50, 51, 52]);
    // The unit of row 38 is kept without its headcount, and what refers to it stands: the
    // published lists of dependents are from before that change, and still name it.
    const kept = '永川商贸有限公司34';
    const fallen = new Set(dependents.map(({ refersTo }) => refersTo.name));
    expect(expected().unitsInError.filter((name) => !fallen.has(name))).toEqual([kept]);
    expect(check.rows.responsibilities.find(({ row }) => row === 36)?.unit.name).toBe(kept);
    expect(check.rows.partyOrganizations.find(({ row }) => row === 13)?.units[0]?.name).toBe(kept);
  });

  it('accepts the rest, typed and normalised', () => {
    const { rows } = check;
    expect(rows.units).toHaveLength(58);
    expect(rows.units.find(({ row }) => row === 38)).not.toHaveProperty('headcount');
    expect(rows.units.find(({ row }) => row === 13)?.creditCode).toBe('525001182PRHT1PDYQ');
    expect(rows.units.find(({ row }) => row === 28)?.headcount).toBe(7);
    expect(rows.units.find(({ row }) => row === 45)?.name).toBe('永川区建材行业协会41');
    expect(rows.units[0]).toEqual({
      sheet: '单位',
      row: 4,
      name: '重庆渝永建设(集团)有限公司',
      creditCode: '91500118WJW1TB12YX',
      kind: 'enterprise',
      town: '凤凰湖工业园',
      headcount: 860,
      formation: 'separate',
      status: 'operating',
      phone: '02349861000',
    });
    expect(rows.partyOrganizations).toHaveLength(19);
    expect(rows.partyOrganizations.find(({ row }) => row === 22)?.units).toEqual([
      { name: '永川物流有限公司24', at: { sheet: '单位', row: 28 } },
      { name: '永川区教育咨询行业协会35', at: { sheet: '单位', row: 39 } },
    ]);
    expect(rows.members).toHaveLength(122 - 1 - 7);
    expect(rows.members[0]).toMatchObject({ isSecretary: true, category: 'full' });
    expect(rows.members.find(({ row }) => row === 9)?.joinedOn).toBe('2011-07-01');
    expect(rows.members.find(({ row }) => row === 18)?.joinedOn).toBe('2009-07-01');
    expect(rows.members.find(({ row }) => row === 41)?.phone).toBe('13900001037');
    expect(rows.instructors).toHaveLength(12);
    expect(rows.instructors[0]?.phone).toBe('13800002000');
    expect(rows.responsibilities).toHaveLength(57 - 1 - 1);
    expect(rows.responsibilities.find(({ row }) => row === 11)?.from).toBe('2026-01-01');
  });

  /**
   * By GB 32100 the check character of this code is U, and the file has W:
   * `expected.json` does not name the row. It is told apart from the issues.
   */
  it('R4a doubts the code of row 5, and takes the unit without it', () => {
    expect(check.doubts.map(({ sheet, row, field }) => ({ sheet, row, field }))).toEqual([
      { sheet: '单位', row: 5, field: '统一社会信用代码' },
    ]);
    expect(check.doubts[0]?.why).toContain('应为 U，写的是 W');
    const unit = check.rows.units.find(({ row }) => row === 5);
    expect(unit?.name).toBe('永川区吊水洞煤矿');
    expect(unit).not.toHaveProperty('creditCode');
  });

  it('fits its own contract', () => {
    expect(recognitionSchema.parse(recognition)).toEqual(recognition);
    expect(rosterCheck.parse(check)).toEqual(check);
  });
});
