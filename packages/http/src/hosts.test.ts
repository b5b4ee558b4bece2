/** Under which names the server is answered. */
import * as TE from 'fp-ts/lib/TaskEither.js'
import { expect, test } from 'vitest'
import { facadeOn, send } from './testing/records.ts'
import { thisMachine, type AskPrincipal } from './principal.ts'

const known: AskPrincipal = () => TE.right({ role: 'network-team', subject: 'S-7' })
const statusUnder = async (host: string, parts: Parameters<typeof facadeOn>[0]) => {
  const facade = await facadeOn(parts)
  const { statusCode } = await send(facade, '/api/cycles', { headers: { host } })
  await facade.app.close()
  return statusCode
}

test('a server of somebody else is answered under its own names, and under no other', async () => {
  const parts = { principal: known, hosts: ['Network.example', 'localhost:8080'] }
  expect(await statusUnder('network.example', parts)).toBe(200)
  expect(await statusUnder('localhost:4004', parts)).toBe(200)
  expect(await statusUnder('network.example:8443', parts)).toBe(421)
  expect(await statusUnder('evil.example', parts)).toBe(421)
})
test('where nobody is asked who they are, only this machine is answered', async () => {
  expect(await statusUnder('network.example', { hosts: ['network.example'] })).toBe(421)
  expect(await statusUnder('network.example', { principal: thisMachine })).toBe(421)
})
