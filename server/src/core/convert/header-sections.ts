import type { SectionSchema } from '../template/template.ts';
import { fieldRole, sectionRoles } from '../vocabulary/lookup.ts';
import { isSameField, type HeaderValue, type HeaderValues, type Labelled } from './header-values.ts';
import type { Part, Plan } from './plan.ts';

/** What a section may tell in place of a field. */
export function storiesOf({ own }: HeaderValues): HeaderValue[] {
  return own.filter(({ body, isUntouched }) => body !== '' && !isUntouched);
}

/** The template's sections that are a field's label over its value, and that the author has not as sections. */
export function fieldSchemas({ parts }: Plan): (Labelled & { readonly schema: SectionSchema })[] {
  return parts.flatMap(({ schema, section }) => {
    const role = schema && !schema.role && !section ? fieldRole(schema.title) : undefined;
    return role ? [{ schema: schema!, label: schema!.title, role }] : [];
  });
}

/**
 * Values for sections that the author has not: those that are a field's label, and those of which a header tells in a
 * line, such as *Impact*.
 */
export function fillSections(
  plan: Plan,
  values: readonly HeaderValue[],
  stories: readonly HeaderValue[],
): ReadonlyMap<SectionSchema, HeaderValue> {
  const told = [...partsIn(plan.parts)].flatMap(({ schema, section, children }) => {
    const found =
      schema?.role && !section && children.every(child => !child.section)
        ? stories.find(({ label, role }) => role === undefined && sectionRoles(label).includes(schema.role!))
        : undefined;
    return found ? [[schema!, found] as const] : [];
  });
  const asked = fieldSchemas(plan).flatMap(wanted => {
    const found = values.find(value => isSameField(wanted, value));
    return found ? [[wanted.schema, found] as const] : [];
  });
  const seen = new Set<HeaderValue>();
  return new Map([...told, ...asked].filter(([, value]) => !seen.has(value) && seen.add(value)));
}

function partsIn(parts: readonly Part[]): Part[] {
  return parts.flatMap(part => [part, ...partsIn(part.children)]);
}
