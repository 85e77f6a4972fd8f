/** Issuing a 通报, and its files. What is issued stays as it is, to the byte. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import type { Paper, PaperFormat } from '@core/modules/papers/contract';
import { monthTitle } from '@core/modules/reports/month-words';
import type { Actor } from '@server/runtime/actor';
import { paperOf, presentReport } from './presenter';
import type { StoredReport } from './stored';
import { yearOf } from '@server/modules/units/unit-years';
import type { FilesDeps } from '@server/runtime/deps';
import { writeOnce, type Write } from '@server/runtime/once';
import { townsOf } from './advance';
import { requireReport } from './reports';

const FORMATS: readonly PaperFormat[] = ['docx', 'xlsx'];
const fileId = (reportId: string, format: PaperFormat): string => `${reportId}_${format}`;

/** Nothing is rendered for a report that cannot be issued; who sends twice gets the answer again. */
export async function issueReport(
  deps: FilesDeps,
  actor: Actor,
  input: ActionInput<'report.issue'>,
): Promise<ActionOutput<'report.issue'>> {
  const { id, reportId } = input;
  const report = await requireReport(deps, actor, 'report.issue', reportId);
  const write = { id, action: 'report.issue', actorId: actor.personId, targetId: reportId };
  const once = { ...write, content: input };
  const receipt =
    report.state === 'ready'
      ? await issueReady(deps, report, once)
      : await writeOnce(deps, once, async () => void requireReady(report));
  const now = await deps.store.get('reports', reportId);
  return { report: presentReport(now ?? report), receipt };
}

/**
 * The number is taken before and only once by the report's transaction, so that two who
 * issue at once leave no gap. A report whose files were rendered and whose transaction
 * failed is rendered again.
 */
async function issueReady(deps: FilesDeps, report: StoredReport, write: Write): Promise<string> {
  const year = yearOf(deps.today);
  const towns = await townsOf(deps, report._id);
  const numberId = `monthReport_${report.scopeId}_${year}`;
  const next = ((await deps.store.get('numbers', numberId))?.value ?? 0) + 1;
  const issued = { number: `〔${year}〕${next}号`, issuedOn: deps.today };
  const paper = paperOf(deps, { ...report, ...issued }, towns);
  const files = await filesOf(deps, paper);
  return writeOnce(deps, write, async (tx) => {
    const now = requireReady(await tx.get('reports', report._id));
    const taken = (await tx.get('numbers', numberId))?.value ?? 0;
    if (taken + 1 !== next || !isWordedAs(now, report)) {
      throw new AppError('BUSY', '有人同时在改动，请再试一次');
    }
    await tx.set('numbers', { _id: numberId, schemaVersion: 1, value: next });
    const { actorId: issuedBy } = write;
    await tx.set('reports', { ...now, ...issued, state: 'issued', issuedBy, issued: paper });
    for (const [format, base64] of files) {
      const _id = fileId(report._id, format);
      await tx.set('reportFiles', { _id, schemaVersion: 1, reportId: report._id, format, base64 });
    }
  });
}

function requireReady(report: StoredReport | null): StoredReport {
  if (report?.state === 'issued') throw new AppError('CONFLICT', '这份通报已经签发');
  if (report?.state !== 'ready') throw new AppError('CONFLICT', '统计完成后才能签发');
  return report;
}

/** Field by field: a sentence that moved from one field to the other is another wording. */
const isWordedAs = ({ words: a }: StoredReport, { words: b }: StoredReport): boolean =>
  a.problems === b.problems && a.requirements === b.requirements;

async function filesOf({ render }: FilesDeps, paper: Paper): Promise<[PaperFormat, string][]> {
  const files: [PaperFormat, string][] = [];
  for (const format of FORMATS) {
    files.push([format, Buffer.from(await render(paper, format)).toString('base64')]);
  }
  return files;
}

export async function fileOfReport(
  deps: FilesDeps,
  actor: Actor,
  { reportId, format }: ActionInput<'report.file'>,
): Promise<ActionOutput<'report.file'>> {
  const report = await requireReport(deps, actor, 'report.file', reportId);
  if (report.state === 'counting') throw new AppError('CONFLICT', '统计完成后才能导出');
  const number = report.number ?? '（未签发）';
  const fileName = `${report.scopeName}${monthTitle(report.month)}通报${number}.${format}`;
  if (report.state === 'issued') {
    const kept = await deps.store.get('reportFiles', fileId(reportId, format));
    if (kept) return { fileName, base64: kept.base64 };
  }
  const paper = paperOf(deps, report, await townsOf(deps, reportId));
  return { fileName, base64: Buffer.from(await deps.render(paper, format)).toString('base64') };
}
