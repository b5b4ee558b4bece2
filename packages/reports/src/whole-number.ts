/** A whole number as it is asked for in a text, up to some number. */
import * as t from 'io-ts'

export const wholeNumber = <N extends number>(codec: t.Type<N, unknown>, most: number) => ({
  codec: new t.Type<N, string, unknown>(
    'WholeNumber',
    codec.is,
    (text, context) =>
      typeof text === 'string' && /^\d{1,6}$/.test(text) && Number(text) <= most
        ? codec.validate(Number(text), context)
        : t.failure(text, context),
    String
  ),
  called: 'number',
  expected: `a whole number up to ${String(most)}`
})
