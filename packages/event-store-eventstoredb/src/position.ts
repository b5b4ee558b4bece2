/** A position as text that sorts: the places of the commit and of the event itself, with zeros before them. */
import { beginning, sortable, type Position } from '@cofc/event-store'
import type { Place } from './wire/read-request.ts'

const shape = /^(\d{16})-(\d{16})$/

export const positionAt = ({ commit, prepare }: Place): Position => {
  const text = sortable(commit)
  return `${text}-${prepare === commit ? text : sortable(prepare)}`
}

/** The place behind a position, or the start; nothing when it is none of ours. */
export const placeOf = (position: Position): Place | 'start' | undefined => {
  if (position === beginning) return 'start'
  const [, commit, prepare] = shape.exec(position) ?? []
  return commit === undefined || prepare === undefined
    ? undefined
    : { commit: Number(commit), prepare: Number(prepare) }
}

/** The place alone, so that what it is taken from can be let go. */
export const placeIn = ({ commit, prepare }: Place): Place => ({ commit, prepare })
export const isAfter = ({ commit, prepare }: Place, place: Place): boolean =>
  commit > place.commit || (commit === place.commit && prepare > place.prepare)

/** Not every event tells where it stands: one from a transaction of an old protocol does not. */
export const isPlace = ({ commit, prepare }: Place): boolean =>
  Number.isSafeInteger(commit) && Number.isSafeInteger(prepare)
