/**
 * 泸州: 季度述职 and 年终联述联评联考 of a branch's secretary. The names are published; the steps and
 * their days are ours. The meetings in which an office hears them are its own (`index.ts`).
 */
import type { Process, Step } from '@core/modules/processes/rules.contract';
import { mustBe, numberOf, organised, outcome, plainProcess, step } from '../practice-rows';

const quarter = (n: 1 | 2 | 3 | 4, monthDay: string, yearsOn: 0 | 1 = 0): Step =>
  step(`q${n}`, `第${'一二三四'[n - 1] ?? ''}季度述职`, ['branch'], n > 1 ? [`q${n - 1}`] : [], {
    notBeforeDay: { monthDay: ['03-01', '06-01', '09-01', '12-01'][n - 1] ?? '03-01', yearsOn: 0 },
    byDay: { monthDay, yearsOn },
  });

export const secretaryReports: Process = {
  ...plainProcess,
  code: 'secretaryReports',
  title: '书记述职：季度述职、联述联评联考',
  subject: 'organization',
  source: {
    file: 'luzhou-six-in-one.txt',
    sentence: '把“兩新”黨建工作納入季度述職和年終聯述聯評聯考內容，層層傳導壓力責任',
  },
  stepsFrom: 'ours',
  beginsWith: 'yearBegins',
  entry: [organised],
  steps: [
    quarter(1, '04-15'),
    quarter(2, '07-15'),
    quarter(3, '10-15'),
    quarter(4, '01-10', 1),
    step('report', '联述：在镇街（园区）党组织述职会上述职', ['town'], ['q4'], {
      byDay: { monthDay: '01-20', yearsOn: 1 },
    }),
    step('judge', '联评：党员、职工代表评议', ['town'], ['report'], {
      fields: [
        numberOf('good', '评议为好的票数'),
        numberOf('fair', '评议为一般的票数'),
        numberOf('poor', '评议为差的票数'),
      ],
      byDay: { monthDay: '01-25', yearsOn: 1 },
    }),
    step('examine', '联考：对照标准化 58 条核查，反馈结果', ['town', 'district'], ['judge'], {
      fields: [mustBe('told', '结果已反馈本人')],
      outcomes: [
        outcome('passed', '达到要求', 'reached'),
        outcome('again', '限期整改后再查', 'again'),
      ],
      byDay: { monthDay: '01-31', yearsOn: 1 },
      follows: [{ kind: 'report', line: '书记联述联评联考办结' }],
    }),
  ],
};
