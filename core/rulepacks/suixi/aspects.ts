/** 濉溪's six aspects, published; the four items of each are ours, a hundred points in all. */
import type { Standard } from '@core/modules/standards/rules.contract';
import { held, known, knownOrStated, ownItem, pledged, stated, weighed } from '../practice-rows';

const points = (n: number) => ({ ...weighed, ...ownItem, points: n });

export const aspects: Standard['parts'] = [
  {
    code: 'setup',
    title: '组织设置',
    items: [
      known('1.1', '单独组建党组织', { fact: 'separate' }, { ...ownItem, points: 5 }),
      known('1.2', '按期换届，任期未满', { fact: 'electedOnTime' }, points(5)),
      known('1.3', '书记在出资人或经营管理层中产生', { fact: 'secretaryManages' }, points(4)),
      stated('1.4', '党建工作写入单位章程', { ...points(4), evidence: '章程条款号' }),
    ],
  },
  {
    code: 'members',
    title: '党员队伍',
    items: [
      known('2.1', '正式党员不少于 3 名', { fact: 'fullMembers', atLeast: 3 }, points(4)),
      known(
        '2.2',
        '近 24 个月确定入党积极分子',
        { fact: 'activists', months: 24, atLeast: 1 },
        points(4),
      ),
      known(
        '2.3',
        '集中学习学时达标的党员不少于八成',
        { fact: 'studyRate', months: 12, atLeast: 80 },
        points(5),
      ),
      stated('2.4', '党员名册、党费收缴清楚', { ...points(4), evidence: '最近一次收缴的月份' }),
    ],
  },
  {
    code: 'life',
    title: '组织生活',
    items: [
      known('3.1', '近 12 个月固定党日不少于 10 次', held('partyDay', 12, 10), points(6)),
      known('3.2', '近 12 个月党员大会不少于 4 次', held('memberMeeting', 12, 4), points(5)),
      known('3.3', '近 12 个月上党课不少于 4 次', held('lecture', 12, 4), points(4)),
      known('3.4', '近 12 个月开展民主评议党员', held('appraisal', 12, 1), points(4)),
    ],
  },
  {
    code: 'support',
    title: '工作保障',
    items: [
      knownOrStated(
        '4.1',
        '有党员活动室',
        { fact: 'profile', field: 'ownRoom', oneOf: [true] },
        points(5),
      ),
      known(
        '4.2',
        '全年党务经费已落实',
        { fact: 'profile', field: 'budget', atLeast: 1 },
        points(4),
      ),
      known('4.3', '有党务工作者', { fact: 'profile', field: 'workers', atLeast: 1 }, points(4)),
      known('4.4', '派驻机关党建指导员', { fact: 'instructorNamed' }, points(4)),
    ],
  },
  {
    code: 'effect',
    title: '作用发挥',
    items: [
      stated('5.1', '党组织参与单位重大决策', { ...points(5), evidence: '会议日期' }),
      stated('5.2', '设立党员示范岗、责任区', points(5)),
      knownOrStated(
        '5.3',
        '党员技能比拼、献计献策有结果',
        pledged('deed', ['standardDay'], 12),
        points(5),
      ),
      stated('5.4', '开展送温暖、联系职工', points(4)),
    ],
  },
  {
    code: 'brand',
    title: '品牌特色',
    items: [
      stated('6.1', '制定品牌培树规划', points(3)),
      stated('6.2', '有结合实际的特色工作（“三有两评”等）', points(3)),
      knownOrStated(
        '6.3',
        '带动其他党组织参观学习交流',
        { fact: 'pair', kind: 'helping', as: 'from' },
        points(2),
      ),
      stated('6.4', '品牌获得县级以上认可', { ...points(2), evidence: '文号或名称' }),
    ],
  },
];
