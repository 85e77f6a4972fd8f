import { useState } from 'react';
import { View } from '@tarojs/components';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { List, ListRow } from '@app/ui/list';
import { Message } from '@app/ui/messages';
import { useQuery } from '@app/data/query';
import { opens, useAsked } from '@app/data/routes';
import './points.scss';

/** A branch's members by name; for who tends several branches, the branches first. */
export function Members() {
  const { organizationId } = useAsked('members');
  return organizationId ? <Branch organizationId={organizationId} /> : <Organizations />;
}

/** Members, from the month's list: names alone, so that nobody is set against another. */
function Branch({ organizationId }: { organizationId: string }) {
  const list = useQuery('review.open', { organizationId, unit: 'month' }, { snapshot: true });
  return (
    <AnswerPage query={list}>
      {(data) => (
        <>
          <View className="section-title">{data.organizationName}</View>
          <List>
            <ListRow
              icon="flag"
              title="支部积分"
              note="支部的星级和来由"
              onTap={opens('subject', { kind: 'organization', id: organizationId })}
            />
          </List>
          <View className="section-title">党员（按姓名）</View>
          <List>
            {data.people.map(({ personId, name }) => (
              <ListRow
                key={personId}
                title={name}
                onTap={opens('subject', { kind: 'member', id: personId })}
              />
            ))}
          </List>
        </>
      )}
    </AnswerPage>
  );
}

function Organizations() {
  const [after, setAfter] = useState<string | null>(null);
  const list = useQuery('organization.list', after ? { after } : {}, { snapshot: !after });
  return (
    <AnswerPage query={list}>
      {({ organizations, next }) => (
        <>
          {organizations.length === 0 ? (
            <Message icon="flag" title="还没有党组织">
              导入名册后，党组织会列在这里。
            </Message>
          ) : (
            <List>
              {organizations.map(({ id, name, townName }) => (
                <ListRow
                  key={id}
                  title={name}
                  note={townName}
                  onTap={opens('members', { organizationId: id })}
                />
              ))}
            </List>
          )}
          {next ? (
            <Button look="quiet" onTap={() => setAfter(next)}>
              下一页
            </Button>
          ) : null}
        </>
      )}
    </AnswerPage>
  );
}
