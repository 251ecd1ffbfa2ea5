/** Every sentence of the application once in Chinese and once in English, side by side. */
export type Pair = readonly [zh: string, en: string]
export interface Pairs {
  [key: string]: Pair | Pairs
}
interface Catalogue {
  [key: string]: string | Catalogue
}

function isPair(value: Pair | Pairs): value is Pair {
  return Array.isArray(value)
}

/** One language of the pairs. */
export function language(pairs: Pairs, index: 0 | 1): Catalogue {
  return Object.fromEntries(
    Object.entries(pairs).map(([key, value]) => [key, isPair(value) ? value[index] : language(value, index)]),
  )
}
