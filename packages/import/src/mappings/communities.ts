/** communities.csv: who each community is, from a day on. */
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
import { ifGiven, listOf, needed } from '../reading/column.ts'
import { csvFile, type Row } from './csv-file.ts'

export const communities = csvFile({
  name: 'communities.csv',
  subject: 'community',
  keyed: ['community', 'from'],
  naming: 1,
  columns: {
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
})
export type CommunityRow = Row<typeof communities>
