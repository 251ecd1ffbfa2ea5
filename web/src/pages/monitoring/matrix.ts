import type { Schemas } from '@/api/client'

type Lights = Schemas['DepartmentLightList']['items'][number]

/** A department's line: what is there of each month, 1 to 12. */
export interface Line {
  department: string
  name: string
  months: ReadonlyMap<number, Lights>
  overdue: number
}

export const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
/** From the worst on, as they are counted beside each other. */
export const LIGHTS = ['RED', 'YELLOW', 'GREEN', 'BLUE'] as const

/** The months of each department, by code. */
export function linesOf(items: readonly Lights[]): Line[] {
  const lines = new Map<string, { department: string; name: string; months: Map<number, Lights>; overdue: number }>()
  for (const item of items) {
    const line = lines.get(item.department) ?? { department: item.department, name: item.departmentName, months: new Map<number, Lights>(), overdue: 0 }
    line.months.set(item.month, item)
    line.overdue += item.overdue
    lines.set(item.department, line)
  }
  return [...lines.values()].sort((a, b) => a.department.localeCompare(b.department))
}

/** How many of a month's monitorings were submitted, of how many. */
export function submitted(lights: Lights): { done: number; all: number } {
  const counts = lights.statuses as Record<string, number>
  return { done: counts.SUBMITTED ?? 0, all: ['OPEN', 'SUBMITTED', 'RETURNED'].reduce((sum, status) => sum + (counts[status] ?? 0), 0) }
}

export const countOf = (lights: Lights, light: string): number => (lights.lights as Record<string, number>)[light] ?? 0
