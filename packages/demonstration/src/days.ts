/** Days as ISO text, and which of them a visit can be held on. */

const dayLength = 86_400_000

export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10)

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()

const atWork = (date: string): boolean => {
  const monthAndDay = date.slice(5)
  return ![0, 6].includes(weekdayOf(date)) && monthAndDay < '12-20' && monthAndDay > '01-04'
}

/** The day itself, or the first working day after it. */
export const workdayFrom = (date: string): string => (atWork(date) ? date : workdayFrom(plusDays(date, 1)))

export const laterOf = (first: string, second: string): string => (first > second ? first : second)
