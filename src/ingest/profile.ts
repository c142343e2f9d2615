import { countriesByName } from './gazetteer/countries.ts';
import { knownOrganizations } from './gazetteer/known-organizations.ts';
import { organizationHeads } from './gazetteer/organization-heads.ts';
import { isAcronym } from './recognize/acronyms.ts';
import type { Organization, OrganizationKind } from './types.ts';

/** An organization from all its printed forms: the longest is its name, its words tell its kind and country. */
export function profile(forms: readonly string[], rule: string): Organization {
  const official = forms.filter((form) => !isAcronym(form));
  const name = (official.length > 0 ? official : forms).reduce((best, form) =>
    form.length > best.length ? form : best,
  );
  const listed = forms.map((form) => knownOrganizations().get(form)).find((one) => one !== undefined);
  return {
    name,
    aliases: forms.filter((form) => form !== name),
    kind: listed?.kind ?? kindOf(name, rule),
    country: listed?.country ?? countryOf(name),
  };
}

function kindOf(name: string, rule: string): OrganizationKind {
  if (rule === 'organization/company') return 'company';
  if (rule === 'organization/government') return 'government';
  const words = name.split(/[\s,]+/u);
  // Before its first "of" a name has its own head; behind it stands the parent's.
  const stop = words.findIndex((word) => /^(?:of|for|on|at)$/u.test(word));
  const own = (stop < 0 ? words : words.slice(0, stop))
    .map((word) => organizationHeads.get(word))
    .filter((kind) => kind !== undefined);
  const kind = own.at(-1) ?? words.map((word) => organizationHeads.get(word)).find((one) => one !== undefined);
  return /^(?:World|International|European|African|Asian|United Nations|UN|Inter-American|Pan-American)\b/u.test(
    name,
  ) &&
    kind !== undefined &&
    kind !== 'university' &&
    kind !== 'company'
    ? 'international'
    : (kind ?? 'other');
}

function countryOf(name: string): string | null {
  const words = name.replace(/['’]s\b/gu, '').split(/[\s,]+/u);
  const at = (from: number, to: number): string | undefined => countriesByName().get(words.slice(from, to).join(' '));
  return (
    at(0, 2) ??
    at(0, 1) ??
    (/\bof (?:the )?$/u.test(words.slice(0, -1).join(' ') + ' ') ? at(-1, words.length) : undefined) ??
    null
  );
}
