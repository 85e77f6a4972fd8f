import { useState } from 'react';
import { View } from '@tarojs/components';
import { showDay } from '@core/shared/calendar/display';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { List, ListRow } from '@app/ui/list';
import { Message } from '@app/ui/messages';
import { useReloadOnDelivery } from '@app/data/outbox';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';
import { ProposeForm } from './propose-form';
import { handoverStates } from './words';

/** 帮建交接: the latest handovers, and proposing one. */
export function Handovers() {
  const query = useQuery('handover.list', {}, { snapshot: true });
  const [proposing, setProposing] = useState(false);
  useReloadOnDelivery(query.reload);
  return (
    <AnswerPage query={query} wide>
      {(data) => {
        if (proposing) {
          return <ProposeForm onDone={() => setProposing(false)} />;
        }
        const { handovers } = data;
        return (
          <View className="stack">
            <Button look="main" icon="plus" onTap={() => setProposing(true)}>
              发起交接
            </Button>
            {handovers.length === 0 ? (
              <Message icon="arrow-left-right" title="还没有交接">
                指导员调整时在这里发起，接收人签收后责任才转移。
              </Message>
            ) : (
              <List>
                {handovers.map((h) => (
                  <ListRow
                    key={h.handoverId}
                    title={`${h.fromName} → ${h.toName}`}
                    note={`${h.units} 家 · ${showDay(h.on)}`}
                    value={handoverStates[h.state]}
                    onTap={opens('handover', { handoverId: h.handoverId })}
                  />
                ))}
              </List>
            )}
          </View>
        );
      }}
    </AnswerPage>
  );
}
