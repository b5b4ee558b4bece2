/** The commands that a community's rows in communities.csv give: registered, then changed; and what is attested. */
import { beforeRecords, community, streamOf } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import type { CommunityRow } from '../files/communities.ts'
import { given } from './given.ts'
import type { Planned } from './planned.ts'
import { stages } from './stages.ts'
import { idOf, stepOf, type SpokenCommand, type Step } from './step.ts'

type Profile = Extract<SpokenCommand, { readonly type: 'RegisterCommunity' }>['profile']

/** By the day each begins: an empty day is the first. */
const byDay = (rows: ReadonlyArray<CommunityRow>): ReadonlyArray<CommunityRow> =>
  rows.toSorted((one, other) => ((one.cells.from ?? '') < (other.cells.from ?? '') ? -1 : 1))

export const planProfiles = (
  rows: ReadonlyArray<CommunityRow>,
  recorded: ReadonlyArray<RecordedEvent>
): ReadonlyArray<Planned> => {
  const ordered = byDay(rows)
  return [...ordered.map((row, index) => describing(row, isFirst(row, index, recorded))), ...attesting(ordered)]
}

/** The first row registers the community, unless it was registered otherwise; another does only if it did so before. */
const isFirst = (row: CommunityRow, index: number, recorded: ReadonlyArray<RecordedEvent>): boolean => {
  const id = idOf(described(row, 'RegisterCommunity', ''))
  const before = recorded.find(({ metadata }) => metadata['command'] === id)
  if (before !== undefined) return before.type === 'CommunityRegistered'
  const stream = streamOf(community, row.cells)
  return index === 0 && !recorded.some(event => event.stream === stream)
}

const describing = (row: CommunityRow, first: boolean): Planned => ({
  row,
  step: described(row, first ? 'RegisterCommunity' : 'ChangeProfile', ''),
  fill: columns => described(row, 'ChangeProfile', `filled:${columns.toSorted().join(',')}`)
})

const described = (row: CommunityRow, type: 'RegisterCommunity' | 'ChangeProfile', what: string): Step => {
  const { community, from } = row.cells
  const known = [`community:${community}`]
  return stepOf(row, {
    what,
    stage: stages.describeCommunity,
    command: { type, community, profile: profileOf(row), on: from ?? beforeRecords },
    cells: given(row.cells, {
      community: 'community',
      on: 'from',
      'profile.name': 'name',
      'profile.sector': 'sector',
      'profile.provider': 'provider',
      'profile.country': 'country',
      'profile.localArea': 'local_area',
      'profile.parent': 'parent',
      'profile.places': 'places',
      'profile.models': 'models',
      'profile.entryCriteria': 'entry_criteria',
      'profile.membersDecideAdmission': 'members_decide_admission',
      'profile.linkPerson': 'link_person',
      'profile.programmeAccreditation': 'programme_accreditation'
    }),
    gives: type === 'RegisterCommunity' ? known : [],
    leansOn: type === 'RegisterCommunity' ? [] : known
  })
}

const profileOf = ({ cells }: CommunityRow): Profile => ({
  name: cells.name,
  sector: cells.sector,
  provider: cells.provider,
  country: cells.country,
  localArea: cells.local_area,
  parent: cells.parent,
  places: cells.places,
  models: cells.models,
  entryCriteria: cells.entry_criteria === null ? null : { words: cells.entry_criteria },
  membersDecideAdmission: cells.members_decide_admission,
  linkPerson: cells.link_person,
  programmeAccreditation: cells.programme_accreditation
})

const attested = ({ cells }: CommunityRow): boolean =>
  cells.full_cycles_before !== null || cells.developmental_before !== null

/** The first row that attests; another only when it says something else, for the rule to refuse. */
const attesting = (rows: ReadonlyArray<CommunityRow>): ReadonlyArray<Planned> => {
  const first = rows.find(attested)
  if (first === undefined) return []
  const same = ({ cells }: CommunityRow): boolean =>
    cells.full_cycles_before === first.cells.full_cycles_before &&
    cells.developmental_before === first.cells.developmental_before
  return [first, ...rows.filter(row => attested(row) && !same(row))].map(row => ({
    row,
    step: attestation(row, row === first ? 'attested' : 'attested again')
  }))
}

const attestation = (row: CommunityRow, what: string): Step => {
  const { community, from, full_cycles_before, developmental_before } = row.cells
  return stepOf(
    { ...row, key: `${community}|` },
    {
      what: what === 'attested' ? what : `${what}|${row.key}`,
      stage: stages.attestEarlierYears,
      command: {
        type: 'AttestEarlierYears',
        community,
        fullCycles: full_cycles_before ?? 0,
        developmental: developmental_before ?? false,
        on: from ?? beforeRecords
      },
      cells: given(row.cells, { fullCycles: 'full_cycles_before', developmental: 'developmental_before' }),
      part: `${row.file}|${row.key}attested`,
      gives: [`attested:${community}`],
      leansOn: [`community:${community}`]
    }
  )
}
