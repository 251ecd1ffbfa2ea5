import Big from 'big.js'

/** Units that amounts are shown in; amounts themselves are always 元. */
export const MONEY_UNITS = ['YUAN', 'WAN', 'YI'] as const
export type MoneyUnit = (typeof MONEY_UNITS)[number]

const FACTOR: Record<MoneyUnit, Big> = { YUAN: Big(1), WAN: Big(10_000), YI: Big(100_000_000) }
const DECIMALS: Record<MoneyUnit, number> = { YUAN: 2, WAN: 2, YI: 4 }
const MINUS = '\u2212'

/** Thousands marks and a real minus; the digits stay those of the text. */
export function grouped(text: string): string {
  const negative = text.startsWith('-')
  const [whole = '0', decimals] = (negative ? text.slice(1) : text).split('.')
  const marked = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return (negative ? MINUS : '') + marked + (decimals === undefined ? '' : '.' + decimals)
}

/** An amount of 元 in the chosen unit, rounded half up only for showing. */
export function amount(yuan: string, unit: MoneyUnit): string {
  return grouped(Big(yuan).div(FACTOR[unit]).toFixed(DECIMALS[unit], Big.roundHalfUp))
}

/** The number of units that an amount is, for the axis of a chart and never for a sum. */
export function onAxis(yuan: string, unit: MoneyUnit): number {
  return Big(yuan).div(FACTOR[unit]).round(DECIMALS[unit], Big.roundHalfUp).toNumber()
}

export function sum(amounts: string[]): string {
  return amounts.reduce((total, each) => total.plus(each), Big(0)).toFixed(2)
}

export function difference(from: string, less: string): string {
  return Big(from).minus(less).toFixed(2)
}

/** Part of a whole in percent, one decimal; nothing of nothing is 0. */
export function percentOf(part: string, whole: string): string {
  return Big(whole).eq(0) ? '0.0' : Big(part).times(100).div(whole).toFixed(1, Big.roundHalfUp)
}

/** Execution rate in percent, two decimals, rounded up as the official forms print it. */
export function executionRate(executed: string, fullYear: string): string {
  return Big(fullYear).lte(0) ? '0.00' : Big(executed).times(100).div(fullYear).toFixed(2, Big.roundUp)
}

/** Between 0 and 100, for the width of a bar. */
export function barWidth(percent: string): number {
  const value = Number(percent)
  return Number.isFinite(value) ? Math.max(0, Math.min(100, value)) : 0
}

export function isNegative(text: string): boolean {
  return text.startsWith('-')
}

export function compare(a: string, b: string): number {
  return Big(a).cmp(b)
}
