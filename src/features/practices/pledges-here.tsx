import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { outcomeTitles, pledgeStateTitles } from '@core/modules/pledges/labels';
import type { OpenPledgeKind } from '@core/modules/pledges/pages.contract';
import { showDay } from '@core/shared/calendar/display';
import { opens } from '@app/data/routes';
import { Button } from '@app/ui/button';
import { dueWords } from '@app/ui/due-line';
import { List, ListRow } from '@app/ui/list';
import { MakePledge } from './make-pledge';

interface Props {
  page: ActionOutput<'pledge.subject'>;
  subject: { readonly kind: 'unit' | 'organization'; readonly id: string; readonly name: string };
  /** A kind that is made at once: who came for it. */
  make?: string | undefined;
}

/** What was promised here in public, posts that are held, and what may be made. */
export function PledgesHere({ page, subject, make }: Props) {
  const { pledges, kinds, today } = page;
  const [made, setMade] = useState<OpenPledgeKind | null>(
    kinds.find(({ code }) => code === make) ?? null,
  );
  if (pledges.length === 0 && kinds.length === 0) return null;
  return (
    <View>
      <View className="section-title">承诺和示范岗</View>
      <List>
        {pledges.map((pledge) => (
          <ListRow
            key={pledge.pledgeId}
            title={`${pledge.title} · ${pledge.subject.name}`}
            note={[
              pledge.words,
              pledge.due ? dueWords(pledge.due, today) : `${showDay(pledge.until, today)}到期`,
            ]}
            value={pledge.end ? outcomeTitles[pledge.end.outcome] : pledgeStateTitles[pledge.state]}
            onTap={opens('pledge', { pledgeId: pledge.pledgeId })}
          />
        ))}
      </List>
      <View className="stack practices__begin">
        {kinds.map((kind) => (
          <Button key={kind.code} icon="plus" onTap={() => setMade(kind)}>
            {kind.title}
          </Button>
        ))}
      </View>
      {made ? (
        <MakePledge
          kind={made}
          subject={subject}
          members={page.members}
          today={today}
          onClose={() => setMade(null)}
        />
      ) : null}
    </View>
  );
}
