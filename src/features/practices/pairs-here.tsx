import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { pairEndTitles } from '@core/modules/pairs/labels';
import type { OpenPairKind } from '@core/modules/pairs/pages.contract';
import { showDay } from '@core/shared/calendar/display';
import { opens } from '@app/data/routes';
import { Button } from '@app/ui/button';
import { dueWords } from '@app/ui/due-line';
import { List, ListRow } from '@app/ui/list';
import { BeginPair } from './begin-pair';

type Pairs = ActionOutput<'pair.subject'>;

interface Props {
  page: Pairs;
  subject: { readonly kind: 'unit' | 'organization'; readonly id: string; readonly name: string };
  reload: () => Promise<void>;
  /** A kind that is begun at once: who came for it. */
  begin?: string | undefined;
}

/** Who helps here and whom it helps, and what may be begun. */
export function PairsHere({ page, subject, reload, begin }: Props) {
  const { pairs, kinds, today } = page;
  const [begun, setBegun] = useState<OpenPairKind | null>(
    kinds.find(({ code, as }) => code === begin && as === 'to') ?? null,
  );
  if (pairs.length === 0 && kinds.length === 0) return null;
  return (
    <View>
      <View className="section-title">结对联系</View>
      <List>
        {pairs.map((pair) => (
          <ListRow
            key={pair.pairId}
            title={`${pair.title}：${pair.from.id === subject.id ? `帮 ${pair.to.name}` : pair.from.name}`}
            note={[
              pair.due ? dueWords(pair.due, today) : '',
              pair.end ? `${pairEndTitles[pair.end.kind]} · ${showDay(pair.end.on, today)}` : '',
            ]}
            value={pair.state === 'ended' ? '已结束' : '进行中'}
            onTap={opens('pair', { pairId: pair.pairId })}
          />
        ))}
      </List>
      <View className="stack practices__begin">
        {kinds.map((kind) => (
          <Button key={`${kind.code}/${kind.as}`} icon="plus" onTap={() => setBegun(kind)}>
            {kind.title}：选{kind.as === 'to' ? kind.helper : kind.helped}
          </Button>
        ))}
      </View>
      {begun ? (
        <BeginPair
          kind={begun}
          subject={subject}
          today={today}
          reload={reload}
          onClose={() => setBegun(null)}
        />
      ) : null}
    </View>
  );
}
