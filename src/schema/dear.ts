import type { GraphQLError } from 'graphql';
import { told } from './errors.ts';
import type { Dearest, Weight } from './weight.ts';

/** What an operation costs and what one may, as `extensions.cost` tells it. */
export interface Cost {
  readonly requested: number;
  readonly allowed: number;
}

// In the price of one value. A statement costs far more than a value that it brings along: a hundred aliases of a field that
// reads must be refused, every operation of the contract with pages of a hundred (37,000 at most) must not.
const read = 1_000;
/** The most that an operation may cost. */
export const allowed = 60_000;

/** What an operation costs. */
export function requested({ values, reads }: Weight): number {
  return values + read * reads;
}

/** Why an operation costs too much: which field makes it dear, and what would do. Null where it does not. */
export function refuseDear(weight: Weight): GraphQLError | null {
  const price = requested(weight);
  if (price <= allowed) return null;
  const advice = weight.values > price / 2 ? ofValues(weight, price - allowed) : ofReads(weight);
  const message = `The operation costs ${grouped(price)} points; at most ${grouped(allowed)} are allowed. ${advice}`;
  return told('TOO_EXPENSIVE', message, { status: 400, spec: true });
}

function ofReads({ reads, dearest }: Weight): string {
  const most = Math.floor(allowed / read) - 1;
  return `It has ${grouped(reads)} fields that read by themselves, ${grouped(read)} points each, the dearest of them at \`${dearest?.name}\`: ask for at most ${most} at once.`;
}

/** A field on the way from the root to what is dear, and its share of the price, as often as it is answered. */
interface Step {
  readonly path: string;
  readonly field: Dearest;
  readonly points: number;
}

function ofValues(weight: Weight, over: number): string {
  const steps = way(weight);
  const long = steps.filter(({ field }) => field.holds !== 'one');
  const { path, points, field } = long.at(-1) ?? steps.at(-1)!;
  const page = long.findLast((step) => step.field.holds === 'page');
  const says = `Most of it is \`${path}\`, ${grouped(points)} points${field.holds === 'list' ? `, reckoned at ${field.size} each time` : ''}: `;
  if (!page) return `${says}ask for fewer fields under it.`;
  const first = Math.floor((page.field.size * (page.points - over)) / page.points);
  const smaller = first > 0 ? `at most \`first: ${first}\`` : 'a much smaller page';
  return `${says}ask for ${smaller} at \`${page.path}\`, or for fewer fields under it.`;
}

/** Down from the root as long as one field has half of all values. */
function way({ values, dearest }: Weight): readonly Step[] {
  const steps: Step[] = [];
  let outer = 1;
  for (let field = dearest; field; field = field.below) {
    const points = field.values * outer;
    if (steps.length > 0 && points < values / 2) break;
    steps.push({ path: [...steps.slice(-1).map((step) => step.path), field.name].join('.'), field, points });
    outer *= field.times;
  }
  return steps;
}

function grouped(points: number): string {
  return points.toLocaleString('en');
}
