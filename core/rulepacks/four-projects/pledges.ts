/** 四大工程: 示范红旗岗 and 示范责任区, and 四倾斜 as a pledge of a unit. */
import type { PledgeKind } from '@core/modules/pledges/rules.contract';
import { branchPromise, demonstrationPost, form, memberPromise, unitPromise } from '../pledge-rows';

const file = 'four-projects-plan.txt';

const POSTS = {
  file,
  sentence: '通过设立党员示范红旗岗、党员示范责任区等为党组织和党员发挥作用搭建平台',
};

export const fourProjectsPledges: PledgeKind[] = [
  memberPromise(POSTS),
  branchPromise(POSTS),
  demonstrationPost(POSTS, [form('post', '党员示范红旗岗'), form('area', '党员示范责任区')]),
  unitPromise(
    {
      file,
      sentence:
        '综合保障要做到“四倾斜”:党员发展向企业中层骨干倾斜,优秀党员评比向企业党员倾斜,学习培训向企业党组织负责人倾斜,党建经费向企业党组织倾斜',
    },
    '四倾斜',
    [
      '党员发展向企业中层骨干倾斜',
      '优秀党员评比向企业党员倾斜',
      '学习培训向企业党组织负责人倾斜',
      '党建经费向企业党组织倾斜',
    ],
  ),
];
