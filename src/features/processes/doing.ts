import type { ProcessStep } from '@core/modules/processes/pages.contract';

/** What is being done to one step. */
export type Doing =
  | { readonly kind: 'record'; readonly step: ProcessStep }
  | { readonly kind: 'correct'; readonly step: ProcessStep; readonly entryId: string }
  | { readonly kind: 'void' | 'contest'; readonly entryId: string; readonly title: string }
  | { readonly kind: 'stop' };
