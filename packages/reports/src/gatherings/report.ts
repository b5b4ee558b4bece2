/** The gatherings of the network, and the list of places at one of them: for the network team alone. */
import { ShortCode } from '@cofc/core'
import type { Report } from '../report.ts'
import { gatheringsAnswer, gatheringTables } from './answer.ts'
import type { AskGatherings, Gatherings, NoGathering } from './gatherings.ts'

export const gatheringsReport: Report<typeof gatheringTables, AskGatherings, Gatherings, NoGathering> = {
  name: 'gatherings',
  says: 'the gatherings of the network, or who has a place at one of them, for the network team alone',
  roles: { 'network-team': 'any' },
  tables: gatheringTables,
  narrow: ({ gathering }) => (gathering === undefined ? {} : { gatherings: [gathering] }),
  ask: {
    gathering: {
      codec: ShortCode,
      called: 'code',
      expected: 'the code of a gathering, such as F-2024',
      says: 'the gathering whose places are listed',
      optional: true
    }
  },
  address: [],
  needs: {},
  answer: gatheringsAnswer,
  failures: {
    NoSuchGathering: {
      status: 404,
      title: 'Gathering not found',
      says: ({ gathering }) => `No gathering ${gathering} is announced.`
    }
  },
  csv: ({ gathering, gatherings, places }) =>
    gathering === null
      ? {
          columns: [
            ...['gathering', 'kind', 'title', 'days', 'mode', 'cancelledOn', 'places'],
            ...['taken', 'waiting', 'attended']
          ],
          rows: gatherings.map(one => ({ ...one, days: one.days.join(';') }))
        }
      : {
          columns: [
            ...['gathering', 'booking', 'attendee', 'community', 'status', 'bookedOn', 'priceGroup', 'net', 'free'],
            ...['cancelledOn', 'refundPercent']
          ],
          rows: places.map(one => ({ gathering, ...one, free: one.free ? 'yes' : 'no' }))
        }
}
