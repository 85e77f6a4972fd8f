/** Drives a comparison: upload, decide, and the import that writes what was accepted, until it rests. */
import { useState } from 'react';
import type { ActionOutput, ActionRequest } from '@core/modules/actions';
import type { ImportStatus } from '@core/modules/roster/actions';
import { call } from '@app/data/cloud-client/call';
import { chooseWorkbook } from '@app/data/choose-workbook';
import { newId } from '@app/data/ids';
import { useWork } from '@app/data/use-work';

type Decision = ActionRequest<'registry.decide'>;
/** A decision without its id. */
export type Decided =
  | Omit<Extract<Decision, { decision: 'accept' }>, 'id'>
  | Omit<Extract<Decision, { decision: 'setAside' }>, 'id'>;

const RUNNING: readonly ImportStatus['state'][] = ['applying', 'checkingUndo', 'undoing'];

export function useRegistry(onChange: () => void) {
  const [runId, setRunId] = useState<string | null>(null);
  const [writing, setWriting] = useState<ImportStatus | null>(null);
  const { busy, error, setError, hasLeft, doing } = useWork(onChange);
  /** Goes on until the import rests; leaving the page leaves the rest to the timer. */
  const drive = async (begun: ImportStatus): Promise<void> => {
    let now = begun;
    setWriting(now);
    while (RUNNING.includes(now.state) && !hasLeft()) {
      now = await call('roster.advance', { id: now.importId });
      setWriting(now);
    }
    if (now.blockers.length > 0) setError(`不能撤销：${now.blockers.join('；')}`);
  };
  const send = (input: Decision): Promise<ActionOutput<'registry.decide'>> =>
    call('registry.decide', input);
  return {
    runId,
    writing,
    busy,
    error,
    open: setRunId,
    choose: () =>
      doing(async () => {
        const chosen = await chooseWorkbook();
        if (!chosen) return;
        const run = await call('registry.inspect', { id: newId(), ...chosen });
        setWriting(null);
        setRunId(run.runId);
      }),
    decide: (decided: Decided) =>
      doing(async () => {
        const { importId } = await send({ ...decided, id: newId() });
        if (importId) await drive(await call('roster.open', { id: importId }));
      }),
    undo: (importId: string) =>
      doing(async () =>
        drive(await call('roster.undo', { id: importId, reason: '核实有误，整体撤销' })),
      ),
  };
}

export type RegistryControl = ReturnType<typeof useRegistry>;
