/** 标准: checked by the branch, verified, accepted, held and due again; which standards there are is the pack's. */
import type { standardActions } from '@core/modules/standards/actions';
import { fileOfCheck } from '@server/modules/papers/files';
import type { RoutesOf } from '@server/runtime/route';
import { contestCheck, decideStage, revokeCheck, settleObjection, stateItems } from './acts';
import { beginStandard } from './begin';
import { listStandards } from './list';
import { openSubject } from './of-subject';
import { openStandard } from './open';

type Actions = typeof standardActions;

export const desk = {
  'standard.list': listStandards,
  'standard.subject': openSubject,
  'standard.open': openStandard,
  'standard.begin': beginStandard,
  'standard.state': stateItems,
  'standard.decide': decideStage,
  'standard.contest': contestCheck,
  'standard.settle': settleObjection,
  'standard.revoke': revokeCheck,
} satisfies RoutesOf<Actions, 'desk'>;

export const files = {
  'standard.file': fileOfCheck,
} satisfies RoutesOf<typeof standardActions, 'files'>;
