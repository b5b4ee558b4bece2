/** Finds the cells, beside those that say whose row it is, that name a registered id in other capital and small letters. */
import type { AnyCsvFile } from '../mappings/csv-file.ts'
import { csvFiles } from '../mappings/index.ts'
import { partsOf, type Subject } from '../mappings/known.ts'
import { idsIn } from '../mappings/needs.ts'
import { fileOf } from '../mappings/registry.ts'
import { decodedCells, type StagedRow } from '../staging/staged-rows.ts'
import type { Staging } from '../staging/staging.ts'
import { meantBy, registeredIn, type RegisteredIds } from './registered-ids.ts'
import { toldOf } from './told.ts'
import { textIn } from './wrong-cells.ts'

interface NamingColumn {
  readonly name: string
  readonly of: Subject
  readonly home: AnyCsvFile
  readonly registered: RegisteredIds
}
type Naming = ReadonlyArray<NamingColumn>
const namingIn = (staging: Staging, { subject, keyed, columns }: AnyCsvFile): Naming => {
  const itself = keyed.slice(0, partsOf(subject))
  return Object.entries(columns).flatMap(([name, { idOf: of }]) => {
    const home = of === null || itself.includes(name) ? undefined : fileOf(of)
    const registered = home === undefined ? null : registeredIn(staging, home)
    if (of === null || home === undefined || registered === null || registered.size === 0) return []
    return [{ name, of, home, registered }]
  })
}

interface OtherName {
  readonly file: AnyCsvFile
  readonly line: number
  readonly key: string
  readonly column: string
  readonly text: string
  readonly id: string
  readonly meant: string
  readonly home: AnyCsvFile
}
/** Those of one row. */
const otherNamesOf = (file: AnyCsvFile, { line, key, texts }: StagedRow, naming: Naming): ReadonlyArray<OtherName> => {
  const cells: Readonly<Record<string, unknown>> = decodedCells(file.columns, texts)
  return naming.flatMap(({ name: column, of, home, registered }) =>
    idsIn(cells[column], of).flatMap(id => {
      const meant = meantBy(registered, id)
      const text = textIn(file, texts, column) ?? ''
      return meant === null ? [] : [{ file, line, key, column, text, id, meant, home }]
    })
  )
}
const otherNamesIn = (staging: Staging, file: AnyCsvFile): ReadonlyArray<OtherName> => {
  const naming = namingIn(staging, file)
  const found: Array<OtherName> = []
  if (naming.length === 0) return found
  for (const row of staging.rows.every(file)) if (row.refused === null) found.push(...otherNamesOf(file, row, naming))
  return found
}

export const namedOtherwise = (staging: Staging): ReadonlyArray<OtherName> =>
  csvFiles.flatMap(file => otherNamesIn(staging, file)).toSorted((one, other) => one.line - other.line)

/** Of a cell that is private it is told only that it is spelled otherwise. */
export const refuseCell =
  ({ rows, refusals }: Staging) =>
  ({ file, line, key, column, text, id, meant, home }: OtherName): void => {
    const says =
      file.columns[column]?.tells === 'nothing'
        ? `this differs from an id in ${home.name} by capital and small letters alone: write it as it stands there`
        : `${id} is not registered, ${meant} is: write it "${meant}", as ${home.name} does`
    const value = toldOf(file.columns[column], text)
    rows.keepOut(
      file,
      key,
      refusals.add({ ...{ file: file.name, line, column, value, says }, rule: 'OtherSpelling', root: null })
    )
  }
