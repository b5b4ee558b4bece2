/** Finds the cells, beside those that say whose row it is, that name a registered id in other capital and small letters. */
import type { AnyCsvFile } from '../mappings/csv-file.ts'
import { csvFiles } from '../mappings/index.ts'
import { partsOf, type Subject } from '../mappings/known.ts'
import { idsIn } from '../mappings/needs.ts'
import { fileOf } from '../mappings/registry.ts'
import { decodedCells } from '../staging/staged-rows.ts'
import type { Staging } from '../staging/staging.ts'
import { meantBy, registeredIn, type RegisteredIds } from './registered-ids.ts'
import { toldOf } from './told.ts'

interface NamingColumn {
  readonly name: string
  readonly of: Subject
  readonly home: AnyCsvFile
  readonly registered: RegisteredIds
}
const namingIn = (staging: Staging, { subject, keyed, columns }: AnyCsvFile): ReadonlyArray<NamingColumn> => {
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
const otherNamesIn = (staging: Staging, file: AnyCsvFile): ReadonlyArray<OtherName> => {
  const naming = namingIn(staging, file)
  const found: Array<OtherName> = []
  if (naming.length === 0) return found
  const order = Object.keys(file.columns)
  for (const { line, key, texts, refused } of staging.rows.every(file)) {
    if (refused !== null) continue
    const cells: Readonly<Record<string, unknown>> = decodedCells(file.columns, texts)
    for (const { name: column, of, home, registered } of naming)
      for (const id of idsIn(cells[column], of)) {
        const meant = meantBy(registered, id)
        const text = texts[order.indexOf(column)] ?? ''
        if (meant !== null) found.push({ ...{ file, line, key, column, text, id, meant, home } })
      }
  }
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
