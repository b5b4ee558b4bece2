import { renderToString } from 'preact-render-to-string'
import type { NationalReport } from '@cofc/reports'
import { expect, test } from 'vitest'
import { nationalReport } from '../../testing/national.ts'
import { AccreditationChapter } from './accreditation.tsx'

const { accreditation } = nationalReport
/** One of before accreditations were told. */
const before = {}
const page = (report: Partial<NationalReport>): string => renderToString(<AccreditationChapter {...report} />)

test('an issue that tells nothing of accreditations says so', () => {
  expect(page(before)).toContain('This issue tells nothing of accreditations')
  expect(page(before)).not.toContain('data-figure')
})

test('three numbers are told, or that they are too few to show', () => {
  expect(accreditation).toBeDefined()
  if (accreditation === undefined) return
  expect(page({ accreditation })).toContain('Not accredited')
  expect(page({ accreditation })).not.toContain('too few to show')
  const hidden = page({ accreditation: { ...accreditation, withoutAward: { shown: false } } })
  expect(hidden).toContain('Deferred, not accredited, withdrawn')
  expect(hidden).toContain('too few to show')
})
