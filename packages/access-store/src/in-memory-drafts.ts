/** Drafts that vanish with their process. */
import * as TE from 'fp-ts/lib/TaskEither.js'
import { mostDrafts, type Draft, type DraftStore } from './drafts.ts'

const latestFirst = (one: Draft, other: Draft): number => (one.at < other.at ? 1 : -1)
/** A text of its own among what was typed. */
const names = ({ typed }: Draft, id: string): boolean => typed?.includes(JSON.stringify(id)) === true

/** One that names no cycle may be about any: it goes with each. */
const isOf = (draft: Draft, cycle: string | null): boolean =>
  cycle === null || draft.cycle === null || draft.cycle === cycle

export const inMemoryDraftStore = (): DraftStore => {
  const all = new Map<string, Draft>()
  const forget = (isOver: (draft: Draft) => boolean): number => {
    const over = [...all.values()].filter(isOver)
    for (const { id } of over) all.delete(id)
    return over.filter(({ typed }) => typed !== null).length
  }
  const of = (subject: string): ReadonlyArray<Draft> =>
    [...all.values()].filter(draft => draft.subject === subject).toSorted(latestFirst)
  const sweep = (keptSince: string): void => void forget(({ at }) => at < keptSince)
  return {
    show: ({ id, subject, address, about, cycle, at }, keptSince) =>
      TE.fromIO(() => {
        sweep(keptSince)
        all.set(id, { id, subject, address, about, cycle, at, typed: null })
        const many = new Set(of(subject).slice(mostDrafts))
        forget(draft => many.has(draft))
      }),
    keep: (id, typed, at) =>
      TE.fromIO(() => {
        const found = all.get(id)
        if (found !== undefined) all.set(id, { ...found, typed, at })
        return found !== undefined
      }),
    find: (id, keptSince) =>
      TE.fromIO(() => {
        const found = all.get(id)
        return found === undefined || found.at < keptSince ? null : found
      }),
    allOf: (subject, keptSince) =>
      TE.fromIO(() => of(subject).filter(({ typed, at }) => typed !== null && at >= keptSince)),
    drop: id => TE.fromIO(() => void all.delete(id)),
    sweep: keptSince => TE.fromIO(() => sweep(keptSince)),
    eraseAbout: (id, cycle) =>
      TE.fromIO(() => forget(draft => (draft.about === id || names(draft, id)) && isOf(draft, cycle))),
    eraseOf: subject => TE.fromIO(() => forget(draft => draft.subject === subject))
  }
}
