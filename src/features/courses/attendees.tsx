import { View } from '@tarojs/components';
import type { CourseKind } from '@core/modules/courses/labels';
import type { Role } from '@core/modules/people/labels';
import { useAfter } from '@app/data/use-after';
import { useQuery } from '@app/data/query';
import { Chip } from '@app/ui/chip';
import { Field } from '@app/ui/field';
import { Pager } from '@app/ui/pager';
import { SearchBox } from '@app/ui/search-box';
import { useTyped } from '@app/phone/use-typed';

export interface Attendee {
  readonly personId: string;
  readonly name: string;
}

/** Whose names are offered first. */
const ROLES: Readonly<Record<CourseKind, Role>> = {
  secretaries: 'secretary',
  instructors: 'instructor',
  members: 'member',
  skills: 'member',
  contest: 'member',
};

interface Props {
  kind: CourseKind;
  value: readonly Attendee[];
  onChange: (people: readonly Attendee[]) => void;
}

/** Who came: names of the roster to be tapped, a page at a time; those chosen stand above. */
export function Attendees({ kind, value, onChange }: Props) {
  const { typed, query, setTyped } = useTyped();
  const role = ROLES[kind];
  const [after, setAfter] = useAfter(`${role}/${query}`);
  const list = useQuery('person.list', {
    role,
    ...(query ? { query } : {}),
    ...(after ? { after } : {}),
  });
  const chosen = new Set(value.map(({ personId }) => personId));
  const offered = (list.data?.people ?? []).filter(({ personId }) => !chosen.has(personId));
  const without = (personId: string): Attendee[] =>
    value.filter((person) => person.personId !== personId);
  return (
    <Field label={`到场的人（已选 ${value.length} 人）`}>
      <View className="stack">
        {value.length > 0 ? (
          <View className="row row--wrap">
            {value.map(({ personId, name }) => (
              <Chip key={personId} on onTap={() => onChange(without(personId))}>
                {name}
              </Chip>
            ))}
          </View>
        ) : null}
        <SearchBox label="按姓名查找" placeholder="姓名" value={typed} onInput={setTyped} />
        {offered.length > 0 ? (
          <View className="row row--wrap">
            <Chip on={false} onTap={() => onChange([...value, ...offered.map(nameOf)])}>
              选这一页 {offered.length} 人
            </Chip>
            {offered.map((person) => (
              <Chip
                key={person.personId}
                on={false}
                onTap={() => onChange([...value, nameOf(person)])}
              >
                {person.name}
              </Chip>
            ))}
          </View>
        ) : null}
        <Pager next={list.data?.next} after={after} onGo={setAfter} />
      </View>
    </Field>
  );
}

const nameOf = ({ personId, name }: Attendee): Attendee => ({ personId, name });
