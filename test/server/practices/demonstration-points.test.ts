/** 永川: 三级示范点. */
import { tellStandard } from '../../support/practice-story';

tellStandard('镇街级示范点（抓基础）', {
  pack: 'yongchuan',
  standard: 'demoTown',
  by: 'branch',
  due: '镇街级示范点（抓基础）·自查',
  wrong: { by: 'town', stage: 'accept', words: '现在是“自查”，由党支部、党建指导员办理' },
  level: ['demonstration', 'town'],
});
