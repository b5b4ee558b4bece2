/** The small network that meets at a forum, a training and a meeting that was cancelled, and is told of two things. */
import { smallNetwork, type Cells, type Files } from './small-network.ts'

const event = (name: string, kind: string, days: string, cells: Cells): Cells => ({
  ...{ event: name, kind, title: 'Held together', days, mode: 'online', held_in: '', places: '', training: '' },
  ...{ prices: 'non-member:0.00', free_places: '', announced_on: '2021-06-01', cancelled_on: '' },
  ...cells
})
const booking = (name: string, of: string, on: string, cells: Cells): Cells => ({
  ...{ event: of, booking: name, on, community: '', cancelled_on: '', attended: '' },
  ...cells
})
const announcement = (name: string, on: string, cells: Cells): Cells => ({
  ...{ announcement: name, on, kind: 'news', title: 'The forum is in November', words: 'Come and bring somebody.' },
  ...{ link: '', audience: 'public', community: '', withdrawn_on: '' },
  ...cells
})

export const gatheringNetwork: Files = {
  ...smallNetwork,
  'events.csv': [
    event('F-21', 'forum', '2021-11-21;2021-11-20', {
      ...{ title: 'Annual Forum 2021', mode: 'in-person', held_in: 'GB', places: '2' },
      ...{ prices: 'Full:90.00;non-member:150.50', free_places: 'Developmental:1;Associate' }
    }),
    event('T-21', 'training', '2021-10-05', { training: 'lead', announced_on: '' }),
    event('M-21', 'community-meeting', '2021-10-21', { cancelled_on: '2021-10-11' })
  ],
  'bookings.csv': [
    booking('B1', 'F-21', '2021-07-01', { community: 'TC-0001', attendee: 'R-001', attended: 'yes' }),
    booking('B2', 'F-21', '2021-07-02', { community: 'TC-0002', attendee: 'P-7', cancelled_on: '2021-11-10' }),
    booking('B3', 'F-21', '2021-07-03', { attendee: 'P-9', attended: 'yes' }),
    booking('B1', 'T-21', '2021-08-01', { community: 'TC-0002', attendee: 'R-002', attended: 'yes' }),
    booking('B2', 'T-21', '2021-08-01', { community: 'TC-0002', attendee: 'P-8', attended: 'no' }),
    booking('B1', 'M-21', '2021-08-01', { community: 'TC-0001', attendee: 'P-8' })
  ],
  'announcements.csv': [
    announcement('A-1', '2021-07-05', { community: 'TC-0001', link: 'https://example.org/forum' }),
    announcement('A-2', '2021-08-01', {
      ...{ kind: 'policy-change', title: 'Two dates will do', words: 'A host offers two dates.' },
      ...{ audience: 'Full;Associate', withdrawn_on: '2021-12-01' }
    })
  ]
}
