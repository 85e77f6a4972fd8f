/**
 * What kind a sheet is and how it is laid out.
 *
 * R10 A kind is sure when the sheet's name, its title or a heading that only
 *     this kind has says so, and no other kind comes near. Names such as
 *     发展对象 or 备份 make it unsure, whatever the columns. *ours*
 */
import type { RawSheet, RecognisedField, RecognisedSheet, RosterKind } from './contract';
import { rosterKind } from './contract';
import { assignColumns, judgeColumns } from './columns';
import {
  blockEndingAt,
  HEADER_LINES,
  headerCandidates,
  type HeaderBlock,
  type Heading,
  type Rank,
} from './header';
import { simplified, squeezed } from './text';
import { bareTown, townIn } from './town-names';
import { fieldSpecs, hintedKind } from './vocabulary';

/** A sheet as recognised, with what a question about it needs. */
export interface SheetFinding {
  readonly sheet: RecognisedSheet;
  readonly block: HeaderBlock;
  readonly rivals: ReadonlyMap<RecognisedField, readonly Heading[]>;
  /** The next likely kind. */
  readonly second?: RosterKind;
}

const RANK_VALUE: Readonly<Record<Rank, number>> = { 0: 0, 1: 0.5, 2: 0.4, 3: 1 };
const MISSING_REQUIRED = 2.5;
const NAME_HINT = 2;
const TITLE_HINT = 1;
/** Below, a sheet is nothing of ours. */
const LEAST = 1;
/** The lead over the next kind that makes a kind sure. */
const LEAD = 1.5;
/** Sheets that look like ours and hold something else. */
const OTHER = /发展(?!区)|积极分子|申请|流动|备份|作废|历史|往年|样表|示例|模板|说明/;
/** Columns that nobody misses. */
const SERIAL = /^(序号|编号|no|备注)$/i;

interface Guess {
  readonly kind: RosterKind;
  readonly block: HeaderBlock;
  readonly score: number;
  readonly matched: number;
  /** A heading that only this kind has, or its name on the sheet. */
  readonly marked: boolean;
}

/** Recognises a sheet; undefined when it is nothing of ours. */
export function recogniseSheet(raw: RawSheet): SheetFinding | undefined {
  const blocks = headerCandidates(raw);
  const guesses = rosterKind.options
    .flatMap((kind) => bestGuess(raw.name, kind, blocks) ?? [])
    .sort((a, b) => b.score - a.score);
  const [best, next] = guesses;
  if (!best || best.score < LEAST) return undefined;
  const lead = best.score - (next?.score ?? -Infinity);
  const other = OTHER.test(simplified(raw.name)) || OTHER.test(best.block.above);
  const sure = best.marked && lead >= LEAD && !other;
  const finding = judged(raw.name, best.kind, best.block, sure);
  return next && next.score >= LEAST ? { ...finding, second: next.kind } : finding;
}

/** Recognises a sheet as a kind that a person named, its header where told. */
export function recogniseSheetAs(
  raw: RawSheet,
  kind: RosterKind,
  headerRow?: number,
): SheetFinding | undefined {
  const blocks =
    headerRow === undefined
      ? headerCandidates(raw)
      : HEADER_LINES.flatMap((lines) => blockEndingAt(raw, headerRow, lines) ?? []);
  const block = bestGuess(raw.name, kind, blocks)?.block ?? (headerRow ? blocks[0] : undefined);
  return block && judged(raw.name, kind, block, true);
}

function bestGuess(
  name: string,
  kind: RosterKind,
  blocks: readonly HeaderBlock[],
): Guess | undefined {
  let best: Guess | undefined;
  for (const block of blocks) {
    const guess = weigh(kind, block);
    const better =
      !best ||
      guess.score > best.score ||
      (guess.score === best.score && isFuller(block, best.block));
    if (better && guess.matched > 0) best = guess;
  }
  return best && withHints(name, best);
}

/**
 * Of two headers that mean the same, the one of fewer lines; but a line of further
 * headings below belongs to it: 总数 and 其中女性 under 职工数.
 */
function isFuller(block: HeaderBlock, than: HeaderBlock): boolean {
  if (block.row === than.row) return block.lines < than.lines;
  return block.row > than.row && block.row - block.lines < than.row && block.subheadings;
}

