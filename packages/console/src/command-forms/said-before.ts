/**
 * What was said of a form when it was refused, kept with what was typed in it: only where it cannot be found out anew, and
 * where no sentence of it tells of anybody.
 */
import type { Said } from './said.ts'
import { own, textIn, type Values } from './values.ts'

export const withSaid = (values: Values, said: ReadonlyArray<Said>): Values =>
  new Map([...values, [own.said, [JSON.stringify(said)]]])

/** Nothing of a form of which nothing was said. */
export const saidIn = (values: Values): ReadonlyArray<Said> => {
  const said = textIn(values, own.said)
  return said === '' ? [] : (JSON.parse(said) as ReadonlyArray<Said>)
}
