import { verdictStateTitles } from '@core/modules/cadence/labels';
import type { Verdict, VerdictState } from '@core/modules/cadence/contract';

const ICONS: Readonly<Record<VerdictState, string>> = {
  met: 'circle-check',
  open: 'clock',
  dueSoon: 'alarm-clock',
  missed: 'circle-alert',
  exempt: 'circle-minus',
  notApplicable: 'circle-off',
};

/** Icon, word and colour of a state; a contest, a wait and a notice that is not out are said in the word. */
export function stateLook(verdict: Pick<Verdict, 'state' | 'reason' | 'contested' | 'waiting'>): {
  icon: string;
  word: string;
  look: VerdictState | 'contested';
} {
  const look = { icon: ICONS[verdict.state], word: verdictStateTitles[verdict.state] };
  if (verdict.reason === 'awaitingNotice') return { ...look, word: '暂计', look: 'open' };
  if (verdict.state === 'missed' && verdict.contested) {
    return { ...look, word: '申诉中', look: 'contested' };
  }
  if (verdict.state === 'missed' && verdict.waiting) {
    return { ...look, word: '待确认', look: 'contested' };
  }
  return { ...look, look: verdict.state };
}
