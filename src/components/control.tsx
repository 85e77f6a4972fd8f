import { useEffect, useRef } from 'react';
import { Input, Textarea, type InputProps, type TextareaProps } from '@tarojs/components';

/** A control of h5 is a custom element around the native one. */
interface CustomElement {
  componentOnReady?: () => Promise<unknown>;
  querySelector(selector: string): { setAttribute(name: string, value: string): void } | null;
}

/** On h5 the name must be on the native control inside, or no screen reader says it. */
function useName(label: string) {
  const ref = useRef<CustomElement>(null);
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return;
    const element = ref.current;
    const name = (): void =>
      element?.querySelector('input, textarea')?.setAttribute('aria-label', label);
    void element?.componentOnReady?.().then(name);
  }, [label]);
  return ref;
}

/** A line of text with a name. */
export function TextInput({ label, ...props }: InputProps & { label: string }) {
  const ref = useName(label);
  return <Input ref={ref} className="input" aria-label={label} {...props} />;
}

/** Several lines of text with a name; it grows with them. */
export function TextArea({ label, ...props }: TextareaProps & { label: string }) {
  const ref = useName(label);
  return (
    <Textarea ref={ref} className="input input--area" autoHeight aria-label={label} {...props} />
  );
}
