/** What a community may do, as its dashboard, its history and a page of its own tell it. */
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { dashboardOf } from '../../testing/place.ts'
import { network } from '../../testing/network.ts'
import { WhatItMay } from './may.tsx'

const { benefits, membershipType, left } = dashboardOf(network.today())
const linesOf = (html: string): ReadonlyArray<string> =>
  [...html.matchAll(/<li>(.*?)<\/li>/gs)].map(([, inside = '']) => inside.replaceAll(/<[^>]+>/g, ' ').trim())

test('each thing that a community may do stands on a line of its own, and begins with a capital', () => {
  const lines = linesOf(renderToString(<WhatItMay benefits={benefits} membershipType={membershipType} />))
  expect(lines).toHaveLength(benefits.length)
  expect(lines.map(line => line.toLowerCase()).toSorted()).toEqual(
    benefits.map(({ says }) => says.toLowerCase()).toSorted()
  )
  for (const line of lines) expect(line).toMatch(/^[A-Z][^;]+$/)
})

test('beside what is counted once a cycle stands how much of it is left', () => {
  const lines = linesOf(renderToString(<WhatItMay benefits={benefits} membershipType={membershipType} left={left} />))
  const counted = left.filter(({ what }) => what !== 'free-place')
  expect(counted.length).toBeGreaterThan(0)
  const told = lines.filter(line => / left in /.test(line)).map(line => line.replace(/^.*?(\d+ left in .*)$/, '$1'))
  expect(told).toEqual(counted.map(one => `${String(one.left)} left in ${one.of}`))
})
