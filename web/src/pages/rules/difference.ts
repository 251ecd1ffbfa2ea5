import type { Schemas } from '@/api/client'

export type RuleSet = Schemas['RuleSet']

/** One value of a rule set: its place, as `execution/weight` or `levels/产出/weight`, and what stands there. */
export interface Rule {
  place: string
  value: string
}

/** Two rule sets at one place; undefined where one of them has nothing. */
export interface Difference {
  place: string
  before: string | undefined
  after: string | undefined
}

/** What names a rule set, not what it says. */
const OUTSIDE = ['id', 'version', 'nameZh', 'nameEn']
/** Entries of lists that are known by a value of their own rather than by their position. */
const KEYS = ['stem', 'fromShare', 'belowShare']

function isEntry(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function walk(value: unknown, place: string, into: Rule[]): void {
  if (value === null || value === undefined) return
  if (Array.isArray(value)) {
    value.forEach((each, at) => {
      const key = isEntry(each) ? KEYS.find((name) => name in each) : undefined
      if (key === undefined) return walk(each, `${place}/${at + 1}`, into)
      const { [key]: name, ...rest } = each as Record<string, unknown>
      walk(rest, `${place}/${String(name)}`, into)
    })
  } else if (isEntry(value)) {
    for (const [name, each] of Object.entries(value)) walk(each, place === '' ? name : `${place}/${name}`, into)
  } else {
    into.push({ place, value: String(value) })
  }
}

/** Every value of a rule set in the order of the set. */
export function rulesOf(set: RuleSet): Rule[] {
  const found: Rule[] = []
  walk(Object.fromEntries(Object.entries(set).filter(([name]) => !OUTSIDE.includes(name))), '', found)
  return found
}

/** Where two rule sets differ; equal numbers written differently are equal. */
export function differences(before: RuleSet, after: RuleSet): Difference[] {
  const old = new Map(rulesOf(before).map((rule) => [rule.place, rule.value]))
  const now = new Map(rulesOf(after).map((rule) => [rule.place, rule.value]))
  const same = (a: string | undefined, b: string | undefined) => a === b || (a !== undefined && b !== undefined && a !== '' && b !== '' && Number(a) === Number(b))
  return [...new Set([...now.keys(), ...old.keys()])]
    .filter((place) => !same(old.get(place), now.get(place)))
    .map((place) => ({ place, before: old.get(place), after: now.get(place) }))
}

/** The rule set with one value changed; the place must be one that it has. */
export function changed(set: RuleSet, place: string, value: string): RuleSet {
  const copy = JSON.parse(JSON.stringify(set)) as RuleSet
  const parts = place.split('/')
  const last = parts.pop()!
  let at: unknown = copy
  for (const part of parts) {
    at = Array.isArray(at) ? (at.find((each) => isEntry(each) && KEYS.some((key) => String(each[key]) === part)) ?? at[Number(part) - 1]) : (at as Record<string, unknown>)[part]
  }
  const owner = at as Record<string, unknown>
  const was = owner[last]
  owner[last] = typeof was === 'number' ? Number(value) : typeof was === 'boolean' ? value === 'true' : value
  return copy
}
