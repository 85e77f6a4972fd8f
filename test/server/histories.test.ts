/**
 * Random histories of offices, moves, codes, covers, exports and undos against a model that says
 * independently who may what on that day: no answer to somebody without the right, none refused
 * to somebody with it, and nothing acknowledged is lost. `PROOF_HISTORIES` sets how many; the
 * seed is printed.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { PRIVACY_VERSION } from '@core/modules/people/contract';
import { addDays } from '@core/shared/calendar/day';
import { freshDistrict } from '../support/district';
import {
  Model,
  rolesOf,
  type Held,
  type ModelPerson,
  type ModelRole,
} from '../support/histories/model';
import {
  fillSmallDistrict,
  importSheets,
  openidOf,
  TODAY,
  TOWNS,
  type SmallDistrict,
} from '../support/small-district';
import { randomFrom } from '../support/random-from';

const COUNT = Number(process.env.PROOF_HISTORIES ?? 40);
const SEED = Number(process.env.PROOF_SEED ?? 20_261_128);
const STEPS = 24;
const ADMINISTRATOR = openidOf('administrator', 0);
const id = () => randomUUID();

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
let importId = '';
let units: { id: string; town: number }[] = [];
let persons: {
  _id: string;
  openid?: string;
  roles: { role: ModelRole; scopeId: string; from: string; to?: string }[];
}[] = [];
const tally = new Map<string, number>();
const filled = () => join(district.dataDir, 'filled.backup');

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
  importId = await importSheets(district, ADMINISTRATOR, {
    单位: [
      ['单位名称', '单位类型', '所属镇街'],
      ['己一有限公司', '非公企业', TOWNS[0]],
      ['己二有限公司', '非公企业', TOWNS[0]],
    ],
    帮建责任: [
      ['帮建对象', '指导员', '起始日期'],
      ['己一有限公司', '甲指导员', '2026-01-01'],
      ['己二有限公司', '甲指导员', '2026-01-01'],
    ],
  });
  const all = await district.act(ADMINISTRATOR, 'unit.list', {});
  units = all.units.map(({ unitId, townName }) => ({
    id: unitId,
    town: TOWNS.findIndex((name) => name === townName),
  }));
  persons = district.cloud.dump()['persons'] as typeof persons;
  await district.cloud.backup(filled());
}, 180_000);
afterAll(() => district.end());

const townOfScope = (scopeId: string): number | null => {
  const town = ids.towns.indexOf(scopeId);
  const branch = ids.organizations.indexOf(scopeId);
  return town >= 0 ? town : branch >= 0 ? branch : null;
};
const scopeOf = (role: ModelRole, town: number): string => {
  if (role === 'townSupervisor') return ids.towns[town as 0 | 1];
  return role === 'secretary' || role === 'member' ? ids.organizations[town as 0 | 1] : 'district';
};

/** One history: the product and the model side by side. */
class History {
  readonly model = new Model(TODAY);
  readonly log: string[] = [];
  readonly kept: { collection: 'contacts' | 'matters'; id: string; unitId: string }[] = [];
  private readonly codes: { personId: string; code: string }[] = [];
  private readonly exports: { id: string; by: string; town: number | null }[] = [];
  private undone = false;
  private strangers = 0;

  constructor(private readonly random: () => number) {
    for (const { _id, openid, roles } of persons) {
      const held = roles.map(({ role, scopeId, from, to }): Held => ({
        role,
        town: townOfScope(scopeId),
        from,
        ...(to ? { to } : {}),
      }));
      this.model.add(_id, openid ?? null, held);
    }
    this.chargeOf(ids.instructors[0], 0, (unit) => unit.town === 0 && unit.id !== ids.bareUnits[0]);
    this.chargeOf(ids.colleagues[0], 0, (unit) => unit.id === ids.bareUnits[0]);
    this.chargeOf(ids.instructors[1], 1, (unit) => unit.id === ids.units[1]);
    this.chargeOf(ids.colleagues[1], 1, (unit) => unit.id === ids.bareUnits[1]);
  }

