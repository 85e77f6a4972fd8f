import { useState } from 'react';
import type { ReportWords } from '@core/modules/reports/contract';
import { Button } from '@app/ui/button';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { showFailure } from '@app/phone/show-failure';

interface Props {
  reportId: string;
  words: ReportWords;
  onClose: (done: boolean) => void;
}

/** 存在问题 and 整改要求: what a person says; every number comes from the records. */
export function WordsSheet({ reportId, words, onClose }: Props) {
  const [problems, setProblems] = useState(words.problems);
  const [requirements, setRequirements] = useState(words.requirements);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      await call('report.write', { id: newId(), reportId, words: { problems, requirements } });
      onClose(true);
    } catch (error) {
      // What was written stays in the sheet.
      showFailure(error);
      setBusy(false);
    }
  };
  return (
    <Sheet title="问题和要求" onClose={() => onClose(false)}>
      <TextField
        label="存在问题（只写核实过的，不点名排位）"
        name="存在问题"
        value={problems}
        max={2000}
        onChange={setProblems}
        long
      />
      <TextField label="整改要求" value={requirements} max={2000} onChange={setRequirements} long />
      <Button look="main" disabled={busy} onTap={() => void save()}>
        保存
      </Button>
    </Sheet>
  );
}
