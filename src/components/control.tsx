import { useEffect, useState } from 'react';
import { Input, Textarea, type InputProps, type TextareaProps } from '@tarojs/components';
import { newId } from '@app/lib/ids';

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

/** A line of text with a name. */
export function TextInput({ label, ...props }: InputProps & { label: string }) {
  return <Input {...useName(label)} className="input" aria-label={label} {...props} />;
}

/** Several lines of text with a name; it grows with them. */
export function TextArea({ label, ...props }: TextareaProps & { label: string }) {
  const named = useName(label);
  return (
    <Textarea {...named} className="input input--area" autoHeight aria-label={label} {...props} />
  );
}
