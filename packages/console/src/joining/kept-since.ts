/** For how long forms of those who want to join are kept, by the policy of the day. */
import type { JoiningForm, JoiningKeptSince } from '@cofc/access-store'
import { PlainDate, plusDays, type PolicyBook } from '@cofc/core'

export type JoiningDays = Pick<PolicyBook, 'joiningFormDays' | 'joiningAnswerDays' | 'joiningSettledDays'>

/** Milliseconds. */
const aDay = 86_400_000
/** Since when, at an instant, they are kept. */
export const joiningKeptSince = (policy: JoiningDays, at: string): JoiningKeptSince => {
  const before = (days: number): string => new Date(Date.parse(at) - days * aDay).toISOString()
  return {
    saved: before(policy.joiningFormDays),
    handedIn: before(policy.joiningAnswerDays),
    settled: before(policy.joiningSettledDays)
  }
}
const isDay = (text: string): text is PlainDate => PlainDate.is(text)
/** The day of an instant. */
export const dayAt = (at: string): PlainDate | null => {
  const day = at.slice(0, 10)
  return isDay(day) ? day : null
}

/** Until which day a form is kept, as it stands now. */
export const keptUntil = (
  { savedAt, handedInAt, settled }: Pick<JoiningForm, 'savedAt' | 'handedInAt' | 'settled'>,
  policy: JoiningDays
): PlainDate | null => {
  const from = (at: string, days: number): PlainDate | null => {
    const day = dayAt(at)
    return day === null ? null : plusDays(day, days)
  }
  if (settled !== null) return from(settled.at, policy.joiningSettledDays)
  return handedInAt === null ? from(savedAt, policy.joiningFormDays) : from(handedInAt, policy.joiningAnswerDays)
}
