/** A form from its opening to its one record. */
import { useRef, useState } from 'react';
import { newId } from './ids';
import { goBack } from './routes';

export interface Submission {
  /** Of the record, made when the form opened: saved twice it is one. */
  readonly id: string;
  /** Saves once: what comes after the first that was saved does nothing. */
  readonly submit: (save: (id: string) => boolean) => void;
}

/** @param onSaved where it goes from there; one step back unless said */
export function useSubmission(onSaved: () => void = goBack): Submission {
  const [id] = useState(newId);
  const done = useRef(false);
  return {
    id,
    submit: (save) => {
      if (done.current || !save(id)) return;
      done.current = true;
      onSaved();
    },
  };
}
