import { Picker, View } from '@tarojs/components';
import { unitFactTitles, type UnitFact } from '@core/modules/units/facts.labels';
import { unitKindTitles } from '@core/modules/units/labels';
import { namesOf } from '@core/shared/names-of';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { Field } from '@app/ui/field';
import { TextField } from '@app/ui/text-field';
import { isMasked, type TypedFacts } from './typed-facts';

interface Props {
  typed: TypedFacts;
  change: (change: Partial<TypedFacts>) => void;
  errors: Partial<Record<UnitFact, string>>;
  towns: readonly { id: string; name: string }[];
}

/** A line of text for a fact, under the roster's own heading. */
function FactField({
  fact,
  max,
  note = '',
  typed,
  change,
  errors,
  placeholder,
}: Omit<Props, 'towns'> & { fact: UnitFact; max: number; note?: string; placeholder?: string }) {
  return (
    <TextField
      label={`${unitFactTitles[fact]}${note}`}
      name={unitFactTitles[fact]}
      value={typed[fact]}
      max={max}
      onChange={(text) => change({ [fact]: text })}
      error={errors[fact]}
      {...(placeholder ? { placeholder } : {})}
    />
  );
}

/** What the unit is and where: the office's to say. */
export function OfficeFields(props: Props) {
  const { typed, change, errors, towns } = props;
  return (
    <>
      <FactField {...props} fact="name" max={100} />
      <Field label={unitFactTitles.kind} error={errors.kind}>
        <View className="row row--wrap">
          {namesOf(unitKindTitles).map((kind) => (
            <Chip key={kind} on={typed.kind === kind} onTap={() => change({ kind })}>
              {unitKindTitles[kind]}
            </Chip>
          ))}
        </View>
      </Field>
      {towns.length > 1 || errors.townId ? (
        <Field label={unitFactTitles.townId} error={errors.townId}>
          <TownChoice
            townId={typed.townId}
            towns={towns}
            onChoose={(townId) => change({ townId })}
          />
        </Field>
      ) : null}
      <FactField {...props} fact="creditCode" max={40} note="（没有就留空）" />
      <FactField {...props} fact="address" max={100} />
      <FactField
        {...props}
        fact="mapPoint"
        max={40}
        note="（纬度,经度，可不填）"
        placeholder="例如 29.35600,105.92700"
      />
      <FactField {...props} fact="headcount" max={7} note="（人）" />
    </>
  );
}

/** So many fit as chips; more are a wheel. */
const FEW = 8;

interface TownProps {
  townId: string;
  towns: Props['towns'];
  onChoose: (townId: string) => void;
}

function TownChoice({ townId, towns, onChoose }: TownProps) {
  if (towns.length <= FEW) {
    return (
      <View className="row row--wrap">
        {towns.map(({ id, name }) => (
          <Chip key={id} on={townId === id} onTap={() => onChoose(id)}>
            {name}
          </Chip>
        ))}
      </View>
    );
  }
  const at = towns.findIndex(({ id }) => id === townId);
  return (
    <Picker
      mode="selector"
      range={towns.map(({ name }) => name)}
      value={Math.max(0, at)}
      onChange={(event) => onChoose(towns[Number(event.detail.value)]?.id ?? '')}
    >
      <View className={at < 0 ? 'chip' : 'chip chip--on'} aria-label="选择镇街">
        {towns[at]?.name ?? '选择镇街'}
      </View>
    </Picker>
  );
}

/** Whom to ask for, and how: an instructor's to put right too. */
export function ContactFields({
  phone,
  ...props
}: Omit<Props, 'towns'> & { phone: string | undefined }) {
  const { typed, change } = props;
  const hidden = isMasked(phone);
  return (
    <>
      <FactField {...props} fact="contactName" max={50} />
      <FactField {...props} fact="contactPost" max={50} />
      <FactField
        {...props}
        fact="phone"
        max={40}
        {...(hidden && !typed.dropPhone ? { placeholder: `${phone ?? ''}，不改就留空` } : {})}
      />
      {hidden ? (
        <Button look="quiet" onTap={() => change({ dropPhone: !typed.dropPhone })}>
          {typed.dropPhone ? '保留原来的电话' : '去掉原来的电话'}
        </Button>
      ) : null}
    </>
  );
}
