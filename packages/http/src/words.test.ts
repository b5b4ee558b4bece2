/** People's words in a state: told where they are asked for, to those who may read them, and kept by nobody on the way. */
import type { CommunityId, Role } from '@cofc/core'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { expect, test } from 'vitest'
import { at, facadeOn, fresh, give, profile, register, send, type Facade } from './testing/records.ts'

const said = 'Whoever wants to, says Margery.'
const withWords = async (): Promise<Facade> => {
  const facade = await facadeOn()
  const body = { ...register, profile: { ...profile, entryCriteria: { words: said } } }
  expect((await give(facade, at, { headers: fresh, body })).statusCode).toBe(200)
  return facade
}
const asking = async ({ dependencies, access }: Facade, role: Role, community: string, query: string) => {
  const principal = () => TE.right({ role, subject: 'S-1', community: community as CommunityId })
  const facade = await facadeOn({ dependencies, access, principal })
  const told = await send(facade, at + query)
  await facade.app.close()
  return told
}

test('words are told where they are asked for, by whoever may read them, and by nobody are they kept', async () => {
  const facade = await withWords()
  for (const query of ['?words=yes', '?words=yes&as-of=2024-01-01']) {
    const told = await send(facade, at + query)
    expect(told.json()).toMatchObject({
      version: 1,
      state: { profiles: [{ profile: { entryCriteria: { words: said } } }] }
    })
    expect(told.headers['cache-control']).toBe('no-store')
    const again = await send(facade, at + query, { headers: { 'if-none-match': '*' } })
    expect(again.statusCode).toBe(200)
  }
  for (const query of ['', '?words=no']) {
    const told = await send(facade, at + query)
    expect([told.statusCode, told.headers['cache-control'], told.body.includes('Margery')]).toEqual([
      ...[200, 'private, no-cache', false]
    ])
  }
  await facade.app.close()
})

test.each([
  ['link-person', 'TC-0001', 200],
  ['link-person', 'TC-0002', 403],
  ['auditor', 'TC-0001', 403],
  ['finance', 'TC-0001', 403],
  ['committee', 'TC-0002', 200]
] as const)('a %s of %s asks for the words of a community: %d', async (role, community, status) => {
  const facade = await withWords()
  const told = await asking(facade, role, community, '?words=yes')
  expect([told.statusCode, told.body.includes('Margery')]).toEqual([status, status === 200])
  await facade.app.close()
})

test('words that were erased are told as none, and words that cannot be read now as not available', async () => {
  const facade = await withWords()
  await facade.dependencies.content.erase('community TC-0001', null)()
  expect((await send(facade, `${at}?words=yes`)).json()).toMatchObject({
    state: { profiles: [{ profile: { entryCriteria: { words: null } } }] }
  })
  const read = () => TE.left({ type: 'ContentStoreUnavailable', reason: '/data/private.db' } as const)
  const content = { ...facade.dependencies.content, read }
  const away = await facadeOn({ dependencies: { ...facade.dependencies, content } })
  const told = await send(away, `${at}?words=yes`)
  expect([told.statusCode, told.body.includes('private.db')]).toEqual([503, false])
  expect((await send(away, at)).statusCode).toBe(200)
  await Promise.all([facade.app.close(), away.app.close()])
})

test.each(['?words=', '?words=1', '?words=YES', '?words=yes&words=yes'])('%s is not understood', async query => {
  const facade = await facadeOn()
  const told = await send(facade, at + query)
  expect([told.statusCode, told.json()]).toMatchObject([400, { parameter: 'words' }])
  await facade.app.close()
})
