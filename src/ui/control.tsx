import { useEffect, useState } from 'react';
import { Input, Text, Textarea, type InputProps, type TextareaProps } from '@tarojs/components';
import { newId } from '@app/data/ids';
import { limitOf } from '@app/phone/typing/limit-of';
import { useTooLong } from '@app/phone/typing/limits';
import { useNativeText } from '@app/phone/typing/native-text';
import { noteOtherAct } from './tap.shared';

/** Frames in which a control of h5 has drawn the native one inside it. */
const FRAMES = 120;

/**
 * A control of h5 is a custom element around the native one, and the name must be
 * on the native one, or no screen reader says it. Returns the id to give the control.
 */
function useName(label: string): { id?: string } {
  const [id] = useState(() => `control-${newId()}`);
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return;
    let frames = 0;
    const name = (): void => {
      const native = document.getElementById(id)?.querySelector('input, textarea');
      if (native) native.setAttribute('aria-label', label);
      else if ((frames += 1) < FRAMES) requestAnimationFrame(name);
    };
    name();
    return () => {
      frames = FRAMES;
    };
  }, [id, label]);
  return process.env.TARO_ENV === 'h5' ? { id } : {};
}

/**
 * The platform's own limit is off: it cuts a composition in the middle, and without a number
 * it is 140.
 */
const NO_LIMIT = -1;

interface LimitLineProps {
  label: string;
  text: string;
  max: number;
  unit: string;
}

/** 字数 near the limit; what is over it is told, never cut. */
function LimitLine({ label, text, max, unit }: LimitLineProps) {
  const { by, words } = limitOf(text, max, unit);
  useTooLong(label, by, max, unit);
  if (!words) return null;
  return <Text className={by > 0 ? 'field__error' : 'field__count'}>{words}</Text>;
}

type LineProps = InputProps & { label: string };

/** A line of text with a name; `maxlength` is told, not enforced. */
export function TextInput({ label, maxlength, value = '', ...props }: LineProps) {
  const named = useName(label);
  const native = useNativeText(value);
  const unit = props.type === 'number' || props.type === 'digit' ? '位' : '字';
  return (
    <>
      <Input
        {...named}
        className="input"
        aria-label={label}
        {...props}
        {...native}
        onInput={(event) => {
          noteOtherAct();
          props.onInput?.(event);
        }}
        maxlength={NO_LIMIT}
      />
      {maxlength ? <LimitLine label={label} text={value} max={maxlength} unit={unit} /> : null}
    </>
  );
}

type AreaProps = TextareaProps & { label: string };

/** Several lines of text with a name; it grows with them, and `maxlength` is told, not enforced. */
export function TextArea({ label, maxlength, value = '', ...props }: AreaProps) {
  const named = useName(label);
  const native = useNativeText(value);
  return (
    <>
      <Textarea
        {...named}
        className="input input--area"
        autoHeight
        aria-label={label}
        {...props}
        {...native}
        onInput={(event) => {
          noteOtherAct();
          props.onInput?.(event);
        }}
        maxlength={NO_LIMIT}
      />
      {maxlength ? <LimitLine label={label} text={value} max={maxlength} unit="字" /> : null}
    </>
  );
}
