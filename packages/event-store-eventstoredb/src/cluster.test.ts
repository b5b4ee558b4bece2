import { onTestFinished, expect, test } from 'vitest'
import { startFakeEventStoreDb } from '@cofc/fake-eventstoredb'
import { openEventStoreDbStore } from './open.ts'
import { listen } from './testing/listening.ts'
import { answer, events, idsIn, idsOf, newStream } from './testing/opened.ts'

const cluster = async () => {
  const one = await startFakeEventStoreDb()
  const two = await startFakeEventStoreDb({ clusterOf: one })
  const three = await startFakeEventStoreDb({ clusterOf: one })
  const hosts = [one, two, three].map(({ port }) => `127.0.0.1:${port}`).join(',')
  const opened = openEventStoreDbStore(`esdb://${hosts}?tls=false&defaultDeadline=600000`, { lookEvery: 300 })
  onTestFinished(async () => {
    await opened.close()
    await Promise.all([one, two, three].map(({ stop }) => stop()))
  })
  return { one, two, three, ...opened }
}

test('when another node is elected, appends and followers go there', async () => {
  const { two, three, store } = await cluster()
  const [stream, given] = [newStream(), events(9)]
  await answer(store.append(stream, 0, given.slice(0, 3)))
  const listener = listen(store)
  await listener.until(() => listener.received().length === 3)
  two.elect()
  await answer(store.append(stream, 3, given.slice(3, 6)))
  await listener.until(() => listener.received().length === 6)
  three.elect()
  expect(await idsIn(store, stream)).toEqual(idsOf(given.slice(0, 6)))
  await answer(store.append(stream, 6, given.slice(6)))
  await listener.until(() => listener.received().length === 9)
  await listener.finish()
  expect(listener.received()).toEqual(idsOf(given))
})

test('when the leader is lost and another elected, appends under way are settled and followers go on', async () => {
  const { one, two, store } = await cluster()
  const stream = newStream()
  const given = events(60)
  await answer(store.append(stream, 0, given.slice(0, 1)))
  const listener = listen(store)
  await listener.until(() => listener.received().length === 1)
  const writing = (async () => {
    for (let version = 1; version < 60; version++)
      await answer(store.append(stream, version, given.slice(version, version + 1)))
  })()
  await listener.until(() => listener.received().length > 5)
  await one.stop()
  two.elect()
  await writing
  await listener.until(() => listener.received().length === 60)
  await listener.finish()
  expect(await idsIn(store, stream)).toEqual(idsOf(given))
  expect(listener.received()).toEqual(idsOf(given))
})
