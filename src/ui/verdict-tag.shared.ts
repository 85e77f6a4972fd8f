import type { Verdict, VerdictState } from '@core/modules/cadence/contract';

const LOOKS: Readonly<Record<VerdictState, { icon: string; word: string }>> = {
  met: { icon: 'circle-check', word: '已完成' },
  open: { icon: 'clock', word: '进行中' },
  dueSoon: { icon: 'alarm-clock', word: '快到期' },
  missed: { icon: 'circle-alert', word: '未完成' },
  exempt: { icon: 'circle-minus', word: '免计' },
  notApplicable: { icon: 'circle-off', word: '不计' },
};

/** Icon, word and colour of a state; a contest, a wait and a notice that is not out are said in the word. */
export function stateLook(verdict: Pick<Verdict, 'state' | 'reason' | 'contested' | 'waiting'>): {
  icon: string;
  word: string;
  look: VerdictState | 'contested';
} {
  const look = LOOKS[verdict.state];
  if (verdict.reason === 'awaitingNotice') return { ...look, word: '暂计', look: 'open' };
  if (verdict.state === 'missed' && verdict.contested) {
    return { ...look, word: '申诉中', look: 'contested' };
  }
  if (verdict.state === 'missed' && verdict.waiting) {
    return { ...look, word: '待确认', look: 'contested' };
  }
  return { ...look, look: verdict.state };
}
