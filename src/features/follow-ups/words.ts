import type { ActionOutput } from '@core/modules/actions';
import type { FollowUpCase, FollowUpRow } from '@core/modules/follow-ups/contract';
import type { FollowUpState, FollowUpStep } from '@core/modules/follow-ups/labels';
import { followUpStepTitles } from '@core/modules/follow-ups/labels';
import type { FollowUpShelf } from '@core/modules/follow-ups/actions';
import type { Day } from '@core/shared/calendar/day';
import { showDay } from '@core/shared/calendar/display';

/** A case as it was opened: with what the reader may do. */
export type OpenedCase = ActionOutput<'followUp.open'>;

export const shelfTitles: Readonly<Record<FollowUpShelf, string>> = {
  draft: '待核实',
  awaiting: '待回复',
  toClose: '待销号',
  ended: '已办结',
};

export const emptyShelves: Readonly<Record<FollowUpShelf, string>> = {
  draft: '达到门槛的未完成事项会由系统起草，列在这里，由您核实后签发。',
  awaiting: '签发后等对方回复的列在这里。',
  toClose: '对方已回复、等您销号的列在这里。',
  ended: '已销号和不予督办的列在这里，到期后不再显示，记录保留。',
};

/** What a requirement usually asks for; it can be written anew. */
export const REQUIREMENTS: Readonly<Record<FollowUpStep, readonly string[]>> = {
  hint: ['请说明原因，并在时限内补上本期联系', '请核对记录，有遗漏的及时补录'],
  urge: ['请在时限内完成联系并书面说明', '请与镇街商定补救安排并回复'],
  notice: ['请在时限内整改并报送情况', '请支部研究后回复整改安排'],
  talk: ['请按约定时间当面说明情况', '请携带整改情况参加约谈'],
};

/** The same of a deadline of a standard or a process. */
export const REQUIREMENTS_OF_DEADLINE: typeof REQUIREMENTS = {
  hint: ['请说明原因，并在时限内办理', '已经办理的，请核对后登记'],
  urge: ['请在时限内办理并书面说明', '请说明卡在哪里，需要怎样支持'],
  notice: ['请在时限内整改并报送情况', '请研究后回复整改安排'],
  talk: REQUIREMENTS.talk,
};

const LOOKS: Readonly<Record<FollowUpState, { icon: string; look: string }>> = {
  draft: { icon: 'circle-alert', look: 'open' },
  signed: { icon: 'clock', look: 'dueSoon' },
  replied: { icon: 'message-square', look: 'open' },
  closed: { icon: 'circle-check', look: 'met' },
  dropped: { icon: 'circle-minus', look: 'exempt' },
  expired: { icon: 'circle-off', look: 'exempt' },
};

export const lookOf = (state: FollowUpState): { icon: string; look: string } => LOOKS[state];

/** Whose case it is: the unit with its instructor, or the branch. */
export const subjectOf = ({ subjectName, personName }: FollowUpRow | FollowUpCase): string =>
  personName ? `${subjectName} · ${personName}` : subjectName;

/** By when it is to be answered, or since when it waits to be verified. */
export const whenOf = ({ dueOn, draftedOn, step }: FollowUpRow, today: Day): string =>
  dueOn
    ? `${followUpStepTitles[step]} · ${showDay(dueOn, today)}前回复`
    : `${showDay(draftedOn, today)}起草`;
