/** Finds the rows that speak of something which would stand in a file that is not there, and which is not recorded. */
import { readAll, sequentially } from '@cofc/application'
import type { EventStore } from '@cofc/event-store'
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { AnyCsvFile } from '../mappings/csv-file.ts'
import { csvFiles } from '../mappings/index.ts'
import type { Need } from '../mappings/csv-file.ts'
import { decodedCells, type StagedRow } from '../staging/staged-rows.ts'
import type { Staging } from '../staging/staging.ts'
import type { StoreFailed } from '../summary.ts'

type IsRecorded = (need: Need) => TE.TaskEither<StoreFailed, boolean>

const hasOne = (store: EventStore, { streams, event }: Need): TE.TaskEither<StoreFailed, boolean> =>
  pipe(
    sequentially(streams, stream => readAll(store, stream)),
    TE.map(all => all.flat().some(({ type }) => event === undefined || type === event))
  )

/** Most rows speak of what a row before spoke of. */
const remembering = (store: EventStore): IsRecorded => {
  const known = new Map<string, boolean>()
  return need => {
    const name = `${need.file} ${need.streams[0] ?? ''}`
    const before = known.get(name)
    if (before !== undefined) return TE.right(before)
    return pipe(
      hasOne(store, need),
      TE.map(found => {
        if (known.size > 10_000) known.clear()
        known.set(name, found)
        return found
      })
    )
  }
}

/** Refuses the first row that needs each missing file; the others fall with it. */
export const refuseForMissingFiles =
  (staging: Staging, store: EventStore, present: ReadonlySet<string>): TE.TaskEither<StoreFailed, void> =>
  async (): Promise<Either<StoreFailed, void>> => {
    const isRecorded = remembering(store)
    for (const file of csvFiles.filter(({ name }) => present.has(name))) {
      const refused = await refuseRows(staging, file, { present, isRecorded })()
      if (isLeft(refused)) return refused
    }
    return right(undefined)
  }

interface Known {
  readonly present: ReadonlySet<string>
  readonly isRecorded: IsRecorded
}
const refuseRows =
  (staging: Staging, file: AnyCsvFile, known: Known): TE.TaskEither<StoreFailed, void> =>
  async (): Promise<Either<StoreFailed, void>> => {
    const roots = new Map<string, number>()
    for (const row of staging.rows.every(file)) {
      const missing = await firstMissing(needsOf(file, row), known)
      if (isLeft(missing)) return missing
      if (missing.right === null) continue
      const need = missing.right
      const refusal = refuse(staging, file, { line: row.line, need, root: roots.get(need.file) ?? null })
      if (!roots.has(need.file)) roots.set(need.file, refusal)
      staging.rows.keepOut(file, row.key, refusal)
    }
    return right(undefined)
  }

const needsOf = (file: AnyCsvFile, { refused, texts }: StagedRow): ReadonlyArray<Need> =>
  refused === null ? (file.needs?.(decodedCells(file.columns, texts)) ?? []) : []

const firstMissing = async (
  needs: ReadonlyArray<Need>,
  { present, isRecorded }: Known
): Promise<Either<StoreFailed, Need | null>> => {
  for (const need of needs.filter(({ file }) => !present.has(file))) {
    const found = await isRecorded(need)()
    if (isLeft(found)) return found
    if (!found.right) return right(need)
  }
  return right(null)
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
