/** The accreditation pipeline: what is open, how long it takes and what runs out, for the network team alone. */
import { aDay } from '../ask-fields.ts'
import type { Report } from '../report.ts'
import type { AccreditationPipeline, AskAccreditationPipeline } from './accreditation-pipeline.ts'
import { pipelineAnswer, pipelineTables } from './answer.ts'

export const accreditationPipeline: Report<
  typeof pipelineTables,
  AskAccreditationPipeline,
  AccreditationPipeline,
  never
> = {
  name: 'accreditation-pipeline',
  says: 'which accreditations are under way on a day, how long they take and which awards run out, for the network team alone',
  roles: { 'network-team': 'any' },
  tables: pipelineTables,
  ask: { on: { ...aDay, says: 'the day; today when left out', absent: today => today } },
  address: [],
  needs: {},
  answer: pipelineAnswer,
  failures: {},
  csv: ({ open, decided, daysAhead, expiring }) => ({
    columns: [
      ...['part', 'community', 'name', 'cycle', 'status', 'appliedOn', 'days', 'limit', 'certificate', 'until'],
      ...['caseUnderWay', 'cases', 'medianDays']
    ],
    rows: [
      ...open.map(one => ({ part: 'open', ...one })),
      { part: 'decided', ...decided },
      { part: 'daysAhead', days: daysAhead },
      ...expiring.map(({ standing, caseUnderWay, ...one }) => ({
        ...{ part: 'expiring', ...one, status: standing },
        caseUnderWay: caseUnderWay ? 'yes' : 'no'
      }))
    ]
  })
}
