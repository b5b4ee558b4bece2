/** How long calls take, and what is kept between their tries. */
import { describe, expect, test } from 'vitest'
import { beginning, isEmpty, type EventStore, type Followed } from '@cofc/event-store'
import { listen } from './testing/listening.ts'
import { answer, deadline, events, idsOf, newStream, openOnFake, type Context } from './testing/opened.ts'

const followed = async (store: EventStore, after = '', types?: ReadonlyArray<string>) => {
  const found: Array<Followed> = []
  const filter = types === undefined ? {} : { types }
  for await (const one of store.follow(after, filter, { until: 'end', pageSize: 7 })) found.push(one)
  return found
}
/** Of one try, and by how much later the machine notices that it is over. */
type Times = readonly [attempt: number, late: number]
const idsIn = (found: ReadonlyArray<Followed>) =>
  found.flatMap(one => (one.type === 'Page' ? one.page.events.map(({ id }) => id) : []))

describe.concurrent('a call that is never answered ends within its deadline, however long a try may take:', () => {
  const calls: Readonly<Record<string, (store: EventStore) => Promise<unknown>>> = {
    'an append': store => store.append(newStream(), 0, events(1))(),
    'an append of nothing': store => store.append(newStream(), 0, [])(),
    'a read': store => store.read(newStream())(),
    'the head': store => store.head(),
    'following to the end': store => followed(store)
  }
  /** Answers when the call ended, on a machine that notices so much later that a time is up. */
  const endOf = async (call: (store: EventStore) => Promise<unknown>, context: Context, [attempt, late]: Times) => {
    const { fake, store, clock } = await openOnFake(context, { attempt })
    const silence = fake.inject({ type: 'Silence', times: Infinity })
    const seen = { over: false }
    const asked = call(store).finally(() => (seen.over = true))
    for (let tries = 1; !seen.over; tries++) {
      await Promise.race([silence.silent(tries), asked])
      clock.passToNext(late)
    }
    await asked
    return clock.now()
  }
  // These are no part of the deadline, so the last try has less time than the others.
  for (const attempt of [170_000, 240_000])
    for (const [what, call] of Object.entries(calls))
      test(`${what}, ${attempt / 1_000} s a try`, async context => {
        const end = await endOf(call, context, [attempt, 0])
        expect(end).toBeGreaterThan(deadline - attempt)
        expect(end).toBeLessThanOrEqual(deadline)
      })
  for (const [what, call] of Object.entries(calls))
    test(`${what}, on a machine that lets our thread go on a twentieth of it late`, async context => {
      expect(await endOf(call, context, [190_000, deadline / 20])).toBeLessThanOrEqual(deadline)
    })
})

describe.concurrent('what was read before a try ran out of time is kept,', () => {
  test('so that following comes to the end of what one try cannot bring', async context => {
    const { inject, store } = await openOnFake(context)
    const given = events(45)
    const { position } = await answer(store.append(newStream(), 0, given))
    inject({ type: 'Stalled', after: 10, method: 'readAll', times: Infinity })
    const found = await followed(store)
    expect(idsIn(found)).toEqual(idsOf(given))
    expect(found.at(-1)).toMatchObject({ type: 'Page', page: { position, caughtUp: true } })
  })

  test('so that a page of a stream is read that one try cannot bring', async context => {
    const { inject, store } = await openOnFake(context)
    const [stream, given] = [newStream(), events(45)]
    await answer(store.append(stream, 0, given))
    const stalled = inject({ type: 'Stalled', after: 20, method: 'read', times: 2 })
    const { events: came, next } = await answer(store.read(stream))
    expect(idsOf(came)).toEqual(idsOf(given))
    expect([stalled.hits(), next]).toEqual([2, null])
  })
})

