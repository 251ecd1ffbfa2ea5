import { onBeforeUnmount, onMounted, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { Put } from '@/forms/paste'
import { t } from '@/i18n'
import { clone } from './values'

/** What was done last to a form as a whole, and the way back. */
export interface Undo<T> {
  /** What was done, for the person to read. */
  note: Ref<string>
  /** The form as it was before; taking it back can itself be taken back. */
  before: ShallowRef<T | undefined>
  /** Notes the form as it is, before something changes it as a whole. */
  keep: (as?: T) => void
  undo: () => void
  /** From now on Ctrl+Z is the field's own again. */
  typedOn: () => void
}

export function useUndo<T extends object>(typed: T, done: () => void): Undo<T> {
  const note = ref('')
  const before = shallowRef<T>()
  let fresh = false

  function keep(as: T = typed): void {
    before.value = clone(as)
    fresh = true
  }
  function undo(): void {
    if (!before.value) return
    const now = clone(typed)
    Object.assign(typed, clone(before.value))
    before.value = now
    done()
  }
  function onKey(event: KeyboardEvent): void {
    if (!fresh || !before.value || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z') return
    event.preventDefault()
    undo()
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey))

  return { note, before, keep, undo, typedOn: () => void (fresh = false) }
}

/** What became of a paste, said to the person; what found no place is not passed over in silence. */
export function pasted(put: Put): string {
  return t('filling.pasted', { n: put.changed }) + (put.left > 0 ? t('filling.pastedLeft', { n: put.left }) : '')
}
