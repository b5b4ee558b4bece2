/** What every store of denials promises, as tests. */
import { right } from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Denied, DenialStore } from '../denials.ts'

/** A store just opened, that holds nothing yet. */
export interface OpenedDenialStore {
  readonly denials: DenialStore
  readonly close: () => void
}
const long = '2023-01-01T00:00:00.000Z'
const denied: Denied = { subject: 'g-1', route: '/api/policy', command: null, community: null, reason: 'denied' }

/** The whole contract test of an adapter. */
export const describeDenialStore = (name: string, open: () => OpenedDenialStore): void => {
  describe(name, () => {
    let opened: OpenedDenialStore
    beforeEach(() => {
      opened = open()
    })
    afterEach(() => {
      opened.close()
    })

    test('a burst of the same is one row with a count, and the next hour has its own', async () => {
      const { denials } = opened
      for (const minute of ['00', '01', '59'])
        expect(await denials.note(denied, `2024-09-02T10:${minute}:00.000Z`, long)()).toEqual(right(undefined))
      await denials.note(denied, '2024-09-02T11:00:00.000Z', long)()
      const [first, last] = ['2024-09-02T10:00:00.000Z', '2024-09-02T10:59:00.000Z']
      const next = '2024-09-02T11:00:00.000Z'
      expect(await denials.latest(9)()).toEqual(
        right([
          { ...denied, from: next, until: next, times: 1 },
          { ...denied, from: first, until: last, times: 3 }
        ])
      )
      expect(await denials.latest(1)()).toMatchObject(right([{ from: next }]))
    })
    test('whatever differs has a row of its own', async () => {
      const { denials } = opened
      const others: ReadonlyArray<Partial<Denied>> = [
        ...[{}, { subject: 'g-2' }, { route: '/api/events' }],
        ...[{ command: 'AdoptPolicy' }, { community: 'TC-0001' }, { reason: 'not-authenticated' }]
      ]
      for (const other of others) await denials.note({ ...denied, ...other }, '2024-09-02T10:00:00.000Z', long)()
      expect(await denials.latest(9)()).toMatchObject({ right: { length: others.length } })
    })
    test('what was denied before the instant that is given is forgotten', async () => {
      const { denials } = opened
      await denials.note(denied, '2024-09-02T10:00:00.000Z', long)()
      const later = '2024-09-03T10:00:00.000Z'
      await denials.note(denied, later, '2024-09-02T10:00:00.001Z')()
      expect(await denials.latest(9)()).toMatchObject(right([{ from: later, times: 1 }]))
    })
  })
}
