/** What a test gives an import, and asks of it. */
import type { Content } from '@cofc/verification'

export interface Flags {
  readonly dryRun?: boolean
  readonly keepGoing?: boolean
}
/** By the names of the files. */
export type Contents = Readonly<Record<string, Content>>
