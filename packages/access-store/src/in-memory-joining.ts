/** Forms of those who want to join that vanish with their process. */
import * as TE from 'fp-ts/lib/TaskEither.js'
import {
  isJoiningOver,
  mostJoiningForms,
  withAnswers,
  withHandedIn,
  type JoiningForm,
  type JoiningKeptSince,
  type JoiningStore
} from './joining.ts'

const oldestFirst = (one: JoiningForm, other: JoiningForm): number =>
  (one.handedInAt ?? '') < (other.handedInAt ?? '') ? -1 : 1

export const inMemoryJoiningStore = (): JoiningStore => {
  /** By the digest of its link. */
  const all = new Map<string, JoiningForm>()
  const change = (link: string, to: (form: JoiningForm) => JoiningForm | null): boolean => {
    const found = all.get(link)
    const changed = found === undefined ? null : to(found)
    if (changed !== null) all.set(link, changed)
    return changed !== null
  }
  const forget = (isOver: (form: JoiningForm) => boolean): number => {
    const over = [...all].filter(([, form]) => isOver(form))
    for (const [link] of over) all.delete(link)
    return over.length
  }
  const kept = (since: JoiningKeptSince) => [...all.values()].filter(form => !isJoiningOver(form, since))
  const handedIn = (since: JoiningKeptSince) =>
    kept(since)
      .filter(({ handedInAt }) => handedInAt !== null)
      .toSorted(oldestFirst)
  return {
    begin: ({ link, reference, kind, at }, since) =>
      TE.fromIO(() => {
        if (all.has(link)) return true
        if (all.size >= mostJoiningForms) forget(form => isJoiningOver(form, since))
        if (all.size >= mostJoiningForms) return false
        all.set(link, { reference, kind, begunAt: at, savedAt: at, handedInAt: null, parts: {}, settled: null })
        return true
      }),
    save: (link, { part, answers, at }) =>
      TE.fromIO(() =>
        change(link, form => {
          const parts = withAnswers(form.parts, part, answers)
          return parts === null ? null : { ...form, parts, savedAt: at }
        })
      ),
    find: (link, since) =>
      TE.fromIO(() => {
        const found = all.get(link)
        return found === undefined || isJoiningOver(found, since) ? null : found
      }),
    relink: (link, another) =>
      TE.fromIO(() => {
        const found = all.get(link)
        if (found !== undefined) all.set(another, found)
        return all.delete(link)
      }),
    handIn: (link, parts, at) =>
      TE.fromIO(() =>
        change(link, form => ({
          ...form,
          parts: withHandedIn(form.parts, parts, at),
          handedInAt: form.handedInAt ?? at
        }))
      ),
    throwAway: link => TE.fromIO(() => all.get(link)?.handedInAt === null && all.delete(link)),
    handedIn: since => TE.fromIO(() => handedIn(since)),
    ofReference: (reference, since) =>
      TE.fromIO(() => handedIn(since).find(form => form.reference === reference) ?? null),
    settle: (reference, settled) =>
      TE.fromIO(() => {
        const [link = ''] = [...all].find(([, form]) => form.reference === reference && form.handedInAt !== null) ?? []
        return change(link, form => ({ ...form, settled }))
      }),
    erase: reference => TE.fromIO(() => forget(form => form.reference === reference)),
    eraseOf: community => TE.fromIO(() => forget(({ settled }) => settled?.community === community)),
    sweep: since => TE.fromIO(() => forget(form => isJoiningOver(form, since)))
  }
}
