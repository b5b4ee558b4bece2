/** For how long forms of those who want to join are kept, by the policy of the day. */
import type { JoiningForm, JoiningKeptSince } from '@cofc/access-store'
import { joiningDays, PlainDate, plusDays, type JoiningDays, type JoiningStage } from '@cofc/core'

/** Milliseconds. */
const aDay = 86_400_000
/** Since when, at an instant, they are kept. */
export const joiningKeptSince = (policy: JoiningDays, at: string): JoiningKeptSince => {
  const before = (stage: JoiningStage): string =>
    new Date(Date.parse(at) - joiningDays(policy, stage) * aDay).toISOString()
  return {
    saved: before('Begun'),
    handedIn: before('HandedIn'),
    settled: before('Answered')
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
  const from = (at: string, stage: JoiningStage): PlainDate | null => {
    const day = dayAt(at)
    return day === null ? null : plusDays(day, joiningDays(policy, stage))
  }
  if (settled !== null) return from(settled.at, 'Answered')
  return handedInAt === null ? from(savedAt, 'Begun') : from(handedInAt, 'HandedIn')
}
