/** What every access store promises, as tests: an adapter's whole contract test is a call of `describeAccessStore`, and of the one for each port beside it. */
import { right, type Either } from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AccessStore, AccessStoreFailure, Claim, Claimed } from '../access-store.ts'

export { describeDenialStore, type OpenedDenialStore } from './denials.ts'
export { describeDraftStore, type OpenedDraftStore } from './drafts.ts'
export { describeJoiningStore, type OpenedJoiningStore } from './joining.ts'
export { describeGrantStore, type OpenedGrantStore } from './grants.ts'
export { describeSessionStore, type OpenedSessionStore } from './sessions.ts'

/** An access store just opened, that holds nothing yet. */
export interface OpenedAccessStore {
  readonly store: AccessStore
  readonly close: () => void
}
const claimOf = (id: string, changed: Partial<Claim> = {}): Claim => ({
  ...{ id, digest: 'this', at: '2024-09-02T10:00:00.000Z', keptSince: '2024-09-01T10:00:00.000Z' },
  ...changed
})
const told = (claimed: Claimed): Either<AccessStoreFailure, Claimed> => right(claimed)

/** The whole contract test of an adapter. */
export const describeAccessStore = (name: string, open: () => OpenedAccessStore): void => {
  describe(name, () => {
    let opened: OpenedAccessStore
    beforeEach(() => {
      opened = open()
    })
    afterEach(() => {
      opened.close()
    })

    test('a request that was answered is answered alike, and the first answer stands', async () => {
      const { store } = opened
      expect(await store.claim(claimOf('one'))()).toEqual(told({ type: 'Fresh' }))
      expect(await store.settle('one', '{"status":200}')()).toEqual(right(undefined))
      expect(await store.settle('one', '{"status":422}')()).toEqual(right(undefined))
      expect(await store.claim(claimOf('one'))()).toEqual(told({ type: 'Answered', answer: '{"status":200}' }))
      expect(await store.claim(claimOf('two'))()).toEqual(told({ type: 'Fresh' }))
    })
    test('a request without an answer is told as such, and by which digest it was claimed', async () => {
      const { store } = opened
      await store.claim(claimOf('one'))()
      expect(await store.claim(claimOf('one'))()).toEqual(told({ type: 'Unanswered' }))
      expect(await store.claim(claimOf('one', { digest: 'that' }))()).toEqual(told({ type: 'OfAnother' }))
      await store.settle('one', '{}')()
      expect(await store.claim(claimOf('one', { digest: 'that' }))()).toEqual(told({ type: 'OfAnother' }))
    })
    test('of a claim that is released nothing is known, of one that has an answer everything', async () => {
      const { store } = opened
      await store.claim(claimOf('one'))()
      await store.release('one')()
      expect(await store.claim(claimOf('one', { digest: 'that' }))()).toEqual(told({ type: 'Fresh' }))
      await store.settle('one', '{}')()
      await store.release('one')()
      expect(await store.claim(claimOf('one', { digest: 'that' }))()).toEqual(told({ type: 'Answered', answer: '{}' }))
    })
    test('what was claimed before the instant that is given is forgotten', async () => {
      const { store } = opened
      await store.claim(claimOf('one'))()
      await store.settle('one', '{}')()
      const later = { at: '2024-09-03T10:00:00.001Z', keptSince: '2024-09-02T10:00:00.000Z' }
      expect(await store.claim(claimOf('one', later))()).toMatchObject(told({ type: 'Answered', answer: '{}' }))
      const after = { at: later.at, keptSince: '2024-09-02T10:00:00.001Z' }
      expect(await store.claim(claimOf('one', { ...after, digest: 'that' }))()).toEqual(told({ type: 'Fresh' }))
    })
    test('what was never claimed is settled and released without a word', async () => {
      const { store } = opened
      expect(await store.settle('none', '{}')()).toEqual(right(undefined))
      expect(await store.release('none')()).toEqual(right(undefined))
      expect(await store.claim(claimOf('none'))()).toEqual(told({ type: 'Fresh' }))
    })
    test('of many claims at once of one request one is the first', async () => {
      const { store } = opened
      const claimed = await Promise.all(Array.from({ length: 20 }, () => store.claim(claimOf('one'))()))
      expect(claimed.filter(one => JSON.stringify(one).includes('Fresh'))).toHaveLength(1)
    })
  })
}
