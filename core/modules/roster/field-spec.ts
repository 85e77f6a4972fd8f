/** How a field of a sheet is known: by its heading, and by what its cells look like. */
import type { RosterField } from './contract';
import type { Shape } from './shapes';

export interface FieldSpec {
  readonly field: RosterField;
  readonly title: string;
  readonly required: boolean;
  /** Headings that mean this field on any sheet of the kind. */
  readonly headings: readonly string[];
  /** Headings that mean it too, but say little of the sheet's kind. */
  readonly generic?: readonly string[];
  /** Parts of a heading that point to it. */
  readonly parts: readonly string[];
  /** Speaks against a heading that has such a part. */
  readonly not?: RegExp;
  /** What its cells look like. */
  readonly shape?: Shape;
  /** How much the field says of the sheet's kind: 2 or more is its mark. */
  readonly weight: number;
}

/** Words parted by blanks. */
export const words = (line: string): string[] => line.split(' ');

/** A person's phone, in every list of people. */
export const mobile: Omit<FieldSpec, 'shape'> = {
  field: 'phone',
  title: '手机号',
  required: false,
  headings: words('手机号 手机号码 手机 联系电话 联系方式 电话 电话号码 移动电话'),
  parts: words('手机 电话 联系方式'),
  not: /单位|办公|紧急/,
  weight: 0.5,
};
