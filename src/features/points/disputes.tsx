import { useState } from 'react';
import { View } from '@tarojs/components';
import type { DisputeView } from '@core/modules/deed-claims/actions';
import { showDay } from '@core/shared/calendar/display';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { Field } from '@app/ui/field';
import { Message } from '@app/ui/messages';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { newId } from '@app/data/ids';
import { useOutbox, useReloadOnDelivery } from '@app/data/outbox';
import { underWay } from '@app/data/outbox/under-way';
import { saveRecord } from '@app/data/save';
import { useQuery } from '@app/data/query';
import './points.scss';

const ABOUT: Readonly<Record<DisputeView['about']['kind'], string>> = {
  entry: '对一笔积分',
  claim: '对一件申报',
  rating: '对公示的星级',
};

/** 异议 of one's scope, oldest first; each gets an answer by a person. */
export function Disputes() {
  const list = useQuery('dispute.list', {}, { snapshot: true });
  const [chosen, setChosen] = useState<DisputeView | null>(null);
  const outbox = useOutbox();
  useReloadOnDelivery(list.reload);
  return (
    <AnswerPage query={list}>
      {(data) => {
        const open = data.disputes.filter(
          ({ disputeId }) =>
            underWay(outbox, 'dispute.answer', (input) => input.disputeId === disputeId).length ===
            0,
        );
        return (
          <>
            {open.length === 0 ? <Message icon="circle-check" title="没有待答复的异议" /> : null}
            <View className="stack">
              {open.map((dispute) => (
                <View className="card stack" key={dispute.disputeId}>
                  <View>
                    <View className="points__name">{dispute.subjectName}</View>
                    <View className="note">
                      {ABOUT[dispute.about.kind]} · {showDay(dispute.on)} · {dispute.byName}
                    </View>
                    <View>{dispute.text}</View>
                  </View>
                  <Button
                    onTap={() => setChosen(dispute)}
                    label={`答复${dispute.subjectName}的异议`}
                  >
                    答复
                  </Button>
                </View>
              ))}
            </View>
            {chosen ? <AnswerSheet dispute={chosen} onClose={() => setChosen(null)} /> : null}
          </>
        );
      }}
    </AnswerPage>
  );
}

function AnswerSheet({ dispute, onClose }: { dispute: DisputeView; onClose: () => void }) {
  const [changed, setChanged] = useState(false);
  const [text, setText] = useState('');
  const send = (): void => {
    const input = { id: newId(), disputeId: dispute.disputeId, text: text.trim(), changed };
    if (saveRecord('dispute.answer', input, `答复异议：${dispute.subjectName}`)) onClose();
  };
  return (
    <Sheet title={`答复${dispute.subjectName}`} onClose={onClose}>
      <Field label="结果">
        <View className="row row--wrap">
          <Chip on={!changed} onTap={() => setChanged(false)}>
            维持
          </Chip>
          <Chip on={changed} onTap={() => setChanged(true)}>
            已更正
          </Chip>
        </View>
      </Field>
      {changed ? <View className="note">请先在明细中冲销或确认补报，再答复。</View> : null}
      <TextField label="答复" value={text} max={300} onChange={setText} long />
      <Button look="main" onTap={send} disabled={!text.trim()}>
        发送答复
      </Button>
    </Sheet>
  );
}
