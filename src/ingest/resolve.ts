import type { Found } from './recognize/passage.ts';
import { organizationKey } from './organization-key.ts';
import { profile } from './profile.ts';
import type { Organization } from './types.ts';

/** Which organization each printed form stands for, within one issue. */
export interface Lexicon {
  /** The organization of a form, where only one can be meant. */
  readonly of: (surface: string) => Organization | undefined;
  /** The names that a form may stand for, where it could not be decided. */
  readonly candidates: (surface: string) => readonly string[];
  /** Every form by which a text may name one of them. */
  readonly surfaces: () => Iterable<string>;
}

const known = 'organization/known';

interface Group {
  readonly surfaces: Set<string>;
  readonly rule: string;
}

/** The one name among many whose initials an acronym is: "Norwegian Academy of Letters" for NAL. */
export function spelledOut(acronym: string, names: readonly string[]): string | undefined {
  const fitting = names.filter((name) => {
    const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0));
    return capitals.length >= 3 && capitals.join('') === acronym;
  });
  return new Set(fitting.map(organizationKey)).size === 1 ? fitting[0] : undefined;
}

/** An article's own definitions before the issue's: what two articles abbreviate alike is clear inside each. */
export function withOwn(issue: Lexicon, found: readonly Found[]): Lexicon {
  const own = resolveOrganizations(found);
  const decided = (surface: string): Organization | undefined => {
    const name = own.of(surface)?.name;
    return name === undefined ? undefined : issue.of(name);
  };
  return {
    ...issue,
    of: (surface) => issue.of(surface) ?? decided(surface),
    candidates: (surface) => (decided(surface) ? [] : issue.candidates(surface)),
  };
}

/** Joins the names found in an issue to organizations: one for each key, aliases by the text's own definitions. */
export function resolveOrganizations(found: readonly Found[]): Lexicon {
  const groups = new Map<string, Group>();
  const claims = new Map<string, Set<string>>();
  const defined = new Set(found.filter(({ rule }) => rule !== known).flatMap(({ aliases = [] }) => aliases));
  const own = new Set(found.filter(({ rule }) => rule !== known).map(({ value }) => value));
  for (const { value, aliases = [], rule } of found) {
    // What the text itself calls MIT is MIT here, whatever the world means by it.
    if (rule === known && aliases.some((alias) => defined.has(alias)) && !own.has(value)) continue;
    const key = organizationKey(value);
    const group = groups.get(key) ?? { surfaces: new Set(), rule };
    groups.set(key, group);
    group.surfaces.add(value);
    for (const alias of aliases) claims.set(alias, (claims.get(alias) ?? new Set()).add(key));
  }
  return lexicon(groups, settle(groups, claims));
}

/** Gives each alias to its only claimant, and lets a name that is another's alias join it. */
function settle(
  groups: Map<string, Group>,
  claims: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, ReadonlySet<string>> {
  const open = new Map<string, ReadonlySet<string>>();
  const moved = new Map<string, string>();
  const now = (key: string): string => {
    let at = key;
    for (let hops = 0; moved.has(at) && hops < 20; hops += 1) at = moved.get(at)!;
    return at;
  };
  for (const [alias, claimants] of claims) {
    const owners = new Set([...claimants].map(now));
    if (owners.size > 1) {
      open.set(alias, owners);
      continue;
    }
    const [owner] = owners as ReadonlySet<string>;
    const own = now(organizationKey(alias));
    const target = groups.get(owner!)!;
    target.surfaces.add(alias);
    const other = groups.get(own);
    if (other === undefined || own === owner) continue;
    for (const surface of other.surfaces) target.surfaces.add(surface);
    groups.delete(own);
    moved.set(own, owner!);
  }
  return open;
}

function lexicon(groups: ReadonlyMap<string, Group>, open: ReadonlyMap<string, ReadonlySet<string>>): Lexicon {
  const bySurface = new Map<string, Organization>();
  const byKey = new Map<string, Organization>();
  for (const [key, group] of groups) {
    const organization = profile([...group.surfaces], group.rule);
    byKey.set(key, organization);
    for (const surface of group.surfaces) bySurface.set(surface, organization);
  }
  return {
    of: (surface) => (open.has(surface) ? undefined : (bySurface.get(surface) ?? byKey.get(organizationKey(surface)))),
    candidates: (surface) => [...(open.get(surface) ?? [])].flatMap((key) => byKey.get(key)?.name ?? []),
    surfaces: () => [...bySurface.keys(), ...open.keys()],
  };
}