function weigh(kind: RosterKind, block: HeaderBlock): Guess {
  let score = 0;
  let marked = false;
  let matched = 0;
  for (const { spec, rank } of assignColumns(block.headings, fieldSpecs[kind])) {
    score += spec.weight * RANK_VALUE[rank];
    if (rank > 0) matched += 1;
    else if (spec.required) score -= MISSING_REQUIRED;
    if (rank === 3 && spec.weight >= 2) marked = true;
  }
  // One text that fits is a title more often than a header.
  if (matched === 1 && block.headings.length > 1) score -= MISSING_REQUIRED;
  return { kind, block, score, matched, marked };
}

/** Names and titles speak of the kind; they must not decide which row is the header. */
function withHints(name: string, guess: Guess): Guess {
  const named = hintedKind(simplified(squeezed(name))) === guess.kind;
  const titled = hintedKind(guess.block.above) === guess.kind;
  const hints = (named ? NAME_HINT : 0) + (titled ? TITLE_HINT : 0);
  return { ...guess, score: guess.score + hints, marked: guess.marked || named || titled };
}

/** Puts a finding together from the fields as judged or as answered. */
export function layOut(
  name: string,
  kind: RosterKind,
  block: HeaderBlock,
  sure: boolean,
  rivals: ReadonlyMap<RecognisedField, readonly Heading[]>,
  refused: string | undefined,
): SheetFinding {
  const fields = [...rivals.keys()];
  const taken = new Set(fields.map(({ column }) => column));
  const sheet: RecognisedSheet = {
    sheet: name,
    kind,
    certainty: sure ? 'sure' : 'unsure',
    headerRow: block.row,
    headerLines: block.lines,
    fields,
    unused: block.headings
      .filter(({ column, text }) => !taken.has(column) && !SERIAL.test(text))
      .map(({ column, text }) => ({ column, heading: text })),
  };
  if (refused !== undefined) sheet.refused = refused;
  return { sheet, block, rivals };
}

function judged(name: string, kind: RosterKind, block: HeaderBlock, sure: boolean): SheetFinding {
  const rivals = new Map(
    judgeColumns(block, fieldSpecs[kind]).map(
      ({ field, rivals: others }) => [withConstant(field, name, block), others] as const,
    ),
  );
  const lacking = [...rivals.keys()].filter(
    ({ required, certainty }) => required && certainty === 'missing',
  );
  const refused = lacking.length > 0 ? lackingText(lacking.map(({ title }) => title)) : undefined;
  return layOut(name, kind, block, sure, rivals, refused);
}

/** What is said of a sheet that lacks columns it must have. */
export function lackingText(titles: readonly string[]): string {
  const list = titles.map((title) => `“${title}”`).join('、');
  return `缺少${list}一列，这张表没有读。请在表里补上，或指出是哪一列`;
}

/** What a sheet's name says of all its rows, where no column does. */
function withConstant(field: RecognisedField, name: string, block: HeaderBlock): RecognisedField {
  if (field.certainty !== 'missing') return field;
  if (field.field === 'unitKind') return withUnitKind(field, name, block);
  if (field.field === 'town' && field.required) return withTown(field, name, block);
  return field;
}

/** Offices keep 非公企业 and 社会组织 on sheets of their own: then the name says the kind of unit. */
function withUnitKind(field: RecognisedField, name: string, block: HeaderBlock): RecognisedField {
  const text = simplified(squeezed(name)) + block.above;
  const social = /社会组织/.test(text);
  const enterprise = /非公企业|非公有制企业|民营企业/.test(text);
  if (social === enterprise) return field;
  const constant = social ? '社会组织' : '非公企业';
  return { ...field, certainty: 'unsure', constant, why: `表名像是整张表都是${constant}` };
}

/** Offices keep each town on a sheet of its own: then the name, or the title, says the town. */
function withTown(field: RecognisedField, name: string, block: HeaderBlock): RecognisedField {
  const constant = townIn(name) ?? townIn(block.above) ?? bareTown(name);
  if (constant === undefined) return field;
  return { ...field, certainty: 'unsure', constant, why: '表里没有这一列，表名像是镇街' };
}
