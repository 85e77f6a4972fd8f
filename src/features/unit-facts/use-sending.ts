/** Sends the form now, so that what is refused stands at its field; without a signal it waits in the outbox. */
import { useState } from 'react';
import type { ActionRequest } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import type { UnitFact } from '@core/modules/units/facts.labels';
import { call } from '@app/data/cloud-client/call';
import { Unreachable } from '@app/phone/unreachable';
import { newId } from '@app/data/ids';
import { saveRecord } from '@app/data/save';
import { useWork } from '@app/data/use-work';
import { whyTooLong } from '@app/phone/typing/limits';
import { goBack, replaceBy } from '@app/data/routes';

type Errors = Partial<Record<UnitFact, string>>;

export interface Sending {
  readonly busy: boolean;
  readonly errors: Errors;
  /** What no field is to blame for. */
  readonly why: string;
  readonly refuse: (errors: Errors) => void;
  readonly add: (facts: ActionRequest<'unit.add'>['facts'], onSaved: () => void) => Promise<void>;
  readonly correct: (
    input: Omit<ActionRequest<'unit.correct'>, 'id'>,
    unitName: string,
    onSaved: () => void,
  ) => Promise<void>;
}

export function useSending(): Sending {
  // Of the one record, made when the form opened: sent twice it is one.
  const [id] = useState(newId);
  const { busy, error: why, setError, doing } = useWork();
  const [errors, setErrors] = useState<Errors>({});

  const send = async (work: () => Promise<void>, onUnreached: () => void): Promise<void> => {
    const tooLong = whyTooLong();
    setErrors({});
    if (busy) return;
    if (tooLong) return setError(tooLong);
    await doing(async () => {
      try {
        await work();
      } catch (error) {
        if (error instanceof Unreachable) return onUnreached();
        const fieldErrors = error instanceof AppError ? byField(error) : {};
        if (Object.keys(fieldErrors).length === 0) throw error;
        setErrors(fieldErrors);
      }
    });
  };
  return {
    busy,
    errors,
    why,
    refuse: setErrors,
    add: (facts, onSaved) =>
      send(
        async () => {
          const { unitId } = await call('unit.add', { id, facts });
          onSaved();
          await replaceBy('unit', { unitId });
        },
        () => {
          if (!saveRecord('unit.add', { id, facts }, `新增单位：${facts.name}`)) return;
          onSaved();
          goBack();
        },
      ),
    correct: (input, unitName, onSaved) =>
      send(
        async () => {
          await call('unit.correct', { id, ...input });
          onSaved();
          goBack();
        },
        () => {
          if (!saveRecord('unit.correct', { id, ...input }, `改正单位信息：${unitName}`)) return;
          onSaved();
          goBack();
        },
      ),
  };
}

/** `input.changes.phone` is told at the phone. */
function byField({ issues = [] }: AppError): Errors {
  const fieldErrors = issues.flatMap(({ path, message }) => {
    const [, , field] = path.split('.');
    return field ? [[field, message]] : [];
  });
  return Object.fromEntries(fieldErrors) as Errors;
}
