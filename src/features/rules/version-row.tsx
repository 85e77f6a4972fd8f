import { Text } from '@tarojs/components';
import type { RuleVersion } from '@core/modules/rules/contract';
import { rulePartTitles, ruleStateTitles } from '@core/modules/rules/labels';
import { showInstant } from '@core/shared/calendar/display';
import { ListRow } from '@app/ui/list';
import { opens } from '@app/data/routes';
import { showMonth } from './months';

/** A version in the list: what it changes, from when, how far it is. */
export function VersionRow({ version }: { version: RuleVersion }) {
  const { versionId, state, from, reason, by, at, parts } = version;
  return (
    <ListRow
      title={`${showMonth(from)}起：${parts.map((part) => rulePartTitles[part]).join('、')}`}
      note={[reason, `${showInstant(at)} ${by} 起草`]}
      value={<Text className="note">{ruleStateTitles[state]}</Text>}
      onTap={opens('ruleVersion', { versionId })}
    />
  );
}
