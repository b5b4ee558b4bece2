/** Grants and keys that vanish with their process. */
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { ApiKey, Grant, GrantStore } from './grants.ts'

export const inMemoryGrantStore = (): GrantStore => {
  const [grants, keys] = [new Map<string, Grant>(), new Map<string, ApiKey>()]
  const inForce = <A extends Grant | ApiKey>(found: A | undefined): A | null =>
    found?.revokedAt === null ? found : null
  const ofPerson = (issuer: string, subject: string): Grant | undefined =>
    [...grants.values()].find(one => one.issuer === issuer && one.subject === subject)
  const revokeIn = <A extends Grant | ApiKey>(all: Map<string, A>, id: string, at: string): boolean => {
    const found = inForce(all.get(id))
    if (found !== null) all.set(id, { ...found, revokedAt: at })
    return found !== null
  }
  const erased = (id: string, at: string): boolean => {
    const found = grants.get(id)
    if (found !== undefined)
      grants.set(id, { ...found, issuer: '', subject: '', own: null, revokedAt: found.revokedAt ?? at })
    return found !== undefined
  }
  return {
    grant: given =>
      TE.fromIO(() => {
        const id = ofPerson(given.issuer, given.subject)?.id ?? given.id
        const granted = { ...given, id, revokedAt: null }
        grants.set(id, granted)
        return granted
      }),
    grantOf: ({ issuer, subject }) => TE.fromIO(() => inForce(ofPerson(issuer, subject))),
    addKey: key => TE.fromIO(() => void keys.set(key.id, { ...key, revokedAt: null })),
    keyOf: id => TE.fromIO(() => inForce(keys.get(id))),
    revoke: (id, at) => TE.fromIO(() => revokeIn(grants, id, at) || revokeIn(keys, id, at)),
    erase: (id, at) => TE.fromIO(() => erased(id, at)),
    all: () => TE.fromIO(() => ({ grants: [...grants.values()], keys: [...keys.values()] }))
  }
}
