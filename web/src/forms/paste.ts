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

/** Whether a paste is a block of cells rather than a text for one cell. */
export function isBlock(text: string): boolean {
  const rows = block(text)
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1
}
