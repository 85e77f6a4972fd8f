/** 黄石: 书记双向述职评议. That it is done, and to both sides, is published; its steps and days are ours. */
import type { Process } from '@core/modules/processes/rules.contract';
import {
  byRecord,
  fromBegin,
  held,
  mustBe,
  numberOf,
  organised,
  outcome,
  plainProcess,
  step,
} from '../practice-rows';

const lastOf = (monthDay: string) => ({ byDay: { monthDay, yearsOn: 0 } });

export const twoWayReport: Process = {
  ...plainProcess,
  code: 'twoWayReport',
  title: '书记双向述职评议',
  subject: 'organization',
  source: {
    file: 'huangshi-three-syncs.txt',
    sentence: '“两新组织党组织书记双向述职评议”等多项成功做法经验化',
  },
  stepsFrom: 'ours',
  beginsWith: 'yearBegins',
  entry: [organised],
  steps: [
    step('write', '书记撰写述职报告', ['branch'], [], {
      notBeforeDay: { monthDay: '11-01', yearsOn: 0 },
      ...lastOf('11-30'),
    }),
    byRecord(
      'down',
      '向党员述职：党员大会上述职，听取评议',
      ['branch'],
      ['write'],
      held('memberMeeting', 24, 1),
      { ...fromBegin, notBeforeDay: { monthDay: '11-15', yearsOn: 0 }, ...lastOf('12-20') },
    ),
    step('up', '向上级述职：镇街（园区）党组织听取述职', ['town'], ['write'], lastOf('12-31')),
    step('judge', '双向评议', ['town'], ['down', 'up'], {
      fields: [
        numberOf('good', '党员评议为好的票数'),
        numberOf('fair', '党员评议为一般的票数'),
        numberOf('poor', '党员评议为差的票数'),
      ],
      outcomes: [
        outcome('good', '评议为好', 'on'),
        outcome('again', '提出整改，整改后再评', 'again'),
      ],
      byDay: { monthDay: '01-15', yearsOn: 1 },
    }),
    step('told', '结果反馈书记，列出整改事项', ['town'], ['judge'], {
      fields: [mustBe('told', '已当面反馈')],
      byDay: { monthDay: '01-31', yearsOn: 1 },
      ends: 'reached',
      follows: [{ kind: 'report', line: '书记双向述职评议办结' }],
    }),
  ],
};
