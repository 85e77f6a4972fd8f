/**
 * The product without its platform: every action by its own contract, rights and use case, the
 * clock's jobs, on a store in memory. What the platform itself does is tested elsewhere, on the
 * real SDK; here numbers of whole districts are counted.
 */
import { createHash, randomInt, randomUUID } from 'node:crypto';
import {
  actions,
  type ActionName,
  type ActionOutput,
  type ActionRequest,
} from '@core/modules/actions';
import { rulePacks } from '@core/rulepacks';
import { PROTOCOL, type Answer } from '@core/shared/answer';
import { dayOfInstant } from '@core/shared/calendar/day';
import { calendarWith } from '@core/shared/calendar/work-calendar';
import { AppError } from '@core/shared/errors';
import type { RawWorkbook } from '@core/shared/raw-workbook';
import { Clock } from '@local-cloud/runner/clock';
import { apiRoutes } from '@server/entry/api-routes.generated';
import { deskRoutes } from '@server/entry/desk-routes.generated';
import { filesRoutes } from '@server/entry/files-routes.generated';
import { handle, type Route } from '@server/entry/handle';
import { jobs } from '@server/entry/jobs.generated';
import { knowActions } from '@server/runtime/access';
import type { FilesDeps } from '@server/runtime/deps';
import { runDueJobs } from '@server/runtime/jobs/run-due-jobs';
import { memoryStore } from './memory-store';

/** Of binding codes. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** What an action takes of the played time. */
const TAKES_MS = 20;

export interface PlayedCloud {
  readonly clock: Pick<Clock, 'now' | 'setToday'>;
  /** Runs an action as the holder of an OPENID; raises what is answered. */
  act<A extends ActionName>(
    openid: string,
    action: A,
    input: ActionRequest<A>,
  ): Promise<ActionOutput<A>>;
  /** Keeps a workbook as if it had been uploaded; its file id. */
  put(path: string, workbook: RawWorkbook): string;
  /** One tick of the timer. */
  tick(): Promise<void>;
}

/** Settings of an empty cloud of a rule pack; `codeHash` is the first administrator's. */
export function emptyCloud(packId: string, codeHash: string): PlayedCloud {
  const pack = rulePacks[packId];
  if (!pack) throw new Error(`no rule pack ${packId}`);
  knowActions(actions);
  const clock = new Clock();
  const store = memoryStore();
  const books = new Map<string, RawWorkbook>();
  const calendar = calendarWith(pack.calendarOverride, {});
  const notHere = (): never => {
    throw new Error('the play has no files');
  };
  const depsOf = (requestId: string): FilesDeps => ({
    store,
    now: () => clock.now(),
    today: dayOfInstant(clock.now()),
    skew: 0,
    requestId,
    pack,
    packs: rulePacks,
    packIsFixed: true,
    calendar,
    notices: {},
    randomCode: (length) =>
      Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
    sha256: (content) => createHash('sha256').update(content).digest('hex'),
    firstAdministratorCodeHash: codeHash,
    files: {
      download: (fileId) => Promise.resolve(Buffer.from(fileId)),
      remove: () => Promise.resolve(),
      upload: notHere,
    },
    reminders: {},
    sendMessage: notHere,
    qrPicture: () => '',
    readWorkbook: (bytes) => Promise.resolve(books.get(Buffer.from(bytes).toString()) ?? notHere()),
    render: notHere,
    assemble: notHere,
    workbookOf: notHere,
    fillSheet: notHere,
    slipsOnPaper: notHere,
  });
  const routes: Readonly<Record<string, Route<FilesDeps>>> = {
    ...apiRoutes,
    ...deskRoutes,
    ...filesRoutes,
  };
  return {
    clock,
    async act<A extends ActionName>(openid: string, action: A, input: ActionRequest<A>) {
      // What follows is later, as it is on a phone.
      clock.setOffset(clock.offset + TAKES_MS);
      const requestId = randomUUID();
      const event = { action, input, requestId, sentAt: clock.now(), protocol: PROTOCOL };
      const context = {
        openid,
        now: () => clock.now(),
        log: (line: object) => process.stderr.write(`${JSON.stringify(line)}\n`),
      };
      const answer = (await handle(
        { routes, specs: actions },
        () => Promise.resolve(depsOf(requestId)),
        context,
        event,
      )) as Answer<ActionOutput<A>>;
      if (answer.ok) return answer.data;
      throw new AppError(
        answer.error.code,
        `${action}：${answer.error.message}`,
        answer.error.issues,
      );
    },
    put(path, workbook) {
      const fileId = `cloud://replay.0000/${path}`;
      books.set(fileId, workbook);
      return fileId;
    },
    async tick() {
      await runDueJobs(depsOf(randomUUID()), jobs);
    },
  };
}
