/** One mark for every row of a data set. */
import type { EncodeEntry, Mark } from 'vega'

export const mark = (type: 'rect' | 'rule' | 'symbol' | 'text', data: string, enter: EncodeEntry): Mark => ({
  type,
  from: { data },
  encode: { enter }
})
