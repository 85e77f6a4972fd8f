import type { Cell } from '@core/modules/roster/contract';
import { readCount } from '@core/modules/roster/read-count';
import { creditCodeCheck, readCreditCode } from '@core/modules/roster/read-credit-code';
import { readDate } from '@core/modules/roster/read-date';
import { readOrganizationName, textReader } from '@core/modules/roster/read-name';
import { mobileIn, readPhone } from '@core/modules/roster/read-phone';
import {
  readCategory,
  readFormation,
  readStatus,
  readUnitKind,
} from '@core/modules/roster/read-term';
import type { Doubtful, Reader, Reading } from '@core/modules/roster/reading';
import { nameKey } from '@core/modules/roster/text';

/** The value, and whether something was put right; or why it was refused. */
const told = <T>(reading: Reading<T> | Doubtful): [T, 'fixed' | 'as it is'] | string => {
  if ('doubt' in reading) return `存疑：${reading.doubt}`;
  return reading.ok
    ? [reading.value, reading.fixed === undefined ? 'as it is' : 'fixed']
    : reading.why;
};

describe('R1 texts and R2 names', () => {
  it.each<[Cell, unknown]>([
    ['永川商贸有限公司', ['永川商贸有限公司', 'as it is']],
    [' 永川商贸有限公司　', ['永川商贸有限公司', 'fixed']],
    ['永川\n商贸 有限公司', ['永川商贸有限公司', 'fixed']],
    ['张 三', ['张三', 'fixed']],
    ['ABC Holdings Ltd', ['ABC Holdings Ltd', 'as it is']],
    ['=SUM(A1)', ['=SUM(A1)', 'as it is']],
    ['甲\u200b乙', ['甲乙', 'fixed']],
    ['\u200b', '没有可以读的文字'],
    [12, '应是文字'],
    [true, '应是文字'],
    [{ date: '2026-01-01' }, '应是文字'],
  ])('%j', (cell, expected) => expect(told(readOrganizationName(cell))).toEqual(expected));

  it('counts characters, not code units', () => {
    expect(told(textReader(2)('𠮷𠮷'))).toEqual(['𠮷𠮷', 'as it is']);
    expect(told(textReader(2)('甲乙丙'))).toBe('超过 2 个字');
  });

  it('R2 width, case, blanks and brackets make no difference', () => {
    const same = [
      '重庆（集团）ＡBC公司',
      '重庆(集团)abc公司',
      ' 重庆 (集团) Abc 公司',
      '重庆〔集团〕ABC公司',
    ];
    expect(new Set(same.map(nameKey)).size).toBe(1);
    expect(nameKey('重庆集团abc公司')).not.toBe(nameKey(same[0] as string));
  });
});

describe('R4 统一社会信用代码', () => {
  // Published codes of well-known firms: 阿里巴巴, 腾讯, 小米, 百度.
  it.each(['91330100799655058B', '9144030071526726XG', '91110108551385082Q', '91110000802100433B'])(
    '%s is right',
    (code) => expect(told(readCreditCode(code))).toEqual([code, 'as it is']),
  );

  it('R4a doubts a look-alike of the check character, refuses any other', () => {
    const first17 = '91500118GEGJQQCET';
    expect(creditCodeCheck(first17)).toBe('U');
    expect(told(readCreditCode(`${first17}W`))).toContain('存疑：最后一位应为 U，写的是 W');
    expect(told(readCreditCode(`${first17}L`))).toBe('最后一位校验码不对，请核对是否抄错');
  });

  it('counts as the example of the standard does', () => {
    // GB 32100-2015: Σ = 1640, 1640 mod 31 = 28, 31 − 28 = 3.
    expect(creditCodeCheck('91350100M000100Y4')).toBe('3');
  });

  it('gives 0 where the sum is a multiple of 31', () => {
    expect(creditCodeCheck('00000000000000000')).toBe('0');
    expect(told(readCreditCode('000000000000000000'))).toEqual(['000000000000000000', 'as it is']);
  });

  it.each<[Cell, unknown]>([
    [' 9133 0100 79965505 8b', ['91330100799655058B', 'fixed']],
    ['９１３３０１００７９９６５５０５８Ｂ', ['91330100799655058B', 'fixed']],
    ['91330100799655058A', '最后一位校验码不对，请核对是否抄错'],
    ['19330100799655058B', '最后一位校验码不对，请核对是否抄错'],
    ['9133010079965505B', '应是 18 位，现为 17 位'],
    ['91330100I99655058B', '代码里不会有字符“I”，请核对'],
    ['500118123456789', '这是 15 位的旧注册号，请换成 18 位代码'],
    [913301007996550580, '代码按数字存放，末几位会丢失，请改成文本格式再填'],
  ])('%j', (cell, expected) => expect(told(readCreditCode(cell))).toEqual(expected));
});