  private chargeOf(
    personId: string,
    town: number,
    fits: (unit: { id: string; town: number }) => boolean,
  ) {
    for (const unit of units.filter(fits)) {
      this.model.people.get(personId)?.charge.push({ town, unit: unit.id, from: '2026-01-01' });
    }
  }

  private pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)] as T;
  }

  private person = (): ModelPerson => this.pick([...this.model.people.values()]);
  private bound = (): ModelPerson =>
    this.pick([...this.model.people.values()].filter((p) => p.openid !== null));

  private async ask(who: string, action: string, input: object, may: boolean | null) {
    const { answer } = await district.send(who, action, input);
    const code = answer.ok ? 'OK' : answer.error.code;
    this.log.push(`${this.model.day} ${who} ${action} ${JSON.stringify(input)} → ${code}`);
    tally.set(action, (tally.get(action) ?? 0) + 1);
    if (code === 'INTERNAL') throw new Error('INTERNAL');
    if (may === false && answer.ok) throw new Error('answered to somebody without the right');
    if (may === true && ['FORBIDDEN', 'UNBOUND'].includes(code)) {
      throw new Error('refused to somebody with the right');
    }
    return answer.ok ? (answer.data as Record<string, unknown>) : null;
  }

  async step(): Promise<void> {
    await this.pick([
      () => this.grant(),
      () => this.endRole(),
      () => this.issue(),
      () => this.issue(),
      () => this.redeem(),
      () => this.redeem(),
      () => this.release(),
      () => this.list(),
      () => this.export(),
      () => this.fetch(),
      () => this.fetch(),
      () => this.record(),
      () => this.record(),
      () => this.need(),
      () => this.cover(),
      ...(this.random() < 0.3 ? [() => this.undo()] : []),
      () => this.tomorrow(),
    ])();
  }

  private async grant(): Promise<void> {
    const actor = this.random() < 0.7 ? this.admin() : this.bound();
    const target = this.person();
    const role = this.pick<ModelRole>([
      'administrator',
      'districtSupervisor',
      'townSupervisor',
      'townSupervisor',
      'secretary',
      'member',
      'member',
    ]);
    const town = Math.floor(this.random() * 2);
    const from = addDays(this.model.day, this.pick([0, 0, 1]));
    const may = this.model.has(actor, 'administrator');
    const input = {
      id: id(),
      person: { personId: target.id },
      role,
      scopeId: scopeOf(role, town),
      from,
    };
    if (await this.ask(actor.openid ?? '', 'role.grant', input, may)) {
      target.held.push({ role, town: townOfScope(input.scopeId), from });
    }
  }

  private admin(): ModelPerson {
    const all = [...this.model.people.values()].filter(
      (p) => p.openid && this.model.has(p, 'administrator'),
    );
    return all.length > 0 ? this.pick(all) : this.bound();
  }

  private async endRole(): Promise<void> {
    const actor = this.random() < 0.7 ? this.admin() : this.bound();
    const target = this.person();
    const open = target.held.filter(({ to }) => to === undefined);
    if (open.length === 0) return;
    const one = this.pick(open);
    const to = addDays(this.model.day, this.pick([0, 0, 1]));
    const scopeId = scopeOf(one.role, one.town ?? 0);
    const input = { id: id(), personId: target.id, role: one.role, scopeId, to, reason: '调整' };
    const may = this.model.has(actor, 'administrator');
    const left = one.role !== 'administrator' || this.model.lasting(target.id) > 0;
    if (await this.ask(actor.openid ?? '', 'role.end', input, may && left ? null : false)) {
      for (const same of open.filter((o) => o.role === one.role && o.town === one.town)) {
        same.to = to > same.from ? to : same.from;
      }
    }
  }

  private async issue(): Promise<void> {
    const unbound = [...this.model.people.values()].filter((p) => p.openid === null);
    const target = unbound.length > 0 && this.random() < 0.8 ? this.pick(unbound) : this.person();
    const able = [...this.model.people.values()].filter(
      (p) => p.openid && this.model.mayTend(p, target),
    );
    const actor = able.length > 0 && this.random() < 0.6 ? this.pick(able) : this.bound();
    const may = this.model.mayTend(actor, target);
    const input = { id: id(), personId: target.id };
    const data = await this.ask(actor.openid ?? '', 'binding.issue', input, may);
    if (!data) return;
    const code = String(data['code']);
    const until = addDays(this.model.day, 8);
    this.model.codes.set(target.id, { code, issuer: actor.id, roles: rolesOf(target), until });
    this.codes.push({ personId: target.id, code });
  }

  private async redeem(): Promise<void> {
    // The last code as often as any: most are tried soon, some are kept.
    const last = this.codes[this.codes.length - 1];
    const held =
      last && this.random() < 0.5 ? last : this.codes.length > 0 ? this.pick(this.codes) : null;
    if (!held) return;
    const openid = `h-${(this.strangers += 1)}`;
    const may = this.model.mayRedeem(held.personId, held.code);
    const input = { id: id(), code: held.code, consent: PRIVACY_VERSION };
    const data = await this.ask(openid, 'binding.redeem', input, may ? null : false);
    if (may && !data) throw new Error('a good code was refused');
    const person = this.model.people.get(held.personId);
    if (data && person) {
      person.openid = openid;
      this.model.codes.delete(held.personId);
    }
  }

  private async release(): Promise<void> {
    const actor = this.bound();
    const target = this.person();
    const may = this.model.mayTend(actor, target);
    const isAdministrator = target.held.some(
      (o) => o.role === 'administrator' && (o.to === undefined || o.to > this.model.day),
    );
    const left = !isAdministrator || this.model.lasting(target.id) > 0;
    const input = { id: id(), personId: target.id, reason: '换手机' };
    const expected = may && left ? null : false;
    if (await this.ask(actor.openid ?? '', 'binding.release', input, expected))
      target.openid = null;
  }

  private async list(): Promise<void> {
    const actor = this.bound();
    const roles = this.model.now(actor).map(({ role }) => role);
    const may = roles.some((role) => role !== 'member' && role !== 'instructor');
    const data = await this.ask(actor.openid ?? '', 'person.list', {}, may);
    if (!data) return;
    const shown = (data['people'] as { personId: string }[]).map(({ personId }) => personId);
    const wanted = [...this.model.people.values()]
      .filter((person) => this.model.mayList(actor, person))
      .map((person) => person.id);
    if (JSON.stringify([...shown].sort()) !== JSON.stringify(wanted.sort())) {
      throw new Error(`listed ${shown.length} people, the model ${wanted.length}`);
    }
  }

  private async export(): Promise<void> {
    const town = this.pick([0, 1, null]);
    const able = [...this.model.people.values()].filter(
      (p) => p.openid && this.model.mayExport(p, town),
    );
    const actor = able.length > 0 && this.random() < 0.7 ? this.pick(able) : this.bound();
    const may = this.model.mayExport(actor, town);
    const exportId = id();
    const scope = town === null ? {} : { townId: ids.towns[town as 0 | 1] };
    const input = { id: exportId, kind: 'roster', reason: '核对', ...scope };
    if (await this.ask(actor.openid ?? '', 'export.start', input, may)) {
      this.exports.push({ id: exportId, by: actor.id, town });
    }
  }

  private async fetch(): Promise<void> {
    if (this.exports.length === 0) return;
    const one = this.pick(this.exports);
    const asker = this.random() < 0.7 ? this.model.people.get(one.by) : this.bound();
    if (!asker?.openid) return;
    const may = asker.id === one.by && this.model.mayExport(asker, one.town);
    const action = this.pick(['export.advance', 'export.advance', 'export.file']);
    await this.ask(asker.openid, action, { id: one.id }, may);
  }

  private async record(): Promise<void> {
    const actor = this.bound();
    const unit = this.pick(units);
    const contactId = id();
    const may = this.model.mayRecord(actor, unit) && !this.undone;
    const input = {
      id: contactId,
      unitId: unit.id,
      channel: 'phone',
      outcome: 'reached',
      happenedOn: this.model.day,
      recordedAt: district.cloud.clock.now(),
    };
    const expected = may ? true : this.model.mayRecord(actor, unit) ? null : false;
    if (await this.ask(actor.openid ?? '', 'contact.record', input, expected)) {
      this.kept.push({ collection: 'contacts', id: contactId, unitId: unit.id });
    }
  }

  private async need(): Promise<void> {
    const actor = this.bound();
    const unit = this.pick(units);
    const matterId = id();
    const ofBranch = unit.id === ids.units[unit.town as 0 | 1];
    const leads = ofBranch && this.model.has(actor, 'secretary', unit.town);
    const may = leads || this.model.mayRecord(actor, unit);
    const input = { id: matterId, unitId: unit.id, text: '用工', raisedOn: this.model.day };
    const expected = may ? (this.undone ? null : true) : false;
    if (await this.ask(actor.openid ?? '', 'need.raise', input, expected)) {
      this.kept.push({ collection: 'matters', id: matterId, unitId: unit.id });
    }
  }

  /** The instructor of town 0 is away for two days and the colleague stands in, if the town says so. */
  private async cover(): Promise<void> {
    const away = this.model.people.get(ids.instructors[0]);
    const cover = this.model.people.get(ids.colleagues[0]);
    if (!away?.openid || !cover || cover.covers.length > 0) return;
    const from = this.model.day;
    const leaveId = id();
    const leave = {
      id: leaveId,
      from,
      lastDay: addDays(from, 1),
      coverId: cover.id,
      reason: '年休假',
    };
    const asked = await this.ask(away.openid, 'leave.request', leave, null);
    if (!asked) return;
    const decider = this.bound();
    const may =
      this.model.has(decider, 'districtSupervisor') || this.model.has(decider, 'townSupervisor', 0);
    const items = [{ kind: 'leave', id: leaveId }];
    const decide = { id: id(), items, granted: true, reason: '同意' };
    const expected = may && decider.id !== away.id ? true : false;
    if (await this.ask(decider.openid ?? '', 'waiting.decide', decide, expected)) {
      cover.covers.push({ of: away.id, from, to: addDays(from, 2) });
    }
  }

  private async undo(): Promise<void> {
    const actor = this.random() < 0.5 ? this.admin() : this.bound();
    const may = this.model.isHigh(actor);
    const begun = await this.ask(
      actor.openid ?? '',
      'roster.undo',
      { id: importId, reason: '有误' },
      may ? null : false,
    );
    if (begun) this.undone = true;
    const goes = this.bound();
    await this.ask(goes.openid ?? '', 'roster.advance', { id: importId }, this.model.isHigh(goes));
  }

  private async tomorrow(): Promise<void> {
    this.model.day = addDays(this.model.day, 1);
    district.cloud.clock.setToday(this.model.day);
    this.log.push(`— ${this.model.day}`);
  }

  /** Everything that was acknowledged is there, at a unit that is there. */
  check(): void {
    const dump = district.cloud.dump() as Record<string, { _id: string }[]>;
    const has = (collection: string, wanted: string): boolean =>
      (dump[collection] ?? []).some(({ _id }) => _id === wanted);
    for (const { collection, id: wanted, unitId } of this.kept) {
      if (!has(collection, wanted) || !has('units', unitId))
        throw new Error(`lost ${collection} ${wanted}`);
    }
    if (this.model.lasting('') === 0) throw new Error('no administrator is left');
  }
}

it(
  `${COUNT} histories of ${STEPS} steps, seed ${SEED}`,
  async () => {
    for (let n = 0; n < COUNT; n += 1) {
      await district.cloud.restore(filled());
      district.cloud.clock.setToday(TODAY);
      const history = new History(randomFrom(SEED + n));
      try {
        for (let step = 0; step < STEPS; step += 1) await history.step();
        history.check();
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new Error(`history ${n} of seed ${SEED}: ${why}\n${history.log.join('\n')}`);
      }
    }
    const counts = [...tally].map(([action, count]) => `${action} ${count}`).join(', ');
    process.stdout.write(`histories: ${COUNT}, seed ${SEED}: ${counts}\n`);
  },
  24 * 3_600_000,
);
