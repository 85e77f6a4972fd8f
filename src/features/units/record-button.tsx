import { View } from '@tarojs/components';
import { isOpenMatter } from '@core/modules/matters/labels';
import { Button } from '@app/ui/button';
import type { CalledUnit } from '@app/ui/call-sheet';
import { useContacting } from '@app/ui/contacting';
import type { UnitView } from './pending';

interface Props extends Pick<CalledUnit, 'contactName' | 'contactPost'> {
  page: UnitView;
  /** Whole for the instructor in charge, masked for others. */
  phone?: string | undefined;
}

/** Recording and calling from a unit's page: the same sheets as on 今日. */
export function RecordButton({ page, phone, contactName, contactPost }: Props) {
  const { today, personId, facts } = page;
  const matters = page.matters.filter(({ state }) => isOpenMatter(state));
  const { unitId, name } = page.unit;
  const unit = {
    ...{ unitId, name, phone, contactName, contactPost },
    contacts: facts.contacts,
    matters,
  };
  const contacting = useContacting({
    today,
    personId,
    unitOf: (id) => (id === unitId ? unit : undefined),
  });
  return (
    <>
      {contacting.saved}
      <View className="bottom-action row">
        {phone && !phone.includes('*') ? (
          <Button icon="phone" onTap={() => contacting.call(unit)}>
            打电话
          </Button>
        ) : null}
        <Button look="main" icon="plus" onTap={() => contacting.record(unit)}>
          记联系
        </Button>
      </View>
      {contacting.sheet}
    </>
  );
}
