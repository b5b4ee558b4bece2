/** Who recorded an event, and when: only for readers who may know it, to whom the history tells it. */
import type { HistoryEntry } from '@cofc/application'
import { PlainDate } from '@cofc/core'
import { dayInWords } from '../../words/dates.ts'

const roleName: Readonly<Record<string, string>> = {
  'network-team': 'the network team',
  'link-person': 'the link person',
  reviewer: 'a reviewer',
  clock: 'the clock',
  reaction: 'what follows of itself'
}
/** `on 1 June 2024 at 09:30 UTC`. */
const instantInWords = (instant: string): string => {
  const [day = '', time = ''] = instant.split('T')
  return PlainDate.is(day) ? `on ${dayInWords(day)} at ${time.slice(0, 5)} UTC` : instant
}
const byWhom = ({ role, subject, via }: NonNullable<HistoryEntry['by']>): string =>
  `by ${roleName[role] ?? role}${subject === null || subject === via ? '' : ` (${subject})`}${via === null ? '' : `, through the ${via}`}`

export const Recorded = ({ entry: { by, recordedAt } }: { readonly entry: HistoryEntry }) =>
  by === null || recordedAt === null ? null : (
    <p class="note">
      Recorded {instantInWords(recordedAt)}, {byWhom(by)}
    </p>
  )
