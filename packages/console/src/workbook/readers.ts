/** Who reads and writes a workbook: whoever may save ratings in it. */
import { commandNamed } from '@cofc/core'
import type { Readers } from '../readers.ts'

export const readersOfWorkbook: Readers = {
  name: 'workbook',
  title: 'Read and write the workbook',
  roles: commandNamed('SaveSelfRatings')?.command.roles ?? {}
}
