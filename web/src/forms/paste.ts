/**
 * A block as a spreadsheet's clipboard writes it: rows by line ends, cells by tabs; a cell that holds
 * line ends or quotes stands in quotes, a quote within it is doubled.
 */
export function block(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const source = text.replace(/\r\n?/g, '\n')
  for (let at = 0; at < source.length; at++) {
    const sign = source[at]!
    if (quoted) {
      if (sign === '"' && source[at + 1] === '"') {
        cell += '"'
        at++
      } else if (sign === '"') {
        quoted = false
      } else {
        cell += sign
      }
    } else if (sign === '"' && cell === '') {
      quoted = true
    } else if (sign === '\t') {
      row.push(cell)
      cell = ''
    } else if (sign === '\n') {
      row.push(cell)
      rows.push(row)
      row = []
      cell = ''
    } else {
      cell += sign
    }
  }
  if (cell !== '' || row.length > 0) {
    row.push(cell)
    rows.push(row)
  }
  return rows.map((cells) => cells.map((each) => each.trim()))
}

/** What became of a pasted block: cells that it changed, and cells with words that found no place. */
export interface Put {
  changed: number
  left: number
}

const HEAD = /^(一级|二级|三级)指标$|^(年度)?指标值$|^(年度)?目标值$|^实际完成值$|^(分值|权重|得分)(（.*）)?$/

/** The block without the line of heads that was copied with it. */
export function rowsOf(text: string): string[][] {
  const cells = block(text)
  const heads = cells[0]?.filter((cell) => HEAD.test(cell.replace(/\s/g, ''))).length ?? 0
  return heads > 1 ? cells.slice(1) : cells
}

/** Whether a paste is a block of cells rather than a text for one cell. */
export function isBlock(text: string): boolean {
  const rows = block(text)
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1
}
