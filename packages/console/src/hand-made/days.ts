/** A day as it is typed in three fields. */
import { readText } from '../command-forms/text.ts'
import type { Values } from '../command-forms/values.ts'

/** `2024-03-31`, or what cannot be read as one, for its codec to say what is wrong; undefined where nothing is typed. */
export const dayTyped = (values: Values, name: string): string | undefined => {
  const day = readText({ holds: 'day', named: null }, values, name)
  return typeof day === 'string' ? day : undefined
}