describe('R5 phones', () => {
  it.each<[Cell, boolean, unknown]>([
    ['13800002000', false, ['13800002000', 'as it is']],
    [13800002000, false, ['13800002000', 'as it is']],
    ['138-0000-2000', false, ['13800002000', 'fixed']],
    ['１３８ ００００ ２０００', false, ['13800002000', 'fixed']],
    ['+86 138 0000 2000', false, ['13800002000', 'fixed']],
    ['02349861000', true, ['02349861000', 'as it is']],
    ['(023)49861000', true, ['02349861000', 'fixed']],
    ['023-49861000转801', true, ['02349861000-801', 'fixed']],
    ['49861000', true, ['49861000', 'as it is']],
    ['4001234567', true, ['4001234567', 'as it is']],
    [2349861000, true, '位数不对，区号前的 0 可能丢了'],
    ['02349861000', false, '这是座机，请填 11 位手机号'],
    ['1390000', false, '位数太少，只有 7 位'],
    ['138000020001', false, '位数太多，有 12 位'],
    ['12800002000', false, '不是手机号'],
    ['13800002000、13900002000', false, ['13800002000', 'fixed']],
    ['未知', false, '“未知”不是电话号码'],
    ["'13800002000", true, ['13800002000', 'fixed']],
    ['13800002000(微信同号)', true, ['13800002000', 'fixed']],
    ['13800002000.0', true, ['13800002000', 'fixed']],
    ['1.38E+10', true, '号码成了科学计数，后面的数字已丢失，请按文本重填'],
    [13900001234.5, true, '号码带小数，请核对'],
    ['\u202d13800002000\u202c', true, ['13800002000', 'fixed']],
    ['013800002000', false, ['13800002000', 'fixed']],
    ['（+86）138-0000-2000', false, ['13800002000', 'fixed']],
    ['手机：13800002000 张三', false, ['13800002000', 'fixed']],
    ['023－49861000-801', true, ['02349861000-801', 'fixed']],
    ['1380000200013900002000', false, ['13800002000', 'fixed']],
    ['13800002000 / 02349861000', true, ['13800002000', 'fixed']],
    ['02349861000/13800002000', false, ['13800002000', 'fixed']],
    [true, false, '应是电话号码'],
  ])('%j, landlines %p', (cell, landline, expected) =>
    expect(told(readPhone(cell, landline))).toEqual(expected),
  );

  it('finds the mobile number beside a name', () => {
    expect(mobileIn('张三（13800002000）')).toBe('13800002000');
    expect(mobileIn('张三 1380000200')).toBeUndefined();
    expect(mobileIn('500118198001011234')).toBeUndefined();
  });
});

describe('R6 headcounts', () => {
  it.each<[Cell, unknown]>([
    [0, [0, 'as it is']],
    ['39', [39, 'as it is']],
    ['７人', [7, 'fixed']],
    ['约50', [50, 'fixed']],
    ['50余人', [50, 'fixed']],
    ['1,200', [1200, 'fixed']],
    [-3, '人数不能是负数'],
    ['-3', '人数不能是负数'],
    [3.5, '人数应是整数'],
    ['50-60', '“50-60”不是人数'],
    ['1.2万', '“1.2万”不是人数'],
    [1e12, '人数大得不合理，请核对'],
    [{ date: '2026-01-01' }, '应是人数'],
  ])('%j', (cell, expected) => expect(told(readCount(cell))).toEqual(expected));
});

