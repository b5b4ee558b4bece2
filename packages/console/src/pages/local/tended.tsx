/** Columns that tell what the community does about its action points; left out where nothing is told of any. */
import { actionOwnerName } from '@cofc/core'
import type { Tended } from '@cofc/reports'
import { Said } from '../../parts/said.tsx'
import { capital } from '../../words/capital.ts'
import { dayInWords } from '../../words/dates.ts'

const owner = {
  head: 'Owner’s role',
  cell: (point: Tended) => (point.owner === undefined ? '–' : capital(actionOwnerName[point.owner]))
}
const progress = {
  head: 'Progress',
  cell: (point: Tended) =>
    point.progress === undefined
      ? '–'
      : point.progress.map(({ on, words }) => (
          <div>
            {dayInWords(on)}: <Said text={words} />
          </div>
        ))
}

export const tendedColumns = (points: ReadonlyArray<Tended>) => [
  ...(points.some(point => point.owner !== undefined) ? [owner] : []),
  ...(points.some(point => point.progress !== undefined) ? [progress] : [])
]
