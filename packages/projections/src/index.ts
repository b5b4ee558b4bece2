/** What a report is, how it follows history, and what each one answers. */
export type * from './figures/figure.ts'
export type * from './local-report/local-report.ts'
export type * from './membership-register/membership-register.ts'
export type * from './national-report/national-report.ts'
export type * from './reads.ts'
export type * from './text.ts'
