/** 经费: what was given by whom for what, and what is spent; which channels and sums there are is the pack's. */
import type { meansActions } from '@core/modules/means/actions';
import type { RoutesOf } from '@server/runtime/route';
import { fileOfGrant } from '@server/modules/papers/files';
import { contestMeans, payMeans, reverseMeans, settleMeans, signMeans, spendMeans } from './add';
import { proposeMeans, raiseMeans } from './begin';
import { listMeans } from './list';
import { openSubjectMeans } from './of-subject';
import { openMeans } from './open';

export const desk = {
  'means.list': listMeans,
  'means.subject': openSubjectMeans,
  'means.open': openMeans,
  'means.propose': proposeMeans,
  'means.raise': raiseMeans,
  'means.sign': signMeans,
  'means.pay': payMeans,
  'means.spend': spendMeans,
  'means.reverse': reverseMeans,
  'means.contest': contestMeans,
  'means.settle': settleMeans,
} satisfies RoutesOf<typeof meansActions, 'desk'>;

export const files = {
  'means.file': fileOfGrant,
} satisfies RoutesOf<typeof meansActions, 'files'>;
