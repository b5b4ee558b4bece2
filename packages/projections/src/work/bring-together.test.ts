/** Several that bring tables up to date at once, as servers on several machines do when they start. */
import { expect, test } from 'vitest'
import type { Following } from '../following.ts'
import type { Leases } from '../leases.ts'
import { arrived, houseTables, opened, type StoredHouseEvent } from '../testing/guest-house.ts'
import { leasesInMemory, type LeasesInMemory } from '../testing/leases.ts'
import { expectedRows, followingOf, placesIn, record, right, rowsIn, toEnd } from '../testing/recorded.ts'
import type { AnyTable } from '../table.ts'
import { bringTogether, type TogetherOptions } from './bring-together.ts'
import { namesOfRebuild } from './work.ts'

const names = ['1', '2', '3', '4']
const whole: ReadonlyArray<StoredHouseEvent> = [...names.map(opened), ...names.map(guest => arrived(guest))]

interface Shared {
  readonly following: Following
  readonly leases: LeasesInMemory
  readonly tables?: ReadonlyArray<AnyTable>
}
const bring = ({ following, leases, tables = houseTables }: Shared, owner: string, options: TogetherOptions = {}) =>
  bringTogether({ following, leases: leases.of(owner), tables })({ pause: 1, ...options })()

/** A history, the rows of its beginning, and of whoever holds leases of them. */
const behind = async () => {
  const following = await followingOf(whole)
  right(await toEnd(following))
  await record(following.events, [arrived('1'), arrived('9')])
  return { following, leases: leasesInMemory(following.reports) }
}
const areRight = async ({ following }: Shared): Promise<void> => {
  const head = right(await following.events.head())
  expect(await placesIn(following.reports)).toEqual(houseTables.map(() => head))
  expect(await rowsIn(following.reports)).toEqual(await expectedRows(following.events))
}

const unbuilt = async () => {
  const following = await followingOf(whole)
  return { following, leases: leasesInMemory(following.reports) }
}

test.each([
  { where: 'nothing is built yet', begin: unbuilt, events: whole.length },
  { where: 'rows are behind', begin: behind, events: 2 }
])('where two begin at once and $where, one of them does it all', async ({ begin, events }) => {
  const shared = await begin()
  const brought = await Promise.all([bring(shared, 'a'), bring(shared, 'b')])
  expect(brought.map(one => right(one).events).toSorted()).toEqual([0, events])
  await areRight(shared)
})

test('whoever follows is waited for, and nothing is folded beside it', async () => {
  const shared = await behind()
  const other = right(await shared.leases.of('other').claim(['follow'])())
  const bringing = bring(shared, 'a', { patience: Infinity })
  right(await toEnd({ ...shared.following, reports: shared.leases.of('other').fenced(other === null ? [] : [other]) }))
  expect(right(await bringing).events).toBe(0)
  await areRight(shared)
})

test('whoever holds the lease and does nothing is followed beside', async () => {
  const shared = await behind()
  right(await shared.leases.of('gone').claim(['follow'])())
  expect(right(await bring(shared, 'a', { patience: 3 })).events).toBe(2)
  await areRight(shared)
})

test('a rebuild by others is waited for as long as it takes, and that is told once', async () => {
  const shared = await unbuilt()
  const { following } = shared
  const held = right(await shared.leases.of('other').claimAll(namesOfRebuild)()) ?? []
  let told = 0
  let looks = 0
  const { claimAll } = shared.leases.of('a')
  const counted = {
    ...shared.leases,
    of: (owner: string) => ({
      ...shared.leases.of(owner),
      claimAll: (wanted: ReadonlyArray<string>) => async () => {
        looks += 1
        if (looks === 5) right(await shared.leases.of('other').release(held)())
        return claimAll(wanted)()
      }
    })
  }
  const brought = await bring({ following, leases: counted }, 'a', { patience: 0, onWaiting: () => (told += 1) })
  expect(right(brought).events).toBe(whole.length)
  expect([told, looks]).toEqual([1, 5])
  await areRight(shared)
})

/** As one that was put to sleep just before its first writing, and wakes when another has taken over and done it all. */
const sleeping = (shared: Shared, owner: string): Leases => {
  const leases = shared.leases.of(owner)
  let noticed = (): void => undefined
  const isNoticed = new Promise<void>(resolve => (noticed = resolve))
  let sleeps = true
  const sleep = async (): Promise<void> => {
    sleeps = false
    shared.leases.pass(30_001)
    const other = right(await shared.leases.of('other').claimAll(['follow'])()) ?? []
    right(await toEnd({ ...shared.following, reports: shared.leases.of('other').fenced(other) }))
    await isNoticed
    await new Promise(setImmediate)
  }
  return {
    ...leases,
    duration: 3,
    renew: held => async () => {
      const still = await leases.renew(held)()
      if (!right(still)) noticed()
      return still
    },
    fenced: held => {
      const reports = leases.fenced(held)
      return {
        ...reports,
        write: (which, advances) => async () => {
          if (sleeps) await sleep()
          return reports.write(which, advances)()
        }
      }
    }
  }
}
test('whoever loses the leases meanwhile writes nothing more, and takes what whoever took over has done', async () => {
  const shared = await behind()
  const { following } = shared
  const brought = await bringTogether({ following, leases: sleeping(shared, 'a'), tables: houseTables })({ pause: 1 })()
  expect(right(brought).events).toBe(0)
  await areRight(shared)
})

test('rows of a later version are left alone', async () => {
  const shared = await behind()
  const [first, ...others] = houseTables
  if (first === undefined) return expect.unreachable()
  const later = [{ ...first, version: first.version + 1 }, ...others]
  expect(right(await bring({ ...shared, tables: later }, 'later')).tables.map(({ failure }) => failure)).toEqual(
    houseTables.map(() => null)
  )
  const before = await rowsIn(shared.following.reports)
  const brought = right(await bring(shared, 'earlier'))
  expect(brought.tables.map(({ failure }) => failure?.type)).toEqual(['RebuildNeeded', undefined, undefined])
  expect(await rowsIn(shared.following.reports)).toEqual(before)
})
