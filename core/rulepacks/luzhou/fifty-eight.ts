/** 泸州: 58 items in eight parts. That there are 58 in eight is published, with four parts' names; the items are ours. */
import type { Standard } from '@core/modules/standards/rules.contract';
import {
  filled,
  held,
  isSo,
  known,
  knownOrStated,
  plainStandard,
  organised,
  pledged,
  secretaryTaught,
  stated,
  threeStages,
  weighed,
} from '../practice-rows';

const own = { ours: true } as const;
const less = { ...own, ...weighed } as const;

export const fiftyEight: Standard = {
  ...plainStandard,
  code: 'fiftyEight',
  title: '标准化建设 58 条',
  subject: 'organization',
  source: {
    file: 'luzhou-six-in-one.txt',
    sentence:
      '建立“1+7”黨組織標準化建設體系,圍繞組織設置、活動載體、陣地建設、工作保障等8個方面共細化制定58條具體標準',
  },
  itemsFrom: 'ours',
  entry: [organised],
  parts: [
    {
      code: 'setup',
      title: '组织设置',
      items: [
        known('1.1', '有书记', { fact: 'secretaryNamed' }, own),
        known('1.2', '按期换届，任期未满', { fact: 'electedOnTime' }, own),
        known('1.3', '正式党员不少于 3 名', { fact: 'fullMembers', atLeast: 3 }, less),
        known('1.4', '书记是出资人或经营管理层人员', { fact: 'secretaryManages' }, less),
        known('1.5', '班子成员在经营管理层任职', { fact: 'crossPosts' }, less),
        knownOrStated(
          '1.6',
          '7 名以上正式党员的设支委会',
          { fact: 'hasCommittee' },
          { ...less, mayNotApply: true },
        ),
        stated('1.7', '党组织建设写入单位章程', { ...less, evidence: '章程条款号' }),
        stated('1.8', '成立批复、换届批复存档', less),
      ],
    },
    {
      code: 'leaders',
      title: '班子队伍',
      items: [
        known(
          '2.1',
          '书记近 12 个月参加集中学习不少于 32 学时',
          { fact: 'secretaryHours', months: 12, atLeast: 32 },
          less,
        ),
        knownOrStated('2.2', '书记参加上级业务培训', secretaryTaught, {
          ...less,
          evidence: '培训日期',
        }),
        stated('2.3', '班子分工明确', less),
        known('2.4', '有党务工作者', { fact: 'profile', field: 'workers', atLeast: 1 }, less),
        knownOrStated(
          '2.5',
          '书记季度述职',
          { fact: 'process', process: 'secretaryReports', months: 14 },
          { ...less, evidence: '述职日期' },
        ),
        known('2.6', '派驻党建指导员', { fact: 'instructorNamed' }, own),
        stated('2.7', '与单位管理层定期沟通', less),
      ],
    },
    {
      code: 'members',
      title: '党员管理',
      items: [
        known('3.1', '流动党员、隐性党员已核实', { fact: 'movingChecked' }, own),
        known('3.2', '党员人数在台账中清楚', filled('membersHere'), less),
        known(
          '3.3',
          '近 24 个月确定入党积极分子',
          { fact: 'activists', months: 24, atLeast: 1 },
          less,
        ),
        known(
          '3.4',
          '集中学习学时达标的党员不少于八成',
          { fact: 'studyRate', months: 12, atLeast: 80 },
          less,
        ),
        stated('3.5', '党费按月足额收缴', own),
        stated('3.6', '组织关系接转及时', less),
        knownOrStated('3.7', '党员承诺上墙或公开', pledged('public', ['memberPromise'], 12), less),
        stated('3.8', '困难党员有关怀', { ...less, mayNotApply: true }),
      ],
    },
    {
      code: 'life',
      title: '组织生活',
      items: [
        known('4.1', '已定每月固定党日', { fact: 'partyDaySettled' }, own),
        known('4.2', '近 12 个月固定党日不少于 10 次', held('partyDay', 12, 10), own),
        known('4.3', '近 12 个月党员大会不少于 4 次', held('memberMeeting', 12, 4), own),
        knownOrStated('4.4', '近 12 个月支委会不少于 10 次', held('committeeMeeting', 12, 10), {
          ...less,
          mayNotApply: true,
        }),
        known('4.5', '近 12 个月上党课不少于 4 次', held('lecture', 12, 4), less),
        known('4.6', '近 12 个月召开组织生活会', held('lifeMeeting', 12, 1), own),
        known('4.7', '近 12 个月开展民主评议党员', held('appraisal', 12, 1), own),
        known(
          '4.8',
          '近 12 个月到会率不低于 80%',
          { fact: 'attendanceRate', months: 12, atLeast: 80 },
          less,
        ),
      ],
    },
    {
      code: 'activities',
      title: '活动载体',
      items: [
        stated('5.1', '年初有活动计划，党群共订', less),
        stated('5.2', '每季有一次服务生产经营的活动', less),
        stated('5.3', '设党员示范岗或责任区', own),
        knownOrStated('5.4', '开展技能培训或比武', pledged('deed', ['standardDay'], 12), less),
        stated('5.5', '有志愿服务', less),
        stated('5.6', '党群活动共办', less),
        stated('5.7', '活动有记录，党员知晓', less),
      ],
    },
    {
      code: 'place',
      title: '阵地建设',
      items: [
        knownOrStated('6.1', '有场所', isSo('ownRoom'), own),
        known(
          '6.2',
          '场所面积不少于 20 平方米',
          { fact: 'profile', field: 'area', atLeast: 20 },
          less,
        ),
        stated('6.3', '有设施', own),
        stated('6.4', '有标志、有党旗', own),
        stated('6.5', '有书报', less),
        stated('6.6', '有制度上墙', own),
        stated('6.7', '每月有活动', own),
      ],
    },
    {
      code: 'support',
      title: '工作保障',
      items: [
        known('7.1', '全年党务经费已落实', { fact: 'profile', field: 'budget', atLeast: 1 }, own),
        stated('7.2', '党建经费税前列支或有其他来源', less),
        stated('7.3', '党费全额返还用于活动', less),
        stated('7.4', '党务工作者有补贴或待遇', less),
        stated('7.5', '党员教育经费有账可查', less),
        stated('7.6', '出资人支持活动的时间和场地', own),
        known('7.7', '没有未销号的督办', { fact: 'noOpenFollowUp' }, less),
      ],
    },
    {
      code: 'effect',
      title: '作用发挥',
      items: [
        stated('8.1', '党组织参与重大事项商量', own),
        known('8.2', '近 12 个月办结诉求', { fact: 'needsSettled', months: 12, atLeast: 1 }, less),
        stated('8.3', '党员在重点岗位发挥作用', less),
        known('8.4', '有工会', isSo('union'), less),
        stated('8.5', '职工评议满意', less),
        stated('8.6', '有可学习的做法或典型', less),
      ],
    },
  ],
  passes: { kind: 'items', atLeast: 50 },
  stages: threeStages,
  publicityDays: 5,
  holds: { kind: 'months', months: 36 },
  follows: [{ kind: 'report', line: '通过标准化考核验收' }],
};
