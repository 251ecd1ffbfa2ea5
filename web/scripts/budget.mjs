// The first load of the heaviest page, without ECharts, stays within its budget; measured as sent (gzip).
import { readFileSync, rmSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const BUDGET_KB = 400
const root = new URL('../target/classes/META-INF/resources/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', root), 'utf8'))
const KB = 1024
const size = (file) => gzipSync(readFileSync(new URL(file, root))).length

/** A chunk with everything it imports at once. */
function files(name, found = new Set()) {
  const chunk = manifest[name]
  if (!found.has(chunk.file)) {
    found.add(chunk.file)
    for (const css of chunk.css ?? []) found.add(css)
    for (const imported of chunk.imports ?? []) files(imported, found)
  }
  return found
}

const entry = Object.keys(manifest).find((name) => manifest[name].isEntry)
const pages = Object.keys(manifest).filter((name) => name.startsWith('src/pages/') && manifest[name].isDynamicEntry)
const loads = pages
  .map((page) => ({ page, kb: [...files(page, files(entry))].reduce((sum, file) => sum + size(file), 0) / KB }))
  .sort((a, b) => b.kb - a.kb)
const { page, kb } = loads[0]
rmSync(new URL('.vite', root), { recursive: true })
console.log(`first load at most ${kb.toFixed(0)} KB gzip (${page}), budget ${BUDGET_KB} KB`)
if (kb > BUDGET_KB) {
  console.error(`The first load of ${page} is over the budget by ${(kb - BUDGET_KB).toFixed(0)} KB.`)
  process.exit(1)
}
