import { TextArea, TextInput } from './control';
import { Field } from './field';

interface Props {
  label: string;
  /** What a screen reader calls the control, where the label says more than its name. */
  name?: string;
  value: string;
  max: number;
  onChange: (text: string) => void;
  placeholder?: string;
  error?: string | undefined;
  /** Several lines; it grows with them. */
  long?: boolean;
}

/** A labelled text that is typed. */
export function TextField(props: Props) {
  const { label, name = label, value, max, onChange, placeholder, error, long = false } = props;
  const Control = long ? TextArea : TextInput;
  return (
    <Field label={label} error={error}>
      <Control
        value={value}
        maxlength={max}
        label={name}
        {...(placeholder ? { placeholder } : {})}
        onInput={(event) => onChange(event.detail.value)}
      />
    </Field>
  );
}
