/** How the events of a cycle are stored, and what each says in one plain sentence. */
import type { Events } from '../aggregate.ts'
import { dayInWords } from '../wording/index.ts'
import * as codec from './codec.ts'
import type { CycleEvent } from './events.ts'

export const cycleEvents: Events<CycleEvent> = {
  CyclePlanned: {
    codec: codec.CyclePlanned,
    says: ({ cycle, edition, windows: { opens, closes } }) =>
      `The cycle ${cycle} was planned with the edition ${edition}, from ${dayInWords(opens)} to ${dayInWords(closes)}.`
  },
  CycleOpened: { codec: codec.CycleOpened, says: ({ cycle }) => `The cycle ${cycle} was opened.` },
  CycleClosed: { codec: codec.CycleClosed, says: ({ cycle }) => `The cycle ${cycle} was closed.` },
  NationalReportPublished: {
    codec: codec.NationalReportPublished,
    says: ({ cycle, revision }) => `Revision ${String(revision)} of the national report of ${cycle} was published.`
  },
  NationalReportRestated: {
    codec: codec.NationalReportRestated,
    says: ({ cycle, revision }) =>
      `Revision ${String(revision)} of the national report of ${cycle} was restated under the definitions of the day: no report had been kept when it was published.`
  }
}
