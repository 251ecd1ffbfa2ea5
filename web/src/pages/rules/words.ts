import { i18n, label, t } from '@/i18n'

/** The place of a rule in words: what is no word of the rules (a level, a share) stands as it is. */
export function placeName(place: string): string {
  return place
    .split('/')
    .map((part) => (i18n.global.te(`rules.place.${part}`) ? t(`rules.place.${part}`) : part))
    .join(' · ')
}

/** A value in words: codes by their label, the rest as it is. */
export function valueName(value: string | undefined): string {
  if (value === undefined || value === '') return '—'
  return label('rule', value)
}

const CHOICES = [['true', 'false'], ['CEILING', 'UP', 'HALF_UP', 'HALF_EVEN', 'HALF_DOWN', 'DOWN', 'FLOOR'], ['RATIO', 'LINEAR', 'ZERO'], ['SCORES_ZERO', 'NOT_APPLICABLE']]

/** What may stand in the place of a code; nothing for numbers and words. */
export function choicesOf(value: string): readonly string[] | undefined {
  return CHOICES.find((codes) => codes.includes(value))
}
