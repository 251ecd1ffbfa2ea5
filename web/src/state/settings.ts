import { reactive, watchEffect } from 'vue'
import { MONEY_UNITS, type MoneyUnit } from '@/format/money'

export type Language = 'zh' | 'en'
export type Theme = 'light' | 'dark'

interface Settings {
  language: Language
  theme: Theme
  unit: MoneyUnit
  /** Whether the navigation shows its words, or only its signs. */
  wide: boolean
}

const KEY = 'settings'

function stored(): Partial<Settings> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>
  } catch {
    return {}
  }
}

function initial(): Settings {
  const kept = stored()
  const dark = typeof matchMedia === 'function' && matchMedia('(prefers-color-scheme: dark)').matches
  return {
    language: kept.language === 'en' ? 'en' : 'zh',
    theme: kept.theme ?? (dark ? 'dark' : 'light'),
    unit: kept.unit && MONEY_UNITS.includes(kept.unit) ? kept.unit : 'WAN',
    wide: kept.wide ?? true,
  }
}

/** What a person has chosen for this browser; kept there at once. */
export const settings = reactive<Settings>(initial())

export function keepSettings(): void {
  watchEffect(() => {
    localStorage.setItem(KEY, JSON.stringify(settings))
    document.documentElement.classList.toggle('dark', settings.theme === 'dark')
    document.documentElement.lang = settings.language === 'zh' ? 'zh-CN' : 'en'
  })
}
