/** Who recorded an event, and when: only for readers who may know it, to whom the history tells it. */
import type { HistoryEntry } from '@cofc/application'
import { timeInWords } from '../../parts/as-it-stood.tsx'
import { roleCalled } from '../../words/roles.ts'

const byWhom = ({ role, subject, via }: NonNullable<HistoryEntry['by']>): string =>
  `by ${roleCalled(role)}${subject === null || subject === via ? '' : ` (${subject})`}${via === null ? '' : `, through the ${via}`}`

export const Recorded = ({ entry: { by, recordedAt } }: { readonly entry: HistoryEntry }) =>
  by === null || recordedAt === null ? null : (
    <p class="note">
      Recorded {timeInWords(recordedAt)}, {byWhom(by)}
    </p>
  )
