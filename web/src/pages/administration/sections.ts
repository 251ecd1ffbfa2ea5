import type { Schemas } from '@/api/client'

export type Entry = Schemas['SectionEntry']
export type Officer = Schemas['Officer']

/** The list with one officer's departments and deputies; others keep what they have, as a department may have two. */
export function assigned(items: readonly Entry[], officer: Officer, departments: readonly string[], deputies: Entry['deputies']): Entry[] {
  const others = items.filter((entry) => entry.officer.sub !== officer.sub)
  const entry: Entry = { officer: { sub: officer.sub, name: officer.name }, departments: [...departments].sort(), deputies: deputies ?? [] }
  return entry.departments.length === 0 ? others : [...others, entry].sort((a, b) => a.officer.name.localeCompare(b.officer.name, 'zh'))
}

/** 交接: everything of one officer is the other's; who stood in for the first does no longer. */
export function handedOver(items: readonly Entry[], from: Officer, to: Officer): Entry[] {
  const of = (sub: string) => items.find((entry) => entry.officer.sub === sub)
  const given = of(from.sub)?.departments ?? []
  const own = of(to.sub)
  const rest = items.filter((entry) => entry.officer.sub !== from.sub)
  return assigned(rest, to, [...new Set([...(own?.departments ?? []), ...given])], own?.deputies)
}

/** Departments that nobody is responsible for. */
export function unassigned(items: readonly Entry[], departments: readonly { code: string; name: string }[]): { code: string; name: string }[] {
  const taken = new Set(items.flatMap((entry) => entry.departments))
  return departments.filter((department) => !taken.has(department.code))
}
