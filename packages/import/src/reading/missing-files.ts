/** Finds the rows that speak of something which would stand in a file that is not there, and which is not recorded. */
import { readAll, sequentially } from '@cofc/application'
import type { EventStore } from '@cofc/event-store'
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { AnyCsvFile, Need } from '../mappings/csv-file.ts'
import { csvFiles } from '../mappings/index.ts'
import { needsOf } from '../mappings/needs.ts'
import { fileOf } from '../mappings/registry.ts'
import { decodedCells, type StagedRow } from '../staging/staged-rows.ts'
import type { Staging } from '../staging/staging.ts'
import type { StoreFailed } from '../summary.ts'
import { recordedOtherwise, type IsRecorded, type Missing, type Spelled } from './recorded-otherwise.ts'

type Lacked = Missing & { readonly meant: Spelled | null }

const hasOne = (store: EventStore, { streams, events }: Missing): TE.TaskEither<StoreFailed, boolean> =>
  pipe(
    sequentially(streams, stream => readAll(store, stream)),
    TE.map(all => all.flat().some(({ type }) => events === undefined || events.includes(type)))
  )

/** Most rows speak of what a row before spoke of. */
const remembering = (store: EventStore): IsRecorded => {
  const known = new Map<string, boolean>()
  return need => {
    const name = [need.file, need.streams[0], ...(need.events ?? [])].join(' ')
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
      const needs = needsOf(file, fileOf).filter(need => !present.has(need.file))
      const refused = needs.length === 0 ? right(undefined) : await refuseRows(staging, file, { needs, isRecorded })()
      if (isLeft(refused)) return refused
    }
    return right(undefined)
  }

interface Lacking {
  readonly needs: ReadonlyArray<Need>
  readonly isRecorded: IsRecorded
}
const refuseRows =
  (staging: Staging, file: AnyCsvFile, lacking: Lacking): TE.TaskEither<StoreFailed, void> =>
  async (): Promise<Either<StoreFailed, void>> => {
    const roots = new Map<string, number>()
    for (const row of staging.rows.every(file)) {
      if (row.refused !== null) continue
      const missing = await firstMissing(decodedCells(file.columns, row.texts), lacking)
      if (isLeft(missing)) return missing
      if (missing.right !== null) refuseRow({ staging, file, roots }, row, missing.right)
    }
    return right(undefined)
  }

interface Refusing {
  readonly staging: Staging
  readonly file: AnyCsvFile
  /** The first refusal for each file that is needed. */
  readonly roots: Map<string, number>
}
/** One that is written otherwise does not need the file, and stands for itself. */
const refuseRow = ({ staging, file, roots }: Refusing, { line, key }: StagedRow, need: Lacked): void => {
  const root = need.meant === null ? (roots.get(need.file) ?? null) : null
  const refusal = refuse(staging, file, { line, need, root })
  if (need.meant === null && root === null) roots.set(need.file, refusal)
  staging.rows.keepOut(file, key, refusal)
}

const firstMissing = async (
  cells: Readonly<Record<string, unknown>>,
  { needs, isRecorded }: Lacking
): Promise<Either<StoreFailed, Lacked | null>> => {
  for (const { file, column, of } of needs)
    for (const needed of of(cells)) {
      const need = { file, column, ...needed }
      const found = await isRecorded(need)()
      if (isLeft(found)) return found
      if (found.right) continue
      const meant = await recordedOtherwise(need, isRecorded)()
      return isLeft(meant) ? meant : right({ ...need, meant: meant.right })
    }
  return right(null)
}

type Refused = { readonly line: number; readonly need: Lacked; readonly root: number | null }
const refuse = ({ refusals }: Staging, file: AnyCsvFile, { line, need, root }: Refused): number =>
  refusals.add({
    file: file.name,
    line,
    column: need.column,
    value: need.value ?? need.named,
    rule: need.meant === null ? 'MissingFile' : 'OtherSpelling',
    says:
      need.meant === null
        ? `${need.file} is needed, for this row speaks of ${need.named}, which is not recorded: put ${need.file} into the folder`
        : `${need.meant.id} is not recorded, ${need.meant.other} is: write it "${need.meant.other}", or put ${need.file} into the folder`,
    root
  })
