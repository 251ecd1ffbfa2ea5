import { describe, expect, it } from 'vitest'
import { amount, barWidth, difference, executionRate, grouped, percentOf, sum } from '@/format/money'
import { monthEnd } from '@/format/time'

describe('the end of a month', () => {
  it('is its last day, and nothing of what is no month', () => {
    expect(monthEnd(2024, '2')).toBe('2024-02-29')
    expect(monthEnd(2023, '12')).toBe('2023-12-31')
    expect([monthEnd(2023, '13'), monthEnd(2023, 'x'), monthEnd(2023, undefined)]).toEqual([undefined, undefined, undefined])
  })
})

describe('amounts', () => {
  it('have thousands marks and a real minus, and keep their digits', () => {
    expect(grouped('1234567.80')).toBe('1,234,567.80')
    expect(grouped('-12000.00')).toBe('−12,000.00')
    expect(grouped('999')).toBe('999')
  })
  it.each([
    ['83725000.00', 'YUAN', '83,725,000.00'],
    ['83725000.00', 'WAN', '8,372.50'],
    ['83725000.00', 'YI', '0.8373'],
    ['-120000.00', 'WAN', '−12.00'],
    ['49.99', 'WAN', '0.00'],
    ['9007199254740993.01', 'YUAN', '9,007,199,254,740,993.01'],
  ] as const)('%s in %s is %s', (yuan, unit, shown) => {
    expect(amount(yuan, unit)).toBe(shown)
  })
  it('add up without a binary fraction', () => {
    expect(sum(['0.10', '0.20', '9007199254740993.00'])).toBe('9007199254740993.30')
    expect(difference('100.00', '100.01')).toBe('-0.01')
    expect(sum([])).toBe('0.00')
  })
  it('make a rate that is rounded up as the forms print it, and nothing of nothing', () => {
    expect(executionRate('697500.00', '700000.00')).toBe('99.65')
    expect(executionRate('1.00', '0.00')).toBe('0.00')
    expect(percentOf('5', '0')).toBe('0.0')
    expect(percentOf('1', '3')).toBe('33.3')
  })
  it('fill a bar from its start to its end at most', () => {
    expect([barWidth('-3'), barWidth('50.5'), barWidth('140'), barWidth('x')]).toEqual([0, 50.5, 100, 0])
  })
})
