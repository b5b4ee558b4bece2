/** What a figure is, in words: the title of its page. One without words of its own is called by its place. */
import { partsOfAddress } from '@cofc/reports'
import type { ReportOfFigures } from '../../figure-question.ts'
import { calledIn } from './called-counted.ts'
import { calledInLocal } from './called-local.ts'
import { calledInNational } from './called-national.ts'
import { placeInWords } from './in-words.ts'

/** `Communities that meet standard CS3, the sector Children and young people`. */
export const figureCalled = (of: ReportOfFigures, address: string): string => {
  const at = partsOfAddress(address)
  const called = of === 'national' ? calledInNational(at) : of === 'local' ? calledInLocal(at) : calledIn(of)(at)
  return called ?? placeInWords(address)
}
