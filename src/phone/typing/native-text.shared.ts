/** Props of a native text control of either platform. */
export interface NativeText {
  readonly value?: string;
  readonly ref?: (node: unknown) => void;
}
