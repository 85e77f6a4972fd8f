import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { grantStateTitles } from '@core/modules/means/labels';
import { yuanWords } from '@core/modules/means/money';
import { opens } from '@app/data/routes';
import { Button } from '@app/ui/button';
import { dueWords } from '@app/ui/due-line';
import { List, ListRow } from '@app/ui/list';
import { BeginMeans, type MeansWanted } from './begin-means';

type Means = ActionOutput<'means.subject'>;

interface Props {
  page: Means;
  subject: { readonly kind: 'unit' | 'organization'; readonly id: string; readonly name: string };
  reload: () => Promise<void>;
}

/** Means that are there, what a title or a founding entitles to, and what may be written down. */
export function MeansHere({ page, subject, reload }: Props) {
  const [wanted, setWanted] = useState<MeansWanted | null>(null);
  const { grants, entitlements, channels, today } = page;
  const given = channels.filter(({ from }) => from === 'office');
  const raised = channels.filter(({ from }) => from === 'self');
  const open = entitlements.filter(({ mayPropose }) => mayPropose);
  if (grants.length + entitlements.length + channels.length === 0) return null;
  return (
    <View>
      <View className="section-title">经费</View>
      <List>
        {grants.map((grant) => (
          <ListRow
            key={grant.grantId}
            title={`${grant.title} · ${yuanWords(grant.fen)}`}
            note={[
              `到账 ${yuanWords(grant.paid)}，支出 ${yuanWords(grant.spent)}`,
              grant.due ? dueWords(grant.due, today) : '',
            ]}
            value={grantStateTitles[grant.state]}
            onTap={opens('grant', { grantId: grant.grantId })}
          />
        ))}
        {entitlements
          .filter(({ mayPropose }) => !mayPropose)
          .map(({ entitlement, title, fen, why = '', ground }) => (
            <ListRow
              key={entitlement}
              title={`${title} · ${yuanWords(fen)}`}
              note={[ground, why]}
            />
          ))}
      </List>
      <View className="stack practices__begin">
        {open.map((one) => (
          <Button
            key={one.entitlement}
            icon="plus"
            onTap={() => setWanted({ kind: 'entitled', entitlement: one })}
          >
            提出：{one.title}
          </Button>
        ))}
        {given.length > 0 ? (
          <Button icon="plus" onTap={() => setWanted({ kind: 'given', channels: given })}>
            提出其他经费
          </Button>
        ) : null}
        {raised.length > 0 ? (
          <Button icon="plus" onTap={() => setWanted({ kind: 'raised', channels: raised })}>
            登记自筹经费
          </Button>
        ) : null}
      </View>
      {wanted ? (
        <BeginMeans
          wanted={wanted}
          page={page}
          subject={subject}
          reload={reload}
          onClose={() => setWanted(null)}
        />
      ) : null}
    </View>
  );
}
