/** The commands that a community's rows give: registered, then changed; what is attested; and how it belonged. */
import { community as communityAggregate, streamOf } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import { attestationStep, profileStep, type CommunityRow } from '../mappings/communities.ts'
import { byDay, describing } from './described.ts'
import type { Planned } from './planned.ts'

const [registering, changing] = [profileStep('RegisterCommunity'), profileStep('ChangeProfile')]

export const planProfiles = (
  rows: ReadonlyArray<CommunityRow>,
  recorded: ReadonlyArray<RecordedEvent>
): ReadonlyArray<Planned> => {
  const ordered = byDay(rows)
  const [first] = ordered
  const stream = first === undefined ? '' : streamOf(communityAggregate, first.cells)
  return [
    ...describing(ordered, recorded, {
      register: row => registering(row, null),
      change: (row, what = '') => changing(row, null, { what }),
      registered: 'CommunityRegistered',
      known: recorded.some(event => event.stream === stream)
    }),
    ...attesting(ordered)
  ]
}

const isAttested = ({ cells }: CommunityRow): boolean =>
  cells.full_cycles_before !== null || cells.developmental_before !== null

/** The first row that attests; another only when it says something else, for the rule to refuse. */
const attesting = (rows: ReadonlyArray<CommunityRow>): ReadonlyArray<Planned> => {
  const first = rows.find(isAttested)
  if (first === undefined) return []
  const same = ({ cells }: CommunityRow): boolean =>
    cells.full_cycles_before === first.cells.full_cycles_before &&
    cells.developmental_before === first.cells.developmental_before
  return [first, ...rows.filter(row => isAttested(row) && !same(row))].map(row => ({
    row,
    step: attestationStep({ ...row, key: `${row.cells.community}|` }, null, {
      what: row === first ? 'attested' : `attested again|${row.key}`,
      part: `${row.file}|${row.key}attested`
    })
  }))
}
