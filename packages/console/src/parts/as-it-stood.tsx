/** What had been recorded by a time: said on top of every page that is asked for so. */
import { PlainDate } from '@cofc/core'
import { dayInWords } from '../words/dates.ts'

/** `on 1 June 2024 at 09:30 UTC`, or among so many events of the store. */
export const timeInWords = (time: string): string => {
  const [day = '', clock = ''] = time.split('T')
  if (PlainDate.is(day)) return `on ${dayInWords(day)} at ${clock.slice(0, 5)} UTC`
  return time.startsWith('@') ? `when the history had ${time.slice(1)} events` : time
}

export const AsItStood = ({ asAt }: { readonly asAt: string | null | undefined }) =>
  asAt === null || asAt === undefined ? null : (
    <p class="note" data-figure="asAt">
      As the history stood {timeInWords(asAt)}: what was recorded later is left out.
    </p>
  )
