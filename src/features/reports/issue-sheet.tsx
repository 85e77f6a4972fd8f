import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ReportRow } from '@core/modules/reports/contract';
import { Button } from '@app/ui/button';
import { Sheet } from '@app/ui/sheet';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { showFailure } from '@app/phone/show-failure';

interface Props {
  report: ReportRow;
  onClose: (done: boolean) => void;
}

/** What issuing means, before it is done. */
export function IssueSheet({ report, onClose }: Props) {
  // One id however often the button is pressed: it is issued once.
  const [id] = useState(newId);
  const [busy, setBusy] = useState(false);
  const issue = async (): Promise<void> => {
    setBusy(true);
    try {
      await call('report.issue', { id, reportId: report.reportId });
      onClose(true);
    } catch (error) {
      showFailure(error);
      setBusy(false);
    }
  };
  return (
    <Sheet title="签发这份通报" onClose={() => onClose(false)}>
      <View>签发后编号，数字和文字不再改动。以后的补录和更正，在下一期通报中印出更正。</View>
      <Button look="main" disabled={busy} onTap={() => void issue()}>
        {busy ? '正在签发' : '确定签发'}
      </Button>
    </Sheet>
  );
}
