import { Text, View } from '@tarojs/components';
import { ledgerGroups } from '@core/modules/unit-profile/labels';
import type { LedgerFact } from '@core/modules/unit-profile/contract';
import type { LedgerGroup } from '@core/modules/unit-profile/labels';
import { showDay } from '@core/shared/calendar/display';
import { fieldsOf, showValue } from '@core/modules/unit-profile/ledger';
import { Button } from '@app/ui/button';
import { Icon } from '@app/ui/icon';
import { Tap } from '@app/ui/tap';
import type { LedgerView } from './pending';

interface Props {
  group: LedgerGroup;
  page: LedgerView;
  open: boolean;
  onTap: () => void;
  onEdit: () => void;
}

/** One group: how much of it is known, and unfolded each fact with where it comes from. */
export function Group({ group, page, open, onTap, onEdit }: Props) {
  const { title } = ledgerGroups[group];
  const fields = fieldsOf(page.unit).filter((field) => field.group === group);
  const facts = new Map(page.facts.map((fact) => [fact.code, fact]));
  const known = fields.filter(({ code }) => facts.has(code)).length;
  const mayEdit = page.mayState && fields.some(({ source }) => source === 'stated');
  return (
    <View className="ledger-group">
      <Tap className="list-row" onTap={onTap} expanded={open}>
        <View className="grow">{title}</View>
        <Text className="note">
          {known === fields.length ? '已填全' : `已填 ${known}/${fields.length}`}
        </Text>
        <Icon name={open ? 'chevron-up' : 'chevron-down'} small />
      </Tap>
      {open ? (
        <View className="ledger-group__facts">
          {fields.map((field) => {
            const fact = facts.get(field.code);
            return (
              <View className="ledger-fact" key={field.code}>
                <View className="ledger-fact__name">{field.title}</View>
                <View className="grow">
                  <View className={fact ? '' : 'note'}>
                    {fact ? showValue(fact.code, fact.value) : '待核实'}
                  </View>
                  {fact ? <View className="note">{whence(fact, page)}</View> : null}
                </View>
              </View>
            );
          })}
          {mayEdit ? (
            <Button onTap={onEdit} label={`填写${title}`}>
              填写
            </Button>
          ) : null}
        </View>
      ) : null}
    </View>
  );
}

function whence({ code, from, byName, on }: LedgerFact, { today, onPhone }: LedgerView): string {
  if (onPhone.has(code)) return '已存本机，待送达';
  if (from === 'records') return '名册、记录';
  return `${byName ?? ''} ${on ? showDay(on, today) : ''}`;
}
