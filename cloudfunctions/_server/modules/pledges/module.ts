/** 公开承诺, 示范岗, 三比: promised in public, done, judged; which kinds there are is the pack's. */
import type { pledgeActions } from '@core/modules/pledges/actions';
import type { RoutesOf } from '@server/runtime/route';
import { fileOfPledge } from '@server/modules/papers/files';
import {
  contestPledge,
  endPledge,
  judgePledge,
  publishPledge,
  recordDeed,
  reviewPledge,
  rewordPledge,
  settlePledge,
} from './add';
import { listPledges } from './list';
import { makePledge } from './make';
import { openSubjectPledges } from './of-subject';
import { openPledge } from './open';
import { answerSlip, issueSlips, openSlip } from './slips';

export const desk = {
  'pledge.list': listPledges,
  'pledge.subject': openSubjectPledges,
  'pledge.open': openPledge,
  'pledge.make': makePledge,
  'pledge.reword': rewordPledge,
  'pledge.publish': publishPledge,
  'pledge.record': recordDeed,
  'pledge.judge': judgePledge,
  'pledge.review': reviewPledge,
  'pledge.end': endPledge,
  'pledge.contest': contestPledge,
  'pledge.settle': settlePledge,
  'slip.open': openSlip,
  'slip.answer': answerSlip,
} satisfies RoutesOf<typeof pledgeActions, 'desk'>;

export const files = {
  'pledge.file': fileOfPledge,
  'slip.issue': issueSlips,
} satisfies RoutesOf<typeof pledgeActions, 'files'>;
