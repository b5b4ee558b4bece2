/** What is never known of a reviewer in this form: each of these must not compile. */
import type { ReviewerRegistered } from './events.ts'
import type { Reviewer } from './state.ts'

declare const registered: ReviewerRegistered

// @ts-expect-error a registered reviewer is described
export const undescribed: Reviewer = { status: 'Registered', descriptions: [], erasures: [] }
// @ts-expect-error that somebody is a client never stands in an event
export const revealed: ReviewerRegistered = { ...registered, kind: 'client' }
// @ts-expect-error private facts are a reference in an event, never the facts
export const written: ReviewerRegistered = { ...registered, privateFacts: '{"kind":"client"}' }
// @ts-expect-error nobody is trained as anything else
export const trainedAsJudge: ReviewerRegistered = { ...registered, trainedAs: ['judge'] }
