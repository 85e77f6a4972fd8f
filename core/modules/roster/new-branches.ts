/**
 * Party organisations that rows name and no list has.
 *
 * R23 Where the workbook has a list of them, a member of one that it lacks contradicts
 *     it: an error, and an offer. Where it has none, each missing one is a question:
 *     found it, is it another by a slip, or leave its members out. Those written beside
 *     units are offered once. *ours*
 */
import type { RosterPartyOrganization, RosterUnit } from './rows.contract';
import { rowChoice, type Answers } from './answers';
import type { CheckLog } from './check-log';
import type { Directories } from './check-party-organizations';
import { referenceTo, type Entry, type Resolution } from './directory';
import { readOrganizationName } from './read-name';
import type { RowForm } from './row-form';
import { stemOf } from './stem';
import { cellText, nameKey, quoted, saysNothing } from './text';

interface Frame {
  readonly directories: Directories;
  readonly log: CheckLog;
  readonly answers: Answers;
  /** True when the workbook has a list of party organisations. */
  readonly listed: boolean;
  readonly towns: readonly string[];
}

type Found = Extract<Resolution, { is: 'found' }>;

interface Missing {
  readonly name: string;
  readonly sheet: string;
  rows: number;
}

/** Choices of a question: more is a list nobody reads. */
const MOST = 6;

export class NewBranches {
  readonly found: RosterPartyOrganization[] = [];
  private readonly missing = new Map<string, Missing>();

  constructor(private readonly frame: Frame) {}

  /** Those written beside units: founded when a person said so, offered when nobody did. */
  besideUnits(forms: readonly RowForm[], units: readonly RosterUnit[]): void {
    const { answers, directories } = this.frame;
    const kept = new Map(units.map((unit) => [`${unit.sheet}|${unit.row}`, unit]));
    const beside = new Map<string, { name: string; of: RosterUnit[] }>();
    for (const form of forms) {
      const unit = kept.get(`${form.sheet}|${form.row}`);
      const cell = form.cell('partyOrganization');
      if (!unit || cellText(cell) === '' || saysNothing(cell)) continue;
      const name = form.optional('partyOrganization', readOrganizationName);
      if (name === undefined) continue;
      if (directories.partyOrganizations.resolve(name).is !== 'unknown') continue;
      const one = beside.get(nameKey(name)) ?? { name, of: [] };
      one.of.push(unit);
      beside.set(nameKey(name), one);
    }
    if (beside.size === 0) return;
    const answer = answers.of('founding');
    if (answer?.take === 'found')
      for (const { name, of } of beside.values()) this.foundFor(name, of);
    if (!answer) this.offerFounding([...beside.values()]);
  }

  private foundFor(name: string, units: readonly RosterUnit[]): void {
    const [first] = units;
    if (!first) return;
    const { sheet, row } = first;
    const references = units.map((unit) => ({
      name: unit.name,
      at: { sheet: unit.sheet, row: unit.row },
    }));
    this.found.push({ sheet, row, name, units: references, town: first.town });
    this.frame.directories.partyOrganizations.accept({ name, at: { sheet, row } });
  }

  private offerFounding(beside: readonly { name: string; of: RosterUnit[] }[]): void {
    const [first] = beside;
    const some = beside
      .slice(0, 3)
      .map(({ name }) => quoted(name))
      .join('、');
    const label = beside.length > 3 ? `${some}等 ${beside.length} 个` : some;
    this.frame.answers.ask(
      first?.of[0]?.sheet ?? '',
      `单位旁写着党组织${label}，名册里还没有。要新建吗？`,
      [
        rowChoice('新建，覆盖写在旁边的单位', { topic: 'founding', about: '', take: 'found' }),
        rowChoice('暂不新建', { topic: 'founding', about: '', take: 'skip' }),
      ],
      true,
    );
  }

  /** A member's party organisation that no list has: as answered, or asked. */
  ofMember(form: RowForm, name: string): Found | 'asked' | undefined {
    const { answers, log, listed } = this.frame;
    const answer = answers.of('branch', name);
    if (answer?.take === 'skip') {
      form.skip('按您的选择没有读');
      return 'asked';
    }
    if (answer?.take === 'same') {
      const other = this.otherOf(form, answer.as ?? '');
      if (other.is === 'found') {
        form.fixed('partyOrganization', `${quoted(name)}按您的选择是${quoted(other.entry.name)}`);
        return other;
      }
    }
    if (answer?.take === 'found') return this.foundByMember(form, name, answer.as);
    const one = this.missing.get(nameKey(name)) ?? { name, sheet: form.sheet, rows: 0 };
    one.rows += 1;
    this.missing.set(nameKey(name), one);
    if (listed) return form.error('partyOrganization', `名册里没有党组织${quoted(name)}`);
    log.asked(form);
    return 'asked';
  }

  /** The one that is meant instead; it may be new itself. */
  private otherOf(form: RowForm, name: string): Resolution {
    const { answers, directories } = this.frame;
    const other = directories.partyOrganizations.resolve(name);
    const own = answers.of('branch', name);
    return other.is === 'unknown' && own?.take === 'found'
      ? this.foundByMember(form, name, own.as)
      : other;
  }

  private foundByMember(form: RowForm, name: string, town: string | undefined): Found {
    const units = this.unitsLike(name);
    const at = form.place;
    this.found.push({
      ...at,
      name,
      units: units.map(referenceTo),
      ...(units.length === 0 && town ? { town } : {}),
    });
    const entry = { name, at };
    this.frame.directories.partyOrganizations.accept(entry);
    return { is: 'found', entry };
  }

  /** Units whose name the party organisation's begins with, or shares but for the form of the firm. */
  private unitsLike(name: string): Entry[] {
    return this.frame.directories.units.like(stemOf(name)).slice(0, 1);
  }

  /** Asks about each that is missing. */
  ask(): void {
    for (const one of this.missing.values()) {
      this.frame.answers.ask(
        one.sheet,
        `有 ${one.rows} 名党员的党组织${quoted(one.name)}，名册里没有。怎么办？`,
        this.choicesFor(one),
        this.frame.listed,
      );
    }
  }

  private choicesFor({ name, rows }: Missing) {
    const base = { topic: 'branch' as const, about: name };
    const [unit] = this.unitsLike(name);
    const towns = unit ? [] : this.frame.towns.slice(0, MOST);
    const same = this.namesLike(name).slice(0, MOST);
    const fresh = unit
      ? [rowChoice(`新建，覆盖${quoted(unit.name)}`, { ...base, take: 'found' as const })]
      : [];
    const others = same.map((as) =>
      rowChoice(`就是${quoted(as)}`, { ...base, take: 'same' as const, as }),
    );
    // The best guess first: of two that are alike, the one with fewer members is the slip.
    const slip = same.some((as) => (this.missing.get(nameKey(as))?.rows ?? Infinity) > rows);
    return [
      ...(slip ? [...others, ...fresh] : [...fresh, ...others]),
      ...towns.map((as) => rowChoice(`新建，属于${as}`, { ...base, take: 'found' as const, as })),
      rowChoice('这些党员先不导入', { ...base, take: 'skip' as const }),
    ];
  }

  private namesLike(name: string): string[] {
    const stem = stemOf(name);
    const known = this.frame.directories.partyOrganizations.like(stem).map((one) => one.name);
    const asked = [...this.missing.values()]
      .filter((one) => one.name !== name && stemOf(one.name) === stem)
      .map((one) => one.name);
    return [...new Set([...known, ...asked])];
  }
}
