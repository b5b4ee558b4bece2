/** communities.csv: who each community is, from a day on, and what is attested of its years before the records. */
import { beforeRecords, count } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, listOf, needed, type CellsOf } from '../reading/column.ts'
import { csvFile, planned } from './csv-file.ts'
import { byDay, describing } from './described.ts'
import { keyOf, type Row } from './row.ts'
import { idOf, stepsOf, type PlannedStep } from './step.ts'

const columns = {
  community: needed(cell.communityId),
  from: ifGiven(cell.date),
  name: needed(cell.line),
  sector: needed(cell.sector),
  provider: needed(cell.provider),
  country: needed(cell.country),
  local_area: ifGiven(cell.line),
  parent: ifGiven(cell.line),
  places: ifGiven(cell.number),
  models: listOf(cell.communityModel),
  entry_criteria: ifGiven(cell.text),
  members_decide_admission: ifGiven(cell.yesOrNo),
  link_person: ifGiven(cell.opaqueId),
  programme_accreditation: ifGiven(cell.line),
  full_cycles_before: ifGiven(cell.number),
  developmental_before: ifGiven(cell.yesOrNo)
}
const file = csvFile({
  name: 'communities.csv',
  as: 'network-team',
  subject: 'community',
  keyed: ['community', 'from'],
  columns,
  commands: [['RegisterCommunity', 'ChangeProfile'], 'AttestEarlierYears'],
  alsoNeeds: [],
  missedBy: ['CommunityNotRegistered', 'NotRegistered', 'MergedIntoUnknown', 'CommunityUnknown']
})
const step = stepsOf()(file)
const from = { is: (cells: CellsOf<typeof columns>) => cells.from ?? beforeRecords, column: 'from' } as const

const described = (type: 'RegisterCommunity' | 'ChangeProfile') =>
  step(type)({
    what: '',
    fields: {
      community: 'community',
      on: from,
      profile: {
        name: 'name',
        sector: 'sector',
        provider: 'provider',
        country: 'country',
        localArea: 'local_area',
        parent: 'parent',
        places: 'places',
        models: 'models',
        entryCriteria: { words: 'entry_criteria' },
        membersDecideAdmission: 'members_decide_admission',
        linkPerson: 'link_person',
        programmeAccreditation: 'programme_accreditation'
      }
    },
    leansOn: []
  })
const [register, change] = [described('RegisterCommunity'), described('ChangeProfile')]

/** The id of the command that a row's profile comes to, as the first of a community or a later one. */
export const profileId = (row: CommunityRow): string => idOf(change(row, null))

const attestation = step('AttestEarlierYears')({
  what: 'attested',
  fields: {
    community: 'community',
    fullCycles: { is: cells => cells.full_cycles_before ?? count(0), column: 'full_cycles_before' },
    developmental: { is: cells => cells.developmental_before ?? false, column: 'developmental_before' },
    on: { ...from, column: null }
  },
  leansOn: []
})

type CommunityRow = Row<typeof file>
const isAttested = ({ cells }: CommunityRow): boolean =>
  cells.full_cycles_before !== null || cells.developmental_before !== null

/** The first row that attests; another only when it says something else, for the rule to refuse. */
const attesting = (rows: ReadonlyArray<CommunityRow>): ReadonlyArray<PlannedStep> => {
  const first = rows.find(isAttested)
  const isOther = ({ cells }: CommunityRow): boolean =>
    cells.full_cycles_before !== first?.cells.full_cycles_before ||
    cells.developmental_before !== first.cells.developmental_before
  return rows
    .filter(row => row === first || (isAttested(row) && isOther(row)))
    .map(row => {
      const told = { what: row === first ? 'attested' : `attested again|${row.key}` }
      return attestation({ ...row, key: keyOf([row.cells.community]) }, null, {
        ...told,
        part: `${row.file}|${row.key}attested`
      })
    })
}
export const communities = planned(file, (rows, { recorded }) => [
  ...describing(rows, recorded, { register, change, registered: 'CommunityRegistered' }),
  ...attesting(byDay(rows))
])
