/** Steps of a run as its page shows them, each with what was put on record. */
import { inOrder } from '@core/modules/standards/in-order';
import { isSecret, explainVote } from '@core/modules/meetings/votes';
import { checkHands } from '@core/modules/processes/on-record';
import type { ProcessStep } from '@core/modules/processes/pages.contract';
import { stateOn } from '@core/modules/processes/replay';
import type { ProcessRun, RunEntry, RunStanding } from '@core/modules/processes/contract';
import type { Process, Step } from '@core/modules/processes/rules.contract';
import type { RunAround } from '@core/modules/processes/run';
import type { Office } from '@core/modules/standards/rules.contract';
import { enoughWords, valueWords } from './words';

export interface Reader {
  readonly personId: string;
  readonly offices: readonly Office[];
  readonly name: (id: string) => string;
  readonly follows: (step: Step) => string[];
}

export function presentSteps(
  process: Process,
  run: ProcessRun,
  standing: RunStanding,
  around: RunAround,
  reader: Reader,
): ProcessStep[] {
  const state = stateOn(process, run, around.facts, around.today);
  return process.steps.flatMap((step) => {
    const view = standing.steps.find((one) => one.step === step.code);
    if (!view) return [];
    const asked = reader.offices.some((one) => step.by.includes(one));
    const taking = { step: step.code, on: around.today, at: 0, fields: {}, by: reader.personId };
    const hands = checkHands(process, state, step, taking);
    const open = asked && view.state === 'open';
    const mayTake = open && !hands && !step.recordOnly;
    const makes = open ? makesOf(step) : undefined;
    const why =
      view.state === 'open'
        ? hands
        : view.state === 'waiting' && view.why
          ? { rule: 'P3', words: view.why, ...(view.earliest ? { from: view.earliest } : {}) }
          : null;
    return [
      {
        ...view,
        source: step.source ?? process.source,
        fields: step.fields,
        ...(step.enough ? { enough: enoughWords(step) } : {}),
        ...(step.vote
          ? {
              vote: {
                matter: step.vote.matter,
                quorum: step.vote.quorum,
                secret: isSecret(step.vote.matter),
              },
            }
          : {}),
        outcomes: outcomesOf(process, step),
        follows: reader.follows(step),
        ...(makes ? { makes } : {}),
        mayTake,
        ...(asked && why ? { hindered: why } : {}),
        taken: takenOf(run, step, reader, !standing.end),
      },
    ];
  });
}

/** What is made elsewhere and fills the step. */
function makesOf({ filledBy }: Step): ProcessStep['makes'] {
  if (filledBy?.fact === 'pair') return { what: 'pair', kind: filledBy.kind };
  if (filledBy?.fact === 'means') return { what: 'means', kind: filledBy.entitlement };
  const [kind] = filledBy?.fact === 'pledges' ? filledBy.kinds : [];
  return kind ? { what: 'pledge', kind } : undefined;
}

const outcomesOf = ({ prolongings }: Process, { outcomes = [] }: Step): ProcessStep['outcomes'] =>
  outcomes.map(({ code, title, prolongs, gives }) => {
    const rule = prolongings.find((one) => one.code === prolongs);
    const months = rule && !gives ? { from: rule.minMonths, to: rule.maxMonths } : undefined;
    return { code, title, ...(months ? { months } : {}) };
  });

function takenOf(
  { entries }: ProcessRun,
  step: Step,
  { offices, name }: Reader,
  open: boolean,
): ProcessStep['taken'] {
  const mine = offices.some((one) => step.by.includes(one));
  return entries.flatMap((entry) => {
    if (entry.kind !== 'take' || entry.step !== step.code) return [];
    const correction = lastCorrection(entries, entry.id);
    const stands = correction ?? entry;
    const voided = entries.some((one) => one.kind === 'void' && one.entry === entry.id);
    const { fields, vote, outcome, months, lateReason } = stands;
    const chosen = step.outcomes?.find(({ code }) => code === outcome)?.title;
    return [
      {
        entryId: entry.id,
        on: correction ? correction.takenOn : entry.on,
        byName: name(entry.by),
        office: entry.office,
        fields: step.fields.flatMap(({ code, title }) => {
          const value = fields[code];
          return value === undefined ? [] : [{ code, title, value: valueWords(value) }];
        }),
        ...(vote ? { vote: { ...vote, explanation: explainVote(vote, step.vote?.quorum) } } : {}),
        ...(chosen ? { outcome: chosen } : {}),
        ...(months ? { months } : {}),
        ...(lateReason ? { lateReason } : {}),
        corrected: Boolean(correction),
        voided,
        mayCorrect: mine && open && !voided,
      },
    ];
  });
}

/** The correction that stands: the latest. */
const lastCorrection = (entries: readonly RunEntry[], entryId: string) =>
  inOrder(
    entries.flatMap((one) => (one.kind === 'correct' && one.entry === entryId ? [one] : [])),
  ).pop();
