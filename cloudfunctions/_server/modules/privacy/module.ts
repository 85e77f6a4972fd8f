/** 我的数据: read, taken along, put right and erased. */
import type { privacyActions } from '@core/modules/privacy/actions';
import type { Jobs } from '@server/runtime/jobs/job';
import type { RoutesOf } from '@server/runtime/route';
import { erasePerson } from './erase';
import { eraseTraces } from './erase-job';
import { exportMyData, exportPerson, openMyData } from './open';
import { answerDataRequest, listDataRequests, submitDataRequest } from './requests';

type Actions = typeof privacyActions;

export const desk = {
  'myData.open': openMyData,
  'myData.export': exportMyData,
  'person.export': exportPerson,
  'dataRequest.submit': submitDataRequest,
  'dataRequest.list': listDataRequests,
  'dataRequest.answer': answerDataRequest,
  'person.erase': erasePerson,
} satisfies RoutesOf<Actions, 'desk'>;

export const jobs = {
  eraseTraces: { stage: 'remove', run: eraseTraces },
} satisfies Jobs;
