import { useState } from 'react';
import { View } from '@tarojs/components';
import type { RuleVersion } from '@core/modules/rules/contract';
import { showInstant } from '@core/shared/calendar/display';
import { Chip } from '@app/ui/chip';
import { Field } from '@app/ui/field';
import { Waiting } from '@app/ui/messages';
import { useQuery } from '@app/data/query';
import { Lines } from './lines';
import { showMonth } from './months';

interface Props {
  version: RuleVersion;
  others: readonly RuleVersion[];
}

/** This version beside the rules in force, the product's, or any other version. */
export function SideBySide({ version, others }: Props) {
  const { versionId } = version;
  const [before, setBefore] = useState('now');
  const query = useQuery('rules.diff', { before, after: versionId });
  const choices: [string, string][] = [
    ['now', '现行规则'],
    ['pack', '开始时的规则包'],
    ...others
      .filter((one) => one.versionId !== versionId)
      .slice(0, 8)
      .map((one): [string, string] => [
        one.versionId,
        `${showMonth(one.from)}起一版（${showInstant(one.at)}）`,
      ]),
  ];
  return (
    <View className="card stack rules__part">
      <Field label="与哪一份比较">
        <View className="row row--wrap">
          {choices.map(([value, title]) => (
            <Chip key={value} on={value === before} onTap={() => setBefore(value)}>
              {title}
            </Chip>
          ))}
        </View>
      </Field>
      {query.data ? <Lines {...query.data} /> : <Waiting {...query} />}
    </View>
  );
}
