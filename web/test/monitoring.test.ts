import { describe, expect, it } from 'vitest'
import { countOf, linesOf, submitted } from '@/pages/monitoring/matrix'

const lights = (department: string, month: number, of: Record<string, number>, statuses: Record<string, number>, overdue = 0) =>
  ({ department, departmentName: `${department}局`, month, lights: of, statuses, overdue }) as Parameters<typeof linesOf>[0][number]

describe('the matrix of lights', () => {
  const lines = linesOf([lights('202', 4, {}, { OPEN: 2 }, 1), lights('101', 4, { RED: 1, GREEN: 2 }, { SUBMITTED: 3 }), lights('202', 9, { BLUE: 1 }, { SUBMITTED: 1, RETURNED: 1, CANCELLED: 4 }, 2)])
  it('has a line per department in the order of codes, its months, and what is overdue of all', () => {
    expect(lines.map((line) => [line.department, line.name, [...line.months.keys()], line.overdue])).toEqual([
      ['101', '101局', [4], 0],
      ['202', '202局', [4, 9], 3],
    ])
  })
  it('counts what was submitted of what is asked; cancelled ones are not', () => {
    expect(submitted(lines[1]!.months.get(9)!)).toEqual({ done: 1, all: 2 })
    expect(submitted(lines[1]!.months.get(4)!)).toEqual({ done: 0, all: 2 })
  })
  it('counts a light that nobody has as none', () => {
    expect(countOf(lines[0]!.months.get(4)!, 'RED')).toBe(1)
    expect(countOf(lines[0]!.months.get(4)!, 'YELLOW')).toBe(0)
  })
})
