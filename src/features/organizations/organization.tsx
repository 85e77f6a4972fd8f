import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import type { OrganizationChange } from '@core/modules/organizations/contract';
import { changeTitles, inUnitTitles, postTitles } from '@core/modules/organizations/labels';
import { formationTitles, organizationKindTitles } from '@core/modules/units/labels';
import { showDay } from '@core/shared/calendar/display';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Icon } from '@app/ui/icon';
import { List, ListRow } from '@app/ui/list';
import { useQuery } from '@app/data/query';
import { opens, useAsked } from '@app/data/routes';
import { ChangeSheet } from './change-sheet';
import { Events } from './events';
import { openOrganization } from './organization-list';
import './organization.scss';

type OrganizationOpen = ActionOutput<'organization.open'>;

const CHANGES: readonly OrganizationChange['kind'][] = [
  'appoint',
  'relieve',
  'elect',
  'transfer',
  'relation',
  'admit',
  'splitOff',
  'moveUnits',
  'merge',
  'place',
  'rename',
  'dissolve',
];

/** One party organisation: what it is, what the rules say, who and what is in it, what happened. */
export function Organization() {
  const { organizationId = '' } = useAsked('organization');
  const query = useQuery('organization.open', { organizationId });
  const [doing, setDoing] = useState<OrganizationChange['kind'] | null>(null);
  return (
    <AnswerPage query={query} wide>
      {(data) => {
        const page = data;
        const { organization, mayChange } = page;
        return (
          <>
            <Facts page={page} />
            <Tree page={page} />
            {mayChange && !organization.endedOn ? (
              <View>
                <View className="section-title">登记变更</View>
                <View className="row row--wrap">
                  {CHANGES.map((kind) => (
                    <Button key={kind} onTap={() => setDoing(kind)}>
                      {changeTitles[kind]}
                    </Button>
                  ))}
                </View>
              </View>
            ) : null}
            <View className="organization__practices">
              <List>
                <ListRow
                  icon="award"
                  title="规范化建设"
                  note="标准、程序、承诺、结对和经费"
                  onTap={opens('practices', { kind: 'organization', id: organizationId })}
                />
              </List>
            </View>
            <Members page={page} />
            <Events page={page} onDone={() => void query.reload()} />
            {doing ? (
              <ChangeSheet
                kind={doing}
                page={page}
                onClose={() => setDoing(null)}
                onDone={() => void query.reload()}
              />
            ) : null}
          </>
        );
      }}
    </AnswerPage>
  );
}

function Facts({ page }: { page: OrganizationOpen }) {
  const { name, kind, townName, endedOn, electedOn, termEndsOn, warnings, members } =
    page.organization;
  const full = members.filter((m) => m.category !== 'probationary').length;
  return (
    <View className="card stack">
      <View>
        <View className="title">{name}</View>
        <View className="note">
          {organizationKindTitles[kind]} · {townName} · 党员 {members.length} 名（正式 {full} 名）
        </View>
        {electedOn ? (
          <View className="note">
            {showDay(electedOn)}换届{termEndsOn ? `，任期至 ${showDay(termEndsOn)}` : ''}
          </View>
        ) : null}
        {endedOn ? (
          <View className="note">已于 {showDay(endedOn)}撤销或并入其他党组织。</View>
        ) : null}
      </View>
      {warnings.map(({ rule, text, article }) => (
        <View className="organization__warning" key={rule + text}>
          <Icon name="circle-alert" small />
          <View className="grow">
            <Text>提醒：{text}</Text>
            <View className="note">{article}</View>
          </View>
        </View>
      ))}
      {warnings.length === 0 && !endedOn ? (
        <View className="organization__fits">
          <Icon name="circle-check" small />
          <Text>符合支部工作条例的设置要求</Text>
        </View>
      ) : null}
    </View>
  );
}

function Tree({ page }: { page: OrganizationOpen }) {
  const { parent, children, units } = page.organization;
  return (
    <View>
      <View className="section-title">组织架构</View>
      <List>
        {parent ? (
          <ListRow
            icon="chevron-up"
            title={parent.name}
            note="上级党组织"
            onTap={() => openOrganization(parent.id)}
          />
        ) : null}
        {children.map(({ id, name }) => (
          <ListRow
            key={id}
            icon="chevron-down"
            title={name}
            note="下级党组织"
            onTap={() => openOrganization(id)}
          />
        ))}
        {units.map(({ unitId, name, formation }) => (
          <ListRow
            key={unitId}
            title={name}
            note={`单位 · ${formationTitles[formation]}`}
            onTap={opens('unit', { unitId })}
          />
        ))}
        {units.length + children.length === 0 ? (
          <View className="list-row note">没有单位。</View>
        ) : null}
      </List>
    </View>
  );
}

function Members({ page }: { page: OrganizationOpen }) {
  const { members } = page.organization;
  return (
    <View>
      <View className="section-title">党员（按姓名）· {members.length} 名</View>
      <List>
        {members.map(({ personId, name, post, inUnit, category, relationHere }) => (
          <ListRow
            key={personId}
            title={name}
            note={[
              post ? postTitles[post] : '',
              inUnit && inUnit !== 'none' ? `双向进入：${inUnitTitles[inUnit]}` : '',
              category === 'probationary' ? '预备党员' : '',
              relationHere === undefined ? '' : `关系${relationHere ? '在' : '不在'}企业`,
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
        {members.length === 0 ? <View className="list-row note">没有党员。</View> : null}
      </List>
    </View>
  );
}
