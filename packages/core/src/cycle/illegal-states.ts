/** What a cycle can never be: each of these must not compile. */
import type { Count } from '../values/count.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { ReviewCycle } from './state.ts'
import type { CycleWindows } from './windows.ts'

declare const edition: EditionId
declare const windows: CycleWindows
const revision = 1 as Count

// @ts-expect-error what is not planned has no windows
export const unplannedWithWindows: ReviewCycle = { status: 'NotPlanned', windows }
// @ts-expect-error a cycle that has not opened has published nothing
export const publishedTooEarly: ReviewCycle = { status: 'Planned', edition, windows, revision }
// @ts-expect-error an open cycle knows which revision was the last
export const openWithoutRevision: ReviewCycle = { status: 'Open', edition, windows }
// @ts-expect-error every cycle has an edition
export const withoutEdition: ReviewCycle = { status: 'Closed', windows, revision, notKept: [] }
