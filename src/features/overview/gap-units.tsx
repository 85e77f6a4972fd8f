import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { ASSIGNED_UNITS } from '@core/modules/handovers/labels';
import { Button } from '@app/ui/button';
import { Check } from '@app/ui/check';
import { InstructorPicker, type Instructor } from '@app/ui/instructor-picker';
import { Waiting } from '@app/ui/messages';
import { NamedLine } from '@app/ui/named-line';
import { Sheet } from '@app/ui/sheet';
import { Tap } from '@app/ui/tap';
import { useNaming } from '@app/data/naming';
import { hasRole, useSession } from '@app/data/session';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';

interface Unit {
  readonly unitId: string;
  readonly name: string;
}

/** Units of a town that nobody is responsible for: each, or several at once, is given an instructor. */
export function GapUnits({ townId }: { townId: string }) {
  const session = useSession();
  const [after, setAfter] = useState<string | null>(null);
  const of = { withoutInstructor: true } as const;
  const query = useQuery('overview.units', { townId, of, ...(after ? { after } : {}) });
  const naming = useNaming(() => void query.reload());
  const [choosing, setChoosing] = useState(false);
  const [chosen, setChosen] = useState<readonly Unit[]>([]);
  const [asking, setAsking] = useState<readonly Unit[] | null>(null);
  const may = hasRole(session.data, 'townSupervisor', 'districtSupervisor');
  const units = query.data?.units ?? [];

  const pick = async (person: Instructor): Promise<void> => {
    const for_ = asking ?? [];
    if (naming.busy || for_.length === 0) return;
    if (choosing) {
      const { confirm } = await Taro.showModal({
        title: `指定${person.name}负责这 ${for_.length} 家？`,
        content: `从今天起负责。${person.name}现有 ${person.units} 家。`,
        confirmText: '指定',
      });
      if (!confirm) return;
    }
    setAsking(null);
    if (await naming.name(for_, person)) {
      setChosen([]);
      setChoosing(false);
    }
  };
  const toggle = (unit: Unit, on: boolean): void =>
    setChosen(on ? [...chosen, unit] : chosen.filter(({ unitId }) => unitId !== unit.unitId));

  return (
    <View className="overview__units">
      <NamedLine naming={naming} />
      {!query.data || query.loading ? (
        <Waiting {...query} />
      ) : (
        <>
          {units.length === 0 && !query.data.next ? (
            <View className="note">都有指导员。</View>
          ) : null}
          {may && units.length > 1 ? (
            <Choosing
              choosing={choosing}
              count={chosen.length}
              onToggle={() => {
                setChosen([]);
                setChoosing(!choosing);
              }}
              onAll={() => setChosen(units.slice(0, ASSIGNED_UNITS))}
              onName={() => setAsking(chosen)}
            />
          ) : null}
          {units.map((unit) => (
            <Row
              key={unit.unitId}
              unit={unit}
              {...(choosing
                ? {
                    on: chosen.some(({ unitId }) => unitId === unit.unitId),
                    onToggle: (on: boolean) => {
                      if (!on || chosen.length < ASSIGNED_UNITS) toggle(unit, on);
                    },
                  }
                : may
                  ? { onName: () => setAsking([unit]) }
                  : {})}
            />
          ))}
          {query.data.next ? (
            <Button look="quiet" onTap={() => setAfter(query.data?.next ?? null)}>
              看后面的
            </Button>
          ) : null}
        </>
      )}
      {asking ? (
        <Sheet title={titleOf(asking)} onClose={() => setAsking(null)}>
          <InstructorPicker townId={townId} onPick={(person) => void pick(person)} />
        </Sheet>
      ) : null}
    </View>
  );
}

const titleOf = (units: readonly Unit[]): string =>
  units.length === 1 ? `${units[0]?.name ?? ''}：选指导员` : `${units.length} 家单位：选指导员`;

interface ChoosingProps {
  choosing: boolean;
  count: number;
  onToggle: () => void;
  onAll: () => void;
  onName: () => void;
}

/** Several at once: which, then who. */
function Choosing({ choosing, count, onToggle, onAll, onName }: ChoosingProps) {
  return (
    <View className="row row--wrap">
      {choosing ? (
        <>
          <Button onTap={onAll}>全选</Button>
          <Button look="main" onTap={onName} disabled={count === 0}>
            {`指定指导员（${count} 家）`}
          </Button>
        </>
      ) : null}
      <Button look={choosing ? 'quiet' : 'plain'} onTap={onToggle}>
        {choosing ? '不选了' : '选几家一起指定'}
      </Button>
      {choosing ? <View className="note">一次最多 {ASSIGNED_UNITS} 家</View> : null}
    </View>
  );
}

interface RowProps {
  unit: Unit;
  on?: boolean;
  onToggle?: (on: boolean) => void;
  onName?: () => void;
}

function Row({ unit: { unitId, name }, on = false, onToggle, onName }: RowProps) {
  if (onToggle) {
    return (
      <View className="list-row">
        <Check on={on} onChange={onToggle}>
          {name}
        </Check>
      </View>
    );
  }
  return (
    <View className="list-row">
      <Tap className="grow overview__unit" onTap={opens('unit', { unitId })} once>
        {name}
      </Tap>
      {onName ? (
        <Button onTap={onName} label={`指定指导员：${name}`}>
          指定
        </Button>
      ) : null}
    </View>
  );
}
