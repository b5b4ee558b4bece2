/** The network team's year: it plans the next cycle, tells the members, closes the one that ends, renews, opens and publishes. */
import { openBrowser } from '@cofc/console/testing'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joins, reviewOf } from '../testing/told-commands.ts'
import { networkOfStories } from '../testing/walking/network-of-stories.ts'
import { walkedNetwork } from '../testing/walking/walked-network.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const { submitted, agreed, held, final, dates } = reviewOf()
/** A peer-review of TC-0001 from its workbook to its final report. */
const reviewed = [...joins('TC-0001'), ...submitted, ...agreed, held(dates.slice(0, 1)), ...final]

test('the network team plans, tells, closes, renews, opens and publishes, and the public reads what came of it', async () => {
  await using network = await walkedNetwork(browser)
  await network.recorded([...networkOfStories, ...reviewed])
  const team = await network.somebody('network-team', null, { width: 1280, hasScript: false })
  const public_ = await network.somebody('public', null, { width: 375, hasScript: false })

  network.nowIs('2024-06-03')
  await team.comesIn()
  await team.does(
    'Plan a cycle',
    { Cycle: '2024-2025' },
    {
      Edition: 'E10',
      'Days of the cycle': {
        ...{ 'Opens on': '2024-09-02', 'Self-review due by': '2024-12-02', 'Visits from': '2024-11-04' },
        ...{ 'Visits until': '2025-07-31', 'Closes on': '2025-08-31' }
      }
    }
  )
  await team.does('Declare the holidays of a year', {}, { Year: '2025', Holidays: ['2025-01-01', '2025-12-25'] })
  await team.does(
    'Make an announcement',
    { 'Code of the announcement': 'A-1' },
    {
      ...{ Title: 'The next cycle', Announcement: 'It opens on 2 September.', 'Kind of announcement': 'News' },
      'For whom': 'Everybody'
    }
  )

  network.nowIs('2024-08-20')
  await team.comesIn()
  await team.does('Renew a membership', { Community: 'TC-0001' }, { 'Type of membership': 'Full', Cycle: '2024-2025' })
  network.nowIs('2024-09-02')
  await team.comesIn()
  await team.does('Close a cycle', { Cycle: '2023-2024' })
  await team.does('Open a cycle', { Cycle: '2024-2025' }, { Edition: 'E10' })
  await team.does('Publish the national report', { Cycle: '2023-2024' }, { Revision: '1' })

  await public_.comesIn()
  await public_.follows('Announcements')
  await public_.sees('The next cycle', 'It opens on 2 September.')
  await public_.follows('Home')
  await public_.follows(/national report of 2023-2024/)
  await public_.sees('2023-2024', 'Revision 1')
  expect(network.wrong()).toEqual([])
})
