/** A server that is killed, gone, back, or frozen, as its clients meet it. Each operation has clients of its own. */
import type { OutageOperation } from '../operation.ts'
import { freezing } from './freezing.ts'
import { killing } from './killing.ts'

export const outageOperations: ReadonlyArray<OutageOperation> = [...killing, ...freezing]
