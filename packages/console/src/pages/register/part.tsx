/** The members that were asked for: which they are, how many of all, and what is said when there is none. */
import type { RegisteredCommunity } from '@cofc/reports'
import type { Only } from '../../filters.ts'
import { counted } from '../../words/figures.ts'
import { membershipTypeName, sectorName } from '../../words/names.ts'

export type Named = Pick<RegisteredCommunity, 'community' | 'name'>
/** By name; what has none yet, by its id after them. */
export const byName = (one: Named, other: Named): number => {
  if (one.name === null || other.name === null) return Number(one.name === null) - Number(other.name === null)
  return one.name.localeCompare(other.name, 'en-GB')
}
type Kind = Pick<RegisteredCommunity, 'sector' | 'membershipType'>
const isIn =
  ({ sector, type }: Only) =>
  (one: Kind): boolean =>
    (sector === undefined || one.sector === sector) && (type === undefined || one.membershipType === type)
export const shownOf = <One extends Named & Kind>(all: ReadonlyArray<One>, only: Only): ReadonlyArray<One> =>
  all.filter(isIn(only)).toSorted(byName)

const isFiltered = ({ sector, type }: Only): boolean => sector !== undefined || type !== undefined
/** What was asked for, in words: `in the sector Prison and of the type Full`. */
const onlyInWords = ({ sector, type }: Only): string =>
  [
    ...(sector === undefined ? [] : [`in the sector ${sectorName[sector]}`]),
    ...(type === undefined ? [] : [`of the type ${membershipTypeName[type]}`])
  ].join(' and ')

interface PartGiven {
  readonly only: Only
  readonly shown: number
  readonly all: number
  /** Where all of them are. */
  readonly whole: string
}
export const Part = ({ only, shown, all, whole }: PartGiven) =>
  isFiltered(only) ? (
    <p>
      Shown {shown === 1 ? 'is' : 'are'} <strong>{shown}</strong> of {counted(all, 'member')}, those {onlyInWords(only)}
      . <a href={whole}>Show all members</a>
    </p>
  ) : null

export const NoMember = ({ only, when }: { readonly only: Only; readonly when: string }) => (
  <p class="nhsuk-inset-text">
    {isFiltered(only) ? `No member is ${onlyInWords(only)} ${when}.` : `No community is a member ${when}.`}
  </p>
)
