/** What communities confirmed, against what their type owes and the days of the cycle. */
import type { Row } from '../folder.ts'
import { byKey, failing, reviewOf, type Check, type NetworkRecord } from './record.ts'
import { grouped } from '../folder.ts'

interface Confirmation {
  readonly row: Row
  readonly spell: Row
  readonly cycle: Row
}
const visited = ['Full', 'Accreditation', 'HmpIntegratedAudit']
const sending = ['Full', 'Accreditation']
/** `undefined` for those of every type. */
const typesOf: Readonly<Record<string, ReadonlyArray<string> | undefined>> = {
  'members-informed': undefined,
  'information-passed-on': undefined,
  'correspondence-answered': undefined,
  'stakeholders-invited': visited,
  'clients-sent': sending,
  'travel-authorised': sending,
  'specialist-provided': ['Accreditation']
}
const checks: ReadonlyArray<Check<Confirmation>> = [
  ['no such obligation', ({ row }) => !Object.hasOwn(typesOf, row['obligation']!)],
  ['its type does not owe', ({ row, spell }) => typesOf[row['obligation']!]?.includes(spell['type']!) === false],
  ['confirmed too early', ({ row, spell, cycle }) => row['on']! < cycle['opens']! || row['on']! < spell['admitted_on']!]
]

export const areNotOwed = ({ rows }: NetworkRecord): ReadonlyArray<string> => {
  const spells = grouped(rows('memberships.csv'), reviewOf)
  const cycles = byKey(rows('cycles.csv'), 'cycle')
  return rows('obligations.csv').flatMap(row => {
    const [spell, cycle] = [spells.get(reviewOf(row))?.[0], cycles.get(row['cycle']!)?.[0]]
    if (spell === undefined || cycle === undefined) return []
    return failing({ row, spell, cycle }, checks).map(what => `${reviewOf(row)}: ${what}: ${row['obligation']!}`)
  })
}
