/** 结对: who helps whom, to which end; which kinds there are is the pack's. */
import type { pairActions } from '@core/modules/pairs/actions';
import type { RoutesOf } from '@server/runtime/route';
import { fileOfPair } from '@server/modules/papers/files';
import {
  contestPair,
  correctTogether,
  endPair,
  recordTogether,
  reviewPair,
  settlePair,
  voidTogether,
} from './add';
import { beginPair } from './begin';
import { listPairs } from './list';
import { openSubjectPairs } from './of-subject';
import { openPair } from './open';
import { suggestParties } from './suggest';

export const desk = {
  'pair.list': listPairs,
  'pair.subject': openSubjectPairs,
  'pair.suggest': suggestParties,
  'pair.open': openPair,
  'pair.begin': beginPair,
  'pair.record': recordTogether,
  'pair.correct': correctTogether,
  'pair.void': voidTogether,
  'pair.review': reviewPair,
  'pair.end': endPair,
  'pair.contest': contestPair,
  'pair.settle': settlePair,
} satisfies RoutesOf<typeof pairActions, 'desk'>;

export const files = {
  'pair.file': fileOfPair,
} satisfies RoutesOf<typeof pairActions, 'files'>;
