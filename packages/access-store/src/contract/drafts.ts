/** What every store of drafts promises, as tests. */
import { right } from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mostDrafts, type DraftStore, type ShownForm } from '../drafts.ts'

/** A store just opened, that holds nothing yet. */
export interface OpenedDraftStore {
  readonly drafts: DraftStore
  readonly close: () => void
}
const on = (day: string): string => `2024-09-${day}T10:00:00.000Z`
const always = ''
const form: ShownForm = {
  ...{ id: 'f-1', subject: 'S-7', address: '/do/review/TC-0001/2023-2024/peer-review/offer-visit-dates' },
  ...{ about: 'TC-0001', cycle: '2023-2024', at: on('02') }
}

/** The whole contract test of an adapter. */
export const describeDraftStore = (name: string, open: () => OpenedDraftStore): void => {
  describe(name, () => {
    let opened: OpenedDraftStore
    beforeEach(() => {
      opened = open()
    })
    afterEach(() => {
      opened.close()
    })
    const shown = async (changed: Partial<ShownForm> = {}, typed: string | null = 'typed'): Promise<void> => {
      await opened.drafts.show({ ...form, ...changed }, always)()
      if (typed !== null) await opened.drafts.keep(changed.id ?? form.id, typed, changed.at ?? form.at)()
    }
    const idsOf = async (subject = 'S-7', keptSince = always): Promise<unknown> => {
      const found = await opened.drafts.allOf(subject, keptSince)()
      return found._tag === 'Right' ? found.right.map(({ id }) => id) : found
    }

    test('what is typed in a form that was shown is kept, the latest in place of what was before', async () => {
      const { drafts } = opened
      await drafts.show(form, always)()
      expect(await drafts.find('f-1', always)()).toEqual(right({ ...form, typed: null }))
      expect(await drafts.keep('f-1', '[["visit","1"]]', on('03'))()).toEqual(right(true))
      expect(await drafts.keep('f-1', '[["visit","2"]]', on('04'))()).toEqual(right(true))
      expect(await drafts.find('f-1', always)()).toEqual(right({ ...form, typed: '[["visit","2"]]', at: on('04') }))
    })
    test('of a form that was shown to nobody nothing is kept', async () => {
      const { drafts } = opened
      expect(await drafts.keep('f-1', 'typed', on('03'))()).toEqual(right(false))
      expect(await drafts.find('f-1', always)()).toEqual(right(null))
    })
    test('somebody finds what they typed, the latest first, and nobody else does', async () => {
      await shown({ id: 'f-1' })
      await shown({ id: 'f-2', at: on('05') })
      await shown({ id: 'f-3' }, null)
      await shown({ id: 'f-4', subject: 'S-8' })
      expect(await idsOf()).toEqual(['f-2', 'f-1'])
      expect(await idsOf('S-8')).toEqual(['f-4'])
      expect(await opened.drafts.drop('f-2')()).toEqual(right(undefined))
      expect(await idsOf()).toEqual(['f-1'])
    })
    test('what was typed too long ago is not found any more, and is forgotten', async () => {
      const { drafts } = opened
      await shown({ id: 'f-1' })
      await shown({ id: 'f-2', at: on('08') })
      expect(await idsOf('S-7', on('03'))).toEqual(['f-2'])
      expect(await drafts.find('f-1', on('03'))()).toEqual(right(null))
      await drafts.sweep(on('03'))()
      expect(await idsOf()).toEqual(['f-2'])
      await drafts.show({ ...form, id: 'f-3', at: on('20') }, on('10'))()
      expect(await idsOf()).toEqual([])
    })
    test('of one person so many are kept, the latest', async () => {
      for (const n of Array(mostDrafts + 1).keys())
        await opened.drafts.show(
          { ...form, id: `f-${String(n)}`, at: `2024-09-02T10:00:00.${String(n).padStart(3, '0')}Z` },
          always
        )()
      expect(await opened.drafts.find('f-0', always)()).toEqual(right(null))
      expect(await opened.drafts.find('f-1', always)()).toMatchObject(right({ id: 'f-1' }))
    })
    test('what is about a community or a reviewer, or names them, is erased, of one cycle or of all', async () => {
      await shown({ id: 'f-1' })
      await shown({ id: 'f-2', cycle: '2024-2025' })
      await shown({ id: 'f-3', about: 'TC-0002' }, '[["reviewer","R-014"]]')
      await shown({ id: 'f-4', about: null }, '[["words","of R-014"]]')
      expect(await opened.drafts.eraseAbout('TC-0001', '2023-2024')()).toEqual(right(1))
      expect(await opened.drafts.eraseAbout('TC-0001', null)()).toEqual(right(1))
      expect(await opened.drafts.eraseAbout('R-014', null)()).toEqual(right(1))
      expect(await idsOf()).toEqual(['f-4'])
      expect(await opened.drafts.eraseAbout('R-014', null)()).toEqual(right(0))
    })
    test('what names no cycle may be about any, and is erased with each', async () => {
      await shown({ id: 'f-1', cycle: '2022-2023', at: on('05') })
      await shown({ id: 'f-2', cycle: null })
      await shown({ id: 'f-3', about: null, cycle: null }, '[["community","TC-0001"]]')
      await shown({ id: 'f-4', about: 'TC-0002', cycle: null })
      expect(await opened.drafts.eraseAbout('TC-0001', '2023-2024')()).toEqual(right(2))
      expect(await idsOf()).toEqual(['f-1', 'f-4'])
    })
    test('all that somebody typed is erased with them', async () => {
      await shown({ id: 'f-1' })
      await shown({ id: 'f-2', subject: 'S-8' })
      expect(await opened.drafts.eraseOf('S-7')()).toEqual(right(1))
      expect([await idsOf(), await idsOf('S-8')]).toEqual([[], ['f-2']])
    })
  })
}
