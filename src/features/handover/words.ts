import type { HandoverState } from '@core/contracts/handover';

export const handoverStates: Readonly<Record<HandoverState, string>> = {
  proposed: '待签收',
  signed: '已签收',
  withdrawn: '已撤回',
};
