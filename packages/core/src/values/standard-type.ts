/** 1: failing it threatens safety, rights, dignity or breaks the law. 2: expected of an accredited community. 3: desirable. */
import * as t from 'io-ts'

export type StandardType = 1 | 2 | 3
export const StandardType: t.Type<StandardType, StandardType, unknown> = t.union(
  [t.literal(1), t.literal(2), t.literal(3)],
  'StandardType'
)
