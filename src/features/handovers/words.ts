import type { HandoverState } from '@core/modules/handovers/contract';

export const handoverStates: Readonly<Record<HandoverState, string>> = {
  proposed: '待签收',
  signed: '已签收',
  withdrawn: '已撤回',
};
