import { createI18n } from 'vue-i18n'
import { watchEffect } from 'vue'
import { settings } from '@/state/settings'
import { labels } from './labels'
import { language, type Pair, type Pairs } from './pairs'
import { messages } from './messages'

export const i18n = createI18n({
  legacy: false,
  locale: 'zh',
  fallbackWarn: false,
  missingWarn: true,
  messages: { zh: language(messages, 0), en: language(messages, 1) },
})

watchEffect(() => {
  i18n.global.locale.value = settings.language
})

export const t = i18n.global.t

/** The sentence of an answer in the language of the page. */
export function said(zh: string | undefined, en: string | undefined): string {
  return (settings.language === 'zh' ? zh : (en ?? zh)) ?? ''
}

/** The label of a code; a code that is newer than the application shows itself. */
export function label(group: string, code: string | undefined | null): string {
  if (!code) {
    return ''
  }
  const pair = (labels[group] as Pairs | undefined)?.[code]
  return pair === undefined ? code : (pair as Pair)[settings.language === 'zh' ? 0 : 1]
}
