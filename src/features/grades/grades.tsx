import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import type { GradeScale } from '@core/modules/grades/contract';
import { showDay } from '@core/shared/calendar/display';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { List, ListRow } from '@app/ui/list';
import { Message } from '@app/ui/messages';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';
import { GradeSheet } from './grade-sheet';
import type { Graded } from './graded';
import './grades.scss';

/** 分类定级: how many stand where, and one town's organisations by name. */
export function Grades() {
  const [scale, setScale] = useState<string | null>(null);
  const [townId, setTownId] = useState<string | null>(null);
  const [after, setAfter] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Graded | null>(null);
  const query = useQuery(
    'grade.list',
    {
      ...(scale ? { scale } : {}),
      ...(townId ? { townId } : {}),
      ...(after ? { after } : {}),
    },
    { snapshot: !after },
  );
  return (
    <AnswerPage query={query} wide>
      {(data) => {
        const { scales, towns, organizations, units, next, today } = data;
        const known = scales.find(({ code }) => code === data.scale);
        if (!known) {
          return (
            <Message icon="award" title="规则包没有分类定级">
              所用的规则包没有公布分类或示范点的办法。
            </Message>
          );
        }
        const choose = (id: string): void => {
          setTownId(id);
          setAfter(null);
        };
        const close = (done: boolean): void => {
          setChosen(null);
          if (done) void query.reload();
        };
        return (
          <>
            {scales.length > 1 ? (
              <View className="row row--wrap">
                {scales.map(({ code, title }) => (
                  <Chip key={code} on={code === known.code} onTap={() => setScale(code)}>
                    {title}
                  </Chip>
                ))}
              </View>
            ) : null}
            <Counts scale={known} data={data} />
            {known.excellent ? (
              <List>
                <ListRow
                  icon="award"
                  title="优秀等次"
                  note="达到公布门槛的，按名称排列"
                  onTap={opens('excellent', { scale: known.code })}
                />
              </List>
            ) : null}
            <View className="section-title">镇街、园区</View>
            <View className="row row--wrap grades__towns">
              {towns.map((town, i) => (
                <Chip
                  key={town.townId}
                  on={townId ? townId === town.townId : i === 0}
                  onTap={() => choose(town.townId)}
                >
                  {town.name}
                </Chip>
              ))}
            </View>
            {organizations.length + units.length === 0 ? (
              <Message icon="inbox" title="这里还没有党组织" />
            ) : (
              <List>
                {organizations.map((row) => (
                  <ListRow
                    key={row.organizationId}
                    title={row.name}
                    note={noteOf(row, today)}
                    value={titleOf(known, row.level)}
                    onTap={() => setChosen(row)}
                  />
                ))}
                {units.map((row) => (
                  <ListRow
                    key={row.unitId}
                    title={row.name}
                    note={['单位', noteOf(row, today) ?? ''].filter(Boolean).join(' · ')}
                    value={titleOf(known, row.level)}
                    onTap={() => setChosen(row)}
                  />
                ))}
              </List>
            )}
            {next ? (
              <Button look="quiet" onTap={() => setAfter(next)}>
                下一页
              </Button>
            ) : null}
            {after ? (
              <Button look="quiet" onTap={() => setAfter(null)}>
                回到第一页
              </Button>
            ) : null}
            {chosen ? (
              <GradeSheet
                row={chosen}
                scale={known}
                today={today}
                others={organizations.filter((one) => one !== chosen)}
                onClose={close}
              />
            ) : null}
          </>
        );
      }}
    </AnswerPage>
  );
}

const titleOf = ({ levels }: GradeScale, level: string | undefined): string =>
  levels.find(({ code }) => code === level)?.title ?? '未定级';

function noteOf(row: Graded, today: string): string | undefined {
  const { since, lookedAtBy, hearing, proposal } = row;
  const helper = 'organizationId' in row ? row.helper : undefined;
  const words = [
    since ? `${showDay(since, today)}起` : '',
    lookedAtBy ? `${showDay(lookedAtBy, today)}前复核` : '',
    helper ? `结对：${helper.name}` : '',
    hearing ? (hearing.reply ? '对方已回复' : '在听取对方意见') : '',
    proposal ? '有建议' : '',
  ];
  return words.filter(Boolean).join('，') || undefined;
}

function Counts({ scale, data }: { scale: GradeScale; data: ActionOutput<'grade.list'> }) {
  return (
    <View className="card">
      <View className="title">{scale.title}</View>
      {data.counts.map(({ level, count }) => (
        <View className="row row--between" key={level ?? 'none'}>
          <View>
            {titleOf(scale, level)}
            {aimOf(scale, level)}
          </View>
          <View>{count} 个</View>
        </View>
      ))}
      {data.award > 0 ? (
        <View className="note">以奖代补合计 {data.award / 10_000} 万元</View>
      ) : null}
      <View className="note">来源：{scale.source.sentence}</View>
    </View>
  );
}

function aimOf({ levels }: GradeScale, level: string | undefined): string {
  const aim = levels.find(({ code }) => code === level)?.aim;
  return aim ? ` · ${aim}` : '';
}
