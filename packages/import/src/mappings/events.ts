/** events.csv: the gatherings of the network, with their days, their places and what these cost. */
import { beforeRecords } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, listOf, needed } from '../reading/column.ts'
import { freePlaces, priceOfPlace } from '../reading/gathering-cells.ts'
import { csvFile, planned } from './csv-file.ts'
import { inOrder } from './days-in-order.ts'
import { gives } from './row.ts'
import { stepsOf } from './step.ts'

const file = csvFile({
  name: 'events.csv',
  as: 'network-team',
  subject: 'gathering',
  keyed: ['event'],
  columns: {
    event: needed(cell.shortCode),
    kind: needed(cell.choice('forum', 'training', 'workshop', 'community-meeting')),
    title: needed(cell.line),
    days: listOf(cell.date),
    mode: needed(cell.choice('in-person', 'online', 'hybrid')),
    held_in: ifGiven(cell.country),
    places: ifGiven(cell.number),
    training: ifGiven(cell.choice('reviewer', 'lead', 'tc-specialist', 'committee', 'committee-chair')),
    prices: listOf(priceOfPlace),
    free_places: listOf(freePlaces),
    announced_on: ifGiven(cell.date),
    cancelled_on: ifGiven(cell.date)
  },
  commands: ['AnnounceGathering', 'CancelGathering'],
  // Whatever happens to a place on that day happened before.
  after: { CancelGathering: 'CancelPlace' },
  doubt: inOrder(['announced_on'], ['cancelled_on']),
  alsoNeeds: [],
  missedBy: ['GatheringUnknown']
})
const step = stepsOf()(file)

const announced = step('AnnounceGathering')({
  what: 'announced',
  fields: {
    gathering: 'event',
    kind: 'kind',
    title: 'title',
    programme: { is: () => null, column: null },
    days: { is: ({ days }) => [...new Set(days)].toSorted(), column: 'days' },
    mode: 'mode',
    heldIn: 'held_in',
    places: 'places',
    prices: 'prices',
    freePlaces: 'free_places',
    training: 'training',
    on: { is: ({ announced_on }) => announced_on ?? beforeRecords, column: 'announced_on' }
  },
  leansOn: []
})
const cancelled = step('CancelGathering')({
  what: 'cancelled',
  given: ['cancelled_on'],
  fields: { gathering: 'event', on: 'cancelled_on' },
  leansOn: ['AnnounceGathering']
})

export const events = planned(file, rows =>
  rows.flatMap(row => [announced(row, null), ...(gives(row, 'cancelled_on') ? [cancelled(row, null)] : [])])
)
