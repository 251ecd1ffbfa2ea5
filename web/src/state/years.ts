import { reactive } from 'vue'
import { today } from './today'

/** Fiscal years that can be looked at, newest first. */
export const years = reactive<{ all: number[]; newest: number }>({
  all: [today().getFullYear()],
  newest: today().getFullYear(),
})

/** Takes the years that have figures; the present one is always there. */
export function takeYears(withFigures: number[]): void {
  const present = today().getFullYear()
  years.all = [...new Set([present, ...withFigures])].sort((a, b) => b - a)
  years.newest = Math.max(...(withFigures.length > 0 ? withFigures : [present]))
}