describe('R7 dates', () => {
  it.each<[Cell, unknown]>([
    ['2009-07-01', ['2009-07-01', 'as it is']],
    [{ date: '2009-07-01' }, ['2009-07-01', 'fixed']],
    [39995, ['2009-07-01', 'fixed']],
    ['39995', ['2009-07-01', 'fixed']],
    [39995.75, ['2009-07-01', 'fixed']],
    [20090701, ['2009-07-01', 'fixed']],
    ['20090701', ['2009-07-01', 'fixed']],
    ['2009.7.1', ['2009-07-01', 'fixed']],
    ['2009/7/1', ['2009-07-01', 'fixed']],
    ['2009-7-1', ['2009-07-01', 'fixed']],
    ['2009年7月1日', ['2009-07-01', 'fixed']],
    ['２００９年 ７ 月 １ 日', ['2009-07-01', 'fixed']],
    ['2009-7-1 00:00:00', ['2009-07-01', 'fixed']],
    ['2009-07-01T00:00:00', ['2009-07-01', 'fixed']],
    ['2024-02-29', ['2024-02-29', 'as it is']],
    ['2019年2月30日', '没有“2019年2月30日”这一天'],
    ['2023-02-29', '没有“2023-02-29”这一天'],
    ['2009.13.1', '没有“2009.13.1”这一天'],
    ['2009.7.123', '“2009.7.123”不是日期'],
    ['2009.7', '“2009.7”只有年月，请补上日'],
    [2009.7, '“2009.7”只有年月，请补上日'],
    ['2009年7月', '“2009年7月”只有年月，请补上日'],
    [200907, '“200907”只有年月，请补上日'],
    [2009, '“2009”只有年份，请补上月和日'],
    ['09.7.1', '“09.7.1”的年份请写四位'],
    ['1/7/2009', '“1/7/2009”不是日期'],
    [5, '“5”不是日期'],
    [-1, '“-1”不是日期'],
    ['1899-12-31', '日期早于 1900 年，请核对'],
    [{ date: '1899-12-30' }, '日期不合理，请核对'],
    [{ date: 'x' }, '日期不合理，请核对'],
    [true, '应是日期'],
  ])('%j', (cell, expected) => expect(told(readDate(cell))).toEqual(expected));
});

describe('R8 terms', () => {
  it.each<[Reader<string>, Cell, unknown]>([
    [readUnitKind, '非公企业', ['enterprise', 'as it is']],
    [readUnitKind, '民营企业', ['enterprise', 'fixed']],
    [readUnitKind, '民办非企业单位', ['socialOrganization', 'fixed']],
    [readUnitKind, '社会团体', ['socialOrganization', 'fixed']],
    [readUnitKind, ' 社会组织', ['socialOrganization', 'fixed']],
    [readUnitKind, '合伙企业', '“合伙企业”不是非公企业、社会组织之一'],
    [readUnitKind, 1, '应是非公企业、社会组织之一'],
    [readFormation, '1+X', ['onePlusX', 'as it is']],
    [readFormation, '１＋ｘ', ['onePlusX', 'fixed']],
    [readFormation, '联建', ['joint', 'fixed']],
    [readFormation, '未建', ['none', 'fixed']],
    [readFormation, '挂靠组建', ['attached', 'as it is']],
    [readFormation, '单独', ['separate', 'fixed']],
    [readFormation, '其他', '“其他”不是单独组建、联合组建、挂靠组建、1+X、未组建之一'],
    [readStatus, '正常', ['operating', 'as it is']],
    [readStatus, '歇业', ['suspended', 'fixed']],
    [readStatus, '吊销', ['closed', 'fixed']],
    [readStatus, '注销', ['closed', 'as it is']],
    [readStatus, '---', '“---”不是正常、停业、注销之一'],
    [readCategory, '预备党员', ['probationary', 'as it is']],
    [readCategory, '正式', ['full', 'fixed']],
    // Either may be meant: a person decides.
    [readCategory, '中共党员', '“中共党员”不是正式党员、预备党员之一'],
    [readCategory, '入党积极分子', '“入党积极分子”不是正式党员、预备党员之一'],
  ])('%p reads %j', (reader, cell, expected) => expect(told(reader(cell))).toEqual(expected));

  it('takes no word for an inherited property', () => {
    expect(readStatus('constructor').ok).toBe(false);
    expect(readStatus('__proto__').ok).toBe(false);
  });
});
