/** Every report there is: what is followed, rebuilt and read. */
import { localReportRows } from './local-report/project.ts'
import { membershipRegisterRows } from './membership-register/project.ts'
import { nationalReportRows } from './national-report/project.ts'
import type { Report } from '@cofc/projections'

export const allReports: ReadonlyArray<Report> = [membershipRegisterRows, localReportRows, nationalReportRows]
