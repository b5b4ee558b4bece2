/** What every store of grants and keys promises, as tests. */
import { right } from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { GrantStore, NewApiKey, NewGrant } from '../grants.ts'

/** A store just opened, that holds nothing yet. */
export interface OpenedGrantStore {
  readonly grants: GrantStore
  readonly close: () => void
}
const [then, later] = ['2024-09-02T10:00:00.000Z', '2024-09-03T10:00:00.000Z']
const person = { issuer: 'https://login.example.org', subject: 's-1' }
const grant: NewGrant = { id: 'g-1', ...person, role: 'link-person', own: 'TC-0001', at: then }
const key: NewApiKey = { id: 'k-1', digest: 'dc0', role: 'worker', own: null, at: then, expiresAt: later }

/** The whole contract test of an adapter. */
export const describeGrantStore = (name: string, open: () => OpenedGrantStore): void => {
  describe(name, () => {
    let opened: OpenedGrantStore
    beforeEach(() => {
      opened = open()
    })
    afterEach(() => {
      opened.close()
    })

    test('a person is known by issuer and subject together, and by nothing less', async () => {
      const { grants } = opened
      expect(await grants.grant(grant)()).toEqual(right({ ...grant, revokedAt: null }))
      expect(await grants.grantOf(person)()).toEqual(right({ ...grant, revokedAt: null }))
      expect(await grants.grantOf({ ...person, issuer: 'https://other.example.org' })()).toEqual(right(null))
      expect(await grants.grantOf({ ...person, subject: 'S-1' })()).toEqual(right(null))
    })
    test('a new grant stands in place of the one before, under the id that the person had', async () => {
      const { grants } = opened
      await grants.grant(grant)()
      const changed = { ...grant, role: 'auditor', own: null, at: later }
      expect(await grants.grant({ ...changed, id: 'g-2' })()).toEqual(right({ ...changed, revokedAt: null }))
      expect(await grants.all()()).toEqual(right({ grants: [{ ...changed, revokedAt: null }], keys: [] }))
    })
    test('what is revoked is out of force at once and stays on the list, and may be granted again', async () => {
      const { grants } = opened
      await grants.grant(grant)()
      await grants.addKey(key)()
      for (const id of ['g-1', 'k-1']) {
        expect(await grants.revoke(id, later)()).toEqual(right(true))
        expect(await grants.revoke(id, later)()).toEqual(right(false))
      }
      expect(await grants.grantOf(person)()).toEqual(right(null))
      expect(await grants.keyOf('k-1')()).toEqual(right(null))
      expect(await grants.all()()).toEqual(
        right({ grants: [{ ...grant, revokedAt: later }], keys: [{ ...key, revokedAt: later }] })
      )
      expect(await grants.grant({ ...grant, id: 'g-3' })()).toEqual(right({ ...grant, revokedAt: null }))
    })
    test('of a person who is erased the id and the role stay, and who comes again is somebody else', async () => {
      const { grants } = opened
      for (const [id, subject] of [
        ['g-1', 's-1'],
        ['g-2', 's-2'],
        ['g-3', 's-3']
      ] as const)
        await grants.grant({ ...grant, id, subject })()
      await grants.revoke('g-2', then)()
      for (const id of ['g-1', 'g-2', 'g-1']) expect(await grants.erase(id, later)()).toEqual(right(true))
      expect(await grants.erase('none', later)()).toEqual(right(false))
      expect(await grants.grantOf(person)()).toEqual(right(null))
      const gone = { ...grant, issuer: '', subject: '', own: null }
      expect(await grants.all()()).toMatchObject(
        right({
          grants: [
            { ...gone, revokedAt: later },
            { ...gone, id: 'g-2', revokedAt: then },
            { id: 'g-3', subject: 's-3' }
          ]
        })
      )
      expect(await grants.grant({ ...grant, id: 'g-4' })()).toMatchObject(right({ id: 'g-4' }))
    })
    test('a key is found by its id', async () => {
      const { grants } = opened
      expect(await grants.addKey(key)()).toEqual(right(undefined))
      expect(await grants.keyOf('k-1')()).toEqual(right({ ...key, revokedAt: null }))
      expect(await grants.keyOf('k-2')()).toEqual(right(null))
    })
    test('what was never given cannot be revoked', async () => {
      expect(await opened.grants.revoke('none', later)()).toEqual(right(false))
    })
  })
}
