import { computed, ref, type ComputedRef } from 'vue'
import { i18n, t } from '@/i18n'

/** Where the help for a field stands, so that it is read aloud with the field. */
export const HELP = 'field-help'

/** What belongs into the field that is being filled, in the words of the glossary; before any, how the form is filled. */
export function useFieldHelp(form: 'declaration' | 'selfAssessment' | 'monitoring', hint: string): { help: ComputedRef<string>; onFocus: (event: FocusEvent) => void } {
  const field = ref<string>()

  function onFocus(event: FocusEvent): void {
    const cell = event.target as HTMLElement
    const name = cell.dataset.cell?.replace(/^\d+-/, '')
    if (name === undefined) return
    field.value = name
    cell.setAttribute('aria-describedby', HELP)
  }

  const help = computed(() => {
    const key = `help.${form}.${field.value}`
    return field.value !== undefined && i18n.global.te(key) ? t(key) : t(hint)
  })
  return { help, onFocus }
}
