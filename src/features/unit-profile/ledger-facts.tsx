import { useState } from 'react';
import { View } from '@tarojs/components';
import { ledgerGroups } from '@core/modules/unit-profile/labels';
import type { LedgerGroup } from '@core/modules/unit-profile/labels';
import { fieldsOf } from '@core/modules/unit-profile/ledger';
import { AnswerPage } from '@app/ui/answer-page';
import { PaperActions } from '@app/ui/paper-actions';
import { call } from '@app/data/cloud-client/call';
import { useOutbox, useReloadOnDelivery } from '@app/data/outbox';
import { useQuery } from '@app/data/query';
import { useAsked } from '@app/data/routes';
import { Clears } from './clears';
import { GroupSheet } from './group-sheet';
import { Group } from './group';
import { History } from './history';
import { withPending } from './pending';
import { PracticeMonths } from './practices';
import './ledger.scss';

const GROUPS = Object.keys(ledgerGroups) as LedgerGroup[];

/** 台账 of one unit: what is clear, ten groups of facts, who stated what when. */
export function LedgerFacts() {
  const { unitId = '' } = useAsked('unitProfile');
  const query = useQuery('ledger.open', { unitId }, { snapshot: true });
  const [unfolded, setUnfolded] = useState<LedgerGroup | null>(null);
  const [editing, setEditing] = useState<LedgerGroup | null>(null);
  const outbox = useOutbox();
  useReloadOnDelivery(query.reload);
  return (
    <AnswerPage query={query}>
      {(data) => {
        const page = withPending(data, outbox);
        const asked = new Set(fieldsOf(page.unit).map(({ group }) => group));
        return (
          <>
            <View className="title">{page.unit.name}</View>
            <Clears page={page} />
            <View className="section-title">台账</View>
            <View className="list">
              {GROUPS.filter((group) => asked.has(group)).map((group) => (
                <Group
                  key={group}
                  group={group}
                  page={page}
                  open={unfolded === group}
                  onTap={() => setUnfolded(unfolded === group ? null : group)}
                  onEdit={() => setEditing(group)}
                />
              ))}
            </View>
            <PracticeMonths months={data.practices} today={data.today} />
            <PaperActions make={(format) => call('ledger.file', { unitId, format })} />
            <History page={page} first={data} />
            {editing ? (
              <GroupSheet group={editing} page={page} onClose={() => setEditing(null)} />
            ) : null}
          </>
        );
      }}
    </AnswerPage>
  );
}
