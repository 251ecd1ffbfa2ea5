import { describe, expect, it } from 'vitest'
import { changed, differences, rulesOf, type RuleSet } from '@/pages/rules/difference'
import { entryOf as entryOfFramework, sumOf, typedOf } from '@/pages/rules/frameworks'

const set = {
  id: 'a', version: 3, nameZh: '甲', nameEn: 'A',
  appliesTo: { region: '', fromYear: 2021, automatic: true },
  execution: { weight: '10', totalCaps: [{ belowShare: '0.90', total: '89' }, { belowShare: '0.80', total: '79' }] },
  levels: [{ stem: '产出', weight: '50' }, { stem: '效益', weight: '30' }],
  withoutSatisfaction: null,
} as unknown as RuleSet

describe('a rule set', () => {
  it('says each value at its place, entries of lists by their own name', () => {
    expect(rulesOf(set)).toContainEqual({ place: 'levels/效益/weight', value: '30' })
    expect(rulesOf(set)).toContainEqual({ place: 'execution/totalCaps/0.80/total', value: '79' })
    expect(rulesOf(set).map((rule) => rule.place)).not.toContain('version')
  })

  it('differs where a value differs, not where a number is written otherwise', () => {
    const other = { ...set, execution: { weight: '10.00', totalCaps: [{ belowShare: '0.90', total: '85' }] } } as unknown as RuleSet
    expect(differences(set, other)).toEqual([
      { place: 'execution/totalCaps/0.90/total', before: '89', after: '85' },
      { place: 'execution/totalCaps/0.80/total', before: '79', after: undefined },
    ])
  })

  it('is changed at one place and keeps the kinds of its values', () => {
    const next = changed(changed(changed(set, 'levels/产出/weight', '45'), 'appliesTo/fromYear', '2024'), 'appliesTo/automatic', 'false')
    expect(differences(set, next).map(({ place, after }) => [place, after])).toEqual([
      ['appliesTo/fromYear', '2024'],
      ['appliesTo/automatic', 'false'],
      ['levels/产出/weight', '45'],
    ])
    expect(next.appliesTo).toMatchObject({ fromYear: 2024, automatic: false })
    expect(set.levels?.[0]?.weight).toBe('50')
  })
})

describe('a framework as it is typed', () => {
  const from = {
    id: '2031', name: '甲', nameEn: 'A', fromYear: 2031, standard: true, executionWeight: '10.00',
    levels: [{ name: '产出指标', weight: '60.00', required: true, children: ['数量指标'], level2: [{ name: '数量指标', aliases: ['数量'], satisfaction: false, cost: false }] }, { name: '满意度指标', weight: '30', required: false, weightGoesTo: '产出指标', children: [], level2: [{ name: '公众评价', satisfaction: true }] }],
  } as never
  it('keeps of a level 2 what is not shown, and reads what a new one is from its name', () => {
    const typed = typedOf(from)
    typed.levels[0]!.children += '\n\n 单位成本指标 '
    typed.levels[1]!.weight = '３０分'
    const entry = entryOfFramework(typed, from)
    expect(entry.levels[0]!.children).toEqual([{ name: '数量指标', aliases: ['数量'], satisfaction: false, cost: false }, { name: '单位成本指标', satisfaction: false, cost: true }])
    expect(entry.levels[1]).toMatchObject({ weight: '30', weightGoesTo: '产出指标', children: [{ name: '公众评价', satisfaction: true }] })
    expect(entry.toYear).toBeNull()
  })
  it('adds up with the execution, whatever cannot be added left out', () => {
    const typed = typedOf(from)
    expect(sumOf(typed)).toBe('100')
    typed.levels[1]!.weight = '三十'
    expect(sumOf(typed)).toBe('70')
  })
})
