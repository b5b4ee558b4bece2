/** Where each community's membership stands on a day, from the CSV files alone. */
import { readRows, type Row } from '../folder.ts'

export interface Standing {
  readonly community: string
  readonly status: string
  readonly membershipType: string | null
}
interface Days {
  readonly opens: string
  readonly closes: string
}
interface Held extends Days {
  readonly applied: string
  readonly admitted: string
  readonly begins: string
  readonly type: string
  readonly leftOn: string
  readonly leftHow: string
}
const wordFor: Readonly<Record<string, string>> = {
  ...{ lapsed: 'Lapsed', withdrew: 'Withdrew', terminated: 'Terminated', closed: 'Closed', 'merged-into': 'Merged' }
}
const later = (one: string, other: string): string => (one > other ? one : other)

const heldIn =
  (cycles: ReadonlyMap<string, Days>) =>
  (row: Row): Held => {
    const { opens, closes } = cycles.get(row['cycle'] ?? '') ?? { opens: '', closes: '' }
    const admitted = row['admitted_on'] || opens
    return {
      ...{ opens, closes, admitted, begins: later(admitted, opens), type: row['type'] ?? '' },
      applied: row['applied_on'] ?? '',
      leftOn: row['left_on'] ?? '',
      leftHow: row['left_how'] ?? ''
    }
  }

/** The rows from one application to the next are one membership. */
const membershipsIn = (rows: ReadonlyArray<Held>): ReadonlyArray<ReadonlyArray<Held>> => {
  const memberships: Array<Array<Held>> = []
  for (const row of rows) {
    const last = memberships.at(-1)
    if (last === undefined || row.applied !== '') memberships.push([row])
    else last.push(row)
  }
  return memberships
}

type Told = Omit<Standing, 'community'>
const none = (status: string): Told => ({ status, membershipType: null })

const hasLeftBy =
  (day: string) =>
  ({ leftOn }: Held): boolean =>
    leftOn !== '' && leftOn <= day

/** Of a membership applied for by then. */
const standingOf = (membership: ReadonlyArray<Held>, day: string, openings: ReadonlyArray<string>): Told => {
  const known = membership.filter(({ admitted }) => admitted <= day)
  if (known.length === 0) return none('Applied')
  const end = known.find(hasLeftBy(day))
  if (end !== undefined) return none(wordFor[end.leftHow] ?? '')
  const held = known.findLast(({ begins }) => begins <= day)
  if (held === undefined) return none('Admitted')
  const renewed = held !== known.at(-1)
  if (!renewed && openings.some(opening => opening > held.opens && opening <= day)) return none('Lapsed')
  return day > held.closes ? none('BetweenCycles') : { status: 'Member', membershipType: held.type }
}

/** Of every community on record, by id. */
export const registerIn = (folder: string): ((day: string) => ReadonlyArray<Standing>) => {
  const cycles = new Map(
    readRows(folder, 'cycles.csv').map(row => [
      row['cycle'] ?? '',
      { opens: row['opens'] ?? '', closes: row['closes'] ?? '' }
    ])
  )
  const openings = [...cycles.values()].map(({ opens }) => opens).toSorted()
  const rows = Map.groupBy(readRows(folder, 'memberships.csv'), row => row['community'] ?? '')
  const communities = [...new Set(readRows(folder, 'communities.csv').map(row => row['community'] ?? ''))].toSorted()
  return day =>
    communities.map(community => {
      const memberships = membershipsIn((rows.get(community) ?? []).map(heldIn(cycles)))
      const begun = memberships.findLast(([first]) => (first?.applied || first?.admitted || '') <= day)
      return { community, ...(begun === undefined ? none('NeverAMember') : standingOf(begun, day, openings)) }
    })
}
