import dayjs from 'dayjs'

let serverDay: string | undefined

/** Takes the server's day; a browser's clock may be wrong. */
export function takeToday(day: string | undefined): void {
  serverDay = day
}

export function today(): Date {
  return serverDay === undefined ? new Date() : dayjs(serverDay).toDate()
}

export function todayText(): string {
  return serverDay ?? dayjs().format('YYYY-MM-DD')
}
