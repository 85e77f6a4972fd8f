/** 四大工程: 双强六好, on 六有. */
import { tellStandard } from '../../support/practice-story';

tellStandard('区级“双强六好”', {
  pack: 'four-projects',
  standard: 'strongDistrict',
  before: ['sixHaves'],
  by: 'branch',
  due: '区级“双强六好”党组织·自查',
  wrong: { by: 'town', stage: 'verify', words: '现在是“自查”，由党支部、党建指导员办理' },
  level: ['strong', 'district'],
});
