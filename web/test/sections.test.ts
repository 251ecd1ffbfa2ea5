import { describe, expect, it } from 'vitest'
import { assigned, handedOver, unassigned, type Entry } from '@/pages/administration/sections'

const officer = (sub: string) => ({ sub, name: sub.toUpperCase() })
const entry = (sub: string, departments: string[], deputies: Entry['deputies'] = []): Entry => ({ officer: officer(sub), departments, deputies })

describe('sections', () => {
  it('change for one officer and stay for the others; who has nothing left is not in the list', () => {
    const before = [entry('li', ['201']), entry('wang', ['202', '203'])]
    const after = assigned(before, officer('wang'), ['204', '202'], [{ ...officer('zhou'), until: '2031-02-01' }])
    expect(after).toEqual([entry('li', ['201']), entry('wang', ['202', '204'], [{ ...officer('zhou'), until: '2031-02-01' }])])
    expect(assigned(after, officer('li'), [], [])).toEqual([after[1]])
    expect(before[1]!.departments).toEqual(['202', '203'])
  })
  it('are handed over whole: once each, with the deputies of who takes over', () => {
    const before = [entry('li', ['201', '205'], [{ ...officer('zhou') }]), entry('wang', ['201', '202'], [{ ...officer('xu') }]), entry('qian', ['209'])]
    expect(handedOver(before, officer('li'), officer('wang'))).toEqual([entry('qian', ['209']), entry('wang', ['201', '202', '205'], [{ ...officer('xu') }])])
    expect(handedOver(before, officer('li'), officer('sun')).find((each) => each.officer.sub === 'sun')).toEqual(entry('sun', ['201', '205']))
  })
  it('say which departments nobody is responsible for', () => {
    const departments = [{ code: '201', name: '甲局' }, { code: '202', name: '乙局' }]
    expect(unassigned([entry('li', ['201'])], departments)).toEqual([departments[1]])
  })
})
