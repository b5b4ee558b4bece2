/** An access store that vanishes with its process. */
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { AccessStore, Claim, Claimed } from './access-store.ts'

interface Entry {
  readonly digest: string
  readonly at: string
  readonly answer: string | null
}

const toldOf = ({ digest, answer }: Entry, asked: string): Claimed => {
  if (digest !== asked) return { type: 'OfAnother' }
  return answer === null ? { type: 'Unanswered' } : { type: 'Answered', answer }
}

export const inMemoryAccessStore = (): AccessStore => {
  // In the order in which they were claimed: those to be forgotten stand first.
  const entries = new Map<string, Entry>()
  const forget = (keptSince: string): void => {
    for (const [id, { at }] of entries) {
      if (at >= keptSince) return
      entries.delete(id)
    }
  }
  const claimed = ({ id, digest, at, keptSince }: Claim): Claimed => {
    forget(keptSince)
    const found = entries.get(id)
    if (found !== undefined) return toldOf(found, digest)
    entries.set(id, { digest, at, answer: null })
    return { type: 'Fresh' }
  }
  return {
    claim: claim => TE.fromIO(() => claimed(claim)),
    settle: (id, answer) =>
      TE.fromIO(() => {
        const found = entries.get(id)
        if (found?.answer === null) entries.set(id, { ...found, answer })
      }),
    release: id =>
      TE.fromIO(() => {
        if (entries.get(id)?.answer === null) entries.delete(id)
      })
  }
}
