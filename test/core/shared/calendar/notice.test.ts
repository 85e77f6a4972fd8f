import { problemsOf, readNotice, stretchesOf } from '@core/shared/calendar/notice';
import { PUBLISHED } from '@core/shared/calendar/work-calendar';

/** The notices of 2025 and 2026 as the State Council printed them. */
const PRINTED_2026 = `
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;
const PRINTED_2025 = `
元旦：1月1日(周三)放假1天，不调休。
春节：1月28日(农历除夕、周二)至2月4日(农历正月初七、周二)放假调休，共8天。1月26日(周日)、2月8日(周六)上班。
清明节：4月4日(周五)至6日(周日)放假，共3天。
劳动节：5月1日(周四)至5日(周一)放假调休，共5天。4月27日(周日)上班。
端午节：5月31日(周六)至6月2日(周一)放假，共3天。
国庆节、中秋节：10月1日(周三)至8日(周三)放假调休，共8天。9月28日(周日)、10月11日(周六)上班。`;

it.each([
  [2026, PRINTED_2026],
  [2025, PRINTED_2025],
])('N1 reads the printed notice of %i as the package has it', (year, text) => {
  const { holidays, workdays, problems } = readNotice(text, year);
  expect(problems).toEqual([]);
  expect({ holidays, workdays }).toEqual({
    holidays: [...(PUBLISHED[year]?.holidays ?? [])].sort(),
    workdays: [...(PUBLISHED[year]?.workdays ?? [])].sort(),
  });
});

it('N1 takes a New Year that begins in December', () => {
  const { holidays } = readNotice('元旦：2022年12月31日至2023年1月2日放假调休，共3天。', 2023);
  expect(holidays).toEqual(['2022-12-31', '2023-01-01', '2023-01-02']);
});

it('N2 says when the days are not so many as printed', () => {
  const { problems } = readNotice(PRINTED_2026.replace('23日（农历', '22日（农历'), 2026);
  expect(problems[0]).toContain('按日期是 8 天');
});

it('N3 names what is missing, doubled, or no weekend', () => {
  const { problems } = readNotice(
    PRINTED_2026.replace(/三、.*\n/, '').replace('5月9日', '5月1日'),
    2026,
  );
  expect(problems).toEqual([
    '缺清明节的法定假日：4月5日 周日',
    '既放假又上班：5月1日 周五',
    '上班日不是周末：5月1日 周五',
  ]);
  expect(problemsOf({ holidays: ['2031-01-01'], workdays: [] }, 2026)).toContain(
    '不在 2026 年：2031-01-01',
  );
});

it('tells days as stretches', () => {
  expect(stretchesOf(['2026-05-02', '2026-05-01', '2026-06-19'])).toEqual([
    '5月1日 周五—5月2日 周六，2 天',
    '6月19日 周五',
  ]);
});
