/**
 * A pack as a file: canonical JSON with its SHA-256, so that another county takes exactly what was
 * handed out. What is taken over is a draft like any other: weighed, signed by two, in force from a day.
 */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { openRuleFile, ruleFile } from '@core/modules/rules/rule-file';
import { changesBetween } from '@core/modules/rules/take-over';
import { badField } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { Deps, FilesDeps } from '@server/runtime/deps';
import { pieceOf } from '@server/runtime/file-piece';
import { removeUpload, requireOwnUpload } from '@server/modules/uploads/uploads';
import { packBegunWith, rulesOfDay, signedNow, valueOn } from './district-rules';
import { stateOf } from './diff';
import { weigh } from './propose';
import { requireNoFaults, writeDraft } from './write';

/** The pack in force, or as a version makes it. Two or three requests. */
export async function exportRules(
  deps: Deps,
  _actor: Actor,
  { versionId = 'now', part }: ActionInput<'rules.export'>,
): Promise<ActionOutput<'rules.export'>> {
  const { pack, on } = await stateOf(deps, versionId);
  const bytes = new TextEncoder().encode(ruleFile(pack, deps.sha256));
  return pieceOf(deps, `规则包-${pack.title}-${on}.json`, bytes, part);
}

/** Takes a pack over as a draft of what differs. @throws AppError BAD_INPUT when it is no such file, or has faults. */
export async function importRules(
  deps: FilesDeps,
  actor: Actor,
  input: ActionInput<'rules.import'>,
): Promise<ActionOutput<'rules.import'>> {
  const known = await deps.store.get('ruleVersions', input.id);
  const upload = known ? null : await requireOwnUpload(deps, actor, input.fileId);
  const ground = { base: packBegunWith(deps), signed: await signedNow(deps), today: deps.today };
  if (!upload) {
    const parts = known?.changes.map(({ part }) => part) ?? [];
    const proposal = { changes: [], seen: {}, faults: [] };
    return { ...(await writeDraft(deps, actor, 'rules.import', input, proposal)), parts };
  }
  const opened = openRuleFile(await deps.files.download(upload.fileId ?? ''), deps.sha256);
  if ('wrong' in opened) throw badField('input.fileId', opened.wrong);
  requireNoFaults(opened.faults);
  const now = rulesOfDay(ground.base, ground.signed, input.from);
  const changes = changesBetween(
    (part) => valueOn(now, part, input.from),
    (part) => valueOn(opened.pack, part, deps.today),
  );
  if (changes.length === 0) throw badField('input.fileId', '与现行规则相同，没有可以改动的');
  const file = { title: opened.pack.title, sha256: opened.sha256 };
  const written = await writeDraft(
    deps,
    actor,
    'rules.import',
    input,
    weigh(ground, input.from, changes),
    file,
  );
  await removeUpload(deps, upload.fileId ?? '');
  return { ...written, parts: changes.map(({ part }) => part) };
}
