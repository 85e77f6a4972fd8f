/** 黄石: 三型支部. */
import { tellStandard } from '../../support/practice-story';

tellStandard('标准型支部', {
  pack: 'huangshi',
  standard: 'typeStandard',
  by: 'branch',
  due: '标准型支部·自查',
  wrong: { by: 'town', stage: 'verify', words: '现在是“自查”，由党支部、党建指导员办理' },
  level: ['branchType', 'standard'],
});
