/** `T` with its undefined properties left out rather than present. */
type WithoutBlanks<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out what is undefined: stores and wires keep no such properties. */
export function withoutBlanks<T extends object>(value: T): WithoutBlanks<T> {
  const filled = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(filled) as WithoutBlanks<T>;
}
