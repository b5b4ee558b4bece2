/** announcements.csv: what the network told its members or the public. */
import * as cell from '../reading/cells.ts'
import { ifGiven, needed } from '../reading/column.ts'
import { audience } from '../reading/gathering-cells.ts'
import { csvFile, planned } from './csv-file.ts'
import { inOrder } from './days-in-order.ts'
import { gives } from './row.ts'
import { stepsOf } from './step.ts'

const file = csvFile({
  name: 'announcements.csv',
  as: 'network-team',
  subject: 'announcement',
  keyed: ['announcement'],
  columns: {
    announcement: needed(cell.shortCode),
    on: needed(cell.date),
    kind: needed(cell.choice('news', 'newsletter', 'discussion', 'policy-change')),
    title: needed(cell.line),
    words: needed(cell.text),
    link: ifGiven(cell.line),
    audience: needed(audience),
    community: ifGiven(cell.communityId),
    withdrawn_on: ifGiven(cell.date)
  },
  commands: ['MakeAnnouncement', 'WithdrawAnnouncement'],
  doubt: inOrder(['on'], ['withdrawn_on']),
  alsoNeeds: [],
  missedBy: ['AnnouncementUnknown']
})
const step = stepsOf()(file)

const made = step('MakeAnnouncement')({
  what: 'made',
  fields: {
    announcement: 'announcement',
    community: 'community',
    kind: 'kind',
    title: { words: 'title' },
    words: { words: 'words' },
    link: 'link',
    audience: 'audience',
    on: 'on'
  },
  leansOn: []
})
const withdrawn = step('WithdrawAnnouncement')({
  what: 'withdrawn',
  given: ['withdrawn_on'],
  fields: { announcement: 'announcement', on: 'withdrawn_on' },
  leansOn: ['MakeAnnouncement']
})

export const announcements = planned(file, rows =>
  rows.flatMap(row => [made(row, null), ...(gives(row, 'withdrawn_on') ? [withdrawn(row, null)] : [])])
)
