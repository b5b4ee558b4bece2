/** A value, or `null` for "not given". */
import * as t from 'io-ts'

/** A union like any other; it looks for `null` first, because every rebuild asks it for every event. */
export const orNull = <A, O>(codec: t.Type<A, O>): t.Type<A | null, O | null> => {
  const { name, validate, encode, types } = t.union([codec, t.null])
  return new t.UnionType(name, (value): value is A | null => value === null || codec.is(value), validate, encode, types)
}
