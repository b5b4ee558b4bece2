/** communities.csv: who each community is, from a day on, and what is attested of its years before the records. */
import { beforeRecords, count } from '@cofc/core'
import {
  communityId,
  communityModel,
  country,
  date,
  number,
  opaqueId,
  provider,
  sector,
  text,
  yesOrNo
} from '../reading/cells.ts'
import { ifGiven, listOf, needed, type CellsOf } from '../reading/column.ts'
import { csvFile, type Row } from './csv-file.ts'
import { stages } from './stages.ts'
import { stepsOf } from './step.ts'

const columns = {
  community: needed(communityId),
  from: ifGiven(date),
  name: needed(text),
  sector: needed(sector),
  provider: needed(provider),
  country: needed(country),
  local_area: ifGiven(text),
  parent: ifGiven(text),
  places: ifGiven(number),
  models: listOf(communityModel),
  entry_criteria: ifGiven(text),
  members_decide_admission: ifGiven(yesOrNo),
  link_person: ifGiven(opaqueId),
  programme_accreditation: ifGiven(text),
  full_cycles_before: ifGiven(number),
  developmental_before: ifGiven(yesOrNo)
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
    stage: stages.describeCommunity,
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
  stage: stages.attestEarlierYears,
  fields: {
    community: 'community',
    fullCycles: { is: cells => cells.full_cycles_before ?? count(0), column: 'full_cycles_before' },
    developmental: { is: cells => cells.developmental_before ?? false, column: 'developmental_before' },
    on: { ...from, column: null }
  },
  gives: ({ community }) => [`attested:${community}`],
  leansOn: itself
})
