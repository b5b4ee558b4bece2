/** Pages of what had been recorded by a time say so, and are asked only by those who may know it. */
import { cannedReader } from '@cofc/reports/testing'
import type { CommunityId } from '@cofc/core'
import { right } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { expect, test } from 'vitest'
import type { ConsoleOptions } from './options.ts'
import { ask, read, visitedBy } from './testing/ask-page.ts'
import { historyOf } from './testing/history.ts'

const history: ConsoleOptions['history'] = (community, asOf, asAt = null) =>
  TE.right({ ...historyOf(community, asOf), ...(asAt === null ? {} : { asAt: 'size' in asAt ? '@9' : asAt.instant }) })
const register = { members: 41, betweenCycles: 0, cycleIsDue: false, communities: [] }
const reader = cannedReader({ register: ({ on }) => right({ ...register, on }) })
const linkPerson = visitedBy({ role: 'link-person', community: 'TC-0001' as CommunityId })
const readerAsAt: ConsoleOptions['readerAsAt'] = () => () => TE.right(reader)

test('a history as at a time says on top as at which', async () => {
  expect(await read('/communities/TC-0001?as-at=2024-03-01T10:30Z', { history })).toContain(
    'As the history stood on 1 March 2024 at 10:30 UTC: what was recorded later is left out.'
  )
  expect(await read('/communities/TC-0001?as-at=@9', { history })).toContain('when the history had 9 events')
  expect(await read('/communities/TC-0001', { history })).not.toContain('As the history stood')
})
test('the register as at a time is that of the history as it stood, and says so', async () => {
  const page = await read('/register?on=2024-03-01&as-at=2024-03-05', { readerAsAt })
  expect(page).toContain('41 member communities on 1 March 2024')
  expect(page).toContain('As the history stood on 5 March 2024 at 23:59 UTC')
})
test('the field for a time stands only for those who may know when anything was recorded', async () => {
  expect(await read('/communities/TC-0001')).toContain('As it had been recorded by')
  expect(await read('/communities/TC-0001', linkPerson)).not.toContain('As it had been recorded by')
  for (const url of ['/communities/TC-0001?as-at=@9', '/register?as-at=@9'])
    expect((await ask(url, { ...linkPerson, readerAsAt, history })).statusCode).toBe(403)
})
test('what is no time comes back in its form', async () => {
  const page = await ask('/communities/TC-0001?as-at=yesterday', { history })
  expect(page.statusCode).toBe(400)
  expect(page.body).toContain('value="yesterday"')
  expect(page.body).toContain('id="as-at-error"')
})
