/** 永川: 三亮三比三评, 诚信承诺 of 渝永, 两在前三优先 of 箕山. */
import type { PledgeKind } from '@core/modules/pledges/rules.contract';
import {
  branchPromise,
  demonstrationPost,
  form,
  memberPromise,
  standardDay,
  unitPromise,
} from '../pledge-rows';

const file = 'yongchuan-five-ones-points-stars.txt';

const THREE = {
  file,
  sentence:
    '亮身份、亮标准、亮承诺，先后开展比技能、比作风、比业绩活动100余次，设立党员“示范岗”、“示范门店”、“示范窗口”、“示范车”等500余个，开展服务对象评议、党员互评、领导点评“三级评议”120余次',
};

export const yongchuanPledges: PledgeKind[] = [
  memberPromise(THREE),
  branchPromise({
    file,
    sentence:
      '党组织和党员围绕诚信管理公开承诺，党员立足岗位践行承诺，并组织职工和服务对象评议承诺事项完成情况',
  }),
  demonstrationPost(THREE, [
    form('post', '党员示范岗'),
    form('area', '党员责任区'),
    form('vanguard', '党员先锋岗'),
    form('shop', '示范门店'),
    form('window', '示范窗口'),
    form('vehicle', '示范车'),
  ]),
  standardDay(THREE, '三比', [
    form('skill', '比技能'),
    form('style', '比作风'),
    form('result', '比业绩'),
  ]),
  unitPromise(
    {
      file,
      sentence:
        '要求党员切实履行义务，危重任务冲锋在前，服务职工奉献在前。在内部管理上，实行党员培训优先、加薪优先及升职优先',
    },
    '两在前三优先',
    ['危重任务冲锋在前', '服务职工奉献在前', '培训优先', '加薪优先', '升职优先'],
  ),
];
