import { useState } from 'react';
import { View } from '@tarojs/components';
import type { RuleField } from '@core/modules/rules/contract';
import { rulePartTitles, type RulePart as Part } from '@core/modules/rules/labels';
import { dayOfInstant } from '@core/shared/calendar/day';
import { AnswerPage } from '@app/ui/answer-page';
import { Message, Waiting } from '@app/ui/messages';
import { SearchBox } from '@app/ui/search-box';
import { Button } from '@app/ui/button';
import { call, serverNow } from '@app/data/cloud-client/call';
import { useMore } from '@app/data/use-more';
import { useQuery } from '@app/data/query';
import { useAsked } from '@app/data/routes';
import { useTyped } from '@app/phone/use-typed';
import { DraftForm } from './draft-form';
import { FieldRow } from './field-row';
import { ListActs } from './list-acts';
import { MonthChoice } from './month-choice';
import { monthsAfter } from './months';
import { TableActs } from './table-acts';
import { useChecked, useEdits, type Checked, type Edits } from './use-edits';
import './rules.scss';

/** One part of the rules as it will stand on a month's first day: every value, changed in place. */
export function RulePart() {
  const { part = 'cadence' } = useAsked('rulePart') as { part?: Part };
  const today = dayOfInstant(serverNow());
  const [from, setFrom] = useState(monthsAfter(today, 1)[0] ?? today);
  const { typed, query: words, setTyped } = useTyped();
  const asked = { part, on: from, ...(words ? { words } : {}) };
  // The page rests on the whole part; a search replaces what is below its field, not the page.
  const query = useQuery('rules.part', { part, on: from });
  const found = useQuery('rules.part', asked);
  const edits = useEdits();
  const checked = useChecked(part, query.data?.seen ?? '', from, edits.edits);
  const more = useMore(
    found.data,
    ({ fields }) => fields,
    (after) => call('rules.part', { ...asked, after }),
  );
  return (
    <AnswerPage query={query} wide>
      {({ seen, sources }) => (
        <>
          <View className="title">{rulePartTitles[part]}</View>
          {sources.length > 0 ? <View className="note">出处：{sources.join('、')}</View> : null}
          <View className="card">
            <MonthChoice
              today={today}
              value={from}
              onChange={(on) => {
                setFrom(on);
                edits.clear();
              }}
            />
          </View>
          <DraftForm {...{ part, seen, from, checked }} edits={edits} />
          <TableActs key={from} {...{ part, from, edits }} />
          <View className="rules__part">
            <SearchBox label="查找一项" placeholder="名称" value={typed} onInput={setTyped} />
          </View>
          {found.data ? null : <Waiting {...found} />}
          {found.data && more.items.length === 0 ? (
            <Message icon="search" title={`没有找到“${words}”`}>
              可以换一个词。
            </Message>
          ) : null}
          {grouped(more.items).map(({ group, fields }) => (
            <View className="list rules__part" key={`${group}/${JSON.stringify(fields[0]?.at)}`}>
              {group ? <View className="list-row title">{group}</View> : null}
              {fields.map((field) => (
                <FieldRow
                  key={JSON.stringify([from, field.at])}
                  field={field}
                  value={edits.valueOf(field)}
                  onChange={(value) => edits.set(field, value)}
                />
              ))}
              <Faults fields={fields} edits={edits} checked={checked} />
              <ListActs fields={fields} edits={edits} />
            </View>
          ))}
          {more.next ? <Button onTap={more.loadMore}>再看一些</Button> : null}
        </>
      )}
    </AnswerPage>
  );
}

interface FaultsProps {
  fields: readonly RuleField[];
  edits: Edits;
  checked: Checked | null;
}

/** What stands against the changes, said where one of them is: the form may be far above. */
function Faults({ fields, edits, checked }: FaultsProps) {
  const isHere = fields.some((field) => edits.valueOf(field) !== field.value);
  if (!isHere || !checked || checked.faults.length === 0) return null;
  return (
    <View className="rules__form" role="alert">
      {checked.faults.map(({ path, words }) => (
        <View className="field__error" key={`${path}${words}`}>
          {words}
        </View>
      ))}
    </View>
  );
}

/** Fields that belong to the same thing, one after the other. */
function grouped(fields: readonly RuleField[]): { group: string; fields: RuleField[] }[] {
  const groups: { group: string; fields: RuleField[] }[] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    if (last && last.group === field.group) last.fields.push(field);
    else groups.push({ group: field.group, fields: [field] });
  }
  return groups;
}
