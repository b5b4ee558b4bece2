/** What a national report is explained from. */
import type { Behind } from '../national-report/answer.ts'
import type { NumberOf } from '../numbers.ts'

export interface Explaining extends Omit<Behind, 'revision'> {
  readonly numbers: NumberOf
}
