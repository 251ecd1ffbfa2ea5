import { reactive } from 'vue'
import { api, bodyOf } from '@/api/client'
import { positionIn } from './listing'

const PAGE = 500
const names = reactive(new Map<string, string>())
let asked = false

type Lists = '/api/v1/departments' | '/api/v1/units'

async function take(list: Lists): Promise<void> {
  let after: string | undefined
  do {
    const page = await bodyOf(api.GET(list, { params: { query: { limit: PAGE, after } } }))
    for (const each of page.items) names.set(each.code, each.name)
    after = positionIn(page.next)
  } while (after !== undefined)
}

async function ask(): Promise<void> {
  asked = true
  try {
    await Promise.all([take('/api/v1/departments'), take('/api/v1/units')])
  } catch {
    // The code stands for the name meanwhile; the page itself tells of a lost connection.
  }
}

/** Somebody was founded, renamed or moved: the names are asked for anew. */
export function forgetNames(): void {
  names.clear()
  asked = false
}

/** What people call a department or unit; its code until the name is here, and where it has none. */
export function nameOf(code: string): string {
  if (!asked) void ask()
  return names.get(code) ?? code
}
