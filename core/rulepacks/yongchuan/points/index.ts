import type { Level, PointsRules } from '@core/modules/points/rules.contract';
import { membersConduct } from './members-conduct';
import { membersStudy } from './members-study';
import { membersWork } from './members-work';
import { organizationsLife } from './organizations-life';
import { organizationsSetup } from './organizations-setup';
import { organizationsWork } from './organizations-work';

/** 华宁县 2018: base 60; the bounds read as lower bounds, so that 95.5 falls to a level. */
const levels: Level[] = [
  { stars: 5, title: '五星', atLeast: 9_600 },
  { stars: 4, title: '四星', atLeast: 9_000 },
  { stars: 3, title: '三星', atLeast: 8_000 },
  { stars: 2, title: '二星', atLeast: 7_000 },
  { stars: 1, title: '一星', atLeast: 6_000 },
];

/** No aspect alone carries a star: each counts at most 8 points. */
const aspect = (code: string, title: string) => ({ code, title, cap: 800, floor: -800 });

const common = { base: { points: 6_000 }, floor: 0, step: 50, levels, below: '不评星' };

/** 永川's 积分评星: 48 for members, 58 for organisations. */
export const points2024: PointsRules = {
  from: '2024-01-01',
  yearBegins: 1,
  cutOff: '03-31',
  minMonths: 6,
  publicityDays: 5,
  exempt: ['retired', 'longAway'],
  notes: [
    '永川公布了“党组织 58 项、党员 48 项”的数目，没有公布逐项的表。本表的 48 项和 58 项是本产品编写的，每项注明所依据的原文、参照表或规定，区县可以修改。',
    '基础分 60 和星级分数线参照华宁县 2018 年的办法；每个方面最多计 8 分，是本产品设定。',
    '参照表中的登录、阅读、点击类积分不采用；所有积分都可以由他人代为记录，不用打开小程序。',
    '评定年度按自然年，次年 3 月 31 日前确认的计入，七一前评定。',
  ],
  member: {
    ...common,
    aspects: [
      aspect('study', '学习教育'),
      aspect('life', '组织生活'),
      aspect('post', '岗位作用'),
      aspect('service', '服务群众'),
      aspect('honesty', '遵纪诚信'),
      aspect('excellence', '创先争优'),
    ],
    indicators: [...membersStudy, ...membersWork, ...membersConduct],
  },
  organization: {
    ...common,
    aspects: [
      aspect('setup', '组织设置'),
      aspect('team', '党员队伍'),
      aspect('life', '组织生活'),
      aspect('support', '工作保障'),
      aspect('effect', '作用发挥'),
      aspect('brand', '品牌特色'),
    ],
    indicators: [...organizationsSetup, ...organizationsLife, ...organizationsWork],
  },
};
