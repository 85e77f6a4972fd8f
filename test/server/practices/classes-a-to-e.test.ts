/** 濉溪: 分类管理 A–E. */
import { tellStandard } from '../../support/practice-story';

tellStandard('C类（成长类）', {
  pack: 'suixi',
  standard: 'classC',
  by: 'branch',
  due: 'C类（成长类）党组织考评·自查',
  wrong: { by: 'town', stage: 'verify', words: '现在是“自查”，由党支部、党建指导员办理' },
  level: ['class', 'C'],
});
