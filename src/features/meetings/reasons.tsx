import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '@app/ui/button';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { newId } from '@app/data/ids';
import { saveRecord } from '@app/data/save';

interface AskProps {
  title: string;
  note: string;
  action: string;
  onSend: (reason: string) => boolean;
}

/** A button that asks for a reason before it acts. */
function WithReason({ title, note, action, onSend }: AskProps) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <View className="party-day__gap">
      <Button look="quiet" onTap={() => setAsking(true)}>
        {title}
      </Button>
      {asking ? (
        <Sheet title={title} onClose={() => setAsking(false)} closeWord="返回">
          <View className="note">{note}</View>
          <TextField
            label="原因（会保留）"
            name="原因"
            value={reason}
            max={100}
            onChange={setReason}
          />
          <Button
            look="main"
            disabled={!reason.trim()}
            onTap={() => {
              if (onSend(reason.trim())) setAsking(false);
            }}
          >
            {action}
          </Button>
        </Sheet>
      ) : null}
    </View>
  );
}

export function ReopenButton({ meetingId }: { meetingId: string }) {
  return (
    <WithReason
      title="重新打开名单"
      note="打开后，由这份名单产生的积分先行撤回，重新确认后再计。"
      action="确定打开"
      onSend={(reason) =>
        saveRecord('attendance.reopen', { id: newId(), meetingId, reason }, '重新打开名单')
      }
    />
  );
}

export function CancelButton({ meetingId }: { meetingId: string }) {
  return (
    <WithReason
      title="取消这次会议"
      note="取消后不能再签到和确认名单。"
      action="取消会议"
      onSend={(reason) =>
        saveRecord('meeting.cancel', { id: newId(), meetingId, reason }, '取消会议')
      }
    />
  );
}
