import { api, bodyOf } from '@/api/client'
import { signedIn } from './session'
import { takeToday } from './today'
import { takeYears } from './years'

/** Asks who is here; a caller without a session gets the sign-in instead. */
export async function begin(): Promise<void> {
  const me = await bodyOf(api.GET('/api/v1/me'))
  takeToday(me.today)
  takeYears(me.years)
  signedIn(me)
}
