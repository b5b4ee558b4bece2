/**
 * Finds the ids that two rows register and that differ by capital and small letters alone, where no rule sees it: a rule asks
 * for the usual spellings of an id, a folder can be looked through for every one.
 */
import { otherSpellings } from '@cofc/core'
import type { AnyCsvFile } from '../mappings/csv-file.ts'
import { fileOf } from '../mappings/registry.ts'
import { keyOf } from '../mappings/row.ts'
import type { Staging } from '../staging/staging.ts'
import { registeredIn } from './registered-ids.ts'

interface Twin {
  readonly id: string
  /** The spelling that stands before it. */
  readonly taken: string
  readonly home: AnyCsvFile
}
const homes = (['community', 'edition', 'reviewer'] as const).flatMap(subject => fileOf(subject) ?? [])

const twinsAmong = (alike: ReadonlyMap<string, number>, home: AnyCsvFile): ReadonlyArray<Twin> => {
  const ids = [...alike].toSorted(([, one], [, other]) => one - other).map(([id]) => id)
  return ids.flatMap((id, place) => {
    const [taken] = ids.slice(0, place)
    return taken === undefined || otherSpellings(id).includes(taken) ? [] : [{ id, taken, home }]
  })
}

export const registeredTwice = (staging: Staging): ReadonlyArray<Twin> =>
  homes.flatMap(home => [...registeredIn(staging, home).values()].flatMap(alike => twinsAmong(alike, home)))

/** Its first row is told, and its others fall with that. */
export const refuseTwin =
  ({ rows, refusals }: Staging) =>
  ({ id, taken, home }: Twin): void => {
    let root: number | null = null
    const says = `${id} differs from ${taken} by capital and small letters alone: use ${taken}, or choose another id`
    for (const { line, key, refused } of rows.under(home, keyOf([id]))) {
      if (refused !== null) continue
      const place = { file: home.name, line, column: home.keyed[0] ?? null, value: id }
      const refusal: number = refusals.add({ ...place, rule: 'OtherSpelling', says, root })
      root ??= refusal
      rows.keepOut(home, key, refusal)
    }
  }
