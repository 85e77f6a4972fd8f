/** 永川's 三级示范点: what each level is after is published, the items are ours. */
import type { Standard } from '@core/modules/standards/rules.contract';
import {
  held,
  isSo,
  known,
  knownOrStated,
  organised,
  ownItem,
  plainStandard,
  stated,
  threeStages,
  twoStages,
  weighed,
} from '../practice-rows';

const file = 'yongchuan-five-ones-points-stars.txt';
const LEVELS = '突出“市级示范抓提高、区级示范抓规范、镇级示范抓基础”，积极推进“三级联创”活动';
const less = { ...ownItem, ...weighed } as const;

const demonstration = (
  more: Pick<Standard, 'code' | 'title' | 'entry' | 'parts' | 'passes' | 'stages' | 'follows'>,
): Standard => ({
  ...plainStandard,
  subject: 'organization',
  source: { file, sentence: LEVELS },
  itemsFrom: 'ours',
  publicityDays: 5,
  holds: { kind: 'until', monthDay: '12-31', yearsOn: 2 },
  ...more,
});

export const demoTown = demonstration({
  code: 'demoTown',
  title: '镇街级示范点（抓基础）',
  entry: [organised],
  parts: [
    {
      code: 'base',
      title: '基础',
      items: [
        known('1', '有书记', { fact: 'secretaryNamed' }, ownItem),
        known('2', '任期未满', { fact: 'electedOnTime' }, ownItem),
        known('3', '已定固定党日', { fact: 'partyDaySettled' }, ownItem),
        known('4', '近 6 个月固定党日不少于 5 次', held('partyDay', 6, 5), ownItem),
        knownOrStated('5', '有活动阵地', isSo('ownRoom'), ownItem),
        stated('6', '党员身份、承诺亮出来', less),
        known('7', '上年度评星不低于 2 星', { fact: 'stars', atLeast: 2 }, less),
      ],
    },
  ],
  passes: { kind: 'items', atLeast: 6 },
  stages: twoStages,
  follows: [{ kind: 'level', scale: 'demonstration', level: 'town' }],
});

export const demoDistrict = demonstration({
  code: 'demoDistrict',
  title: '区级示范点（抓规范）',
  entry: [{ test: { fact: 'standard', standard: 'demoTown' }, words: '要求已是镇街级示范点' }],
  parts: [
    {
      code: 'order',
      title: '规范',
      items: [
        known('1', '近 12 个月固定党日不少于 11 次', held('partyDay', 12, 11), ownItem),
        known(
          '2',
          '近 12 个月到会率不低于 85%',
          { fact: 'attendanceRate', months: 12, atLeast: 85 },
          ownItem,
        ),
        known(
          '3',
          '近 12 个月季评议不少于 4 次',
          { fact: 'quarterReviews', months: 12, atLeast: 4 },
          ownItem,
        ),
        known('4', '班子成员在行政班子任职', { fact: 'crossPosts' }, less),
        known('5', '上年度评星不低于 3 星', { fact: 'stars', atLeast: 3 }, less),
        stated('6', '联系 1 个非示范党组织或未建单位', { ...less, evidence: '名称' }),
        known('7', '没有未销号的督办', { fact: 'noOpenFollowUp' }, less),
      ],
    },
  ],
  passes: { kind: 'items', atLeast: 6 },
  stages: threeStages,
  follows: [{ kind: 'level', scale: 'demonstration', level: 'district' }],
});

export const demoCity = demonstration({
  code: 'demoCity',
  title: '市级示范点推荐（抓提高）',
  entry: [{ test: { fact: 'standard', standard: 'demoDistrict' }, words: '要求已是区级示范点' }],
  parts: [
    {
      code: 'raise',
      title: '提高',
      items: [
        known('1', '上年度评星不低于 4 星', { fact: 'stars', atLeast: 4 }, ownItem),
        stated('2', '有在全区可学的做法', ownItem),
        stated('3', '承办过观摩会、现场会', { ...less, evidence: '日期' }),
        stated('4', '帮助建立活动阵地或党组织', { ...less, evidence: '名称' }),
        known(
          '5',
          '近 24 个月接收预备党员',
          { fact: 'probationers', months: 24, atLeast: 1 },
          less,
        ),
        stated('6', '市级认定文件', { ...ownItem, evidence: '文号' }),
      ],
    },
  ],
  passes: { kind: 'items', atLeast: 5 },
  stages: threeStages,
  follows: [{ kind: 'level', scale: 'demonstration', level: 'city' }],
});
