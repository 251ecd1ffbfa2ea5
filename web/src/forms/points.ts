import Big from 'big.js'

/** Points as people write them, made plain: full-width digits, and 分 behind the number. */
function bare(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s*分$/, '')
}

/** Points as the service takes them: up to 100 with two decimals. */
export function isPoints(text: string): boolean {
  return /^\d{1,3}(\.\d{1,2})?$/.test(bare(text))
}

/** The number without the zeros that a service may write behind it; what is no number stays as it is. */
export function plainPoints(text: string | null | undefined): string {
  return text === undefined || text === null || text === '' ? '' : isPoints(text) ? Big(bare(text)).toString() : text
}
