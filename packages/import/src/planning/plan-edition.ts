/** The commands that one edition's rows give: drafted, its standards written, mapped, published, retired. */
import { latest, type EditionId, type PlainDate } from '@cofc/core'
import { cycles } from '../mappings/cycles.ts'
import { editions, editionSteps } from '../mappings/editions.ts'
import { mappings, mappingStep } from '../mappings/mappings.ts'
import { standards, standardStep } from '../mappings/standards.ts'
import { keyOf } from '../mappings/key-of.ts'
import type { Staging } from '../staging/staging.ts'
import { grouped } from './grouped.ts'
import { ofRow, type Planned } from './planned.ts'

export const planEdition = (staging: Staging, edition: EditionId): ReadonlyArray<Planned> => {
  const prefix = keyOf([edition])
  const { rows } = staging
  return [
    ...rows.under(editions, prefix).flatMap(row =>
      ofRow(
        row,
        editionSteps(row, () => lastClosing(staging, edition))
      )
    ),
    ...rows.under(standards, prefix).map(row => ({ row, step: standardStep(row, null) })),
    ...[...grouped(rows.under(mappings, prefix), ({ cells }) => cells.from_edition).values()].map(lines => ({
      row: lines.find(({ refused }) => refused !== null) ?? lines[0],
      step: mappingStep(lines[0], lines)
    }))
  ]
}

/** The last day of the last cycle that used an edition. */
const lastClosing = ({ rows }: Staging, edition: EditionId): PlainDate | null => {
  const days: Array<PlainDate> = []
  for (const name of rows.subjects('cycle'))
    for (const { cells, refused } of rows.under(cycles, keyOf([name])))
      if (refused === null && cells.edition === edition) days.push(cells.closes)
  const [first, ...others] = days
  return first === undefined ? null : latest(first, ...others)
}
