import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { messages } from '@/i18n/messages'
import type { Pair, Pairs } from '@/i18n/pairs'

function flat(pairs: Pairs, before = ''): [string, Pair][] {
  return Object.entries(pairs).flatMap(([key, value]): [string, Pair][] =>
    Array.isArray(value) ? [[before + key, value as unknown as Pair]] : flat(value as Pairs, `${before}${key}.`),
  )
}
const all = new Map(flat(messages))
const sources = readdirSync('src', { recursive: true })
  .map(String)
  .filter((name) => /\.(ts|vue)$/.test(name) && !name.endsWith('schema.d.ts'))
  .map((name) => ({ name, text: readFileSync(join('src', name), 'utf8') }))

describe('sentences', () => {
  it('stand in both languages with the same places for values', () => {
    const places = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort()
    for (const [key, [zh, en]] of all) {
      expect(zh, key).not.toBe('')
      expect(en, key).not.toBe('')
      expect(places(en), key).toEqual(places(zh))
    }
  })
  it('are there for every key that a page names', () => {
    const missing = sources.flatMap(({ name, text }) =>
      [...text.matchAll(/\bt\(\s*'([\w.-]+)'|title: '(\w+\.\w+)'/g)]
        .map((match) => (match[1] ?? match[2])!)
        .filter((key) => !all.has(key))
        .map((key) => `${name}: ${key}`),
    )
    expect(missing).toEqual([])
  })
  it('are not written into the pages themselves', () => {
    const chinese = sources
      .filter(({ name }) => name.endsWith('.vue') && !name.endsWith('SpecimenPage.vue'))
      .flatMap(({ name, text }) => {
        const template = text.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<style[\s\S]*?<\/style>/g, '').replace(/<!--[\s\S]*?-->/g, '')
        return [...template.matchAll(/>[^<{]*[\u4e00-\u9fff][^<{]*</g)].map((match) => `${name}: ${match[0]}`)
      })
    expect(chinese).toEqual([])
  })
})
