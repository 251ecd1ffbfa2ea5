import dayjs from 'dayjs'

/** A moment as an officer reads it, to the minute, in the browser's zone. */
export function moment(text: string): string {
  return dayjs(text).format('YYYY-MM-DD HH:mm')
}

export function clock(at: Date): string {
  return dayjs(at).format('HH:mm:ss')
}

/** Part of a fiscal year that has passed on a day, in percent: 0 before it, 100 after it. */
export function timePassed(year: number, today: string): number {
  const day = dayjs(today)
  if (day.year() !== year) {
    return day.year() < year ? 0 : 100
  }
  const first = dayjs(`${year}-01-01`)
  const days = first.add(1, 'year').diff(first, 'day')
  return Math.round(((day.diff(first, 'day') + 1) / days) * 1000) / 10
}

/** The last day of a month of the year; none when that is no month. */
export function monthEnd(year: number, month: string | undefined): string | undefined {
  const first = month !== undefined && /^([1-9]|1[0-2])$/.test(month) ? dayjs(`${year}-${month.padStart(2, '0')}-01`) : undefined
  return first?.endOf('month').format('YYYY-MM-DD')
}

/** The day of a moment, in the browser's zone. */
export function dayOf(at: string): string {
  return dayjs(at).format('YYYY-MM-DD')
}

/** Whole days from one day to another; negative when it lies before. */
export function daysUntil(day: string, today: string): number {
  return dayjs(day).diff(dayjs(today), 'day')
}
