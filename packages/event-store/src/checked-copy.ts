/** Copies of what JSON can hold, made in one go with the question whether it can: nearly everything that comes is sound. */
import { put } from './copy.ts'
import type { Json } from './event-store.ts'

/** The most levels of objects and lists within one another. */
export const deepest = 200

/** How many bytes of JSON there may still be, reckoned by what each letter takes at most. */
export interface Room {
  left: number
}
const [perLetter, perScalar] = [6, 26]

/** A deep copy, in which minus zero is zero; `undefined` when JSON cannot hold the value. */
export const checkedCopy = (value: unknown, levels: number, room: Room): Json | undefined => {
  switch (typeof value) {
    case 'string':
      room.left -= perLetter * value.length + 3
      return value
    case 'number':
      room.left -= perScalar
      return Number.isFinite(value) ? value + 0 : undefined
    case 'boolean':
      room.left -= perScalar
      return value
    case 'object':
      if (value !== null) return levels > 0 ? copyWithin(value, levels - 1, room) : undefined
      room.left -= perScalar
      return null
    default:
      return undefined
  }
}
const copyWithin = (value: object, levels: number, room: Room): Json | undefined => {
  room.left -= 2
  if (Array.isArray(value)) return copyOfArray(value, levels, room)
  return isPlain(value) ? copyOfObject(value as Readonly<Record<string, unknown>>, levels, room) : undefined
}
const copyOfArray = (from: ReadonlyArray<unknown>, levels: number, room: Room): Json | undefined => {
  room.left -= from.length
  const to = new Array<Json>(from.length)
  for (let index = 0; index < from.length; index++) {
    const part = checkedCopy(from[index], levels, room)
    if (part === undefined) return undefined
    to[index] = part
  }
  return to
}
const copyOfObject = (from: Readonly<Record<string, unknown>>, levels: number, room: Room): Json | undefined => {
  const to: Record<string, Json> = {}
  for (const key of Object.keys(from)) {
    room.left -= perLetter * key.length + 4
    const part = checkedCopy(from[key], levels, room)
    if (part === undefined) return undefined
    put(to, key, part)
  }
  return to
}

/** Neither a Date nor a Map nor any other instance: these come back as something else. */
export const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
