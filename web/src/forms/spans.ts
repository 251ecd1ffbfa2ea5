/** Where a merged level cell begins, and how many rows it covers; 0 for a row inside it. */
export interface Spans {
  level1: number
  level2: number
}

interface Levelled {
  level1?: string | null
  level2?: string | null
}

/** Merges equal neighbours, level 2 only within one level 1, as the paper form does. */
export function spansOf(rows: readonly Levelled[]): Spans[] {
  const spans: Spans[] = rows.map(() => ({ level1: 0, level2: 0 }))
  let first1 = 0
  let first2 = 0
  rows.forEach((row, index) => {
    const before = rows[index - 1]
    const same1 = before !== undefined && (row.level1 ?? '') === (before.level1 ?? '')
    const same2 = same1 && (row.level2 ?? '') === (before?.level2 ?? '')
    if (!same1) first1 = index
    if (!same2) first2 = index
    spans[first1]!.level1 += 1
    spans[first2]!.level2 += 1
  })
  return spans
}
