import { t } from '@/i18n'

const MACHINE = 'service-account-'

/** Who did it, as people say it: a machine client by its name, a person by the name of the account. */
export function who(actor: string | undefined): string {
  if (actor === undefined) return ''
  return actor.startsWith(MACHINE) ? t('app.machine', { name: actor.slice(MACHINE.length) }) : actor
}
