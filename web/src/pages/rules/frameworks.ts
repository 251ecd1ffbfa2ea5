import Big from 'big.js'
import { isPoints, plainPoints } from '@/forms/points'
import type { Schemas } from '@/api/client'

type Framework = Schemas['FrameworkResponse']
type Child = Schemas['FrameworkEntryChild']

/** A level 1 as it is typed: its level 2 one a line. */
export interface TypedLevel {
  name: string
  weight: string
  required: boolean
  weightGoesTo: string
  children: string
}

export interface TypedFramework {
  id: string
  name: string
  nameEn: string
  fromYear: number
  toYear: number | undefined
  standard: boolean
  executionWeight: string
  levels: TypedLevel[]
}

export const emptyLevel = (): TypedLevel => ({ name: '', weight: '', required: true, weightGoesTo: '', children: '' })

export function typedOf(framework: Framework): TypedFramework {
  return {
    id: framework.id, name: framework.name, nameEn: framework.nameEn, fromYear: framework.fromYear, toYear: framework.toYear, standard: framework.standard,
    executionWeight: plainPoints(framework.executionWeight),
    levels: framework.levels.map((level) => ({
      name: level.name, weight: plainPoints(level.weight), required: level.required, weightGoesTo: level.weightGoesTo ?? '', children: level.level2.map((child) => child.name).join('\n'),
    })),
  }
}

const SATISFACTION = /满意/
const COST = /成本/

/** What a level 2 is besides its name stays with the name; a new one is of satisfaction or cost when it says so. */
function childrenOf(text: string, from: Framework): Child[] {
  const known = new Map(from.levels.flatMap((level) => level.level2).map((child) => [child.name, child]))
  return text.split('\n').map((name) => name.trim()).filter((name) => name !== '').map((name): Child => {
    const before = known.get(name)
    return before ? { ...before } : { name, satisfaction: SATISFACTION.test(name), cost: COST.test(name) }
  })
}

export function entryOf(typed: TypedFramework, from: Framework): Schemas['FrameworkEntry'] {
  return {
    name: typed.name.trim(), nameEn: typed.nameEn.trim(), fromYear: typed.fromYear, toYear: typed.toYear ?? null, standard: typed.standard, executionWeight: plainPoints(typed.executionWeight),
    levels: typed.levels.map((level) => ({
      name: level.name.trim(), weight: plainPoints(level.weight), required: level.required, weightGoesTo: level.required ? null : level.weightGoesTo || null, children: childrenOf(level.children, from),
    })),
  }
}

/** What execution and the levels add up to; the form asks for 100. */
export function sumOf(typed: TypedFramework): string {
  return [typed.executionWeight, ...typed.levels.map((level) => level.weight)].filter(isPoints).reduce((sum, weight) => sum.plus(plainPoints(weight)), Big(0)).toString()
}
