import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { itemStateTitles, type ItemStateName } from '@core/modules/standards/labels';
import type { StandardPage } from '@core/modules/standards/pages.contract';
import { UnfoldRow } from '@app/ui/unfold-row';
import { AnswerFields } from './answer-fields';
import type { Answers, Item } from './use-answers';

const LOOKS: Readonly<Record<ItemStateName, string>> = {
  met: 'met',
  missing: 'missed',
  unknown: 'dueSoon',
  notApplicable: 'exempt',
};

interface Props {
  page: StandardPage;
  /** While somebody states items; the parts then lie open. */
  answers: Answers | null;
}

/** The items part by part; what the records know is told, the rest is stated by a person. */
export function Items({ page, answers }: Props) {
  const { parts } = page.standard;
  const [open, setOpen] = useState<string | null>(
    parts.length === 1 ? (parts[0]?.code ?? null) : null,
  );
  return (
    <View>
      <View className="section-title">各条</View>
      <View className="list">
        {parts.map((part) => {
          const items = page.items.filter((item) => item.part === part.code);
          const shown = answers ? items.filter(({ asked }) => asked) : items;
          if (answers && shown.length === 0) return null;
          const rows = shown.map((item) => (
            <ItemRow key={item.item} item={item} answers={answers} />
          ));
          if (answers || parts.length === 1) {
            return (
              <View className="light" key={part.code}>
                {parts.length > 1 ? (
                  <View className="list-row practice__part">{part.title}</View>
                ) : null}
                {rows}
              </View>
            );
          }
          return (
            <UnfoldRow
              key={part.code}
              title={part.title}
              value={countOf(items)}
              open={open === part.code}
              onToggle={() => setOpen(open === part.code ? null : part.code)}
            >
              {rows}
            </UnfoldRow>
          );
        })}
      </View>
    </View>
  );
}

/** `达到 3/5`, of those that apply. */
function countOf(items: readonly Item[]): string {
  const apply = items.filter(({ state }) => state !== 'notApplicable');
  return `达到 ${apply.filter(({ state }) => state === 'met').length}/${apply.length}`;
}

function ItemRow({ item, answers }: { item: Item; answers: Answers | null }) {
  const { title, state, explanation, saidByName, required, ours, points, evidence } = item;
  const marks = [required ? '必备' : '', ours ? '自拟' : ''].filter(Boolean).join(' · ');
  return (
    <View className="practice__item">
      <View className="row row--between">
        <Text className="grow">{title}</Text>
        {answers ? null : (
          <Text className={`tag tag--${LOOKS[state]}`}>
            {points ? `${points.earned}/${points.of} 分` : itemStateTitles[state]}
          </Text>
        )}
      </View>
      <View className="note">{[explanation, saidByName, marks].filter(Boolean).join(' · ')}</View>
      {evidence ? <View className="note">依据：{evidence}</View> : null}
      {answers ? <AnswerFields item={item} answers={answers} /> : null}
    </View>
  );
}
