/** Finds the rows that speak of something which would stand in a file that is not there, and which is not recorded. */
import { readAll } from '@cofc/application'
import type { EventStore } from '@cofc/event-store'
import { csvFiles, type AnyCsvFile } from '../files/index.ts'
import type { Need } from '../files/csv-file.ts'
import { decodedCells } from '../staging/staged-rows.ts'
import type { Staging } from '../staging/staging.ts'
import { orStop } from '../stopped.ts'

type IsRecorded = (need: Need) => Promise<boolean>

const remembering = (store: EventStore): IsRecorded => {
  const known = new Map<string, boolean>()
  const lookUp = async ({ streams, event }: Need): Promise<boolean> => {
    for (const stream of streams) {
      const recorded = await orStop(readAll(store, stream))
      if (recorded.some(({ type }) => event === undefined || type === event)) return true
    }
    return false
  }
  return async need => {
    const name = `${need.file} ${need.streams[0] ?? ''}`
    const found = known.get(name) ?? (await lookUp(need))
    if (known.size > 10_000) known.clear()
    known.set(name, found)
    return found
  }
}

/** Refuses the first row that needs each missing file; the others fall with it. */
export const refuseForMissingFiles = async (
  staging: Staging,
  store: EventStore,
  present: ReadonlySet<string>
): Promise<void> => {
  const isRecorded = remembering(store)
  for (const file of csvFiles.filter(({ name }) => present.has(name))) {
    const roots = new Map<string, number>()
    for (const row of staging.rows.every(file)) {
      if (row.refused !== null) continue
      const need = await firstMissing(file.needs?.(decodedCells(file.columns, row.texts)), present, isRecorded)
      if (need === null) continue
      const refusal = refuse(staging, file, { line: row.line, need, root: roots.get(need.file) ?? null })
      if (!roots.has(need.file)) roots.set(need.file, refusal)
      staging.rows.keepOut(file, row.key, refusal)
    }
  }
}

const firstMissing = async (
  needs: ReadonlyArray<Need> | undefined,
  present: ReadonlySet<string>,
  isRecorded: IsRecorded
): Promise<Need | null> => {
  for (const need of needs ?? []) if (!present.has(need.file) && !(await isRecorded(need))) return need
  return null
}

interface Refused {
  readonly line: number
  readonly need: Need
  readonly root: number | null
}
const refuse = ({ refusals }: Staging, file: AnyCsvFile, { line, need, root }: Refused): number =>
  refusals.add({
    file: file.name,
    line,
    column: need.column,
    value: need.value ?? need.named,
    rule: 'MissingFile',
    says: `${need.file} is needed, for this row speaks of ${need.named}, which is not recorded: put ${need.file} into the folder`,
    root
  })
