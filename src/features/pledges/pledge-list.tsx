import { useState } from 'react';
import { View } from '@tarojs/components';
import { outcomeTitles, pledgeStateTitles, type PledgeState } from '@core/modules/pledges/labels';
import { showDay } from '@core/shared/calendar/display';
import { useQuery } from '@app/data/query';
import { opens, useAsked } from '@app/data/routes';
import { useAfter } from '@app/data/use-after';
import { AnswerPage } from '@app/ui/answer-page';
import { Chip } from '@app/ui/chip';
import { dueWords } from '@app/ui/due-line';
import { List, ListRow } from '@app/ui/list';
import { Message } from '@app/ui/messages';
import { Pager } from '@app/ui/pager';

const STATES: readonly PledgeState[] = ['public', 'ended', 'draft'];

/** Pledges of one kind in one's scope, by name. */
export function PledgeList() {
  const asked = useAsked('pledges');
  const [kind, setKind] = useState(asked.kind ?? '');
  const [state, setState] = useState<PledgeState>('public');
  const [after, setAfter] = useAfter(`${kind}/${state}`);
  const query = useQuery('pledge.list', {
    state,
    ...(kind ? { kind } : {}),
    ...(asked.townId ? { townId: asked.townId } : {}),
    ...(after ? { after } : {}),
  });
  return (
    <AnswerPage query={query} wide>
      {(page) => {
        const { today } = page;
        return (
          <>
            <View className="stack">
              <View className="row row--wrap">
                {page.kinds.map((one) => (
                  <Chip key={one.kind} on={page.kind === one.kind} onTap={() => setKind(one.kind)}>
                    {one.title}
                  </Chip>
                ))}
              </View>
              <View className="row row--wrap">
                {STATES.map((one) => (
                  <Chip key={one} on={state === one} onTap={() => setState(one)}>
                    {pledgeStateTitles[one]} {page.counts[one]}
                  </Chip>
                ))}
              </View>
            </View>
            {page.pledges.length === 0 ? (
              <Message icon="circle-check" title="没有这样的承诺">
                在单位或党组织的“规范化建设”里可以登记。
              </Message>
            ) : (
              <View>
                <View className="section-title">按名称排列</View>
                <List>
                  {page.pledges.map((pledge) => (
                    <ListRow
                      key={pledge.pledgeId}
                      title={`${pledge.subject.name} · ${pledge.organizationName}`}
                      note={[
                        pledge.words,
                        pledge.end
                          ? `${outcomeTitles[pledge.end.outcome]} · ${showDay(pledge.end.on, today)}`
                          : pledge.due
                            ? dueWords(pledge.due, today)
                            : `${showDay(pledge.until, today)}到期`,
                      ]}
                      onTap={opens('pledge', { pledgeId: pledge.pledgeId })}
                    />
                  ))}
                </List>
              </View>
            )}
            <Pager next={page.next} after={after} onGo={setAfter} />
          </>
        );
      }}
    </AnswerPage>
  );
}
