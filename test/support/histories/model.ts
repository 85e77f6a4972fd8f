/**
 * Who may what on which day, said a second time: a model that shares no code with the product.
 * Towns are 0 and 1; the branch of a town has the town's number.
 */
export type ModelRole =
  'administrator' | 'districtSupervisor' | 'townSupervisor' | 'secretary' | 'instructor' | 'member';

export interface Held {
  readonly role: ModelRole;
  /** Absent for what is over the district. */
  readonly town: number | null;
  readonly from: string;
  to?: string;
}

export interface ModelPerson {
  readonly id: string;
  openid: string | null;
  readonly held: Held[];
  /** Units in charge, by town: [town, from, to]. */
  readonly charge: { town: number; unit: string; from: string; to?: string }[];
  readonly covers: { of: string; from: string; to: string }[];
}

export interface ModelCode {
  readonly code: string;
  readonly issuer: string;
  readonly roles: string;
  readonly until: string;
}

const runs = (span: { from: string; to?: string }, day: string): boolean =>
  day >= span.from && (span.to === undefined || day < span.to);

export class Model {
  readonly people = new Map<string, ModelPerson>();
  readonly codes = new Map<string, ModelCode>();
  day: string;

  constructor(day: string) {
    this.day = day;
  }

  add(id: string, openid: string | null, held: Held[] = []): ModelPerson {
    const person: ModelPerson = { id, openid, held, charge: [], covers: [] };
    this.people.set(id, person);
    return person;
  }

  byOpenid(openid: string): ModelPerson | undefined {
    return [...this.people.values()].find((person) => person.openid === openid);
  }

  /** Offices of today. */
  now(person: ModelPerson): Held[] {
    return person.held.filter((one) => runs(one, this.day));
  }

  has(person: ModelPerson | undefined, role: ModelRole, town?: number): boolean {
    if (!person) return false;
    return this.now(person).some((o) => o.role === role && (town === undefined || o.town === town));
  }

  isHigh = (person: ModelPerson | undefined): boolean =>
    this.has(person, 'administrator') || this.has(person, 'districtSupervisor');

  inTown(person: ModelPerson, town: number): boolean {
    const here = ['member', 'secretary', 'townSupervisor'];
    if (this.now(person).some((o) => o.town === town && here.includes(o.role))) return true;
    const instructs = this.has(person, 'instructor');
    return instructs && person.charge.some((c) => c.town === town && runs(c, this.day));
  }

  /** Whether somebody may tend another's account today. */
  mayTend(actor: ModelPerson | undefined, target: ModelPerson): boolean {
    if (!actor) return false;
    const holds = target.held.filter((o) => o.to === undefined || o.to > this.day);
    const only = (...roles: ModelRole[]) => holds.every((o) => roles.includes(o.role));
    return this.now(actor).some(({ role, town }) => {
      switch (role) {
        case 'administrator':
          return true;
        case 'districtSupervisor':
          return only('townSupervisor', 'secretary', 'instructor', 'member');
        case 'townSupervisor':
          return only('secretary', 'instructor', 'member') && this.inTown(target, town ?? -1);
        case 'secretary':
          return only('member') && this.has(target, 'member', town ?? -1);
        default:
          return false;
      }
    });
  }

  /** Whether somebody may take a town's roster along today; null is the whole district. */
  mayExport(actor: ModelPerson | undefined, town: number | null): boolean {
    if (this.isHigh(actor)) return true;
    return town !== null && this.has(actor, 'townSupervisor', town);
  }

  /** Whether somebody may record at a unit today. */
  mayRecord(actor: ModelPerson | undefined, unit: { id: string; town: number }): boolean {
    if (!actor) return false;
    if (this.has(actor, 'districtSupervisor')) return true;
    if (this.has(actor, 'townSupervisor', unit.town)) return true;
    if (!this.has(actor, 'instructor')) return false;
    const covered = actor.covers.filter((c) => runs(c, this.day)).map((c) => c.of);
    const standsFor = [actor.id, ...covered];
    return standsFor.some((id) =>
      this.people.get(id)?.charge.some((c) => c.unit === unit.id && runs(c, this.day)),
    );
  }

  /** Whether the list of people of this caller may hold this person. */
  mayList(actor: ModelPerson | undefined, person: ModelPerson): boolean {
    if (!actor) return false;
    if (this.isHigh(actor)) return true;
    const towns = this.now(actor).filter((o) => o.role === 'townSupervisor');
    if (towns.length > 0) return towns.some((o) => this.inTown(person, o.town ?? -1));
    return this.now(actor)
      .filter((o) => o.role === 'secretary')
      .some((own) =>
        this.now(person).some(
          (o) => (o.role === 'member' || o.role === 'secretary') && o.town === own.town,
        ),
      );
  }

  mayRedeem(personId: string, code: string): boolean {
    const live = this.codes.get(personId);
    const person = this.people.get(personId);
    if (!live || !person || person.openid || live.code !== code) return false;
    const issuer = this.people.get(live.issuer);
    return this.day < live.until && live.roles === rolesOf(person) && this.mayTend(issuer, person);
  }

  /** Bound administrators of today without an end, but for one. */
  lasting(but: string): number {
    return [...this.people.values()].filter(
      (p) =>
        p.id !== but &&
        p.openid !== null &&
        this.now(p).some((o) => o.role === 'administrator' && o.to === undefined),
    ).length;
  }
}

export const rolesOf = (person: ModelPerson): string => JSON.stringify(person.held);
