import { shallowRef } from 'vue'
import { api, bodyOf } from '@/api/client'
import { settings } from '@/state/settings'

const english = shallowRef<ReadonlyMap<string, string>>()
let asked = false

async function ask(): Promise<void> {
  asked = true
  try {
    const { items } = await bodyOf(api.GET('/api/v1/code-lists'))
    english.value = new Map(items.find((list) => list.name === 'findingCode')?.codes.map((code) => [code.code, code.labelEn]))
  } catch {
    asked = false // the Chinese name stands meanwhile
  }
}

/** The name of a kind of finding in the language of the page; answers carry the Chinese one. */
export function findingName(code: string, label: string): string {
  if (settings.language === 'zh') return label
  if (!asked) void ask()
  const name = english.value?.get(code) ?? label
  return name.charAt(0).toUpperCase() + name.slice(1)
}
