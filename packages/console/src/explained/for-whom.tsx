/** Links from figures to what they rest on, in the pages of those who may be told it. Every other page is as it was. */
import { reachOf } from '@cofc/core'
import { actorOf } from '@cofc/http'
import type { FastifyRequest } from 'fastify'
import { Explains } from '../parts/explained.tsx'
import type { Page } from '../parts/layout.tsx'
import { explainedReports, linksIn, type ExplainedReport } from './links.ts'

interface Answered {
  /** The name of the report. */
  readonly key: string
  readonly found: unknown
}
export const explainedFor = (request: FastifyRequest, { key, found }: Answered, page: Page): Page => {
  const known = (explainedReports as Readonly<Record<string, ExplainedReport | undefined>>)[key]
  if (known === undefined || reachOf(known.report.roles, actorOf(request).role) === null) return page
  const explainedAt = linksIn(known, found as never, request.query as Readonly<Record<string, unknown>>)
  return { ...page, body: <Explains.Provider value={explainedAt}>{page.body}</Explains.Provider> }
}
