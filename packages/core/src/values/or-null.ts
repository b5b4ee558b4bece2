/** A value, or `null` for "not given". */
import * as t from 'io-ts'

export const orNull = <A, O>(codec: t.Type<A, O>): t.Type<A | null, O | null> => t.union([codec, t.null])
