/** A community's history in every format, one row or entry an event. */
import type { History } from '@cofc/application'
import { sentenceOf } from '@cofc/core'
import { csvText } from '@cofc/reports'
import { Option } from 'commander'

export const historyFormats = ['json', 'csv', 'html', 'pdf'] as const
export type HistoryFormat = (typeof historyFormats)[number]
export const historyFormatOption = (): Option =>
  new Option('--format <format>', 'how it is printed; as lines for a terminal when left out').choices([
    ...historyFormats
  ])

const columns = [
  ...['community', 'on', 'recorded_at', 'role', 'via', 'says', 'aggregate', 'type', 'stream', 'version', 'id', 'event']
]
export const historyCsv = ({ community, entries }: History): string =>
  csvText(
    columns,
    entries.map(({ on, recordedAt, role, by, aggregate, stream, version, id, event }) => ({
      ...{ community, on, recorded_at: recordedAt, role, via: by?.via, says: sentenceOf(event) },
      ...{ aggregate, type: event.type, stream, version, id, event: JSON.stringify(event) }
    }))
  )

export const historyJson = (history: History): string => `${JSON.stringify(history, null, 2)}\n`
