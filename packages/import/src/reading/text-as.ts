/** Decodes text by a function that answers `undefined` for what it does not understand. */
import * as t from 'io-ts'

export const textAs = <A>(name: string, read: (text: string) => A | undefined): t.Decoder<unknown, A> =>
  new t.Type<A>(
    name,
    (_value): _value is A => true,
    (value, context) => {
      const made = typeof value === 'string' ? read(value) : undefined
      return made === undefined ? t.failure(value, context) : t.success(made)
    },
    t.identity
  )
