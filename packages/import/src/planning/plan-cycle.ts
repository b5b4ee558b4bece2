/** The commands that one cycle's row gives: planned before anybody knows when, opened and closed on its days. */
import { beforeRecords, type Cycle } from '@cofc/core'
import { cycles } from '../files/cycles.ts'
import { keyOf } from '../staging/staged-rows.ts'
import type { Staging } from '../staging/staging.ts'
import type { Planned } from './planned.ts'
import { stages } from './stages.ts'
import { stepOf } from './step.ts'

export const planCycle = (staging: Staging, name: Cycle): ReadonlyArray<Planned> =>
  staging.rows.under(cycles, keyOf([name])).flatMap(row => {
    const { cycle, edition, opens, self_review_due, visits_from, visits_until, closes } = row.cells
    const windows = {
      opens,
      selfReviewDue: self_review_due,
      visitsFrom: visits_from,
      visitsUntil: visits_until,
      closes
    }
    const leansOn = [`edition:${edition}`, `published:${edition}`, `cycle:${cycle}`]
    const planned = stepOf(row, {
      what: 'planned',
      stage: stages.planCycle,
      command: { type: 'PlanCycle', cycle, edition, windows, on: beforeRecords },
      cells: {
        cycle: 'cycle',
        edition: 'edition',
        'windows.opens': 'opens',
        'windows.selfReviewDue': 'self_review_due',
        'windows.visitsFrom': 'visits_from',
        'windows.visitsUntil': 'visits_until',
        'windows.closes': 'closes'
      },
      gives: [`cycle:${cycle}`],
      leansOn: [`edition:${edition}`]
    })
    const opened = stepOf(row, {
      what: 'opened',
      gives: [`open:${cycle}`],
      stage: stages.openCycle,
      command: { type: 'OpenCycle', cycle, edition, on: opens },
      cells: { cycle: 'cycle', edition: 'edition', on: 'opens' },
      leansOn
    })
    const closed = stepOf(row, {
      what: 'closed',
      stage: stages.closeCycle,
      command: { type: 'CloseCycle', cycle, on: closes },
      cells: { cycle: 'cycle', edition: 'edition', on: 'closes' },
      leansOn
    })
    return [planned, opened, closed].map(step => ({ row, step }))
  })
