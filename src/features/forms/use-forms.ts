/** Uploads a form, confirms its mapping, fetches it filled. */
import { useState } from 'react';
import type { ActionOutput, ActionRequest } from '@core/modules/actions';
import type { Form } from '@core/modules/forms/contract';
import { call } from '@app/data/cloud-client/call';
import { chooseWorkbook } from '@app/data/choose-workbook';
import { newId } from '@app/data/ids';
import { fetchFile } from '@app/phone/fetch-file';
import { makeReady, type ReadyFile } from '@app/phone/ready-file';
import { useWork } from '@app/data/use-work';

export type Told = Pick<ActionOutput<'form.fill'>, 'fileName' | 'asOf' | 'filled' | 'notes'>;

export function useForms(onChange: () => void) {
  const [mapping, setMapping] = useState<Form | null>(null);
  const [told, setFilled] = useState<Told | null>(null);
  const [ready, setReady] = useState<ReadyFile | null>(null);
  const { busy, error, doing: work } = useWork(onChange);
  const doing = (what: () => Promise<void>): Promise<void> => {
    setFilled(null);
    return work(what);
  };
  return {
    mapping,
    told,
    /** A file that waits for a tap. */
    ready,
    putAway: () => setReady(null),
    busy,
    error,
    setMapping,
    choose: () =>
      doing(async () => {
        const chosen = await chooseWorkbook();
        if (chosen) setMapping(await call('form.upload', { id: newId(), ...chosen }));
      }),
    confirm: (input: Omit<ActionRequest<'form.map'>, 'id'>) =>
      doing(async () => {
        await call('form.map', { id: newId(), ...input });
        setMapping(null);
      }),
    fill: (input: ActionRequest<'form.fill'>) =>
      doing(async () => {
        const { first, ...file } = await fetchFile((part) => call('form.fill', { ...input, part }));
        setReady(await makeReady(file));
        setFilled(first);
      }),
    remove: (formId: string) =>
      doing(async () => {
        await call('form.remove', { id: newId(), formId });
      }),
  };
}

export type FormControl = ReturnType<typeof useForms>;
