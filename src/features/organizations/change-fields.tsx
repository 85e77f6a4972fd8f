import { View } from '@tarojs/components';
import {
  appointmentSourceTitles,
  inUnitTitles,
  postTitles,
} from '@core/modules/organizations/labels';
import { formationTitles, organizationKindTitles } from '@core/modules/units/labels';
import { Check } from '@app/ui/check';
import { Chip } from '@app/ui/chip';
import { Field } from '@app/ui/field';
import { TextField } from '@app/ui/text-field';
import { FIELDS, ONE_PERSON, type Draft, type Kind, type OrganizationOpen } from './draft';
import { OtherPicker } from './other-picker';

interface Props {
  kind: Kind;
  page: OrganizationOpen;
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}

const OTHER: Partial<Record<Kind, string>> = {
  admit: '加入的单位',
  moveUnits: '转入的党组织',
  merge: '并入的党组织',
  dissolve: '党员转入的党组织',
  transfer: '转入的党组织',
  place: '上级党组织（不选则不再隶属）',
};

/** The fields of one kind of change. */
export function ChangeFields({ kind, page, draft, onChange }: Props) {
  const { organization } = page;
  const asks = (field: keyof Draft): boolean => FIELDS[kind].includes(field);
  return (
    <View className="stack">
      {asks('unitIds') ? (
        <Many
          label="离开的单位"
          all={organization.units.map(({ unitId: id, name }) => ({ id, name }))}
          chosen={draft.unitIds}
          onChange={(unitIds) => onChange({ unitIds })}
        />
      ) : null}
      {asks('personIds') ? (
        <Many
          label={kind === 'splitOff' || kind === 'moveUnits' ? '随转的党员' : '党员'}
          all={organization.members.map(({ personId: id, name }) => ({ id, name }))}
          chosen={draft.personIds}
          one={ONE_PERSON.includes(kind)}
          onChange={(personIds) => onChange({ personIds })}
        />
      ) : null}
      {asks('name') ? (
        <TextField
          label="名称"
          value={draft.name}
          max={50}
          onChange={(text) => onChange({ name: text })}
        />
      ) : null}
      {asks('to') ? (
        <Choice
          label="类别"
          titles={organizationKindTitles}
          value={draft.to}
          onChange={(to) => onChange({ to })}
        />
      ) : null}
      {asks('other') ? (
        <OtherPicker
          label={OTHER[kind] ?? '党组织'}
          what={kind === 'admit' ? 'unit' : 'organization'}
          except={organization.id}
          value={draft.other}
          onPick={(other) => onChange({ other })}
        />
      ) : null}
      {asks('formation') ? (
        <Choice
          label="组建方式"
          titles={FORMED}
          value={draft.formation}
          onChange={(formation) => onChange({ formation })}
        />
      ) : null}
      {asks('post') ? (
        <Choice
          label="职务"
          titles={postTitles}
          value={draft.post}
          onChange={(post) => onChange({ post })}
        />
      ) : null}
      {asks('inUnit') ? (
        <Choice
          label="在单位任职（双向进入）"
          titles={inUnitTitles}
          value={draft.inUnit}
          onChange={(inUnit) => onChange({ inUnit })}
        />
      ) : null}
      {asks('source') ? (
        <Choice
          label="怎样任职（派、选、聘、挑、招）"
          titles={{ ...appointmentSourceTitles, '': '不清楚' }}
          value={draft.source}
          onChange={(source) => onChange({ source })}
        />
      ) : null}
      {asks('termYears') ? (
        <Choice
          label="每届任期"
          titles={{ '3': '3 年', '5': '5 年（村、社区）' }}
          value={draft.termYears === 3 ? '3' : '5'}
          onChange={(years) => onChange({ termYears: years === '3' ? 3 : 5 })}
        />
      ) : null}
      {asks('here') ? (
        <Choice
          label="组织关系"
          titles={{ yes: '在企业', no: '不在企业' }}
          value={draft.here ? 'yes' : 'no'}
          onChange={(here) => onChange({ here: here === 'yes' })}
        />
      ) : null}
      {asks('reason') ? (
        <TextField
          label="原因"
          value={draft.reason}
          max={100}
          onChange={(text) => onChange({ reason: text })}
        />
      ) : null}
    </View>
  );
}

const { none: _none, ...FORMED } = formationTitles;

interface ChoiceProps<V extends string> {
  label: string;
  titles: Readonly<Record<V, string>>;
  value: V;
  onChange: (value: V) => void;
}

function Choice<V extends string>({ label, titles, value, onChange }: ChoiceProps<V>) {
  return (
    <Field label={label}>
      <View className="row row--wrap">
        {(Object.keys(titles) as V[]).map((key) => (
          <Chip key={key} on={key === value} onTap={() => onChange(key)}>
            {titles[key]}
          </Chip>
        ))}
      </View>
    </Field>
  );
}

interface ManyProps {
  label: string;
  all: readonly { id: string; name: string }[];
  chosen: readonly string[];
  one?: boolean;
  onChange: (chosen: string[]) => void;
}

function Many({ label, all, chosen, one = false, onChange }: ManyProps) {
  return (
    <Field label={label}>
      <View className="row row--wrap organization__many">
        {all.map(({ id, name }) => (
          <Check
            key={id}
            on={chosen.includes(id)}
            onChange={(on) => {
              const others = one ? [] : chosen.filter((c) => c !== id);
              onChange(on ? [...others, id] : others);
            }}
            label={name}
          >
            {name}
          </Check>
        ))}
        {all.length === 0 ? <View className="note">没有可选的。</View> : null}
      </View>
    </Field>
  );
}
