/** communities.csv: who each community is, from a day on, and what is attested of its years before the records. */
import { beforeRecords, count } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, listOf, needed, type CellsOf } from '../reading/column.ts'
import { csvFile, type Row } from './csv-file.ts'
import { stepsOf } from './step.ts'

const columns = {
  community: needed(cell.communityId),
  from: ifGiven(cell.date),
  name: needed(cell.text),
  sector: needed(cell.sector),
  provider: needed(cell.provider),
  country: needed(cell.country),
  local_area: ifGiven(cell.text),
  parent: ifGiven(cell.text),
  places: ifGiven(cell.number),
  models: listOf(cell.communityModel),
  entry_criteria: ifGiven(cell.text),
  members_decide_admission: ifGiven(cell.yesOrNo),
  link_person: ifGiven(cell.opaqueId),
  programme_accreditation: ifGiven(cell.text),
  full_cycles_before: ifGiven(cell.number),
  developmental_before: ifGiven(cell.yesOrNo)
}
type Cells = CellsOf<typeof columns>

export const communities = csvFile({
  name: 'communities.csv',
  as: 'network-team',
  subject: 'community',
  keyed: ['community', 'from'],
  naming: 1,
  columns,
  missedBy: ['CommunityNotRegistered', 'NotRegistered', 'MergedIntoUnknown', 'CommunityUnknown']
})
export type CommunityRow = Row<typeof communities>

const itself = ({ community }: Cells) => [`community:${community}`]
const from = { is: (cells: Cells) => cells.from ?? beforeRecords, column: 'from' } as const

export const profileStep = (type: 'RegisterCommunity' | 'ChangeProfile') =>
  stepsOf()(communities)(type, {
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
    ...(type === 'RegisterCommunity' ? { gives: itself } : { leansOn: itself })
  })

export const attestationStep = stepsOf()(communities)('AttestEarlierYears', {
  what: 'attested',
  fields: {
    community: 'community',
    fullCycles: { is: cells => cells.full_cycles_before ?? count(0), column: 'full_cycles_before' },
    developmental: { is: cells => cells.developmental_before ?? false, column: 'developmental_before' },
    on: { ...from, column: null }
  },
  gives: ({ community }) => [`attested:${community}`],
  leansOn: itself
})
