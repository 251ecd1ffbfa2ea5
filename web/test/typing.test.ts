import { mount, type VueWrapper } from '@vue/test-utils'
import { nextTick, reactive } from 'vue'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyRow, type Declared } from '@/forms/declared'
import { i18n } from '@/i18n'
import TargetsForm from '@/pages/declaring/TargetsForm.vue'
import { HELP, useFieldHelp } from '@/state/help'
import { settings } from '@/state/settings'

const row = (name: string) => ({ ...emptyRow(), level1: '产出指标', level2: '数量指标', name })

function opened(): { typed: Declared; form: VueWrapper } {
  const typed = reactive<Declared>({ overallGoal: '', annualGoal: '', rows: [row('桥梁检测座数'), row('路灯更换盏数')] })
  const form = mount(TargetsForm, {
    props: { year: 2031, names: {}, typed, framework: undefined, readings: new Map(), wrong: new Map(), confirmed: new Set<number>() },
    global: { plugins: [i18n] },
    attachTo: document.body,
  })
  return { typed, form }
}
beforeEach(() => {
  document.body.innerHTML = ''
  Object.assign(settings, { language: 'zh' })
})

describe('Enter in a declaration', () => {
  it('goes down the column, and below the last row begins one under the same levels', async () => {
    const { typed, form } = opened()
    await form.find('[data-cell="0-name"]').trigger('keydown', { key: 'Enter' })
    expect(document.activeElement?.getAttribute('data-cell')).toBe('1-name')
    await form.find('[data-cell="1-weight"]').trigger('keydown', { key: 'Enter' })
    expect(typed.rows).toHaveLength(3)
    expect(typed.rows[2]).toEqual({ ...emptyRow(), level1: '产出指标', level2: '数量指标' })
  })
  it('belongs to the input method while it composes', async () => {
    const { typed, form } = opened()
    await form.find('[data-cell="1-name"]').trigger('keydown', { key: 'Enter', isComposing: true })
    expect(typed.rows).toHaveLength(2)
    await form.find('[data-cell="0-name"]').trigger('keydown', { key: 'ArrowDown', isComposing: true })
    expect(document.activeElement?.getAttribute('data-cell') ?? '').not.toBe('1-name')
  })
})

describe('the help of a form', () => {
  it('is of the field that has the focus, which is described by it', async () => {
    const { form } = opened()
    const { help, onFocus } = useFieldHelp('declaration', 'declaring.hint')
    expect(help.value).toContain('Excel')
    const cell = form.find('[data-cell="1-target"]').element as HTMLElement
    document.body.addEventListener('focusin', onFocus)
    cell.focus()
    cell.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
    await nextTick()
    expect(help.value).toContain('写明符号、数值和单位')
    expect(cell.getAttribute('aria-describedby')).toBe(HELP)
    document.body.removeEventListener('focusin', onFocus)
  })
})
