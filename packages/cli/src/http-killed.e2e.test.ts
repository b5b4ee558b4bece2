/** Whoever sends commands over HTTP, and sends again what was not answered, has each done once, whenever the server ended. */
import { setTimeout as wait } from 'node:timers/promises'
import { temporaryFolder } from '@cofc/verification'
import { expect, test } from 'vitest'
import { eventsIn } from './testing/events-in.ts'
import { start, type Running } from './testing/running.ts'
import { typed } from './testing/typed.ts'
import { withLocalKey } from './testing/with-local-key.ts'

/** How often a server is ended: see docs/CONTRIBUTING.md for the nightly run. */
const times = Number(process.env['COFC_KILLS'] ?? 2)
const [commandsBetween, atOnce] = [40, 8]
const signals = ['SIGKILL', 'SIGTERM'] as const

const profile = {
  ...{
    name: 'Elm House',
    sector: 'ADTC',
    provider: 'charity',
    country: 'GB',
    localArea: null,
    parent: null,
    places: 12
  },
  ...{ models: ['TC'], entryCriteria: { words: 'Whoever wants to.' }, membersDecideAdmission: true, linkPerson: 'L-1' },
  programmeAccreditation: null
}
const headersOf = (data: string, number: number) => ({
  ...withLocalKey(data),
  ...{ 'content-type': 'application/json', 'idempotency-key': `"register ${String(number)}"`, 'if-none-match': '*' }
})

/** The server as it runs now, or will in a moment. */
interface Served {
  readonly data: string
  running: Running
  address: Promise<string>
}
const serve = (data: string): Served => {
  const running = start(data, 'serve', '--port', '0')
  return { data, running, address: running.says(/http:\/\/127\.0\.0\.1:\d+/) }
}

/** The status of the answer, or none; a server that ends in between leaves it open whether anything was done. */
const answered = async (served: Served, number: number): Promise<number | null> => {
  const community = `TC-${String(number)}`
  const body = JSON.stringify({ type: 'RegisterCommunity', community, on: '2023-04-01', profile })
  try {
    const url = `${await served.address}/api/community/${community}`
    const { status } = await fetch(url, { method: 'POST', headers: headersOf(served.data, number), body })
    return status
  } catch {
    return null
  }
}
const untilAnswered = async (served: Served, number: number): Promise<number> => {
  for (;;) {
    const status = await answered(served, number)
    if (status !== null && status !== 409 && status !== 503) return status
    await wait(5)
  }
}

test('Attack 9: commands over HTTP are done once each, though the server is killed and stopped among them', async () => {
  using data = temporaryFolder()
  const served = serve(data.path)
  const all = commandsBetween * (times + 1)
  const statuses: Array<number> = []
  let next = 0
  const sending = Array.from({ length: atOnce }, async () => {
    while (next < all) statuses.push(await untilAnswered(served, next++))
  })
  for (let time = 0; time < times; time++) {
    while (statuses.length < commandsBetween * (time + 1)) await wait(1)
    const { running } = served
    running.process.kill(signals[time % signals.length])
    await running.ended
    Object.assign(served, serve(data.path))
  }
  await Promise.all(sending)
  expect(new Set(statuses)).toEqual(new Set([200]))
  served.running.process.kill('SIGTERM')
  expect((await served.running.ended).code).toBe(0)
  const registered = (await eventsIn(data.path)).map(({ stream, version }) => `${stream} ${String(version)}`)
  expect(registered.toSorted()).toEqual(
    Array.from({ length: all }, (_, number) => `community-TC-${String(number)} 1`).toSorted()
  )
  expect(await typed(data.path, 'verify')).toMatchObject({ code: 0 })
})