describe.concurrent('behind more of the server’s own events than it goes through in the time of a call,', () => {
  const many = 9_000
  const behindMany = async (context: Context, times = Infinity) => {
    const opened = await openOnFake(context)
    const given = events(30)
    const { position } = await answer(opened.store.append(newStream(), 0, given))
    opened.fake.inject({ type: 'SystemEvents', count: many })
    opened.inject({ type: 'SlowFilter', after: 1_000, method: 'readAll', times })
    return { ...opened, given, position }
  }

  test('following comes to the end, and from there on again', async context => {
    const { store, given } = await behindMany(context)
    const found = await followed(store)
    expect(idsIn(found)).toEqual(idsOf(given))
    const last = found.at(-1)
    expect(last).toMatchObject({ type: 'Page', page: { caughtUp: true } })
    const checkpoint = last?.type === 'Page' ? last.page.position : ''
    const more = events(3)
    await answer(store.append(newStream(), 0, more))
    expect(idsIn(await followed(store, checkpoint))).toEqual(idsOf(more))
  })

  test('a live follower is caught up, and sees what comes after', async context => {
    const { fake, store, given } = await behindMany(context)
    const listener = listen(store)
    await listener.caughtUp()
    fake.inject({ type: 'SystemEvents', count: 40 })
    const more = events(3)
    await answer(store.append(newStream(), 0, more))
    await listener.until(() => listener.received().length === 33)
    await listener.finish()
    expect(listener.received()).toEqual(idsOf([...given, ...more]))
    expect(listener.failed).toEqual([])
  })

  test('the head is found, and known from then on', async context => {
    // Once it is asked briefly; then at length, and answers.
    const { fake, store, position } = await behindMany(context, 1)
    expect(await answer(store.head)).toBe(position)
    fake.inject({ type: 'SystemEvents', count: 40 })
    expect(await answer(store.head)).toBe(position)
    const { position: next } = await answer(store.append(newStream(), 0, events(2)))
    fake.inject({ type: 'SystemEvents', count: 4_500 })
    expect(await answer(store.head)).toBe(next)
  })

  test('between those and as many before it an event is found, whether there is any', async context => {
    const { fake, inject, store } = await openOnFake(context)
    fake.inject({ type: 'SystemEvents', count: many })
    await answer(store.append(newStream(), 0, events(1)))
    fake.inject({ type: 'SystemEvents', count: many })
    inject({ type: 'SlowFilter', after: 1_000, method: 'readAll', times: Infinity })
    expect(await answer(isEmpty(store))).toBe(false)
  })

  test('a store that holds nothing of ours is empty', async context => {
    const { fake, inject, store } = await openOnFake(context)
    fake.inject({ type: 'SystemEvents', count: many })
    const slow = inject({ type: 'SlowFilter', after: 1_000, method: 'readAll', times: Infinity })
    expect(await answer(isEmpty(store))).toBe(true)
    expect(idsIn(await followed(store))).toEqual([])
    slow.end()
    expect(await answer(store.head)).toBe(beginning)
  })
})

describe.concurrent('an end that is told by a read which was cut off is not believed:', () => {
  test('the head', async context => {
    const { fake, store } = await openOnFake(context)
    const { position } = await answer(store.append(newStream(), 0, events(3)))
    for (const more of [0, 40]) {
      fake.inject({ type: 'SystemEvents', count: more })
      const cut = fake.inject({ type: 'Ended', after: 0, method: 'readAll' })
      expect(await answer(store.head)).toBe(position)
      expect(cut.hits()).toBe(1)
    }
  })

  test('following some types, which others stand behind', async context => {
    const { fake, store } = await openOnFake(context)
    const given = events(3)
    await answer(store.append(newStream(), 0, [...given, ...events(5, 'Other')]))
    for (const after of [0, 1, 2]) {
      // The first call looks for the end, the second reads.
      fake.inject({ type: 'Delayed', ms: 0, method: 'readAll' })
      const cut = fake.inject({ type: 'Ended', after, method: 'readAll' })
      expect(idsIn(await followed(store, '', ['Noted']))).toEqual(idsOf(given))
      expect(cut.hits()).toBe(1)
    }
  })

  test('following', async context => {
    const { fake, store } = await openOnFake(context)
    const given = events(3)
    await answer(store.append(newStream(), 0, given))
    for (const times of [1, 2, 3]) {
      fake.inject({ type: 'Ended', after: 0, method: 'readAll' })
      if (times > 1) fake.inject({ type: 'Ended', after: 1, method: 'readAll', times: times - 1 })
      expect(idsIn(await followed(store))).toEqual(idsOf(given))
    }
  })
})
